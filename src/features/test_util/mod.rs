//! Fixtures for tests (feature `test-util`): app clients of each kind, and the service's responses.
//!
//! Each fixture returns the builder of a valid client. The client is the same on every call, and no two fixtures have
//! the same `ClientId`. A test sets only the members that it depends on:
//!
//! ```
//! use cognito_user_pool_client::test_util;
//!
//! let client = test_util::single_page_app().client_name("shop").build()?;
//! assert_eq!(client.client_name(), Some("shop"));
//! assert!(client.lint().is_empty());
//!
//! // The body of the response that a stub of the service returns:
//! let response = test_util::describe_response(&client);
//! assert_eq!(cognito_user_pool_client::json::client_from_str(&response)?, client);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | fixture | client |
//! | --- | --- |
//! | [`single_page_app`] | public, authorization code with PKCE, rotated refresh tokens |
//! | [`native_app`] | public, a redirect URI with a private-use scheme and one on the loopback interface |
//! | [`web_app`] | confidential, a server that signs users in |
//! | [`machine_to_machine`] | confidential, client credentials, no users |
//! | [`legacy`] | public, legacy auth flows, implicit grant; `lint()` reports warnings only for this fixture |
//! | [`full`] | confidential, every member except `ClientSecretArn` |
//! | [`minimal`] | public, only the members of a new client |
//!
//! The guide [fixtures in tests](crate::_guide::fixtures) describes how to compare two clients so that a failed
//! assertion shows what differs.
//!
//! To test code that calls the AWS SDK, convert a fixture with the feature `aws-sdk`, and return it from a mock of the
//! SDK's client. The crate `aws-smithy-mocks` creates the mock. It requires the feature `test-util` of
//! `aws-sdk-cognitoidentityprovider`:
//!
#![cfg_attr(not(doctest), doc = concat!("```\n", include_str!("sdk.rs"), "```"))]
// `interop/sdk` compiles and runs this example, because it needs packages that this one does not have.

#[cfg(feature = "proptest")]
pub mod strategy;

use serde_json::{Value as Json, json};

use crate::error::ServiceErrorCode;
use crate::model::{Kind, Shape, Structure};
use crate::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use crate::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use crate::primitives::DateTime;
use crate::types::builders::UserPoolClientTypeBuilder;
use crate::types::{
    AnalyticsConfigurationType, ClientTypeType, ExplicitAuthFlowsType as Flow, FeatureType, OAuthFlowType,
    PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientDescription, UserPoolClientType,
};

const USER_POOL_ID: &str = "us-east-1_EXAMPLE";
/// As long as those that the service generates.
const CLIENT_SECRET: &str = "0fake1client2secret3which4opens5nothing6anywhere7abc";
/// 2024-09-19T23:27:39.464Z, which has a fraction as the service's dates have.
const CREATION_DATE: (i64, u32) = (1_726_788_459, 464_000_000);

/// Returns the client id of the fixture `name`. Each fixture has a different id, as the clients of a pool do.
fn client_id(name: &str) -> String {
    format!("1example23456789{}", name.replace('-', ""))
}

/// Returns the members that the service sets on every client, and the defaults in its responses.
fn base(name: &str) -> UserPoolClientTypeBuilder {
    let (seconds, nanos) = CREATION_DATE;
    let date = DateTime::from_secs_and_nanos(seconds, nanos);
    UserPoolClientType::builder()
        .user_pool_id(USER_POOL_ID)
        .client_id(client_id(name))
        .client_name(name)
        .creation_date(date)
        .last_modified_date(date)
        .refresh_token_validity(30)
        .token_validity_units(TokenValidityUnitsType::builder().build())
        .client_type(ClientTypeType::Regular)
        .enable_token_revocation(true)
}

/// Adds the authorization code grant and the recommended protections.
fn with_sign_in_page(client: UserPoolClientTypeBuilder) -> UserPoolClientTypeBuilder {
    client
        .explicit_auth_flows(Flow::AllowUserSrpAuth)
        .supported_identity_providers("COGNITO")
        .allowed_o_auth_flows_user_pool_client(true)
        .allowed_o_auth_flows(OAuthFlowType::Code)
        .allowed_o_auth_scopes("openid")
        .allowed_o_auth_scopes("email")
        .prevent_user_existence_errors(PreventUserExistenceErrorTypes::Enabled)
        .refresh_token_rotation(rotation())
}

fn rotation() -> RefreshTokenRotationType {
    RefreshTokenRotationType::builder().feature(FeatureType::Enabled).retry_grace_period_seconds(10).build_unvalidated()
}

/// Returns a public client of a single-page app.
///
/// It has no secret, the grant type `code`, the redirect URI `https://app.example.com/callback`, and refresh token
/// rotation.
pub fn single_page_app() -> UserPoolClientTypeBuilder {
    with_sign_in_page(base("single-page-app"))
        .callback_urls("https://app.example.com/callback")
        .logout_urls("https://app.example.com/")
}

/// Returns a public client of a native app (RFC 8252).
///
/// It has no secret, a redirect URI with a private-use URI scheme, `com.example.app:/callback`, and one with a loopback
/// address, `http://127.0.0.1/callback`.
pub fn native_app() -> UserPoolClientTypeBuilder {
    with_sign_in_page(base("native-app"))
        .callback_urls("com.example.app:/callback")
        .callback_urls("http://127.0.0.1/callback")
        .logout_urls("com.example.app:/signed-out")
}

/// Returns a confidential client of a web app with a server.
///
/// It has a secret, the grant type `code`, and an auth flow that requires AWS credentials. Its redirect URI
/// `https://www.example.com/callback` is also its default. A test that replaces the list of redirect URIs replaces
/// `DefaultRedirectURI` as well.
pub fn web_app() -> UserPoolClientTypeBuilder {
    with_sign_in_page(base("web-app"))
        .client_secret(CLIENT_SECRET)
        .explicit_auth_flows(Flow::AllowAdminUserPasswordAuth)
        .callback_urls("https://www.example.com/callback")
        .logout_urls("https://www.example.com/signed-out")
        .default_redirect_uri("https://www.example.com/callback")
        .enable_propagate_additional_user_context_data(true)
}

/// Returns a confidential client of a service without users.
///
/// It has a secret, the grant type `client_credentials`, a scope of a resource server, and no auth flow that signs
/// users in. It remains valid without its secret, because a client returned by the service may be a copy without it.
pub fn machine_to_machine() -> UserPoolClientTypeBuilder {
    base("machine-to-machine")
        .client_secret(CLIENT_SECRET)
        .explicit_auth_flows(Flow::AllowRefreshTokenAuth)
        .allowed_o_auth_flows_user_pool_client(true)
        .allowed_o_auth_flows(OAuthFlowType::ClientCredentials)
        .allowed_o_auth_scopes("https://api.example.com/orders.read")
}

/// Returns a public client with settings that are no longer recommended.
///
/// It has auth flows without the prefix `ALLOW_`, the grant type `implicit`, and a refresh token lifetime of 3650 days.
/// It is valid, and the only fixture for which `lint()` reports warnings.
pub fn legacy() -> UserPoolClientTypeBuilder {
    base("legacy")
        .explicit_auth_flows(Flow::AdminNoSrpAuth)
        .explicit_auth_flows(Flow::UserPasswordAuth)
        .allowed_o_auth_flows_user_pool_client(true)
        .allowed_o_auth_flows(OAuthFlowType::Implicit)
        .allowed_o_auth_scopes("openid")
        .callback_urls("https://old.example.com/callback")
        .refresh_token_validity(3650)
}

/// Returns a client with every member except `ClientSecretArn`, which the service returns instead of `ClientSecret`.
///
/// Use it to test code that handles every member. It is a [`web_app`] that also has attributes, an analytics
/// configuration and token lifetimes, of which those of access and ID tokens are in minutes. Each other member has the
/// simplest value of its shape.
pub fn full() -> UserPoolClientTypeBuilder {
    let units = TokenValidityUnitsType::builder()
        .access_token(TimeUnitsType::Minutes)
        .id_token(TimeUnitsType::Minutes)
        .refresh_token(TimeUnitsType::Days)
        .build();
    let analytics = AnalyticsConfigurationType::builder()
        .application_id("d70b2ba36a8c4dc5a04a0451a31a1e12")
        .role_arn("arn:aws:iam::123456789012:role/example-analytics")
        .external_id("example-external-id")
        .user_data_shared(true)
        .build();
    let client = web_app()
        .client_id(client_id("full"))
        .client_name("full")
        .access_token_validity(60)
        .id_token_validity(60)
        .token_validity_units(units)
        .read_attributes("email")
        .read_attributes("custom:tenant")
        .write_attributes("email")
        .analytics_configuration(analytics)
        .build_unvalidated();
    let Json::Object(mut members) = json!(client) else { return client.into_builder() };
    for member in UserPoolClientType::MEMBERS.iter().filter(|member| !member.is(UserPoolClientType::CLIENT_SECRET_ARN))
    {
        if !members.contains_key(member.name) {
            members.insert(member.name.to_owned(), simplest(member.shape));
        }
    }
    serde_json::from_value(Json::Object(members)).unwrap_or(client).into_builder()
}

/// Returns the simplest value of a shape. A string is of letters or digits, unless the pattern excludes them.
fn simplest(shape: &Shape) -> Json {
    match shape.kind {
        Kind::String { min, .. } => {
            let length = min.unwrap_or(1).max(1);
            let mut strings = ["a", "A", "1"].map(|character| character.repeat(length)).into_iter();
            strings.find(|string| shape.accepts_str(string)).into()
        }
        Kind::Enum { values } => values.first().copied().into(),
        Kind::Integer { max, .. } => max.into(),
        Kind::Boolean => true.into(),
        Kind::Timestamp => CREATION_DATE.0.into(),
        Kind::List { of, .. } => json!([simplest(of)]),
        Kind::Structure { members } => {
            members.iter().map(|member| (member.name.to_owned(), simplest(member.shape))).collect()
        }
    }
}

/// Returns a public client with only the members that the service returns for a new client.
///
/// Every setting has its default, except that `PreventUserExistenceErrors` is `ENABLED`.
pub fn minimal() -> UserPoolClientTypeBuilder {
    base("minimal").prevent_user_existence_errors(PreventUserExistenceErrorTypes::Enabled)
}

/// Returns the body of the response of `DescribeUserPoolClient` with this client.
pub fn describe_response(client: &UserPoolClientType) -> String {
    body(&DescribeUserPoolClientOutput::builder().user_pool_client(client.clone()).build())
}

/// Returns the body of the response of `ListUserPoolClients` with these clients, on one page.
pub fn list_response<'a>(clients: impl IntoIterator<Item = &'a UserPoolClientType>) -> String {
    let description = |client: &UserPoolClientType| {
        UserPoolClientDescription::builder()
            .set_client_id(client.client_id.clone())
            .set_user_pool_id(client.user_pool_id.clone())
            .set_client_name(client.client_name.clone())
            .build()
    };
    body(&ListUserPoolClientsOutput::builder().with_user_pool_clients(clients.into_iter().map(description)).build())
}

/// Returns the body of a response with an output.
fn body(output: &impl Structure) -> String {
    crate::json::to_string(output).expect("every shape can be written as JSON")
}

/// Returns the body of an error response with the name of an exception and a message.
///
/// ```
/// use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
/// use cognito_user_pool_client::test_util;
///
/// let code = ServiceErrorCode::ResourceNotFound;
/// let body = test_util::error_response(code, "no such client");
/// let error = ServiceError::from_response(None, body.as_bytes())?;
/// assert_eq!(error, ServiceError::new("ResourceNotFoundException", "no such client"));
/// # Ok::<(), cognito_user_pool_client::json::Error>(())
/// ```
pub fn error_response(code: impl Into<ServiceErrorCode>, message: &str) -> String {
    json!({"__type": code.into().as_str(), "message": message}).to_string()
}
