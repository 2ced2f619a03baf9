//! Helpers of several modules, such as documents with all members of a shape. `support/service.rs` lists the shapes.

use cognito_user_pool_client::error::ModeledMemberError;
use cognito_user_pool_client::model::{Member, Structure};
use serde::Serialize;
use serde_json::{Map, Value};

#[macro_use]
mod shared;
pub(crate) use shared::{PRIVATE_NUMBER, document_with, objects_with_the_private_name, patterns, round_trips};

/// All public shapes and enums under one path.
pub(crate) mod shapes {
    pub(crate) use super::shared::shapes::*;
    pub(crate) use cognito_user_pool_client::error::ServiceErrorCode;
}

/// Adds the numbers that a generic function returns for every type that a list macro passes.
macro_rules! sum {
    ([$count:ident] $($Type:ident)*) => { 0 $(+ $count::<$crate::support::shapes::$Type>())* };
}

/// Every public shape, with its name and the `Debug` output of its builder.
pub(crate) trait Shape: Structure {
    const TYPE: &'static str;

    /// Returns the `Debug` output of a builder with the same members.
    fn builder_debug(&self) -> String;

    /// Sets the unknown members of a builder.
    fn builder_with_unknown_fields(members: Map<String, Value>) -> Result<(), ModeledMemberError>;
}

macro_rules! implement {
    ([] $($Shape:ident)*) => { $(
        impl Shape for shapes::$Shape {
            const TYPE: &'static str = stringify!($Shape);

            fn builder_debug(&self) -> String {
                format!("{:?}", self.to_builder())
            }

            fn builder_with_unknown_fields(members: Map<String, Value>) -> Result<(), ModeledMemberError> {
                Self::builder().set_unknown_fields(members).map(drop)
            }
        }
    )* };
}
each_shape!(implement);

/// A name and an enum value that no version of the service's model has.
pub(crate) const NOT_MODELED: &str = "NOT_MODELED";

/// Returns the start of the message about a string that is not one of these values of an enum.
pub(crate) fn must_be_one_of(values: &[&str]) -> String {
    format!("must be one of `{}`", values.join("`, `"))
}

/// Returns the members of a shape as JSON.
pub(crate) fn object<T: Serialize>(value: &T) -> Map<String, Value> {
    let Ok(Value::Object(object)) = serde_json::to_value(value) else { panic!("not an object") };
    object
}

/// Returns an object with every member of a shape, each of the right type and in the notation that the crate writes.
pub(crate) fn document(members: &[Member]) -> Map<String, Value> {
    document_with(&Map::new(), members)
}

/// Values that no output may show, and the assertions for outputs.
pub(crate) mod canary {
    use cognito_user_pool_client::model::{Kind, Member};
    use serde_json::{Map, Value, json};

    pub(crate) use super::shared::canary::*;
    use super::{Shape, document_with};

    /// Returns secrets that are valid, too short, too long, and of characters that a secret does not have.
    fn secrets() -> [String; 4] {
        [TEXT.to_owned(), "canary".to_owned(), TEXT.repeat(10), format!("{TEXT} é\n\"\\")]
    }

    /// Returns documents of a shape with a secret in every place that may have one: in each sensitive member, and in an
    /// unknown member of each object.
    pub(crate) fn secret_documents<S: Shape>() -> Vec<Value> {
        fn set(object: &mut Map<String, Value>, members: &[Member], secret: &str) {
            for member in members {
                let value = object.get_mut(member.name).into_iter();
                let (shape, values): (_, Vec<&mut Value>) = match member.shape.kind {
                    Kind::List { of, .. } => (of, value.filter_map(Value::as_array_mut).flatten().collect()),
                    _ => (member.shape, value.collect()),
                };
                for value in values {
                    match (&shape.kind, value) {
                        (Kind::String { sensitive: true, .. }, value) => *value = secret.into(),
                        (Kind::Structure { members, .. }, Value::Object(object)) => set(object, members, secret),
                        _ => {}
                    }
                }
            }
        }
        let mut documents = Vec::new();
        for secret in secrets() {
            // A misspelled member, a wrapped client, and values of each type at several depths.
            let unknown = json!({
                "Clientsecret": secret, "New": [secret, NUMBER, {"a": {"b": [secret]}}], "UserPoolClient": {"A": secret},
                "GenerateSecret": secret, "ClientSecretValue": NUMBER,
            });
            for extra in [Map::new(), unknown.as_object().unwrap().clone()] {
                let mut document = document_with(&extra, S::MEMBERS);
                set(&mut document, S::MEMBERS, &secret);
                documents.push(document.clone().into());
                // Without required members, which adds the errors about them.
                document.retain(|name, _| {
                    let modeled = S::MEMBERS.iter().find(|member| member.name == name);
                    modeled.is_none_or(Member::is_sensitive)
                });
                documents.push(document.into());
            }
            // A misspelled name is reported only if the modeled member is absent.
            documents.push(unknown);
        }
        documents
    }

    /// Returns the values of [`secret_documents`]. A document whose unknown members are modeled by the shape, with
    /// another type, has no value.
    pub(crate) fn with_secrets<S: Shape>() -> Vec<S> {
        let values: Vec<_> =
            secret_documents::<S>().into_iter().filter_map(|document| serde_json::from_value(document).ok()).collect();
        assert!(values.len() >= 8, "{}: {} values", S::TYPE, values.len());
        values
    }
}
