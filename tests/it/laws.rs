//! Laws that hold for all values, with the strategies of the feature `proptest`.
//!
//! The environment variable `PROPTEST_CASES` sets the number of cases of each law.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::hash::{BuildHasher as _, RandomState};

use arbitrary::{Arbitrary, Unstructured};
use cognito_user_pool_client::diff::Change;
use cognito_user_pool_client::model::{DefaultValue, Kind, Member, Shape as ModelShape};
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::test_util::strategy;
use cognito_user_pool_client::types::{FeatureType, UserPoolTierType};
use cognito_user_pool_client::validation::{PoolContext, ValidationError};
use cognito_user_pool_client::{Rule, UserPoolClientType, json, would_reset};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::{Map, Value as Json, json};

use crate::enums::{Enum, conversions_agree};
use crate::support::{Shape, shapes};

/// The number of cases of each law, unless the environment sets it.
const CASES: u32 = 48;

fn config() -> Config {
    let default = Config::default();
    let cases = env::var_os("PROPTEST_CASES").map_or(CASES, |_| default.cases);
    Config { cases, failure_persistence: None, ..default }
}

/// Strings of which lists, URIs, attributes, scopes and ids consist. Each rule accepts some and rejects others.
const STRINGS: [&str; 16] = [
    "",
    "web",
    "https://a.example.com/",
    "https://a.example.com/*",
    "https:///a",
    "http://localhost/",
    "http://example.com/",
    "app:/#a",
    "openid",
    "email",
    "sub",
    "api/read",
    "api/write",
    "COGNITO",
    "all standard attributes",
    "arn:aws:mobiletargeting:eu-west-1:123456789012:apps/a",
];
/// Numbers with which lifetimes in different units are equal, and with which lifetimes have their defaults.
const INTEGERS: [i32; 8] = [-1, 0, 1, 3, 30, 60, 720, 3600];
/// Names of unknown members. Some are members of requests, or are written like the path of a member.
const UNKNOWN_NAMES: [&str; 9] = [
    "New",
    "ClientNames",
    "ClientSecret",
    "CreationDate",
    "GenerateSecret",
    "PublishSecretsInAWSSecretsManager",
    "TokenValidityUnits.AccessToken",
    "AnalyticsConfiguration.RoleArn",
    "UserPoolClient",
];

/// Returns a strategy for values of few forms, so that two of them often agree, or differ only in their form.
fn few_values<S: Shape>() -> impl Strategy<Value = S> {
    few_objects(S::MEMBERS).prop_map(|object| serde_json::from_value(object).expect("each value has the right type"))
}

fn few_objects(members: &'static [Member]) -> BoxedStrategy<Json> {
    let modeled: Vec<_> = members.iter().map(few_members).collect();
    let value = select(vec![json!(true), json!(false), json!("x"), json!({"Newer": [null]})]);
    let unknown = vec((select(&UNKNOWN_NAMES[..]), value), 0..3);
    (modeled, unknown)
        .prop_map(move |(modeled, unknown)| {
            let modeled = modeled.into_iter().filter_map(|(name, value)| Some((name, value?)));
            let unknown = unknown.into_iter().filter(|(name, _)| is_unknown(members, name));
            modeled.chain(unknown).map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>().into()
        })
        .boxed()
}

fn few_members(member: &'static Member) -> impl Strategy<Value = (&'static str, Option<Json>)> {
    let default = member.default.and_then(json_of).map(|default| Just(default).boxed());
    let values = default.into_iter().chain([few_values_of(member.shape)]);
    let value = proptest::strategy::Union::new(values);
    proptest::option::weighted(0.6, value).prop_map(|value| (member.name, value))
}

fn few_values_of(shape: &'static ModelShape) -> BoxedStrategy<Json> {
    match shape.kind {
        Kind::String { .. } => select(&STRINGS[..]).prop_map(Json::from).boxed(),
        Kind::Enum { values, .. } => prop_oneof![4 => select(values), 1 => Just("NEW")].prop_map(Json::from).boxed(),
        Kind::Integer { .. } => select(&INTEGERS[..]).prop_map(Json::from).boxed(),
        Kind::Boolean => any::<bool>().prop_map(Json::from).boxed(),
        Kind::Timestamp => (1..3).prop_map(Json::from).boxed(),
        Kind::List { of, .. } => vec(few_values_of(of), 0..4).prop_map(Json::from).boxed(),
        Kind::Structure { members, .. } => few_objects(members),
        ref kind => panic!("the strategy does not know {kind:?}"),
    }
}

/// Returns a default as the value of a member, if a value expresses it.
fn json_of(default: DefaultValue) -> Option<Json> {
    match default {
        DefaultValue::Boolean(boolean) => Some(boolean.into()),
        DefaultValue::Integer(integer) => Some(integer.into()),
        DefaultValue::List(entries) => Some(entries.into()),
        DefaultValue::Enum(value) => Some(value.into()),
        _ => None,
    }
}

/// Returns a strategy for clients of every kind.
fn clients() -> impl Strategy<Value = UserPoolClientType> {
    prop_oneof![strategy::client(), strategy::any_client(), few_values::<UserPoolClientType>()]
}

/// Returns a strategy for valid clients, such as a later version of the service may return.
fn later_clients() -> impl Strategy<Value = UserPoolClientType> {
    (strategy::client(), few_objects(&[]), any::<bool>(), any::<bool>()).prop_map(|(client, unknown, flow, errors)| {
        let unknown = object(&unknown).into_iter().filter(|(name, _)| is_unknown(UserPoolClientType::MEMBERS, name));
        let mut builder = client.to_builder().set_unknown_fields(unknown.collect()).expect("no name is modeled");
        if flow {
            builder = builder.explicit_auth_flows("ALLOW_NEW".into());
        }
        if errors {
            builder = builder.prevent_user_existence_errors("NEW".into());
        }
        // An unmodeled flow breaks a rule next to legacy flows.
        builder.build().unwrap_or(client)
    })
}

/// Returns a strategy for two clients, which are related in most cases.
fn pairs() -> impl Strategy<Value = (UserPoolClientType, UserPoolClientType)> {
    let forms = select(vec![0_u8, 5]).boxed();
    let edits = prop_oneof![2 => Just((0_u8..8).boxed()), 1 => Just(forms)];
    let edits = edits.prop_flat_map(|edit| vec(edit, UserPoolClientType::MEMBERS.len()));
    let related = (clients(), clients(), edits).prop_map(|(client, other, edits)| {
        let (mut members, mut other) = (object(&client), object(&other));
        for (member, edit) in UserPoolClientType::MEMBERS.iter().zip(edits) {
            match (edit, members.get_mut(member.name)) {
                // Another order, with a duplicate.
                (5, Some(Json::Array(entries))) if !entries.is_empty() => {
                    entries.rotate_left(1);
                    entries.push(entries[0].clone());
                }
                (0..5, _) | (5, Some(_)) => {}
                (5, None) => {
                    let default = member.default.and_then(json_of);
                    members.extend(default.map(|default| (member.name.to_owned(), default)));
                }
                _ => {
                    members.remove(member.name);
                    members.extend(other.remove_entry(member.name));
                }
            }
        }
        (client, serde_json::from_value(members.into()).expect("each member is one of a client"))
    });
    prop_oneof![1 => (clients(), clients()), 1 => clients().prop_map(|client| (client.clone(), client)), 3 => related]
}

/// Returns a strategy for requests, each with the client that it updates.
fn updates() -> impl Strategy<Value = (UpdateUserPoolClientInput, UserPoolClientType)> {
    let any_update = inputs().prop_map(|input| arbitrary_value(&input));
    prop_oneof![
        2 => pairs().prop_map(|(client, other)| (other.to_update().build_unvalidated(), client)),
        2 => (few_values(), few_values()),
        1 => (any_update, clients()),
    ]
}

/// Returns a strategy for the input of `Arbitrary`.
fn inputs() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..1024)
}

fn arbitrary_value<T: for<'a> Arbitrary<'a> + Default>(input: &[u8]) -> T {
    T::arbitrary(&mut Unstructured::new(input)).unwrap_or_default()
}

/// Returns the members of a shape as JSON.
fn object<T: serde::Serialize>(value: &T) -> Map<String, Json> {
    let Ok(Json::Object(object)) = serde_json::to_value(value) else { panic!("not an object") };
    object
}

fn is_unknown(members: &[Member], name: &str) -> bool {
    members.iter().all(|member| member.name != name)
}

/// Calls a law for every shape, with a value that `Arbitrary` creates from `input`.
macro_rules! each_arbitrary {
    ([$law:ident $input:ident] $($Shape:ident)*) => { $($law::<shapes::$Shape>(&arbitrary_value(&$input))?;)* };
}

/// Calls a law for every enum.
macro_rules! each_for_string {
    ([$string:ident] $($Enum:ident)*) => { $(agrees::<shapes::$Enum>(&$string);)* };
}

/// The two methods make every builder build without validation: each applies where a builder or shape has no method of
/// that name.
trait Unvalidated: Sized {
    fn build_unvalidated(self) -> Self {
        self
    }

    fn build(self) -> Self {
        self
    }
}

impl<T> Unvalidated for T {}

mod conversions {
    use super::*;

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn a_builder_keeps_every_shape(input in inputs()) {
            macro_rules! kept {
                ([] $($Shape:ident)*) => { $(
                    let value: shapes::$Shape = arbitrary_value(&input);
                    let built: shapes::$Shape = value.to_builder().build_unvalidated().build();
                    prop_assert_eq!(built, value);
                )* };
            }
            each_shape!(kept);
        }

        #[test]
        fn a_valid_client_stays_valid_when_it_is_read_and_updated(client in later_clients()) {
            prop_assert_eq!(client.validate(), Ok(()));
            let read: UserPoolClientType = json::from_str(&json::to_string(&client)?)?;
            prop_assert_eq!(&read, &client);
            prop_assert_eq!(read.validate(), Ok(()));
            if can_be_updated(&client) {
                let update = client.to_update().build()?;
                prop_assert_eq!(update.applied_to(&client).validate(), Ok(()));
            }
        }

        #[test]
        fn an_update_made_from_a_client_changes_nothing(client in clients()) {
            let update = client.to_update().build_unvalidated();
            prop_assert_eq!(would_reset(&update, &client), [""; 0]);
            let after = update.applied_to(&client);
            prop_assert_eq!(client.diff(&after).to_string(), "no difference");
            prop_assert_eq!(after, client);
        }

        #[test]
        fn an_update_made_from_a_client_has_every_setting(client in clients()) {
            let mut expected = object(&client);
            expected.retain(|name, _| !UpdateUserPoolClientInput::OMITTED_MEMBERS.contains(&name.as_str()));
            without_service_role(&client, &mut expected);
            prop_assert_eq!(object(&UpdateUserPoolClientInput::from(client)), expected);
        }

        #[test]
        fn a_create_made_from_a_client_has_every_setting(client in clients()) {
            let mut expected = object(&client);
            let is_managed = expected.contains_key("ClientSecretArn");
            let has_secret = is_managed || expected.contains_key("ClientSecret");
            expected.retain(|name, _| !CreateUserPoolClientInput::OMITTED_MEMBERS.contains(&name.as_str()));
            for (name, implied) in [("GenerateSecret", has_secret), ("PublishSecretsInAWSSecretsManager", is_managed)] {
                if implied && expected.get(name).is_none_or(Json::is_boolean) {
                    expected.insert(name.into(), true.into());
                }
            }
            without_service_role(&client, &mut expected);
            prop_assert_eq!(object(&CreateUserPoolClientInput::from(client)), expected);
        }

        #[test]
        fn a_request_made_from_a_client_has_the_same_lifetimes(client in clients()) {
            let create = CreateUserPoolClientInput::from(client.clone());
            let update = UpdateUserPoolClientInput::from(client.clone());
            macro_rules! same {
                ($($lifetime:ident)*) => { $(
                    prop_assert_eq!(create.$lifetime(), client.$lifetime());
                    prop_assert_eq!(update.$lifetime(), client.$lifetime());
                )* };
            }
            same!(access_token_lifetime id_token_lifetime refresh_token_lifetime auth_session_lifetime);
        }

        #[test]
        fn a_second_update_with_the_same_request_changes_nothing((update, client) in updates()) {
            let once = update.applied_to(&client);
            prop_assert_eq!(update.applied_to(&once), once);
        }

        #[test]
        fn the_member_for_secrets_manager_does_not_change_the_result_of_an_update((update, client) in updates()) {
            let mut without = object(&update);
            without.remove("PublishSecretsInAWSSecretsManager");
            let without: UpdateUserPoolClientInput = serde_json::from_value(without.into())?;
            prop_assert_eq!(update.applied_to(&client), without.applied_to(&client));
        }

        #[test]
        fn a_copy_without_secret_lacks_nothing_else(client in clients()) {
            let lines = if client.client_secret().is_some() { "ClientSecret: removed" } else { "no difference" };
            prop_assert_eq!(client.diff(&client.without_secret()).to_string(), lines);
            let mut expected = object(&client);
            expected.remove("ClientSecret");
            prop_assert_eq!(object(&client.without_secret()), expected);
        }
    }

    /// Checks whether an Update request for the client is valid if the client is. An unmodeled member of the client
    /// that the request models has to have the type of the member.
    pub(super) fn can_be_updated(client: &UserPoolClientType) -> bool {
        let is_boolean = |name| client.unknown_fields().get(name).is_none_or(Json::is_boolean);
        client.user_pool_id().is_some()
            && client.client_id().is_some()
            && is_boolean("PublishSecretsInAWSSecretsManager")
    }

    /// Removes the service-linked role, which is not in a request.
    fn without_service_role(client: &UserPoolClientType, members: &mut Map<String, Json>) {
        if has_service_role(client)
            && let Some(Json::Object(analytics)) = members.get_mut("AnalyticsConfiguration")
        {
            analytics.remove("RoleArn");
        }
    }
}

/// Checks whether the client has an application with the role that the service has created for it.
fn has_service_role(client: &UserPoolClientType) -> bool {
    client.analytics_configuration().is_some_and(|analytics| {
        analytics.application_arn().is_some()
            && analytics.application_id().is_none()
            && analytics.external_id().is_none()
    })
}

mod differences {
    use super::*;

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn a_client_does_not_differ_from_itself(client in clients()) {
            prop_assert!(client.diff(&client).is_empty());
        }

        #[test]
        fn the_differences_of_two_clients_mirror_those_of_the_other_direction((one, other) in pairs()) {
            let (forth, back) = (one.diff(&other), other.diff(&one));
            prop_assert_eq!(forth.changes().len(), back.changes().len());
            for (there, here) in forth.iter().zip(&back) {
                prop_assert_eq!(there.path(), here.path());
                prop_assert_eq!(there.before(), here.after());
                prop_assert_eq!(there.after(), here.before());
                prop_assert_eq!(there.added(), here.removed());
                prop_assert_eq!(there.removed(), here.added());
            }
            let mirrored: Vec<_> = back.iter().map(|change| mirrored(object(change))).collect();
            prop_assert_eq!(forth.iter().map(object).collect::<Vec<_>>(), mirrored);
        }

        #[test]
        fn the_differences_of_two_clients_are_those_of_their_settings_in_effect((one, other) in pairs()) {
            let mut found: Vec<_> = one.diff(&other).iter().map(|change| change.path().to_owned()).collect();
            found.sort_unstable();
            prop_assert_eq!(found, differing(&one, &other));
        }

        #[test]
        fn each_change_to_an_absent_setting_is_a_reset((update, client) in updates()) {
            let reset = would_reset(&update, &client);
            for change in &client.diff(&update.applied_to(&client)) {
                // The role of the service is not a setting. An unknown member may have its path, but shows no value.
                let is_the_services = has_service_role(&client)
                    && change.path() == "AnalyticsConfiguration.RoleArn"
                    && change.before().is_some();
                if removes(change) && !is_the_services {
                    prop_assert!(reset.iter().any(|path| path == change.path()), "{}: {:?}", change, reset);
                }
            }
        }

        #[test]
        fn each_reset_is_a_change_unless_it_is_the_unit_of_a_lifetime((update, client) in updates()) {
            let diff = client.diff(&update.applied_to(&client));
            for path in would_reset(&update, &client) {
                let is_unit_with_number = match path.as_str() {
                    "TokenValidityUnits.AccessToken" => client.access_token_validity().is_some(),
                    "TokenValidityUnits.IdToken" => client.id_token_validity().is_some(),
                    "TokenValidityUnits.RefreshToken" => client.refresh_token_validity() != 0,
                    _ => false,
                };
                let removed = diff.iter().any(|change| change.path() == path && removes(change));
                prop_assert!(removed || is_unit_with_number, "{}: {}", path, diff);
            }
        }
    }

    /// Checks whether a member is absent after the change.
    pub(super) fn removes(change: &Change) -> bool {
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
    pub(super) fn differing(one: &UserPoolClientType, other: &UserPoolClientType) -> Vec<String> {
        let sides = [one, other].map(in_effect);
        let has_unit_alone = |token: &str| sides.iter().any(|(_, alone)| alone.contains(token));
        let paths: BTreeSet<&Path> = sides.iter().flat_map(|(settings, _)| settings.keys()).collect();
        let differs = |path: &&&Path| sides[0].0.get(**path) != sides[1].0.get(**path);
        let is_compared = |path: &&&Path| match path.as_slice() {
            [units, token] if units == "TokenValidityUnits" && TOKENS.iter().any(|(it, ..)| it == token) => {
                has_unit_alone(token)
            }
            _ => true,
        };
        let mut paths: Vec<_> = paths.iter().filter(differs).filter(is_compared).map(|path| path.join(".")).collect();
        paths.sort_unstable();
        paths
    }

    /// Each token, with the unit and the number of seconds of its default lifetime.
    const TOKENS: [(&str, &str, i64); 3] =
        [("AccessToken", "hours", 3600), ("IdToken", "hours", 3600), ("RefreshToken", "days", 30 * 86400)];

    /// Returns the settings in effect in a normal form, and the tokens that have a unit without a number.
    fn in_effect(client: &UserPoolClientType) -> (BTreeMap<Path, Json>, BTreeSet<&'static str>) {
        let client = object(client);
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
}

mod unknown {
    use super::*;

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn what_is_unknown_stays_in_every_shape_that_is_written_and_read(input in inputs()) {
            fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
                let read: S = serde_json::from_value(serde_json::to_value(value)?)?;
                prop_assert_eq!(read.unknown_paths(), value.unknown_paths());
                prop_assert_eq!(read.unknown_fields(), value.unknown_fields());
                Ok(())
            }
            each_shape!(each_arbitrary holds input);
        }

        #[test]
        fn a_copy_without_unknown_members_has_all_modeled_ones(input in inputs()) {
            fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
                let copy = value.without_unknown_fields();
                prop_assert_eq!(serde_json::to_value(&copy)?, modeled(S::MEMBERS, object(value)));
                prop_assert_eq!(copy.without_unknown_fields(), copy);
                Ok(())
            }
            each_shape!(each_arbitrary holds input);
        }

        #[test]
        fn what_is_unknown_stays_in_every_conversion_of_a_client(client in clients()) {
            let paths = client.unknown_paths();
            let update = client.to_update().build_unvalidated();
            let create = client.to_create().build_unvalidated();
            prop_assert_eq!(update.unknown_paths(), requested(&client, &["PublishSecretsInAWSSecretsManager"]));
            let modeled = ["PublishSecretsInAWSSecretsManager", "GenerateSecret"];
            prop_assert_eq!(create.unknown_paths(), requested(&client, &modeled));
            let copies =
                [update.applied_to(&client), client.without_secret(), client.to_builder().build_unvalidated()];
            for copy in copies {
                prop_assert_eq!(&copy.unknown_paths(), &paths);
            }
        }
    }

    #[cfg(feature = "aws-sdk")]
    proptest! {
        #![proptest_config(config())]

        #[test]
        fn unknown_enum_values_stay_in_a_conversion_to_the_sdk_and_unknown_members_do_not(client in clients()) {
            let Json::Object(mut expected) = modeled(UserPoolClientType::MEMBERS, object(&client)) else {
                unreachable!()
            };
            // Members that the SDK lacks, or has in another form.
            expected.retain(|name, _| !["ClientSecretArn", "ClientType"].contains(&name.as_str()));
            if client.refresh_token_rotation().is_some_and(|rotation| rotation.feature().is_none()) {
                expected.remove("RefreshTokenRotation");
            }
            if let Some(Json::Object(analytics)) = expected.get_mut("AnalyticsConfiguration") {
                analytics.entry("UserDataShared").or_insert(false.into());
            }
            prop_assert_eq!(object(&UserPoolClientType::from(client.to_sdk_lossy())), expected);
        }
    }

    /// Returns the unknown paths of a request made from the client. A boolean whose name is in `modeled` is a member of
    /// the request, and no request has the type of the client.
    fn requested(client: &UserPoolClientType, modeled: &[&str]) -> Vec<String> {
        let is_modeled =
            |path: &str| modeled.contains(&path) && client.unknown_fields().get(path).is_some_and(Json::is_boolean);
        let is_type = |path: &str| path == "ClientType";
        client.unknown_paths().into_iter().filter(|path| !is_modeled(path) && !is_type(path)).collect()
    }

    /// Removes the members that are not modeled, at every depth.
    fn modeled(members: &[Member], object: Map<String, Json>) -> Json {
        fn of(shape: &ModelShape, value: Json) -> Json {
            match (shape.kind, value) {
                (Kind::Structure { members, .. }, Json::Object(object)) => modeled(members, object),
                (Kind::List { of: entry, .. }, Json::Array(entries)) => {
                    entries.into_iter().map(|value| of(entry, value)).collect()
                }
                (_, value) => value,
            }
        }
        let shape = |name: &str| members.iter().find(|member| member.name == name).map(|member| member.shape);
        let modeled = object.into_iter().filter_map(|(name, value)| Some((shape(&name)?, name, value)));
        Json::Object(modeled.map(|(shape, name, value)| (name, of(shape, value))).collect())
    }
}

mod findings {
    use super::*;

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn the_findings_do_not_depend_on_the_order_of_entries((client, shuffled) in shuffled()) {
            prop_assert_eq!(found(&shuffled), found(&client));
        }

        #[test]
        fn an_entry_that_is_repeated_is_a_duplicate_and_nothing_else(client in clients()) {
            let mut members = object(&client);
            let mut expected = found(&client);
            for member in UserPoolClientType::MEMBERS {
                if let (Kind::List { max, .. }, Some(Json::Array(entries))) =
                    (member.shape.kind, members.get_mut(member.name))
                    && let Some(first) = entries.first().cloned()
                {
                    entries.push(first);
                    expected.insert((Rule::DuplicateEntry, member.name.to_owned()));
                    if max.is_some_and(|max| entries.len() > max) {
                        expected.insert((Rule::ListLength, member.name.to_owned()));
                    }
                }
            }
            let repeated: UserPoolClientType = serde_json::from_value(members.into())?;
            prop_assert_eq!(found(&repeated), expected);
        }

        #[test]
        fn an_update_made_from_a_client_breaks_the_rules_that_the_client_breaks(client in clients()) {
            let update = client.to_update().build_unvalidated();
            let mut of_client = violations(client.validate_in(&pool()));
            // The members of the two have another order.
            of_client.sort_by(|one, other| one.2.cmp(&other.2));
            let is_of_requests = |rule| matches!(rule, Rule::RequiredMember | Rule::EnumValue | Rule::MemberType);
            of_client.retain(|(_, path, _)| {
                let is_omitted = UpdateUserPoolClientInput::OMITTED_MEMBERS.contains(&path.as_str());
                let is_role = has_service_role(&client) && path == "AnalyticsConfiguration.RoleArn";
                !is_omitted && !is_role
            });
            let mut of_update = violations(update.validate_in(&pool()));
            of_update.sort_by(|one, other| one.2.cmp(&other.2));
            of_update.retain(|(rule, path, _)| !is_of_requests(*rule) || path == "RefreshTokenRotation.Feature");
            prop_assert_eq!(of_update, of_client);
        }
    }

    fn violations(result: Result<(), ValidationError>) -> Vec<(Rule, String, String)> {
        let violations = result.err().into_iter().flatten();
        violations.map(|it| (it.rule(), it.path().to_owned(), it.to_string())).collect()
    }

    /// Returns the rules that are broken, each with the member.
    pub(super) fn found(client: &UserPoolClientType) -> BTreeSet<(Rule, String)> {
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

    /// Returns a strategy for clients, each with a copy whose lists are in another order.
    pub(super) fn shuffled() -> impl Strategy<Value = (UserPoolClientType, UserPoolClientType)> {
        clients().prop_perturb(|client, mut rng| {
            let mut members = object(&client);
            for value in members.values_mut() {
                if let Json::Array(entries) = value {
                    entries.sort_by_cached_key(|_| rng.next_u32());
                }
            }
            let unknown = client.unknown_fields().clone();
            members.extend(unknown);
            (client, serde_json::from_value(members.into()).expect("the entries are those of the client"))
        })
    }
}

mod values {
    use super::*;

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn every_conversion_of_an_enum_value_agrees(
            string in prop_oneof![".{0,24}", "[A-Za-z_ ]{0,24}", select(&STRINGS[..]).prop_map(str::to_owned)],
        ) {
            fn agrees<E: Enum>(string: &str) {
                conversions_agree::<E>(string);
                for value in E::VALUES {
                    for changed in [format!("{value}{string}"), format!("{string}{value}"), value.to_lowercase()] {
                        conversions_agree::<E>(&changed);
                    }
                }
            }
            each_enum!(each_for_string string);
        }

        #[test]
        fn every_shape_is_written_as_serde_json_writes_it(input in inputs()) {
            fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
                prop_assert_eq!(json::to_string(value)?, serde_json::to_string(value)?);
                prop_assert_eq!(json::to_vec(value)?, serde_json::to_vec(value)?);
                prop_assert_eq!(json::to_string_pretty(value)?, serde_json::to_string_pretty(value)?);
                Ok(())
            }
            each_shape!(each_arbitrary holds input);
        }

        #[test]
        fn equal_shapes_have_equal_hashes(input in inputs()) {
            fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
                let read: S = json::from_str(&json::to_string(value)?)?;
                let hasher = RandomState::new();
                prop_assert_eq!(&read, value);
                prop_assert_eq!(hasher.hash_one(&read), hasher.hash_one(value));
                Ok(())
            }
            each_shape!(each_arbitrary holds input);
        }

        #[test]
        fn equality_and_hashes_of_clients_are_those_of_their_documents((one, other) in pairs()) {
            let hasher = RandomState::new();
            prop_assert_eq!(one == other, object(&one) == object(&other));
            prop_assert_eq!(hasher.hash_one(&one) == hasher.hash_one(&other), one == other);
        }

        #[test]
        fn a_redacted_shape_has_the_same_members(input in inputs()) {
            fn holds<S: Shape>(value: &S) -> Result<(), TestCaseError> {
                let (plain, redacted) = (serde_json::to_value(value)?, serde_json::to_value(value.redacted())?);
                prop_assert!(is_redacted(&plain, &redacted), "{plain} {redacted}");
                Ok(())
            }
            each_shape!(each_arbitrary holds input);
        }
    }

    /// Checks whether the values differ only where one is redacted.
    fn is_redacted(plain: &Json, redacted: &Json) -> bool {
        match (plain, redacted) {
            (_, Json::String(string)) if string == "*** Sensitive Data Redacted ***" => true,
            (Json::Object(plain), Json::Object(redacted)) => {
                plain.keys().eq(redacted.keys())
                    && plain.values().zip(redacted.values()).all(|(plain, redacted)| is_redacted(plain, redacted))
            }
            (Json::Array(plain), Json::Array(redacted)) => {
                plain.len() == redacted.len()
                    && plain.iter().zip(redacted).all(|(plain, redacted)| is_redacted(plain, redacted))
            }
            (plain, redacted) => plain == redacted,
        }
    }
}

/// The laws are not vacuous: the cases that they are about occur. The runner is deterministic.
mod cases {
    use super::*;

    const SAMPLES: usize = 500;

    fn sample<S: Strategy>(strategy: S) -> impl Iterator<Item = S::Value> {
        let mut runner = TestRunner::deterministic();
        std::iter::repeat_with(move || strategy.new_tree(&mut runner).expect("no value is rejected").current())
            .take(SAMPLES)
    }

    /// Counts how many times each key occurs.
    fn count<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
        let mut counts = BTreeMap::new();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
        counts
    }

    /// Asserts that each of `expected` occurs at least `min` times.
    #[track_caller]
    fn occur<'a>(min: usize, counts: &BTreeMap<String, usize>, expected: impl IntoIterator<Item = &'a str>) {
        let rare: Vec<_> =
            expected.into_iter().filter(|key| counts.get(*key).is_none_or(|count| *count < min)).collect();
        assert!(rare.is_empty(), "{rare:?} occur less than {min} times: {counts:?}");
    }

    /// Returns the paths of the members that are compared.
    fn compared() -> impl Iterator<Item = String> {
        UserPoolClientType::MEMBERS.iter().flat_map(|member| match member.shape.kind {
            Kind::Structure { members, .. } => {
                members.iter().map(|inner| format!("{}.{}", member.name, inner.name)).collect()
            }
            Kind::Timestamp => vec![],
            _ => vec![member.name.to_owned()],
        })
    }

    #[test]
    fn pairs_of_clients_differ_in_each_member_and_in_nothing_but_their_form() {
        let pairs: Vec<_> = sample(pairs()).collect();
        let counts = count(pairs.iter().flat_map(|(one, other)| differences::differing(one, other)));
        let expected: Vec<_> = compared().collect();
        occur(2, &counts, expected.iter().map(String::as_str));
        let alike = pairs.iter().filter(|(one, other)| one != other && one.diff(other).is_empty());
        assert!(alike.count() > 5);
    }

    #[test]
    fn updates_reset_each_setting_and_keep_it() {
        let updates: Vec<_> = sample(updates()).collect();
        let resets = count(updates.iter().flat_map(|(update, client)| would_reset(update, client)));
        let removed = count(updates.iter().flat_map(|(update, client)| {
            let diff = client.diff(&update.applied_to(client));
            diff.iter().filter(|change| differences::removes(change)).map(|it| it.path().to_owned()).collect::<Vec<_>>()
        }));
        let is_setting = |path: &String| {
            let is_id = matches!(path.as_str(), "UserPoolId" | "ClientId" | "ClientName");
            !is_id && !UpdateUserPoolClientInput::OMITTED_MEMBERS.contains(&path.as_str())
        };
        let settings: Vec<_> = compared().filter(is_setting).chain(["New".to_owned()]).collect();
        occur(5, &resets, settings.iter().map(String::as_str));
        occur(2, &removed, settings.iter().map(String::as_str));
    }

    #[test]
    fn clients_have_unknown_values_of_each_kind_and_the_role_of_the_service() {
        let clients: Vec<_> = sample(clients()).collect();
        let mut counts = count(clients.iter().flat_map(UserPoolClientType::unknown_paths));
        counts.insert("a service role".to_owned(), clients.iter().filter(|it| has_service_role(it)).count());
        let unknown = UNKNOWN_NAMES.into_iter().filter(|name| is_unknown(UserPoolClientType::MEMBERS, name));
        occur(5, &counts, unknown);
        occur(
            5,
            &counts,
            [
                "a service role",
                "ExplicitAuthFlows[0]",
                "AllowedOAuthFlows[0]",
                "PreventUserExistenceErrors",
                "TokenValidityUnits.AccessToken",
                "TokenValidityUnits.New",
                "RefreshTokenRotation.Feature",
                "RefreshTokenRotation.New",
                "AnalyticsConfiguration.New",
                "ClientType",
            ],
        );
    }

    #[test]
    fn valid_clients_can_be_updated_and_have_unknown_values() {
        let clients: Vec<_> = sample(later_clients()).collect();
        assert!(clients.iter().filter(|client| conversions::can_be_updated(client)).count() > 100);
        assert!(clients.iter().filter(|client| !client.unknown_paths().is_empty()).count() > 100);
        let rotates = |client: &&UserPoolClientType| {
            client.refresh_token_rotation().and_then(|rotation| rotation.feature()) == Some(&FeatureType::Enabled)
        };
        assert!(clients.iter().filter(rotates).count() > 5);
    }

    #[test]
    fn the_lists_of_clients_are_shuffled_and_break_each_rule_of_a_client() {
        let pairs: Vec<_> = sample(findings::shuffled()).collect();
        assert!(pairs.iter().filter(|(client, shuffled)| client != shuffled).count() > 100);
        let rules =
            count(pairs.iter().flat_map(|(client, _)| findings::found(client)).map(|(rule, _)| rule.to_string()));
        // Rules on requests only.
        let of_requests = [
            "enum-value",
            "member-type",
            "client-token-flow-secret",
            "client-credentials-secret",
            "user-context-secret",
            "generate-secret-exclusive",
            "publish-secret-without-secret",
            "publish-secret-disabled",
            "read-only-member",
        ];
        occur(1, &rules, Rule::ALL.iter().map(|rule| rule.id()).filter(|id| !of_requests.contains(id)));
    }
}
