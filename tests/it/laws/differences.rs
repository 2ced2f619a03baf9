//! Differences of clients, and the settings that a request resets.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher as _, RandomState};

use cognito_user_pool_client::diff::Change;
use cognito_user_pool_client::model::{Kind, Member};
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, would_reset};
use serde_json::{Map, Value as Json, json};

use super::{OF_REQUESTS, assert_one_line, has_service_role, is_unknown, json_of, shown, store_no_grace_period};
use crate::support::object;

pub(crate) fn a_client_does_not_differ_from_itself(client: &UserPoolClientType) {
    assert!(client.diff(client).is_empty());
}

pub(crate) fn clients_and_their_hashes_are_equal_if_their_documents_are(
    one: &UserPoolClientType,
    other: &UserPoolClientType,
) {
    let hasher = RandomState::new();
    assert_eq!(one == other, object(one) == object(other));
    assert_eq!(hasher.hash_one(one) == hasher.hash_one(other), one == other);
}

pub(crate) fn the_differences_of_two_clients_are_mirrored_in_the_other_direction(
    one: &UserPoolClientType,
    other: &UserPoolClientType,
) {
    let (forward, backward) = (one.diff(other), other.diff(one));
    assert_eq!(forward.changes().len(), backward.changes().len());
    for (there, here) in forward.iter().zip(&backward) {
        assert_eq!(there.path(), here.path());
        assert_eq!(there.before(), here.after());
        assert_eq!(there.after(), here.before());
        assert_eq!(there.added(), here.removed());
        assert_eq!(there.removed(), here.added());
    }
    let mirrored: Vec<_> = backward.iter().map(|change| mirrored(object(change))).collect();
    assert_eq!(forward.iter().map(object).collect::<Vec<_>>(), mirrored);
}

pub(crate) fn the_differences_of_two_clients_are_the_differences_of_their_effective_settings(
    one: &UserPoolClientType,
    other: &UserPoolClientType,
) {
    let mut found: Vec<_> = one.diff(other).iter().map(|change| change.path().to_owned()).collect();
    found.sort_unstable();
    assert_eq!(found, differing(one, other));
}

pub(crate) fn a_difference_is_displayed_and_written_with_an_item_for_each_change(
    one: &UserPoolClientType,
    other: &UserPoolClientType,
) {
    let diff = one.diff(other);
    let lines: Vec<_> = diff.iter().map(Change::to_string).collect();
    for line in &lines {
        assert_one_line(line);
    }
    let expected = if lines.is_empty() { "no difference".to_owned() } else { lines.join("\n") };
    assert_eq!(diff.to_string(), expected);
    assert_one_line(&format!("{diff:?}"));
    let items: Vec<_> = diff.iter().map(|change| Json::Object(object(change))).collect();
    assert_eq!(serde_json::to_value(&diff).unwrap(), Json::Array(items));
}

pub(crate) fn each_change_to_an_absent_setting_is_a_reset(
    update: &UpdateUserPoolClientInput,
    client: &UserPoolClientType,
) {
    let reset = would_reset(update, client);
    for change in &client.diff(&update.applied_to(client)) {
        // The role of the service is not a setting. An unknown member may have its path, but shows no value.
        let is_the_services =
            has_service_role(client) && change.path() == "AnalyticsConfiguration.RoleArn" && change.before().is_some();
        if removes(change) && !is_the_services {
            assert!(reset.iter().any(|path| path == change.path()), "{change}: {reset:?}");
        }
    }
}

pub(crate) fn each_reset_is_a_change_to_an_absent_setting_or_of_a_lifetime_without_its_unit(
    update: &UpdateUserPoolClientInput,
    client: &UserPoolClientType,
) {
    let diff = client.diff(&update.applied_to(client));
    let (before, after) = (object(client), object(update));
    for path in would_reset(update, client) {
        let unit = |members: &Map<String, Json>| {
            members.get("TokenValidityUnits")?.get(path.strip_suffix("Validity")?).cloned()
        };
        let omits_unit = unit(&before).is_some() && unit(&after).is_none();
        // An unknown member may have the path of a modeled one.
        let is_reset = |change: &Change| change.path() == path && (removes(change) || omits_unit);
        assert!(diff.iter().any(is_reset), "{path}: {diff}");
    }
}

/// Checks whether a member is absent after the change.
pub(crate) fn removes(change: &Change) -> bool {
    let written = object(change);
    match written.get("change") {
        Some(change) => change == "removed",
        None => written["after"].is_null() || written.get("default").is_some_and(|side| side == "after"),
    }
}

/// Returns the change of the other direction.
fn mirrored(change: Map<String, Json>) -> Map<String, Json> {
    let mirrored = |word: &str| match word {
        "before" => "after".to_owned(),
        "after" => "before".to_owned(),
        "added" => "removed".to_owned(),
        "removed" => "added".to_owned(),
        other => other.to_owned(),
    };
    let value = |name: &str, value: Json| match (name, value) {
        ("default" | "change", Json::String(word)) => mirrored(&word).into(),
        (_, value) => value,
    };
    change.into_iter().map(|(name, content)| (mirrored(&name), value(&name, content))).collect()
}

/// The components of the path of a member.
type Path = Vec<String>;

/// Returns the paths of the settings whose values in effect differ, sorted.
pub(crate) fn differing(one: &UserPoolClientType, other: &UserPoolClientType) -> Vec<String> {
    let sides = [one, other].map(in_effect);
    let has_unit_alone = |token: &str| sides.iter().any(|(_, alone)| alone.contains(token));
    let paths: BTreeSet<&Path> = sides.iter().flat_map(|(settings, _)| settings.keys()).collect();
    let differs = |path: &&&Path| sides[0].0.get(**path) != sides[1].0.get(**path);
    let is_compared = |path: &&&Path| match path.as_slice() {
        [units, token] if units == "TokenValidityUnits" && TOKENS.iter().any(|(it, ..)| it == token) => {
            has_unit_alone(token)
        }
        [analytics, role] if analytics == "AnalyticsConfiguration" && role == "RoleArn" => {
            let lacks_role = sides.iter().any(|(settings, _)| !settings.contains_key(**path));
            !(lacks_role && has_service_role(one) && has_service_role(other))
        }
        _ => true,
    };
    let mut paths: Vec<_> = paths
        .iter()
        .filter(differs)
        .filter(is_compared)
        .map(|path| path.iter().map(|name| shown(name)).collect::<Vec<_>>().join("."))
        .collect();
    paths.sort_unstable();
    paths
}

/// Each token, with the unit and the number of seconds of its default lifetime.
const TOKENS: [(&str, &str, i64); 3] =
    [("AccessToken", "hours", 3600), ("IdToken", "hours", 3600), ("RefreshToken", "days", 30 * 86400)];

/// Returns the settings in effect in a normal form, and the tokens that have a unit without a number.
fn in_effect(client: &UserPoolClientType) -> (BTreeMap<Path, Json>, BTreeSet<&'static str>) {
    let mut client = object(client);
    client.retain(|name, _| !OF_REQUESTS.contains(&name.as_str()));
    store_no_grace_period(&mut client);
    let mut settings = BTreeMap::new();
    collect(&[], UserPoolClientType::MEMBERS, Some(&client), &mut settings);
    let mut alone = BTreeSet::new();
    for (token, default_unit, default) in TOKENS {
        let path = vec![format!("{token}Validity")];
        let number = client.get(&path[0]).and_then(Json::as_i64);
        let unit = client.get("TokenValidityUnits").and_then(|units| units.get(token)).and_then(Json::as_str);
        let unit = unit.unwrap_or(default_unit);
        let seconds = match unit {
            "days" => Some(86400),
            "hours" => Some(3600),
            "minutes" => Some(60),
            "seconds" => Some(1),
            _ => None,
        };
        let lifetime = match (number, seconds) {
            (None, _) => json!(default),
            (Some(number), Some(seconds)) => json!(number * seconds),
            (Some(number), None) => json!([number, unit]),
        };
        if number.is_none() && unit != default_unit {
            alone.insert(token);
        }
        settings.insert(path, lifetime);
    }
    (settings, alone)
}

fn collect(
    parent: &[String],
    members: &[Member],
    object: Option<&Map<String, Json>>,
    settings: &mut BTreeMap<Path, Json>,
) {
    let path = |name: &str| [parent, &[name.to_owned()]].concat();
    for member in members {
        let value = object.and_then(|object| object.get(member.name));
        match (member.shape.kind, value) {
            (Kind::Timestamp, _) => {}
            (Kind::Structure { members, .. }, value) => {
                collect(&path(member.name), members, value.and_then(Json::as_object), settings);
            }
            (_, value) => {
                let is_default = |value: &&Json| member.empty_is_default && **value == json!([]);
                let value = value.filter(|value| !is_default(value)).cloned();
                let value = value.or_else(|| member.default.and_then(json_of));
                settings.extend(value.map(|value| (path(member.name), as_set(value))));
            }
        }
    }
    for (name, value) in object.into_iter().flatten().filter(|(name, _)| is_unknown(members, name)) {
        settings.insert(path(name), json!({"Unknown": value}));
    }
}

/// Sorts a list and removes duplicates.
fn as_set(value: Json) -> Json {
    let Json::Array(entries) = value else { return value };
    let entries: BTreeSet<_> = entries.iter().map(|entry| entry.as_str().expect("a string")).collect();
    json!(entries)
}
