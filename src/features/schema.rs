//! `JsonSchema` for every shape and enum (feature `schemars`).
//!
//! The schemas come from the rows of the tables: types, limits, patterns, defaults and descriptions. As in reading,
//! unknown members and unknown enum values are allowed, and a member that is not required may be null.

use serde_json::{Map, Value as Json, json};

use crate::model::{DefaultValue, Kind, Member, Pattern};
use crate::primitives::DateTime;
use crate::wire::Value;

/// A type of a member with its description.
pub(crate) trait Documented {
    /// The description.
    const DOCS: Docs;
}

macro_rules! undocumented {
    ($($Type:ty),*) => { $(impl Documented for $Type { const DOCS: Docs = Docs::NONE; })* };
}

undocumented!(String, bool, i32, DateTime);

/// The description of a shape or an enum.
pub(crate) struct Docs {
    /// The lines of the type.
    pub(crate) lines: &'static [&'static str],
    /// The members or the values, in the order of the table.
    pub(crate) rows: &'static [Row],
}

impl Docs {
    /// The description of a type that has none.
    pub(crate) const NONE: Self = Self { lines: &[], rows: &[] };
}

/// The description of a row of a table.
pub(crate) struct Row {
    /// The lines of the row.
    pub(crate) lines: &'static [&'static str],
    /// The paragraph about the default, if there is one.
    pub(crate) default: &'static [&'static str],
    /// The description of the value, or of an entry of a list.
    pub(crate) value: &'static Docs,
}

/// Returns the schema of a shape or an enum. Those of its members are part of it, so that it has no references.
pub(crate) fn schema_of<T: Value + Documented>() -> schemars::Schema {
    object_of(&T::SHAPE.kind, &T::DOCS).into()
}

fn object_of(kind: &Kind, docs: &Docs) -> Map<String, Json> {
    let keywords: Vec<(&str, Option<Json>)> = match *kind {
        Kind::String { min, max, pattern, .. } => vec![
            ("type", Some("string".into())),
            ("minLength", min.map(Json::from)),
            ("maxLength", max.map(Json::from)),
            ("pattern", pattern.map(|pattern| expression(pattern).into())),
        ],
        // `enum` would reject the values that the service adds. Editors complete `examples` too.
        Kind::Enum { values } => vec![("type", Some("string".into())), ("examples", Some(values.into()))],
        Kind::Integer { min, max } => vec![
            ("type", Some("integer".into())),
            ("minimum", Some(min.unwrap_or(i32::MIN).into())),
            ("maximum", Some(max.unwrap_or(i32::MAX).into())),
        ],
        Kind::Boolean => vec![("type", Some("boolean".into()))],
        // Epoch seconds, or the date-time that version 2 of the AWS CLI prints.
        Kind::Timestamp => {
            vec![("anyOf", Some(json!([{"type": "number"}, {"type": "string", "format": "date-time"}])))]
        }
        Kind::List { min, max, of } => vec![
            ("type", Some("array".into())),
            ("items", Some(object_of(&of.kind, docs).into())),
            ("minItems", min.map(Json::from)),
            ("maxItems", max.map(Json::from)),
        ],
        Kind::Structure { members } => {
            let rows = members.iter().zip(docs.rows);
            let properties = rows.map(|(member, row)| (member.name.to_owned(), property(member, row).into()));
            let required: Vec<_> = members.iter().filter(|member| member.required).map(|member| member.name).collect();
            vec![
                ("type", Some("object".into())),
                ("properties", Some(Json::Object(properties.collect()))),
                ("required", (!required.is_empty()).then(|| required.into())),
            ]
        }
    };
    let description = Some(description(docs.lines, &[], kind, docs)).filter(|text| !text.is_empty());
    let keywords = keywords.into_iter().chain([("description", description.map(Json::from))]);
    keywords.filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

fn property(member: &Member, row: &Row) -> Map<String, Json> {
    let mut schema = object_of(&member.shape.kind, row.value);
    let description = description(row.lines, row.default, &member.shape.kind, row.value);
    schema.insert("description".to_owned(), description.into());
    if !member.required {
        accept_null(&mut schema);
    }
    let default: Json = match member.default {
        Some(DefaultValue::Boolean(boolean)) => boolean.into(),
        Some(DefaultValue::Integer(integer)) => integer.into(),
        Some(DefaultValue::Enum(value)) => value.into(),
        Some(DefaultValue::List(entries)) => entries.into(),
        // The number of a duration depends on the unit. Only the description states these defaults.
        Some(DefaultValue::Duration(_) | DefaultValue::Meaning(_)) | None => return schema,
    };
    schema.insert("default".to_owned(), default);
    schema
}

/// Adds null to the types of a member, because it is read as an absent one.
fn accept_null(schema: &mut Map<String, Json>) {
    if let Some(Json::Array(alternatives)) = schema.get_mut("anyOf") {
        alternatives.push(json!({"type": "null"}));
    } else if let Some(name) = schema.get_mut("type") {
        *name = json!([name.take(), "null"]);
    }
}

/// Returns the paragraphs of a description, the one about the default, and one for each value of an enum.
fn description(lines: &[&str], default: &[&str], kind: &Kind, docs: &Docs) -> String {
    let values = if let Kind::Enum { values } = *kind { values } else { &[] };
    let values = values.iter().zip(docs.rows).map(|(value, row)| {
        let first = paragraphs(row.lines).next().unwrap_or_default();
        format!("`{value}`: {first}")
    });
    let default = default.iter().map(|&default| default.to_owned());
    paragraphs(lines).chain(default).chain(values).collect::<Vec<_>>().join("\n\n")
}

/// Returns the paragraphs of a description. Each is one line, because editors show every line break.
fn paragraphs<'a>(lines: &'a [&'a str]) -> impl Iterator<Item = String> {
    lines.split(|line| line.is_empty()).map(|lines| plain(lines.concat().trim_start()))
}

/// Removes the marks of bold type and the targets of links. The label of a link is code: ``[`label`](target)`` or
/// ``[`label`]``.
fn plain(paragraph: &str) -> String {
    let paragraph = paragraph.replace("**", "");
    let mut parts = paragraph.split("[`");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (label, after) = part.split_once("`]").unwrap_or((part, ""));
        let target = after.strip_prefix('(').and_then(|target| target.split_once(')'));
        plain.extend(["`", label, "`", target.map_or(after, |(_, after)| after)]);
    }
    plain
}

/// Returns a pattern in the dialect of JSON Schema (ECMA-262 with Unicode), which does not match the whole string by
/// itself, has fewer escapes, and whose `\s` includes spaces beyond ASCII.
fn expression(pattern: Pattern) -> String {
    let replacements =
        [(r"\:", ":"), (r"\=", "="), (r"\@", "@"), (r"\,", ","), (r"\s", r"\t-\r "), (r"[\S]", r"[^\t-\r ]")];
    let inner = replacements.iter().fold(pattern.unanchored().to_owned(), |inner, (from, to)| inner.replace(from, to));
    format!("^(?:{inner})$")
}
