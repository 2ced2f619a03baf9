//! The JSON Schemas of the feature `schemars`.

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::Structure;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

const BUNDLED: &str = include_str!("../../examples/data/user-pool-client.schema.json");

fn schema_of<T: JsonSchema>() -> Value {
    T::json_schema(&mut SchemaGenerator::default()).to_value()
}

#[test]
fn the_bundled_schema_is_the_one_of_a_client() {
    let schema: Schema = schemars::schema_for!(UserPoolClientType);
    let written = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    assert_eq!(BUNDLED, written, "run: cargo run --features schemars --example schema");
}

#[test]
fn every_shape_is_an_open_object_with_every_member() {
    fn holds<T: JsonSchema + Structure>() {
        let schema = schema_of::<T>();
        let properties = schema["properties"].as_object().expect("a shape has properties");
        let mut names: Vec<_> = T::MEMBERS.iter().map(|member| member.name).collect();
        names.sort_unstable();
        let mut found: Vec<_> = properties.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, names, "{}", T::schema_name());
        assert_eq!(schema.get("additionalProperties"), None, "{}", T::schema_name());
    }
    each_shape!(call holds);
}

#[test]
fn every_enum_is_an_open_string_that_shows_its_values() {
    fn holds<T: JsonSchema>() {
        let schema = schema_of::<T>();
        assert_eq!((&schema["type"], schema.get("enum")), (&json!("string"), None), "{}", T::schema_name());
        assert_ne!(schema["examples"], json!([]), "{}", T::schema_name());
    }
    each_enum!(call holds);
}

#[test]
fn limits_and_defaults_are_keywords() {
    let schema = schema_of::<UserPoolClientType>();
    let of = |member: &str| schema["properties"][member].clone();
    assert_eq!(
        of("ClientName"),
        json!({"type": "string", "minLength": 1, "maxLength": 128, "pattern": r"^(?:[\w\s+=,.@-]+)$"})
    );
    assert_eq!(of("AuthSessionValidity"), json!({"type": "integer", "minimum": 3, "maximum": 15, "default": 3}));
    assert_eq!(of("CallbackURLs")["maxItems"], 100);
    assert_eq!(of("CallbackURLs")["items"]["maxLength"], 1024);
    assert_eq!(of("CreationDate"), json!({"anyOf": [{"type": "number"}, {"type": "string", "format": "date-time"}]}));
    assert_eq!(of("RefreshTokenRotation")["required"], json!(["Feature"]));
}
