//! The JSON Schemas of the feature `schemars`.

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::json::{client_from_str, to_string};
use cognito_user_pool_client::model::{Kind, Shape, Structure};
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::UserPoolClientDescription;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::support::shapes;

const BUNDLED: &str = include_str!("../../examples/data/user-pool-client.schema.json");

fn schema_of<T: JsonSchema>() -> Value {
    T::json_schema(&mut SchemaGenerator::default()).to_value()
}

#[test]
fn the_bundled_schema_is_the_schema_of_a_client() {
    let schema: Schema = schemars::schema_for!(UserPoolClientType);
    let written = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    assert_eq!(BUNDLED, written, "run: cargo run --features schemars --example schema");
}

#[test]
fn every_shape_is_an_open_object_with_every_member() {
    fn check<T: JsonSchema + Structure>() {
        let schema = schema_of::<T>();
        let properties = schema["properties"].as_object().expect("a shape has properties");
        let mut names: Vec<_> = T::MEMBERS.iter().map(|member| member.name).collect();
        names.sort_unstable();
        let mut found: Vec<_> = properties.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, names, "{}", T::schema_name());
        assert_eq!(schema.get("additionalProperties"), None, "{}", T::schema_name());
    }
    each_shape!(call check);
}

#[test]
fn every_enum_is_an_open_string_with_the_modeled_values_as_examples() {
    fn check<T: JsonSchema>(values: &[&str]) {
        let schema = schema_of::<T>();
        assert_eq!((&schema["type"], &schema["examples"]), (&json!("string"), &json!(values)), "{}", T::schema_name());
        assert_eq!(schema.as_object().map(Map::len), Some(3), "no keyword closes {}: {schema}", T::schema_name());
        let description = schema["description"].as_str().unwrap_or_default();
        let lines: Vec<_> = description.lines().filter(|line| line.starts_with('`')).collect();
        assert_eq!(lines.len(), values.len(), "{}: {lines:?}", T::schema_name());
        for (line, value) in lines.iter().zip(values) {
            assert!(line.starts_with(&format!("`{value}`: ")), "{}: {line}", T::schema_name());
        }
    }
    macro_rules! each {
        ([] $($Enum:ident)*) => { $(check::<shapes::$Enum>(shapes::$Enum::values());)* };
    }
    each_enum!(each);
}

#[test]
fn every_type_and_every_member_has_a_description_in_plain_text() {
    fn check<T: JsonSchema>() {
        assert_described(&T::schema_name(), &schema_of::<T>());
    }
    each_shape!(call check);
    each_enum!(call check);
}

fn assert_described(path: &str, schema: &Value) {
    assert_is_plain(path, &schema["description"]);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        assert_described(&format!("{path}.{name}"), property);
    }
}

/// Asserts that a description exists and has neither the markup of rustdoc nor remarks about Rust.
fn assert_is_plain(path: &str, description: &Value) {
    let text = description.as_str().unwrap_or_else(|| panic!("{path} has no description"));
    assert_ne!(text, "", "{path}");
    let last = text.chars().last();
    assert_eq!((text.trim(), last), (text, Some('.')), "{path}");
    for markup in ["[`", "](", "crate::", "Type::", "**", "Rules:", "Source", "Debug", "method", "  "] {
        assert!(!text.contains(markup), "{path} contains `{markup}`: {text}");
    }
    assert!(!text.replace("\n\n", "").contains('\n'), "{path}: {text}");
}

#[test]
fn a_description_is_the_documentation_up_to_the_rules_and_the_default() {
    let schema = schema_of::<UserPoolClientType>();
    let of = |member: &str| schema["properties"][member]["description"].clone();
    assert_eq!(
        schema["description"],
        "The configuration of an app client, which is an OAuth 2.0 client (RFC 6749) of a user pool."
    );
    assert_eq!(
        of("AccessTokenValidity"),
        "The lifetime of an access token, in the unit of `TokenValidityUnits.AccessToken`.\n\n\
         The number is 1 to 86,400, and the lifetime is 5 minutes to 1 day.\n\n\
         Default: 1 hour."
    );
    assert_eq!(
        of("ClientId"),
        "The client identifier (RFC 6749, section 2.2), which the service generates.\n\n\
         It has 1 to 128 characters: ASCII letters, digits, `_` and `+`."
    );
    assert_eq!(
        of("PreventUserExistenceErrors"),
        "The error responses for users that do not exist.\n\n\
         Default: `LEGACY`.\n\n\
         `ENABLED`: The same error response for a user that does not exist as for a wrong password.\n\n\
         `LEGACY`: A separate error response for a user that does not exist, which reveals who has an account."
    );
    assert_eq!(
        schema_of::<UpdateUserPoolClientInput>()["description"],
        "The request to replace the settings of an app client.\n\n\
         The service resets each setting that the request omits to its default."
    );
    assert_eq!(
        schema_of::<UserPoolClientDescription>()["properties"]["ClientName"]["description"],
        "The human-readable name, as in `UserPoolClientType`."
    );
}

#[test]
fn the_limits_of_a_member_are_stated_in_its_description() {
    fn check<T: JsonSchema + Structure>() {
        let schema = schema_of::<T>();
        for member in T::MEMBERS {
            let description = schema["properties"][member.name]["description"].as_str().unwrap_or_default();
            // The limits of a response are not checked, and the description of a list refers to the client.
            let is_omitted = T::schema_name().ends_with("Output") || description.contains("as in `UserPoolClientType`");
            let expected = if is_omitted { vec![] } else { limits_of(member.shape) };
            assert_eq!(stated_limits(description), expected, "{}.{}: {description}", T::schema_name(), member.name);
        }
    }
    each_shape!(call check);
}

/// Returns the limits of a value in the words of a description.
fn limits_of(shape: &Shape) -> Vec<String> {
    let range = |min: i64, max: i64| if min == 0 { format!("at most {max}") } else { format!("{min} to {max}") };
    let number = |count: Option<usize>| count.map(|count| i64::try_from(count).expect("a limit is small"));
    match shape.kind {
        Kind::String { min, max, .. } => {
            let max = number(max).map(|max| range(number(min).unwrap_or(0), max) + " characters");
            max.into_iter().collect()
        }
        Kind::Integer { min: Some(min), max: Some(max), .. } => vec![range(min.into(), max.into())],
        Kind::List { min, max, of, .. } => {
            let max = number(max).map(|max| range(number(min).unwrap_or(0), max) + " entries");
            max.into_iter().chain(limits_of(of)).collect()
        }
        _ => vec![],
    }
}

/// Returns the limits that a description states, such as `1 to 55 characters`, in which 0 is not a lower limit.
fn stated_limits(description: &str) -> Vec<String> {
    let number = |word: &str| word.trim_end_matches(['.', ',']).replace(',', "").parse::<u32>().ok();
    let words: Vec<&str> = description.split_whitespace().collect();
    let limits = words.windows(3).enumerate().filter_map(|(index, window)| {
        let max = number(window[2])?;
        let range = match (number(window[0]), window[0], window[1]) {
            (Some(0), _, "to") | (None, "at", "most") => format!("at most {max}"),
            (Some(min), _, "to") => format!("{min} to {max}"),
            _ => return None,
        };
        let unit = words.get(index + 3).map(|word| word.trim_end_matches(['.', ',', ':']));
        let unit = unit.filter(|unit| ["characters", "entries"].contains(unit));
        Some(unit.map_or_else(|| range.clone(), |unit| format!("{range} {unit}")))
    });
    limits.collect()
}

#[test]
fn limits_and_defaults_are_keywords() {
    let schema = schema_of::<UserPoolClientType>();
    let of = |member: &str| {
        let mut property = schema["properties"][member].clone();
        property.as_object_mut().expect("a property is an object").remove("description");
        property
    };
    assert_eq!(
        of("ClientName"),
        json!({"type": ["string", "null"], "minLength": 1, "maxLength": 128, "pattern": r"^(?:[\w\t-\r +=,.@-]+)$"})
    );
    assert_eq!(
        of("AuthSessionValidity"),
        json!({"type": ["integer", "null"], "minimum": 3, "maximum": 15, "default": 3})
    );
    assert_eq!(of("CallbackURLs")["maxItems"], 100);
    assert_eq!(of("CallbackURLs")["items"]["maxLength"], 1024);
    let date = json!({"anyOf": [{"type": "number"}, {"type": "string", "format": "date-time"}, {"type": "null"}]});
    assert_eq!(of("CreationDate"), date);
    assert_eq!(of("RefreshTokenRotation")["required"], json!(["Feature"]));
    assert_eq!(of("RefreshTokenRotation")["properties"]["Feature"]["type"], "string");
}

#[test]
fn the_member_that_names_the_schema_of_a_json_file_is_an_unknown_member() {
    let document = r#"{"ClientName":"web","$schema":"user-pool-client.schema.json"}"#;
    let client = client_from_str(document).unwrap();
    assert_eq!(to_string(&client).unwrap(), document);
    assert_eq!(client.unknown_paths(), ["$schema"]);
    let warnings: Vec<_> =
        client.lint().iter().map(|warning| (warning.rule().id(), warning.path().to_owned())).collect();
    assert!(warnings.contains(&("unmodeled-member", "$schema".to_owned())), "{warnings:?}");
    assert_eq!(to_string(&client.without_unknown_fields()).unwrap(), r#"{"ClientName":"web"}"#);
}
