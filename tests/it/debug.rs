//! The `Debug` output equals the output of the SDK: the Rust names in their order, and the same string instead of each
//! value that the model marks as sensitive. Unlike in the SDK, an absent member is `None`.

use cognito_user_pool_client::types::UserPoolClientDescription;
use cognito_user_pool_client::{RefreshTokenRotationType, UserPoolClientType, json};

use crate::support::{Shape, document};

#[test]
fn a_sensitive_member_is_redacted_if_it_is_present_and_none_if_it_is_absent() {
    let absent = UserPoolClientDescription::builder().client_name("web");
    let present = absent.clone().client_id("1example23456789");
    for (builder, shape, client_id) in [
        (&absent, absent.clone().build(), "None"),
        (&present, present.clone().build(), r#""*** Sensitive Data Redacted ***""#),
    ] {
        let members = format!(r#"{{ client_id: {client_id}, user_pool_id: None, client_name: Some("web") }}"#);
        assert_eq!(format!("{shape:?}"), format!("UserPoolClientDescription {members}"));
        assert_eq!(format!("{builder:?}"), format!("UserPoolClientDescriptionBuilder {members}"));
    }
}

#[test]
fn the_members_have_the_order_of_the_rows() {
    let client = UserPoolClientType::builder().client_secret("a".repeat(32)).build_unvalidated();
    let shown = UserPoolClientType::MEMBERS.iter().map(|member| match member.field {
        "client_secret" => r#"client_secret: "*** Sensitive Data Redacted ***""#.to_owned(),
        "refresh_token_validity" => "refresh_token_validity: 0".to_owned(),
        field => format!("{field}: None"),
    });
    let shown: Vec<_> = shown.collect();
    assert_eq!(format!("{client:?}"), format!("UserPoolClientType {{ {} }}", shown.join(", ")));
}

#[test]
fn only_members_that_the_model_marks_as_sensitive_are_redacted() {
    fn check<S: Shape>() {
        let shape: S = serde_json::from_value(document(S::MEMBERS).into()).unwrap();
        let debugs = [format!("{shape:?}"), shape.builder_debug()];
        for member in S::MEMBERS {
            let redacted = format!(r#"{}: "*** Sensitive Data Redacted ***""#, member.field);
            for debug in &debugs {
                assert_eq!(debug.contains(&redacted), member.is_sensitive(), "{}.{}", S::TYPE, member.field);
            }
        }
        assert!(!format!("{:?}", S::default()).contains("Redacted"), "{}", S::TYPE);
    }
    each_shape!(call check);
}

#[test]
fn unknown_members_are_shown_by_name_only() {
    let rotation: RefreshTokenRotationType = json::from_str(r#"{"Newer": "a", "New": {"Deep": 1}}"#).unwrap();
    assert_eq!(
        format!("{rotation:?}"),
        "RefreshTokenRotationType { feature: None, retry_grace_period_seconds: None, \
         unknown_fields: [\"New\", \"Newer\"] }"
    );
}

#[test]
fn an_unknown_enum_value_is_shown() {
    let rotation: RefreshTokenRotationType = json::from_str(r#"{"Feature": "AUTO"}"#).unwrap();
    assert_eq!(
        format!("{rotation:?}"),
        "RefreshTokenRotationType { feature: Some(Unknown(UnknownVariantValue(\"AUTO\"))), \
         retry_grace_period_seconds: None }"
    );
}
