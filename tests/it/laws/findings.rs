//! Violations and warnings.

use std::collections::BTreeSet;

use cognito_user_pool_client::model::Kind;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::UserPoolTierType;
use cognito_user_pool_client::validation::{PoolContext, ValidationError};
use cognito_user_pool_client::{Rule, UserPoolClientType};
use serde_json::Value as Json;

use super::{assert_one_line, has_service_role};
use crate::support::object;

pub(crate) fn the_findings_do_not_depend_on_the_order_of_entries(
    client: &UserPoolClientType,
    shuffled: &UserPoolClientType,
) {
    assert_eq!(found(shuffled), found(client));
}

pub(crate) fn an_entry_that_is_repeated_is_a_duplicate_and_nothing_else(client: &UserPoolClientType) {
    let mut members = object(client);
    let mut expected = found(client);
    for member in UserPoolClientType::MEMBERS {
        if let (Kind::List { max, .. }, Some(Json::Array(entries))) = (member.shape.kind, members.get_mut(member.name))
            && let Some(first) = entries.first().cloned()
        {
            entries.push(first);
            expected.insert((Rule::DuplicateEntry, member.name.to_owned()));
            if max.is_some_and(|max| entries.len() > max) {
                expected.insert((Rule::ListLength, member.name.to_owned()));
            }
        }
    }
    let repeated: UserPoolClientType = serde_json::from_value(members.into()).unwrap();
    assert_eq!(found(&repeated), expected);
}

pub(crate) fn an_update_built_from_a_client_breaks_the_rules_that_the_client_breaks(client: &UserPoolClientType) {
    let update = client.to_update().build_unvalidated();
    let mut of_client = violations(client.validate_in(&pool()));
    // The members of the two have another order.
    of_client.sort_by(|one, other| one.2.cmp(&other.2));
    let is_of_requests = |rule| matches!(rule, Rule::RequiredMember | Rule::MemberType);
    of_client.retain(|(_, path, _)| {
        let is_omitted = UpdateUserPoolClientInput::OMITTED_MEMBERS.contains(&path.as_str());
        let is_role = has_service_role(client) && path == "AnalyticsConfiguration.RoleArn";
        !is_omitted && !is_role
    });
    let mut of_update = violations(update.validate_in(&pool()));
    of_update.sort_by(|one, other| one.2.cmp(&other.2));
    of_update.retain(|(rule, path, _)| !is_of_requests(*rule) || path == "RefreshTokenRotation.Feature");
    assert_eq!(of_update, of_client);
}

pub(crate) fn a_report_has_lines_of_limited_length_in_the_order_of_the_rules(client: &UserPoolClientType) {
    let results = [client.validate(), client.validate_in(&pool()), client.validate_strict()];
    for error in results.into_iter().filter_map(Result::err) {
        assert!(error.to_string().len() <= 350_000);
        assert!(serde_json::to_string(&error).unwrap().len() <= 500_000);
        assert_lines(error.iter().map(|it| (it.path(), it.rule(), it.member(), it.index(), it.message().to_string())));
    }
    let warnings = client.lint();
    assert!(serde_json::to_string(&warnings).unwrap().len() <= 500_000);
    assert_lines(warnings.iter().map(|it| (it.path(), it.rule(), it.member(), it.index(), it.message().to_string())));
}

fn assert_lines<'a>(findings: impl Iterator<Item = (&'a str, Rule, &'a str, Option<usize>, String)>) {
    let mut last = ("", None);
    for (path, rule, member, index, message) in findings {
        assert_one_line(path);
        assert_one_line(&message);
        assert!(path.len() <= 160 + 50 && message.len() <= 1_000, "{path}: {message}");
        let start = index.map_or(member.to_owned(), |index| format!("{member}[{index}]"));
        let rest = path.strip_prefix(&start).unwrap_or_else(|| panic!("{path} starts with {start}"));
        // The finding that counts the rest has the path of an entry and no index.
        assert!(rest.is_empty() || rest.starts_with('.') || message.starts_with("and "), "{path} starts with {start}");
        let position = Rule::ALL.iter().position(|it| *it == rule);
        assert!(last.0 != path || last.1 <= position, "{path}: {rule}");
        last = (path, position);
    }
}

/// Returns the client with the entries of each list in another order. `order` returns the place of the next entry.
pub(crate) fn shuffled(client: &UserPoolClientType, mut order: impl FnMut() -> u32) -> UserPoolClientType {
    let mut members = object(client);
    for member in UserPoolClientType::MEMBERS {
        if let (Kind::List { .. }, Some(Json::Array(entries))) = (member.shape.kind, members.get_mut(member.name)) {
            entries.sort_by_cached_key(|_| order());
        }
    }
    serde_json::from_value(members.into()).expect("the entries were read before")
}

fn violations(result: Result<(), ValidationError>) -> Vec<(Rule, String, String)> {
    let violations = result.err().into_iter().flatten();
    violations.map(|it| (it.rule(), it.path().to_owned(), it.to_string())).collect()
}

/// Returns the rules that are broken, each with the member.
pub(crate) fn found(client: &UserPoolClientType) -> BTreeSet<(Rule, String)> {
    let without_index = |path: &str| path.split('[').next().unwrap_or_default().to_owned();
    let violations = violations(client.validate_in(&pool())).into_iter();
    let warnings = client.lint().into_iter().map(|it| (it.rule(), it.path().to_owned()));
    violations
        .map(|(rule, path, _)| (rule, path))
        .chain(warnings)
        .map(|(rule, it)| (rule, without_index(&it)))
        .collect()
}

fn pool() -> PoolContext {
    PoolContext::builder()
        .schema_attributes([("email", true)])
        .identity_providers(["Google"])
        .resource_server_scopes(["api/read"])
        .tier(UserPoolTierType::Lite)
        .region("us-west-2")
        .user_pool_id("us-west-2_EXAMPLE")
        .build()
}
