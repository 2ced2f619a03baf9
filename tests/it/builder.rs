//! Accessors and builders, which have the names and types of the SDK.

use std::fmt::Display;

use cognito_user_pool_client::primitives::DateTime;
use cognito_user_pool_client::types::builders;
use cognito_user_pool_client::{
    ClientTypeType, DescribeUserPoolClientOutput, ExplicitAuthFlowsType, OAuthFlowType, TimeUnitsType,
    TokenValidityUnitsType, UserPoolClientType, json,
};

use crate::support::{Shape, shapes};

/// Returns the builder of a client with a member for each kind of accessor, as written for the SDK.
fn typical() -> builders::UserPoolClientTypeBuilder {
    UserPoolClientType::builder()
        .client_name(String::from("web"))
        .client_id("1example23456789")
        .creation_date(DateTime::from_secs(1))
        .refresh_token_validity(14)
        .access_token_validity(60)
        .token_validity_units(TokenValidityUnitsType::builder().access_token(TimeUnitsType::Minutes).build())
        .read_attributes("email")
        .read_attributes("name")
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserAuth)
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .callback_ur_ls("https://example.com/a")
        .callback_urls("https://example.com/b")
        .logout_ur_ls("https://example.com/c")
        .logout_urls("https://example.com/d")
        .enable_token_revocation(true)
        .client_type(ClientTypeType::Regular)
}

#[test]
fn an_accessor_returns_what_was_set() {
    let client = typical().build_unvalidated();
    assert_eq!(client.client_name(), Some("web"));
    assert_eq!(client.client_id(), Some("1example23456789"));
    assert_eq!(client.creation_date(), Some(&DateTime::from_secs(1)));
    assert_eq!(client.refresh_token_validity(), 14);
    assert_eq!(client.access_token_validity(), Some(60));
    assert_eq!(client.token_validity_units().unwrap().access_token(), Some(&TimeUnitsType::Minutes));
    assert_eq!(client.read_attributes(), ["email", "name"]);
    assert_eq!(
        client.explicit_auth_flows(),
        [ExplicitAuthFlowsType::AllowUserAuth, ExplicitAuthFlowsType::AllowUserSrpAuth]
    );
    assert_eq!(client.enable_token_revocation(), Some(true));
    assert_eq!(client.client_type(), Some(&ClientTypeType::Regular));
}

#[test]
fn an_accessor_of_an_absent_member_returns_none_zero_or_an_empty_list() {
    let client = UserPoolClientType::default();
    assert_eq!((client.client_name(), client.creation_date(), client.access_token_validity()), (None, None, None));
    assert_eq!((client.refresh_token_validity(), client.explicit_auth_flows()), (0, [].as_slice()));
    assert_eq!(client.callback_urls(), [""; 0]);
}

#[test]
fn both_spellings_of_the_urls_are_the_same_member() {
    let client = typical().build_unvalidated();
    assert_eq!(client.callback_urls(), ["https://example.com/a", "https://example.com/b"]);
    assert_eq!(client.callback_ur_ls(), client.callback_urls());
    assert_eq!(client.logout_urls(), ["https://example.com/c", "https://example.com/d"]);
    assert_eq!(client.logout_ur_ls(), client.logout_urls());

    let urls = || Some(vec!["https://example.com/".to_owned()]);
    let builder = typical().set_callback_urls(urls()).set_logout_ur_ls(urls());
    assert_eq!((builder.get_callback_urls(), builder.get_callback_ur_ls()), (&urls(), &urls()));
    assert_eq!((builder.get_logout_urls(), builder.get_logout_ur_ls()), (&urls(), &urls()));
    assert_eq!(builder, typical().set_callback_ur_ls(urls()).set_logout_urls(urls()));
}

#[test]
fn a_setter_replaces_and_clears() {
    let builder = typical().set_client_name(None).set_refresh_token_validity(None).set_read_attributes(Some(vec![]));
    assert_eq!(builder.get_client_name(), &None);
    assert_eq!(builder.get_refresh_token_validity(), &None);
    let client = builder.build_unvalidated();
    assert_eq!((client.client_name(), client.refresh_token_validity()), (None, 0));
    assert_eq!(client.read_attributes, Some(vec![]));
}

#[test]
fn a_list_is_replaced_by_entries_of_any_source() {
    let client = typical()
        .with_callback_urls(["https://a.example.com/", "https://b.example.com/"])
        .with_explicit_auth_flows(["ALLOW_USER_AUTH", "ALLOW_NEW"])
        .with_allowed_o_auth_flows(vec![OAuthFlowType::Code])
        .with_read_attributes(Vec::<String>::new())
        .build_unvalidated();
    assert_eq!(client.callback_urls(), ["https://a.example.com/", "https://b.example.com/"]);
    assert_eq!(client.explicit_auth_flows(), [ExplicitAuthFlowsType::AllowUserAuth, "ALLOW_NEW".into()]);
    assert_eq!(client.allowed_o_auth_flows(), [OAuthFlowType::Code]);
    assert_eq!(client.read_attributes, Some(vec![]));
}

#[test]
fn a_getter_returns_the_value_that_is_set() {
    let builder = UserPoolClientType::builder();
    assert_eq!(builder.get_callback_urls(), &None);
    let builder = builder.callback_urls("https://example.com/").access_token_validity(0);
    assert_eq!(builder.get_callback_urls(), &Some(vec!["https://example.com/".to_owned()]));
    assert_eq!(builder.get_access_token_validity(), &Some(0));
}

#[test]
fn members_can_be_moved_out() {
    let output: DescribeUserPoolClientOutput =
        json::from_str(r#"{"UserPoolClient": {"ClientSecret": "aaaaaaaaaaaaaaaaaaaaaaaa", "CallbackURLs": ["a:b"]}}"#)
            .unwrap();
    let secret = output.clone().user_pool_client.and_then(|client| client.client_secret);
    assert_eq!(secret, Some("a".repeat(24)));
    let UserPoolClientType { callback_ur_ls, client_name, .. } = output.user_pool_client.unwrap();
    assert_eq!((callback_ur_ls, client_name), (Some(vec!["a:b".to_owned()]), None));
}

#[test]
fn members_can_be_assigned() {
    let mut client = typical().build_unvalidated();
    client.client_name = None;
    client.callback_ur_ls.as_mut().unwrap().clear();
    assert_eq!(client, typical().set_client_name(None).set_callback_urls(Some(vec![])).build_unvalidated());
}

/// The return value of the `build` method of a shape: a result, or the shape itself.
trait Built {
    /// Returns the message of the error, or an empty string.
    fn message(self) -> String;
}

impl<S, E: Display> Built for Result<S, E> {
    fn message(self) -> String {
        self.map_or_else(|error| error.to_string(), |_| String::new())
    }
}

impl<S: Shape> Built for S {
    fn message(self) -> String {
        String::new()
    }
}

#[test]
fn a_shape_without_its_required_members_is_rejected_by_build_with_the_name_of_each() {
    macro_rules! assert_rejected {
        ([] $($Shape:ident)*) => { $(
            let required = shapes::$Shape::MEMBERS.iter().filter(|member| member.required);
            let expected: Vec<_> = required.map(|member| format!("{}: missing required member", member.name)).collect();
            assert_eq!(shapes::$Shape::builder().build().message(), expected.join("; "), stringify!($Shape));
        )* };
    }
    each_shape!(assert_rejected);
}

#[test]
fn a_client_is_built_without_any_required_member() {
    assert_eq!(UserPoolClientType::builder().build().unwrap(), UserPoolClientType::default());
}
