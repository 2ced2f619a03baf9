//! The properties of every client and request, valid or not.

use std::fmt::Debug;
use std::time::Duration;

use cognito_user_pool_client::diff::Change;
use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::UserPoolTierType;
use cognito_user_pool_client::validation::{ValidationError, Violation, Warning};
use cognito_user_pool_client::{PoolContext, UserPoolClientType, json, would_reset};
use serde_json::Value;

/// The length of a report that the module `validation` documents.
const MAX_REPORT: usize = 200_000;
/// The longest lifetime that a 32-bit number and a unit can have.
const MAX_LIFETIME: Duration = Duration::from_secs(i32::MAX as u64 * 86_400);

#[track_caller]
pub(crate) fn assert_one_line(message: &str) {
    let breaks = |char: char| char.is_control() || matches!(char, '\u{2028}' | '\u{2029}');
    assert!(!message.contains(breaks), "{message:?}");
}

/// A user pool with few attributes, providers and scopes, so that the rules that require a user pool apply.
pub(crate) fn small_pool() -> PoolContext {
    PoolContext::builder()
        .schema_attributes([("email", true), ("custom:team", false)])
        .identity_providers(["Google"])
        .resource_server_scopes(["api/read"])
        .tier(UserPoolTierType::Lite)
        .region("us-east-1")
        .user_pool_id("us-east-1_EXAMPLE")
        .build()
}

/// Checks the properties of a single shape.
pub(crate) fn check_shape<S: Structure>(shape: &S) {
    let redacted = shape.redacted();
    let output = serde_json::to_value(redacted).expect("every shape can be written");
    assert_eq!(serde_json::from_str::<Value>(&redacted.to_string()).ok().as_ref(), Some(&output));
    assert_eq!(format!("{redacted:?}"), redacted.to_string());
    let original = serde_json::to_value(shape).expect("every shape can be written");
    let names = |value: &Value| value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>());
    assert_eq!(names(&output), names(&original));
    for name in shape.unknown_fields().keys() {
        assert_eq!(output[name], "*** Sensitive Data Redacted ***");
    }
    assert_one_line(&format!("{shape:?}"));
    drop(format!("{shape:#?}"));

    let known = shape.without_unknown_fields();
    assert!(known.unknown_fields().is_empty());
    assert_eq!(known.without_unknown_fields(), known);
    assert!(known.unknown_paths().len() <= shape.unknown_paths().len());
    assert!(shape.unknown_paths().len() >= shape.unknown_fields().len());
}

fn check_violations(violations: &[Violation]) {
    for violation in violations {
        assert_one_line(&violation.to_string());
        assert_one_line(&format!("{violation:?}"));
        serde_json::to_value(violation).expect("a violation can be written");
    }
}

fn check_validation(found: Result<(), &ValidationError>) {
    let Err(error) = found else { return };
    assert!(!error.violations().is_empty());
    check_violations(error.violations());
    let report = error.to_string();
    assert_one_line(&report);
    assert!(report.len() <= MAX_REPORT);
    assert_eq!(
        serde_json::to_value(error).expect("a report can be written").as_array().map(Vec::len),
        Some(error.violations().len())
    );
}

fn check_warnings(warnings: &[Warning]) {
    for warning in warnings {
        assert_one_line(&warning.to_string());
        assert_one_line(&format!("{warning:?}"));
        serde_json::to_value(warning).expect("a warning can be written");
    }
    assert!(warnings.iter().map(|warning| warning.to_string().len()).sum::<usize>() <= MAX_REPORT);
}

macro_rules! check_settings {
    ($name:ident, $Shape:ty) => {
        /// Checks the properties of the settings: validation, effective values and builders.
        pub(crate) fn $name(shape: &$Shape, pool: &PoolContext) {
            check_shape(shape);
            let valid = shape.validate();
            check_validation(valid.as_ref().copied());
            assert_eq!(shape.validate_in(&PoolContext::builder().build()), valid);
            for pool in [pool, &small_pool()] {
                let in_pool = shape.validate_in(pool);
                check_validation(in_pool.as_ref().copied());
                assert!(valid.is_ok() || in_pool.is_err());
            }
            check_warnings(&shape.lint());

            let lifetimes = [
                shape.access_token_lifetime(),
                shape.id_token_lifetime(),
                shape.refresh_token_lifetime(),
                shape.auth_session_lifetime(),
            ];
            assert!(lifetimes.iter().all(|lifetime| *lifetime <= MAX_LIFETIME));
            assert!(!shape.effective_explicit_auth_flows().is_empty());
            if let Some(enabled) = shape.enable_token_revocation {
                assert_eq!(shape.effective_enable_token_revocation(), enabled);
            }
            if let Some(errors) = shape.prevent_user_existence_errors() {
                assert_eq!(shape.effective_prevent_user_existence_errors(), errors);
            }
            assert!(shape.refresh_token_rotation.is_some() || !shape.effective_refresh_token_rotation_enabled());

            assert_eq!(&shape.to_builder().build_unvalidated(), shape);
            assert_eq!(shape.to_builder().build(), valid.map(|()| shape.clone()));
        }
    };
}

check_settings!(check_client_settings, UserPoolClientType);
check_settings!(check_create, CreateUserPoolClientInput);
check_settings!(check_update, UpdateUserPoolClientInput);

/// Checks the properties of a client.
pub(crate) fn check_client(client: &UserPoolClientType, pool: &PoolContext) {
    check_client_settings(client, pool);
    check_diff(client, client);
    assert_eq!(client.diff(client).to_string(), "no difference");

    let public = client.without_secret();
    assert_eq!(public.client_secret, None);
    assert_eq!(public.unknown_fields(), client.unknown_fields());

    let update = client.to_update().build_unvalidated();
    check_update(&update, pool);
    assert_eq!(would_reset(&update, client), [""; 0]);
    let updated = update.applied_to(client);
    assert_eq!(client.diff(&updated).to_string(), "no difference");
    assert_eq!(UpdateUserPoolClientInput::from(client.clone()), update);
    drop(client.to_update().build());

    let create = client.to_create().build_unvalidated();
    check_create(&create, pool);
    assert_eq!(create.client_secret, None);
    drop(client.to_create().build());
    assert_eq!(CreateUserPoolClientInput::from(client.clone()), create);
}

/// Checks the properties of the difference between two clients.
pub(crate) fn check_diff(one: &UserPoolClientType, other: &UserPoolClientType) {
    let (forth, back) = (one.diff(other), other.diff(one));
    assert_eq!(forth.changes().len(), back.changes().len());
    for (there, here) in forth.iter().zip(&back) {
        assert_eq!(there.path(), here.path());
        assert_eq!(there.before(), here.after());
        assert_eq!(there.after(), here.before());
        assert_eq!(there.added(), here.removed());
        assert_one_line(&there.to_string());
    }
    assert_eq!(forth.to_string().lines().count(), forth.changes().len().max(1));
    assert_one_line(&format!("{forth:?}"));
    assert_eq!(
        serde_json::to_value(&forth).expect("a difference can be written").as_array().map(Vec::len),
        Some(forth.changes().len())
    );
    assert!(one != other || forth.is_empty());
}

/// Checks what an update of one client does.
pub(crate) fn check_applied(update: &UpdateUserPoolClientInput, before: &UserPoolClientType) {
    let reset = would_reset(update, before);
    let diff = before.diff(&update.applied_to(before));
    let changed: Vec<&str> = diff.iter().map(Change::path).collect();
    for change in &diff {
        let output = serde_json::to_value(change).expect("a change can be written");
        let is_reset = output["default"] == "after" || output["change"] == "removed";
        let member = top_level(change.path());
        assert!(!is_reset || reset.iter().any(|path| top_level(path) == member), "{change} is not in {reset:?}");
    }
    for path in &reset {
        let member = top_level(path);
        // A difference contains a unit only as part of the lifetime, which may be equal to its default.
        if member == "TokenValidityUnits" {
            continue;
        }
        assert!(changed.iter().any(|path| top_level(path) == member), "{path} is not in {diff}");
    }
}

/// Returns the member of a client that a path is in.
fn top_level(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}

/// Checks that a value is equal to the one that is read from its JSON.
pub(crate) fn assert_reads_back<S: Structure>(shape: &S) {
    let written = json::to_string(shape).expect("every shape can be written");
    let read: S = json::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
    assert_same(&read, shape);
}

#[track_caller]
pub(crate) fn assert_same<S: PartialEq + Debug>(read: &S, written: &S) {
    assert_eq!(read, written);
}
