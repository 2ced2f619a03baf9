//! Every rule on both sides of every boundary, with the whole message of each error.
//!
//! The tables are in the modules of their subjects. This module runs them.

use std::collections::BTreeSet;
use std::panic::Location;

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::validation::{PoolContext, RuleKind, ValidationError};
use cognito_user_pool_client::{Rule, UserPoolClientType};
use serde_json::{Value, json};

use crate::{
    rules_lint, rules_model, rules_oauth, rules_pool, rules_redirect, rules_secret, rules_sign_in, rules_token,
};

/// The shapes that have the settings of an app client.
#[derive(Clone, Copy, Debug)]
pub(crate) enum On {
    Client,
    Create,
    Update,
}

pub(crate) const ALL: &[On] = &[On::Client, On::Create, On::Update];
pub(crate) const REQUESTS: &[On] = &[On::Create, On::Update];

/// One row of a table: settings, and the expected error or warnings of a rule.
pub(crate) struct Case {
    rule: Rule,
    on: &'static [On],
    settings: Value,
    pool: Option<PoolContext>,
    /// The message of the error, or of the warnings of the rule. It is empty if the settings are accepted.
    expected: String,
    row: &'static Location<'static>,
}

impl Case {
    /// Settings that are valid, and of which the rule reports no warning.
    #[track_caller]
    pub(crate) fn accepts(rule: Rule, on: &'static [On], settings: Value) -> Self {
        Self::rejects(rule, on, settings, "")
    }

    /// Settings with a violation of this rule and with no other errors than those given.
    #[track_caller]
    pub(crate) fn rejects(rule: Rule, on: &'static [On], settings: Value, expected: impl Into<String>) -> Self {
        Self { rule, on, settings, pool: None, expected: expected.into(), row: Location::caller() }
    }

    /// Returns the same row with a pool.
    pub(crate) fn with_pool(mut self, pool: &PoolContext) -> Self {
        self.pool = Some(pool.clone());
        self
    }

    #[track_caller]
    pub(crate) fn check(self) {
        check_all(&[self]);
    }

    /// Adds a message for each shape whose result differs from the expected one.
    fn add_failures(&self, failures: &mut Vec<String>) {
        for on in self.on {
            let found = match (on, document(*on, &self.settings)) {
                (On::Client, document) => self.found(&read::<UserPoolClientType>(document)),
                (On::Create, document) => self.found(&read::<CreateUserPoolClientInput>(document)),
                (On::Update, document) => self.found(&read::<UpdateUserPoolClientInput>(document)),
            };
            if found != self.expected {
                failures.push(format!("{}, {on:?}:\n   found {found}\nexpected {}", self.row, self.expected));
            }
        }
    }

    fn found(&self, shape: &impl Checked) -> String {
        let result = match (self.rule.kind(), &self.pool) {
            (RuleKind::Lint, _) => {
                assert_eq!(shape.validate(), Ok(()), "row at {}", self.row);
                return shape.warnings(self.rule).join("; ");
            }
            (_, Some(pool)) => shape.validate_in(pool),
            _ => shape.validate(),
        };
        let Err(error) = result else { return String::new() };
        let named = error.violations().iter().any(|violation| violation.rule() == self.rule);
        assert!(named, "{error} is not of the rule {}, row at {}", self.rule, self.row);
        error.to_string()
    }
}

/// Checks every row, and reports every one that fails.
#[track_caller]
pub(crate) fn check_all(cases: &[Case]) {
    let mut failures = Vec::new();
    for case in cases {
        case.add_failures(&mut failures);
    }
    assert!(failures.is_empty(), "{} rows fail\n{}", failures.len(), failures.join("\n"));
}

/// Returns a document of the shape with its required members and the settings. A setting that is `null` removes a member.
pub(crate) fn document(on: On, settings: &Value) -> Value {
    let mut document = json!({"UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web"});
    if !matches!(on, On::Create) {
        document["ClientId"] = "1example23456789".into();
    }
    for (member, value) in settings.as_object().expect("settings are an object") {
        document[member] = value.clone();
    }
    document
}

pub(crate) fn read<T: serde::de::DeserializeOwned>(document: Value) -> T {
    serde_json::from_value(document).expect("the document is readable")
}

/// The methods that the three shapes have in common.
pub(crate) trait Checked {
    fn validate(&self) -> Result<(), ValidationError>;
    fn validate_in(&self, pool: &PoolContext) -> Result<(), ValidationError>;
    fn warnings(&self, rule: Rule) -> Vec<String>;
}

macro_rules! checked {
    ($($Shape:ty),*) => { $(
        impl Checked for $Shape {
            fn validate(&self) -> Result<(), ValidationError> {
                self.validate()
            }

            fn validate_in(&self, pool: &PoolContext) -> Result<(), ValidationError> {
                self.validate_in(pool)
            }

            fn warnings(&self, rule: Rule) -> Vec<String> {
                self.lint().iter().filter(|warning| warning.rule() == rule).map(ToString::to_string).collect()
            }
        }
    )* };
}
checked!(UserPoolClientType, CreateUserPoolClientInput, UpdateUserPoolClientInput);

#[test]
fn every_rule_has_an_accepted_and_a_rejected_value() {
    let tables = [
        rules_model::cases(),
        rules_token::cases(),
        rules_redirect::cases(),
        rules_oauth::cases(),
        rules_sign_in::cases(),
        rules_secret::cases(),
        rules_pool::cases(),
        rules_lint::cases(),
    ];
    let cases: Vec<_> = tables.iter().flatten().collect();
    // `convert` has the cases of this rule, which a document that can be read does not break.
    for rule in Rule::ALL.iter().filter(|rule| **rule != Rule::MemberType) {
        let mut own = cases.iter().filter(|case| case.rule == *rule);
        assert!(own.clone().any(|case| case.expected.is_empty()), "{rule} accepts nothing");
        assert!(own.any(|case| !case.expected.is_empty()), "{rule} rejects nothing");
    }
}

#[test]
fn ids_are_stable_names_in_kebab_case_and_unique() {
    let mut ids: Vec<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    for (rule, id) in Rule::ALL.iter().zip(&ids) {
        let words: Vec<String> = id.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
        assert_eq!(format!("{rule:?}"), words.concat());
        assert_eq!(rule.to_string(), *id);
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Rule::ALL.len());
}

#[test]
fn rules_are_ordered_by_id() {
    let mut rules = Rule::ALL.to_vec();
    rules.sort();
    assert!(rules.is_sorted_by_key(|rule| rule.id()));
    assert_ne!(rules, Rule::ALL, "the list is ordered by subject");
}

#[test]
fn rules_are_listed_in_the_order_of_their_kinds() {
    assert!(Rule::ALL.is_sorted_by_key(|rule| rule.kind()));
    let mut kinds: Vec<_> = Rule::ALL.iter().map(|rule| rule.kind()).collect();
    kinds.dedup();
    assert_eq!(kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>(), ["value", "pool", "lint"]);
    assert_eq!(kinds.iter().map(|kind| format!("{kind:>6}")).collect::<Vec<_>>(), [" value", "  pool", "  lint"]);
}

#[test]
fn the_document_on_the_behavior_of_the_service_names_every_rule_and_no_other_id() {
    let document = include_str!("../../docs/service-behavior.md");
    let is_id = |code: &str| code.contains('-') && code.chars().all(|char| char.is_ascii_lowercase() || char == '-');
    let named: BTreeSet<_> = document.split('`').skip(1).step_by(2).filter(|code| is_id(code)).collect();
    assert_eq!(named, Rule::ALL.iter().map(|rule| rule.id()).collect());
}

#[test]
fn every_rule_has_one_sentence_and_a_source() {
    for rule in Rule::ALL {
        assert!(rule.summary().ends_with('.') && !rule.summary().contains('\n'), "{rule}: {}", rule.summary());
        assert!(!rule.source().is_empty(), "{rule}");
        assert_ne!(rule.service_message(), Some(""), "{rule}");
    }
}
