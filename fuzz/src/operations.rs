//! Calls every operation on clients and requests, valid or not, and checks the laws of `tests/it/laws`.

use std::fmt::{Debug, Display};
use std::time::Duration;

use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::UserPoolTierType;
use cognito_user_pool_client::validation::{ValidationError, Warning};
use cognito_user_pool_client::{PoolContext, UserPoolClientType};
use serde::Serialize;

use crate::laws::{assert_one_line, conversions, differences, findings, shapes};

/// The length of a report that the module `validation` documents.
const MAX_REPORT: usize = 350_000;
/// The longest lifetime that a 32-bit number and a unit can have.
const MAX_LIFETIME: Duration = Duration::from_secs(i32::MAX as u64 * 86_400);

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

/// Checks the laws of a single shape, in each form of its `Debug` output.
pub(crate) fn check_shape<S: Structure>(shape: &S) {
    drop(format!("{shape:#?}"));
    shapes::a_shape_that_is_read_from_its_json_is_equal_and_has_the_same_hash(shape);
    shapes::a_shape_that_is_written_and_read_keeps_unknown_members_and_enum_values(shape);
    shapes::a_copy_without_unknown_members_has_all_modeled_ones(shape);
    shapes::a_redacted_shape_hides_sensitive_strings_and_unknown_members_only(shape);
    shapes::a_redacted_shape_is_displayed_as_its_json(shape);
    shapes::the_debug_output_of_a_shape_has_one_line(shape);
    shapes::the_path_of_an_unknown_member_is_a_line_of_limited_length(shape);
}

fn check_finding<T: Display + Debug + Serialize>(finding: &T) {
    assert_one_line(&finding.to_string());
    assert_one_line(&format!("{finding:?}"));
    serde_json::to_value(finding).expect("a finding can be written");
}

fn check_validation(found: Result<(), &ValidationError>) {
    let Err(error) = found else { return };
    assert!(!error.violations().is_empty());
    error.violations().iter().for_each(check_finding);
    let report = error.to_string();
    assert_one_line(&report);
    assert!(report.len() <= MAX_REPORT);
    assert_eq!(
        serde_json::to_value(error).expect("a report can be written").as_array().map(Vec::len),
        Some(error.violations().len())
    );
}

fn check_warnings(warnings: &[Warning]) {
    warnings.iter().for_each(check_finding);
    assert!(warnings.iter().map(|warning| warning.to_string().len()).sum::<usize>() <= MAX_REPORT);
}

macro_rules! check_settings {
    ($name:ident, $Shape:ty) => {
        /// Checks the laws of the settings: validation, effective values and builders.
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

/// Checks the laws of a client.
pub(crate) fn check_client(client: &UserPoolClientType, pool: &PoolContext) {
    check_client_settings(client, pool);
    check_update(&client.to_update().build_unvalidated(), pool);
    check_create(&client.to_create().build_unvalidated(), pool);
    drop((client.to_update().build(), client.to_create().build()));

    if client.validate().is_ok() {
        conversions::a_valid_client_stays_valid_when_it_is_read_and_updated(client);
    }
    conversions::an_update_built_from_a_client_changes_nothing(client);
    conversions::a_member_that_requests_a_secret_changes_and_moves_nothing(client);
    conversions::an_update_built_from_a_client_has_every_setting(client);
    conversions::a_create_built_from_a_client_has_every_setting(client);
    conversions::a_request_built_from_a_client_has_the_same_lifetimes(client);
    conversions::a_copy_without_secret_lacks_nothing_else(client);
    conversions::every_conversion_of_a_client_keeps_unknown_members_and_enum_values(client);
    differences::a_client_does_not_differ_from_itself(client);
    findings::a_report_has_lines_of_limited_length_in_the_order_of_the_rules(client);
    findings::an_entry_that_is_repeated_is_a_duplicate_and_nothing_else(client);
    findings::an_update_built_from_a_client_breaks_the_rules_that_the_client_breaks(client);
    let mut places = (0..u32::MAX).rev();
    let reversed = findings::shuffled(client, || places.next().unwrap_or_default());
    findings::the_findings_do_not_depend_on_the_order_of_entries(client, &reversed);
}

/// Checks the laws of the difference between two clients.
pub(crate) fn check_diff(one: &UserPoolClientType, other: &UserPoolClientType) {
    differences::clients_and_their_hashes_are_equal_if_their_documents_are(one, other);
    differences::the_differences_of_two_clients_are_mirrored_in_the_other_direction(one, other);
    differences::the_differences_of_two_clients_are_the_differences_of_their_effective_settings(one, other);
    differences::a_difference_is_displayed_and_written_with_an_item_for_each_change(one, other);
    conversions::a_merged_client_is_a_merge_patch_of_the_settings(one, other);
}

/// Checks the laws of an update of a client.
pub(crate) fn check_applied(update: &UpdateUserPoolClientInput, before: &UserPoolClientType) {
    conversions::a_second_update_with_the_same_request_changes_nothing(update, before);
    conversions::the_member_for_secrets_manager_does_not_change_the_result_of_an_update(update, before);
    differences::each_change_to_an_absent_setting_is_a_reset(update, before);
    differences::each_reset_is_a_change_to_an_absent_setting_or_of_a_lifetime_without_its_unit(update, before);
}
