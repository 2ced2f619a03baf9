//! No output of a client, a request or a difference contains a secret.

use std::fmt::{Debug, Display};

use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::validation::{ValidationError, Warning};
use cognito_user_pool_client::{UserPoolClientType, would_reset};
use serde::Serialize;
use serde_json::json;

use crate::operations::small_pool;

/// A valid client secret. Its characters make it improbable in other strings.
pub(crate) const SECRET: &str = "canary+0123456789+canary";

/// Puts a secret where the service may return one: in the secret, in the client id, and in an unknown member.
pub(crate) fn added(client: &UserPoolClientType) -> UserPoolClientType {
    let mut members = client.unknown_fields().clone();
    members.insert("NewSecret".to_owned(), json!([SECRET, {"a": SECRET}]));
    client
        .to_builder()
        .client_secret(SECRET)
        .client_id(SECRET)
        .set_unknown_fields(members)
        .expect("the members are unknown")
        .build_unvalidated()
}

pub(crate) fn hidden_by_client(client: &UserPoolClientType) {
    hides(client);
    hides_report(client.validate_in(&small_pool()), &client.lint());
    let update = client.to_update();
    hides_debug(&update);
    let update = update.build_unvalidated();
    hides(&update);
    hides_report(update.validate_in(&small_pool()), &update.lint());
    hides_debug(&client.to_create());
    let create = client.to_create().build_unvalidated();
    hides(&create);
    // A new client has another secret.
    hidden("create", &serde_json::to_string(&create.without_unknown_fields()).expect("a request can be written"));
}

pub(crate) fn hidden_by_difference(before: &UserPoolClientType, after: &UserPoolClientType) {
    for other in [after, &before.without_secret(), &UserPoolClientType::default()] {
        for diff in [before.diff(other), other.diff(before)] {
            hides_output(&diff);
            hides_debug(&diff);
            hidden("difference", &diff.to_string());
        }
        let update = other.to_update().build_unvalidated();
        hidden("reset", &format!("{:?}", would_reset(&update, before)));
    }
}

pub(crate) fn hidden_by_create(create: &CreateUserPoolClientInput) {
    hides(create);
    hides_report(create.validate_in(&small_pool()), &create.lint());
}

fn hides<S: Structure>(shape: &S) {
    hides_debug(shape);
    hides_output(&shape.redacted());
    hides_debug(&shape.redacted());
    hidden("paths", &shape.unknown_paths().join(" "));
}

fn hides_report(found: Result<(), ValidationError>, warnings: &[Warning]) {
    if let Err(error) = found {
        hides_message(&error);
        hides_output(&error);
        error.violations().iter().for_each(hides_message);
    }
    warnings.iter().for_each(hides_message);
    hides_output(&warnings);
}

fn hides_message<T: Display + Debug>(message: &T) {
    hidden("message", &message.to_string());
    hides_debug(message);
}

fn hides_debug<T: Debug>(value: &T) {
    hidden("debug", &format!("{value:?} {value:#?}"));
}

fn hides_output<T: Serialize>(value: &T) {
    hidden("output", &serde_json::to_string(value).expect("the value can be written"));
}

fn hidden(what: &str, output: &str) {
    for part in ["canary", "0123456789"] {
        assert!(!output.contains(part), "{what}: {output}");
    }
}
