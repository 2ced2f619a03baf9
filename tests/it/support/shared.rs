//! The helpers that `tests/it` and `interop/formats` have in common. Both include this file.

use std::fmt::Debug;

use cognito_user_pool_client::model::{Kind, Member, Pattern, Shape, Structure};
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType};
use serde_json::{Map, Value, json};

// The path is relative to this file, from where it is included.
#[macro_use]
#[path = "service.rs"]
mod service;
pub(crate) use service::shapes;

/// Runs a generic function for every type that a list macro passes.
macro_rules! call {
    ([$check:ident] $($Type:ident)*) => { $($check::<$crate::support::shapes::$Type>();)* };
}

/// Concatenates the values that a generic function returns for every type that a list macro passes.
macro_rules! collect {
    ([$values:ident] $($Type:ident)*) => {
        [$($values::<$crate::support::shapes::$Type>()),*].into_iter().flatten().collect::<Vec<_>>()
    };
}

/// Returns an object with every member of a shape, each of the right type and in the notation that the crate writes.
/// The object and every object in it also have the members of `extra`.
pub(crate) fn document_with(extra: &Map<String, Value>, members: &[Member]) -> Map<String, Value> {
    let mut object = extra.clone();
    object.extend(members.iter().map(|member| (member.name.to_owned(), sample(extra, member.shape))));
    object
}

fn sample(extra: &Map<String, Value>, shape: &Shape) -> Value {
    match shape.kind {
        Kind::String { min, .. } => "a".repeat(min.unwrap_or(1).max(1)).into(),
        Kind::Enum { values, .. } => values[0].into(),
        Kind::Integer { max, .. } => max.into(),
        Kind::Boolean => true.into(),
        Kind::Timestamp => json!(1_726_788_459.464_321),
        Kind::List { of, .. } => vec![sample(extra, of); 2].into(),
        Kind::Structure { members, .. } => document_with(extra, members).into(),
        ref kind => panic!("no sample for {kind:?}"),
    }
}

/// Returns a response with all members, microseconds, and unknown members in every object.
fn full_response() -> Value {
    let unknown = json!({"New": {"Flag": true, "Text": "a\nb: テ😀", "List": [1, -2.5, "", {}, []]}});
    let unknown: Map<_, _> = serde_json::from_value(unknown).unwrap();
    let response = document_with(&unknown, DescribeUserPoolClientOutput::MEMBERS);
    assert_eq!(response["UserPoolClient"].as_object().unwrap().len(), UserPoolClientType::MEMBERS.len() + 1);
    response.into()
}

/// Writes and reads the response, and asserts that the result is written to JSON as the original.
#[track_caller]
pub(crate) fn round_trips<W, E: Debug, F: Debug>(
    write: impl FnOnce(&DescribeUserPoolClientOutput) -> Result<W, E>,
    read: impl FnOnce(W) -> Result<DescribeUserPoolClientOutput, F>,
) {
    let output: DescribeUserPoolClientOutput = serde_json::from_value(full_response()).unwrap();
    let read = read(write(&output).unwrap()).unwrap();
    assert_eq!(read, output);
    assert_eq!(serde_json::to_value(read).unwrap(), full_response());
}

/// Returns the patterns of all members without duplicates.
pub(crate) fn patterns() -> Vec<Pattern> {
    fn of<S: Structure>() -> Vec<Pattern> {
        patterns_of(S::MEMBERS)
    }
    let mut patterns = each_shape!(collect of);
    patterns.sort_by_key(|pattern| pattern.as_str());
    patterns.dedup();
    patterns
}

/// Returns the patterns of members, at every depth.
fn patterns_of(members: &[Member]) -> Vec<Pattern> {
    fn of_shape(shape: &Shape) -> Vec<Pattern> {
        match shape.kind {
            Kind::String { pattern, .. } => pattern.into_iter().collect(),
            Kind::List { of, .. } => of_shape(of),
            Kind::Structure { members, .. } => patterns_of(members),
            _ => vec![],
        }
    }
    members.iter().flat_map(|member| of_shape(member.shape)).collect()
}

/// The name under which `serde_json` passes on numbers if a program enables its feature `arbitrary_precision`. The tests
/// do not enable it.
pub(crate) const PRIVATE_NUMBER: &str = "$serde_json::private::Number";

/// Returns unknown values in which that name is an ordinary one.
pub(crate) fn objects_with_the_private_name() -> Vec<Value> {
    vec![
        json!({PRIVATE_NUMBER: "5"}),
        json!({"A": 1, PRIVATE_NUMBER: "5"}),
        json!({PRIVATE_NUMBER: "5", "a": 1}),
        json!({PRIVATE_NUMBER: 5}),
        json!({PRIVATE_NUMBER: {PRIVATE_NUMBER: "5"}}),
        json!({PRIVATE_NUMBER: "a"}),
        json!([{PRIVATE_NUMBER: "5"}]),
    ]
}

/// Values that no output may show, and the assertions for outputs.
pub(crate) mod canary {
    use std::fmt::{Debug, Display};

    use cognito_user_pool_client::model::{Kind, Shape, Structure};
    use serde_json::{Value, json};

    pub(crate) const TEXT: &str = "canary+0123456789+canary";
    pub(crate) const NUMBER: i64 = 8_675_309_123_456;

    /// Returns values with a secret that a member cannot have.
    fn invalid_values(shape: &Shape) -> Vec<Value> {
        let (list, object) = (json!([TEXT, NUMBER]), json!({"a": TEXT, "b": NUMBER}));
        match shape.kind {
            Kind::String { .. } | Kind::Enum { .. } => {
                vec![json!(NUMBER), json!(-NUMBER), json!(8_675_309.5), list, object]
            }
            // A number out of range is shown, because the member is a number.
            Kind::Integer { .. } | Kind::Timestamp => vec![json!(TEXT), list, object],
            Kind::Boolean => vec![json!(TEXT), json!(NUMBER), list, object],
            Kind::List { of, .. } => {
                let entries = invalid_values(of).into_iter().map(|entry| json!([entry]));
                [json!(TEXT), json!(NUMBER), object].into_iter().chain(entries).collect()
            }
            Kind::Structure { .. } => vec![json!(TEXT), json!(NUMBER), list],
            ref kind => panic!("no invalid values for {kind:?}"),
        }
    }

    /// Returns documents of a shape, each with one of those values in one member.
    pub(crate) fn misplaced<S: Structure>() -> impl Iterator<Item = Value> {
        S::MEMBERS
            .iter()
            .flat_map(|member| invalid_values(member.shape).into_iter().map(|value| json!({ member.name: value })))
    }

    #[track_caller]
    pub(crate) fn error_hidden<S: Debug, E: Debug + Display>(what: &str, read: Result<S, E>) {
        let error = read.unwrap_err();
        hidden(what, &format!("{error} {error:?}"));
    }

    #[track_caller]
    pub(crate) fn hidden(what: &str, text: &str) {
        for secret in ["canary", "0123456789", "8675309"] {
            assert!(!text.contains(secret), "{what}: {text}");
        }
    }
}
