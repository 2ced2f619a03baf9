//! The laws of `laws`, checked with generated values from the strategies of the feature `proptest`.
//!
//! The environment variable `PROPTEST_CASES` sets the number of cases of each law.

use std::env;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

use crate::enums::{Enum, conversions_agree};
use crate::laws::{conversions, differences, findings, shapes};
use crate::support;

mod cases;
#[cfg(feature = "aws-sdk")]
mod sdk;
mod strategies;

use strategies::{STRINGS, arbitrary_value, clients, inputs, later_clients, pairs, updates};

/// The number of cases of each law, unless the environment sets it.
const CASES: u32 = 48;

fn config() -> Config {
    let default = Config::default();
    let cases = env::var_os("PROPTEST_CASES").map_or(CASES, |_| default.cases);
    Config { cases, failure_persistence: None, ..default }
}

/// Defines a test for each law of a module, which is a function of these arguments.
macro_rules! test_laws {
    ($values:pat in $strategy:expr => $module:ident $arguments:tt: $($law:ident)*) => {
        proptest! {
            #![proptest_config(config())]
            $(#[test] fn $law($values in $strategy) { $module::$law $arguments; })*
        }
    };
}

/// Defines a test for each law of `shapes`, which applies it to a value of every shape.
macro_rules! test_laws_of_every_shape {
    ($($law:ident)*) => {
        proptest! {
            #![proptest_config(config())]
            $(#[test] fn $law(input in inputs()) { each_shape!(apply $law input); })*
        }
    };
}

macro_rules! apply {
    ([$law:ident $input:ident] $($Shape:ident)*) => {
        $(shapes::$law::<support::shapes::$Shape>(&arbitrary_value(&$input));)*
    };
}

test_laws! { client in clients() => conversions(&client):
    an_update_built_from_a_client_changes_nothing
    a_member_that_requests_a_secret_changes_and_moves_nothing
    an_update_built_from_a_client_has_every_setting
    a_create_built_from_a_client_has_every_setting
    a_request_built_from_a_client_has_the_same_lifetimes
    a_copy_without_secret_lacks_nothing_else
    every_conversion_of_a_client_keeps_unknown_members_and_enum_values
}

test_laws! { client in later_clients() => conversions(&client):
    a_valid_client_stays_valid_when_it_is_read_and_updated
}

test_laws! { (update, client) in updates() => conversions(&update, &client):
    a_second_update_with_the_same_request_changes_nothing
    the_member_for_secrets_manager_does_not_change_the_result_of_an_update
}

test_laws! { (client, changes) in pairs() => conversions(&client, &changes):
    a_merged_client_is_a_merge_patch_of_the_settings
}

test_laws! { client in clients() => differences(&client):
    a_client_does_not_differ_from_itself
}

test_laws! { (one, other) in pairs() => differences(&one, &other):
    clients_and_their_hashes_are_equal_if_their_documents_are
    the_differences_of_two_clients_are_mirrored_in_the_other_direction
    the_differences_of_two_clients_are_the_differences_of_their_effective_settings
    a_difference_is_displayed_and_written_with_an_item_for_each_change
}

test_laws! { (update, client) in updates() => differences(&update, &client):
    each_change_to_an_absent_setting_is_a_reset
    each_reset_is_a_change_to_an_absent_setting_or_of_a_lifetime_without_its_unit
}

test_laws! { client in clients() => findings(&client):
    a_report_has_lines_of_limited_length_in_the_order_of_the_rules
    an_entry_that_is_repeated_is_a_duplicate_and_nothing_else
    an_update_built_from_a_client_breaks_the_rules_that_the_client_breaks
}

test_laws! { (client, shuffled) in strategies::shuffled() => findings(&client, &shuffled):
    the_findings_do_not_depend_on_the_order_of_entries
}

test_laws_of_every_shape! {
    a_shape_that_is_read_from_its_json_is_equal_and_has_the_same_hash
    a_shape_that_is_written_and_read_keeps_unknown_members_and_enum_values
    a_copy_without_unknown_members_has_all_modeled_ones
    a_redacted_shape_hides_sensitive_strings_and_unknown_members_only
    a_redacted_shape_is_displayed_as_its_json
    the_debug_output_of_a_shape_has_one_line
    the_path_of_an_unknown_member_is_a_line_of_limited_length
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_builder_keeps_every_shape(input in inputs()) {
        macro_rules! kept {
            ([] $($Shape:ident)*) => { $(
                let value: support::shapes::$Shape = arbitrary_value(&input);
                let built: support::shapes::$Shape = value.to_builder().build_unvalidated().build();
                prop_assert_eq!(built, value);
            )* };
        }
        each_shape!(kept);
    }

    #[test]
    fn every_conversion_of_an_enum_value_agrees(
        string in prop_oneof![".{0,24}", "[A-Za-z_ ]{0,24}", select(&STRINGS[..]).prop_map(str::to_owned)],
    ) {
        macro_rules! agree {
            ([] $($Enum:ident)*) => { $(agrees::<support::shapes::$Enum>(&string);)* };
        }
        each_enum!(agree);
    }
}

fn agrees<E: Enum>(string: &str) {
    conversions_agree::<E>(string);
    for value in E::VALUES {
        for changed in [format!("{value}{string}"), format!("{string}{value}"), value.to_lowercase()] {
            conversions_agree::<E>(&changed);
        }
    }
}

/// Gives every builder and shape a method `build_unvalidated` and `build` without validation. An inherent method of the
/// same name takes precedence.
trait Unvalidated: Sized {
    fn build_unvalidated(self) -> Self {
        self
    }

    fn build(self) -> Self {
        self
    }
}

impl<T> Unvalidated for T {}
