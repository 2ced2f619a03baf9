//! The crate's tables compared with the published service model: every operation, shape, member, limit and value.

use std::any::type_name;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use cognito_user_pool_client::error::ServiceErrorCode;
use cognito_user_pool_client::model::{Kind, Member, Shape as Table, Structure};
use cognito_user_pool_client::operation::Operation;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use crate::support::{Shape, shapes};

/// The intended differences from the model, with their reasons. An entry that is not a difference fails the test.
const EXCEPTIONS: &[(&str, &str)] = &[
    (
        "operation DeleteUserPoolClient: the model has DeleteUserPoolClientRequest -> nothing, \
         the crate has DeleteUserPoolClientRequest -> DeleteUserPoolClientResponse",
        "every operation has an output, as in the SDK. This one has no members",
    ),
    (
        "shape DeleteUserPoolClientResponse: the model has nothing, the crate has structure []",
        "the output of the operation above",
    ),
    (
        "shape ClientSecretArnType: the model has string 20..2048 \
         /^arn\\:(aws|aws-us-gov|aws-eusc)\\:secretsmanager\\:([\\d\\w\\-]+):(\\d{12})\\:secret\\/[\\w+=\\/,.@\\-]+$/, \
         the crate has string 20..2048 \
         /^arn\\:(aws|aws-us-gov|aws-eusc)\\:secretsmanager\\:([\\d\\w\\-]+):(\\d{12})\\:secret[:\\/][\\w+=\\/,.@\\-]+$/",
        "Secrets Manager writes `secret:` before the name of a secret: both separators are accepted",
    ),
    (
        "value ExplicitAuthFlowsType.ALLOW_CLIENT_TOKEN_AUTH: the model has nothing, the crate has it",
        "the service accepts it: AWS developer guide, scopes and machine-to-machine authorization; GetClientToken in \
         the same model requires it",
    ),
];

#[test]
fn the_tables_differ_from_the_service_model_only_by_the_exceptions() {
    let unexplained = unexplained(&Model::published());
    assert!(
        unexplained.is_empty(),
        "each line is a row to change, an exception to add, or an operation that `service!` in `support` lacks:\n{}",
        unexplained.join("\n")
    );
}

#[test]
#[should_panic(expected = "not a difference: operation DeleteUserPoolClient: the model has")]
fn an_exception_without_a_difference_fails_the_test() {
    let mut model = Model::published();
    model.operations.get_mut("DeleteUserPoolClient").unwrap().output = Some("DeleteUserPoolClientResponse".into());
    unexplained(&model);
}

#[test]
fn the_service_error_codes_are_the_errors_of_the_operations() {
    let model = Model::published();
    let theirs: BTreeSet<_> = model.operations.values().flat_map(|operation| &operation.errors).collect();
    assert_eq!(theirs.into_iter().collect::<Vec<_>>(), ServiceErrorCode::values());
}

#[test]
fn an_addition_to_the_model_is_a_difference() {
    assert_differs(
        |model| model.shape("FeatureType").values.as_mut().unwrap().push("AUTO".into()),
        &["value FeatureType.AUTO: the model has it, the crate has nothing"],
    );
    assert_differs(
        |model| model.shape("TokenValidityUnitsType").members.0.push(("Code".into(), "TimeUnitsType".into())),
        &[
            "member TokenValidityUnitsType.Code: the model has TimeUnitsType, the crate has nothing",
            "shape TokenValidityUnitsType: the model has structure [AccessToken, IdToken, RefreshToken, Code], \
             the crate has structure [AccessToken, IdToken, RefreshToken]",
        ],
    );
    assert_differs(
        |model| model.operations.insert("RenameUserPoolClient".into(), ModelOperation::default()),
        &["operation RenameUserPoolClient: the model has nothing -> nothing, the crate has nothing"],
    );
    assert_differs(
        |model| model.shapes.insert("NewType".into(), ModelShape { kind: "boolean".into(), ..Default::default() }),
        &["shape NewType: the model has boolean, the crate has nothing"],
    );
}

#[test]
fn a_change_of_the_model_is_a_difference() {
    assert_differs(
        |model| model.shape("ClientSecretIdType").max = Some(129),
        &["shape ClientSecretIdType: the model has string 1..129, the crate has string 1..128"],
    );
    assert_differs(
        |model| model.shape("HexStringType").pattern = None,
        &["shape HexStringType: the model has string, the crate has string /^[0-9a-fA-F]+$/"],
    );
    assert_differs(
        |model| model.shape("ScopeListType").max = None,
        &["shape ScopeListType: the model has list of ScopeType, the crate has list of ScopeType ..50"],
    );
    assert_differs(
        |model| model.shape("QueryLimit").min = Some(0),
        &["shape QueryLimit: the model has integer 0..60, the crate has integer 1..60"],
    );
    assert_differs(
        |model| model.shape("StringType").sensitive = true,
        &["shape StringType: the model has sensitive string 0..131072, the crate has string 0..131072"],
    );
    assert_differs(
        |model| model.shape("RefreshTokenRotationType").required.clear(),
        &["member RefreshTokenRotationType.Feature: the model has FeatureType, the crate has required FeatureType"],
    );
    assert_differs(
        |model| model.shape("AnalyticsConfigurationType").members.0[4].1 = "WrappedBooleanType".into(),
        &["member AnalyticsConfigurationType.UserDataShared: the model has WrappedBooleanType, \
           the crate has BooleanType"],
    );
    assert_differs(
        |model| model.shape("TokenValidityUnitsType").members.0.swap(0, 1),
        &["shape TokenValidityUnitsType: the model has structure [IdToken, AccessToken, RefreshToken], \
           the crate has structure [AccessToken, IdToken, RefreshToken]"],
    );
    assert_differs(
        |model| model.operations.get_mut("ListUserPoolClients").unwrap().output = None,
        &["operation ListUserPoolClients: the model has ListUserPoolClientsRequest -> nothing, \
           the crate has ListUserPoolClientsRequest -> ListUserPoolClientsResponse"],
    );
}

/// Changes a copy of the model and asserts the differences, without those that the unchanged model has.
#[track_caller]
fn assert_differs<T>(change: impl FnOnce(&mut Model) -> T, expected: &[&str]) {
    let mut model = Model::published();
    let before = differences(&model);
    change(&mut model);
    let after = differences(&model);
    assert_eq!(after.difference(&before).collect::<Vec<_>>(), expected);
}

/// Returns the differences that are not in [`EXCEPTIONS`], and panics if an exception is not a difference.
#[track_caller]
fn unexplained(model: &Model) -> Vec<String> {
    let mut differences = differences(model);
    for (exception, reason) in EXCEPTIONS {
        assert!(differences.remove(*exception), "not a difference: {exception} ({reason})");
    }
    differences.into_iter().collect()
}

/// Facts about the model or the crate by their subject, in a common form, so that they can be compared.
type Facts = BTreeMap<String, String>;

/// Returns the facts that differ between the model and the crate.
fn differences(model: &Model) -> BTreeSet<String> {
    let (theirs, ours) = (model.facts(), crate_facts());
    let subjects: BTreeSet<_> = theirs.keys().chain(ours.keys()).collect();
    let nothing = "nothing".to_owned();
    let compare = |subject| {
        let side = |facts: &'static str, of: &Facts| format!("{facts} has {}", of.get(subject).unwrap_or(&nothing));
        (theirs.get(subject) != ours.get(subject))
            .then(|| format!("{subject}: {}, {}", side("the model", &theirs), side("the crate", &ours)))
    };
    subjects.into_iter().filter_map(compare).collect()
}

/// Returns the facts in the tables of the crate.
fn crate_facts() -> Facts {
    fn operation<I: Operation + Shape>(facts: &mut Facts)
    where
        I::Output: Shape,
    {
        assert_eq!(I::TARGET, format!("{}.{}", Model::published().target_prefix, I::NAME));
        let (input, output) = (I::NAME.to_owned() + "Request", I::NAME.to_owned() + "Response");
        // The names in the SDK end in `Input` and `Output` instead of `Request` and `Response`.
        assert!(type_name::<I>().ends_with(&format!("::{}Input", I::NAME)));
        assert!(type_name::<I::Output>().ends_with(&format!("::{}Output", I::NAME)));
        structure(facts, &input, I::MEMBERS);
        structure(facts, &output, I::Output::MEMBERS);
        facts.insert(format!("operation {}", I::NAME), format!("{input} -> {output}"));
    }

    let mut facts = Facts::new();
    macro_rules! operations {
        ([] $($Input:ident)*) => { $(operation::<shapes::$Input>(&mut facts);)* };
    }
    each_operation!(operations);
    facts
}

fn structure(facts: &mut Facts, name: &str, members: &[Member]) {
    let names: Vec<_> = members.iter().map(|member| member.name).collect();
    state(facts, name, &format!("structure [{}]", names.join(", ")));
    for member in members {
        let required = if member.required { "required " } else { "" };
        facts.insert(format!("member {name}.{}", member.name), format!("{required}{}", member.shape.name));
        table(facts, member.shape);
    }
}

fn table(facts: &mut Facts, shape: &Table) {
    let text = match shape.kind {
        Kind::Structure { members, .. } => return structure(facts, shape.name, members),
        Kind::List { min, max, of, .. } => {
            table(facts, of);
            format!("list of {}{}", of.name, Limits(min, max))
        }
        Kind::String { min, max, pattern, sensitive, .. } => {
            let sensitive = if sensitive { "sensitive " } else { "" };
            let pattern = pattern.map_or(String::new(), |pattern| format!(" /{}/", pattern.as_str()));
            format!("{sensitive}string{}{pattern}", Limits(min, max))
        }
        Kind::Enum { values, .. } => {
            facts.extend(values.iter().map(|value| value_fact(shape.name, value)));
            "enum".into()
        }
        Kind::Integer { min, max, .. } => format!("integer{}", Limits(min, max)),
        Kind::Boolean => "boolean".into(),
        Kind::Timestamp => "timestamp".into(),
        ref kind => panic!("no fact for {kind:?}"),
    };
    state(facts, shape.name, &text);
}

/// A value of an enum.
fn value_fact(shape: &str, value: &str) -> (String, String) {
    (format!("value {shape}.{value}"), "it".to_owned())
}

/// Adds the fact about a shape. Each member that uses the shape adds the same fact.
fn state(facts: &mut Facts, shape: &str, text: &str) {
    if let Some(before) = facts.insert(format!("shape {shape}"), text.to_owned()) {
        assert_eq!(text, before, "two tables of {shape}");
    }
}

/// The limits of a length or a number, which are empty if the model has none.
struct Limits<T>(Option<T>, Option<T>);

impl<T: fmt::Display> fmt::Display for Limits<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0, &self.1) {
            (None, None) => Ok(()),
            (Some(min), None) => write!(f, " {min}.."),
            (None, Some(max)) => write!(f, " ..{max}"),
            (Some(min), Some(max)) => write!(f, " {min}..{max}"),
        }
    }
}

/// The extract of the service's published model.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Model {
    target_prefix: String,
    operations: BTreeMap<String, ModelOperation>,
    shapes: BTreeMap<String, ModelShape>,
}

#[derive(serde::Deserialize, Default)]
struct ModelOperation {
    input: Option<String>,
    output: Option<String>,
    errors: Vec<String>,
}

/// A shape of the extract. A trait that this type lacks is an error, because the tables lack it too.
#[derive(serde::Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct ModelShape {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    members: Pairs,
    #[serde(default)]
    required: Vec<String>,
    member: Option<String>,
    #[serde(default)]
    sensitive: bool,
    min: Option<i64>,
    max: Option<i64>,
    pattern: Option<String>,
    #[serde(rename = "enum")]
    values: Option<Vec<String>>,
}

impl Model {
    fn published() -> Self {
        serde_json::from_str(include_str!("../data/service-model.json")).unwrap()
    }

    fn shape(&mut self, name: &str) -> &mut ModelShape {
        self.shapes.get_mut(name).unwrap()
    }

    fn facts(&self) -> Facts {
        let mut facts = Facts::new();
        for (name, operation) in &self.operations {
            let [input, output] =
                [&operation.input, &operation.output].map(|shape| shape.as_deref().unwrap_or("nothing"));
            facts.insert(format!("operation {name}"), format!("{input} -> {output}"));
        }
        for (name, shape) in &self.shapes {
            for (member, of) in &shape.members.0 {
                let required = if shape.required.contains(member) { "required " } else { "" };
                facts.insert(format!("member {name}.{member}"), format!("{required}{of}"));
            }
            facts.extend(shape.values.iter().flatten().map(|value| value_fact(name, value)));
            facts.insert(format!("shape {name}"), shape.text());
        }
        facts
    }
}

impl ModelShape {
    fn text(&self) -> String {
        let sensitive = if self.sensitive { "sensitive " } else { "" };
        let kind = match (self.kind.as_str(), &self.member, &self.values) {
            ("structure", None, None) => {
                let names: Vec<_> = self.members.0.iter().map(|(name, _)| name.as_str()).collect();
                format!("structure [{}]", names.join(", "))
            }
            ("list", Some(of), None) => format!("list of {of}"),
            ("string", None, Some(_)) => "enum".to_owned(),
            (kind, ..) => kind.to_owned(),
        };
        let pattern = self.pattern.as_ref().map_or(String::new(), |pattern| format!(" /{pattern}/"));
        format!("{sensitive}{kind}{}{pattern}", Limits(self.min, self.max))
    }
}

/// The members of an object in their order, which the maps of `serde_json` do not keep.
#[derive(Default)]
struct Pairs(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor;

        impl<'de> Visitor<'de> for PairsVisitor {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of strings")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(PairsVisitor)
    }
}
