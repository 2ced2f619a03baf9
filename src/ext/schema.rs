//! `JsonSchema` for every shape and enum (feature `schemars`).
//!
//! The schemas come from the rows of the tables: types, limits, patterns and defaults. As in reading, unknown members
//! and unknown enum values are allowed.

use serde_json::{Map, Value as Json, json};

use crate::display::HumanDuration;
use crate::model::{DefaultValue, Kind, Member, Pattern, Shape};

/// Returns the schema of a shape. Those of its members are part of it, so that it has no references.
pub(crate) fn schema_of(shape: &Shape) -> schemars::Schema {
    object_of(&shape.kind).into()
}

fn object_of(kind: &Kind) -> Map<String, Json> {
    let keywords: Vec<(&str, Option<Json>)> = match *kind {
        Kind::String { min, max, pattern, .. } => vec![
            ("type", Some("string".into())),
            ("minLength", min.map(Json::from)),
            ("maxLength", max.map(Json::from)),
            ("pattern", pattern.map(|pattern| expression(pattern).into())),
        ],
        // `enum` would reject the values that the service adds.
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
            ("items", Some(object_of(&of.kind).into())),
            ("minItems", min.map(Json::from)),
            ("maxItems", max.map(Json::from)),
        ],
        Kind::Structure { members } => {
            let properties = members.iter().map(|member| (member.name.to_owned(), property(member).into()));
            let required: Vec<_> = members.iter().filter(|member| member.required).map(|member| member.name).collect();
            vec![
                ("type", Some("object".into())),
                ("properties", Some(Json::Object(properties.collect()))),
                ("required", (!required.is_empty()).then(|| required.into())),
            ]
        }
    };
    keywords.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

fn property(member: &Member) -> Map<String, Json> {
    let mut schema = object_of(&member.shape.kind);
    let (keyword, value) = match member.default {
        None => return schema,
        Some(DefaultValue::Boolean(boolean)) => ("default", boolean.into()),
        Some(DefaultValue::Integer(integer)) => ("default", integer.into()),
        Some(DefaultValue::Enum(value)) => ("default", value.into()),
        Some(DefaultValue::List(entries)) => ("default", entries.into()),
        // The number depends on the unit.
        Some(DefaultValue::Duration(lifetime)) => {
            ("description", format!("Default: {}.", HumanDuration(lifetime)).into())
        }
        Some(DefaultValue::Meaning(meaning)) => ("description", format!("Default: {meaning}.").into()),
    };
    schema.insert(keyword.to_owned(), value);
    schema
}

/// Returns a pattern in the dialect of JSON Schema (ECMA-262 with Unicode), which does not match the whole string by
/// itself and has fewer escapes.
fn expression(pattern: Pattern) -> String {
    let escapes = [r"\:", r"\=", r"\@", r"\,"];
    let inner =
        escapes.iter().fold(pattern.unanchored().to_owned(), |inner, escape| inner.replace(escape, &escape[1..]));
    format!("^(?:{inner})$")
}
