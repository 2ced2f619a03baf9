//! No output of a client, a request or a difference contains a secret, and the laws of two clients hold.

use std::fmt::{Debug, Display};

use arbitrary::{Arbitrary, Result, Unstructured};
use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::validation::{ValidationError, Warning};
use cognito_user_pool_client::{UserPoolClientType, would_reset};
use serde::Serialize;
use serde_json::json;

use crate::operations::{check_applied, check_create, check_diff, check_update, small_pool};
use crate::support::canary::{TEXT, hidden};

/// Creates two clients and two requests, and passes them to every function that takes two values.
pub fn requests(data: &[u8]) {
    // Too short an input has fewer members.
    let _ = check(&mut Unstructured::new(data));
}

fn check(input: &mut Unstructured<'_>) -> Result<()> {
    let before = with_canaries(&UserPoolClientType::arbitrary(input)?);
    let after = with_canaries(&UserPoolClientType::arbitrary(input)?);
    check_diff(&before, &after);
    check_applied(&after.to_update().build_unvalidated(), &before);
    hides_client(&before);
    hides_difference(&before, &after);

    let update = UpdateUserPoolClientInput::arbitrary(input)?;
    check_applied(&update, &before);
    check_update(&update, &small_pool());

    let mut create = CreateUserPoolClientInput::arbitrary(input)?;
    create.client_secret = Some(TEXT.to_owned());
    check_create(&create, &small_pool());
    hides(&create);
    hides_report(create.validate_in(&small_pool()), &create.lint());
    Ok(())
}

/// Puts a secret where the service may return one: in the secret, in the client id, and in an unknown member.
fn with_canaries(client: &UserPoolClientType) -> UserPoolClientType {
    let mut members = client.unknown_fields().clone();
    members.insert("NewSecret".to_owned(), json!([TEXT, {"a": TEXT}]));
    client
        .to_builder()
        .client_secret(TEXT)
        .client_id(TEXT)
        .set_unknown_fields(members)
        .expect("the members are unknown")
        .build_unvalidated()
}

fn hides_client(client: &UserPoolClientType) {
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

fn hides_difference(before: &UserPoolClientType, after: &UserPoolClientType) {
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

fn hides<S: Structure>(shape: &S) {
    hides_debug(shape);
    hides_output(&shape.redacted());
    hides_debug(&shape.redacted());
    hidden("paths", &shape.unknown_paths().join(" "));
}

fn hides_report(found: std::result::Result<(), ValidationError>, warnings: &[Warning]) {
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
