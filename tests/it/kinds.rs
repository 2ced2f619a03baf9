//! A well-configured client of each kind is valid and gets no warning, and a legacy one gets those that fit.

use cognito_user_pool_client::UserPoolClientType;
use serde_json::{Value, json};

use crate::rules::{On, document, read};

const SECRET: &str = "0fake1client2secret3which4opens5nothing6anywhere7abc";

/// The settings that every client with a sign-in page has in common.
fn with_sign_in_page(settings: &Value) -> Value {
    let mut client = json!({
        "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"],
        "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 10},
        "SupportedIdentityProviders": ["COGNITO"],
        "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid", "email"],
        "PreventUserExistenceErrors": "ENABLED", "EnableTokenRevocation": true,
    });
    client.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
    client
}

#[track_caller]
fn warnings(settings: &Value) -> Vec<String> {
    let client: UserPoolClientType = read(document(On::Client, settings));
    assert_eq!(client.validate(), Ok(()));
    client.lint().iter().map(ToString::to_string).collect()
}

#[test]
fn a_single_page_app_gets_no_warning() {
    let client = with_sign_in_page(&json!({
        "CallbackURLs": ["https://app.example.com/callback"], "LogoutURLs": ["https://app.example.com/"],
    }));
    assert_eq!(warnings(&client), [""; 0]);
}

#[test]
fn a_native_app_gets_no_warning() {
    let client = with_sign_in_page(&json!({
        "CallbackURLs": ["com.example.app:/callback", "http://127.0.0.1/callback"],
        "LogoutURLs": ["com.example.app:/signed-out"],
    }));
    assert_eq!(warnings(&client), [""; 0]);
}

#[test]
fn a_confidential_web_app_gets_no_warning() {
    let settings = json!({
        "ClientSecret": SECRET, "CallbackURLs": ["https://www.example.com/callback"],
        "ExplicitAuthFlows": ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
        "EnablePropagateAdditionalUserContextData": true,
    });
    assert_eq!(warnings(&with_sign_in_page(&settings)), [""; 0]);
}

#[test]
fn a_confidential_web_app_with_a_managed_secret_gets_no_warning() {
    let settings = json!({
        "ClientSecretArn": "arn:aws:secretsmanager:us-east-1:123456789012:secret:cognito-web-AbCdEf",
        "CallbackURLs": ["https://www.example.com/callback"],
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
    });
    assert_eq!(warnings(&with_sign_in_page(&settings)), [""; 0]);
}

#[test]
fn a_machine_with_client_credentials_gets_no_warning() {
    let client = json!({
        "ClientSecret": SECRET, "ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"],
        "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["client_credentials"],
        "AllowedOAuthScopes": ["https://api.example.com/orders.read"], "EnableTokenRevocation": true,
    });
    assert_eq!(warnings(&client), [""; 0]);
}

#[test]
fn a_machine_with_client_tokens_gets_no_warning() {
    let client = json!({
        "ClientSecret": SECRET, "ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH"],
        "AllowedOAuthScopes": ["https://api.example.com/orders.read"], "EnableTokenRevocation": true,
    });
    assert_eq!(warnings(&client), [""; 0]);
}

#[test]
fn a_dynamically_registered_client_gets_no_warning() {
    let client = with_sign_in_page(&json!({
        "ClientType": "DCR", "CallbackURLs": ["cursor://anysphere.cursor-mcp/oauth/callback", "http://localhost:8080/cb"],
        "AllowedOAuthScopes": ["openid", "https://api.example.com/orders.read"],
    }));
    assert_eq!(warnings(&client), [""; 0]);
}

#[test]
fn a_legacy_client_gets_the_warnings_that_fit() {
    let client = json!({
        "ExplicitAuthFlows": ["ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH"],
        "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["implicit"], "AllowedOAuthScopes": ["openid"],
        "CallbackURLs": ["https://old.example.com/callback"], "RefreshTokenValidity": 3650,
    });
    assert_eq!(
        warnings(&client),
        [
            "RefreshTokenValidity: should be at most 30 days, found `3650 days`: refresh tokens do not rotate",
            "ExplicitAuthFlows[1]: should not be allowed, found `USER_PASSWORD_AUTH`: a public client handles passwords",
            "AllowedOAuthFlows[0]: should be `code` with PKCE, found `implicit`: tokens in URLs can leak",
            "PreventUserExistenceErrors: should be `ENABLED`, found `LEGACY` (default): \
             error responses reveal whether a user exists",
        ],
    );
}
