//! The edit with the types of the AWS SDK, which its codec reads and writes.

use std::error::Error;

use aws_sdk_cognitoidentityprovider::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use aws_sdk_cognitoidentityprovider::operation::update_user_pool_client::UpdateUserPoolClientInput;
use aws_smithy_json::codec::JsonCodec;
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::ShapeSerializer as _;
use serde_json::Value;

/// Returns the input that adds a callback URL and keeps every other setting that the SDK models.
///
/// # Errors
/// Fails if the output cannot be read or the service would reject the callback URL.
pub fn add_callback_url(output: &str, url: &str) -> Result<String, Box<dyn Error>> {
    let codec = JsonCodec::default();
    let output = DescribeUserPoolClientOutput::deserialize(&mut codec.create_deserializer(output.as_bytes()))?;
    let client = output.user_pool_client.ok_or("UserPoolClient: missing required member")?;
    let update = UpdateUserPoolClientInput::builder()
        .set_user_pool_id(client.user_pool_id)
        .set_client_id(client.client_id)
        .set_client_name(client.client_name)
        // The SDK reads an absent number as 0.
        .set_refresh_token_validity(Some(client.refresh_token_validity).filter(|&validity| validity != 0))
        .set_access_token_validity(client.access_token_validity)
        .set_id_token_validity(client.id_token_validity)
        .set_token_validity_units(client.token_validity_units)
        .set_read_attributes(client.read_attributes)
        .set_write_attributes(client.write_attributes)
        .set_explicit_auth_flows(client.explicit_auth_flows)
        .set_supported_identity_providers(client.supported_identity_providers)
        .set_callback_urls(client.callback_urls)
        .set_logout_urls(client.logout_urls)
        .set_default_redirect_uri(client.default_redirect_uri)
        .set_allowed_o_auth_flows(client.allowed_o_auth_flows)
        .set_allowed_o_auth_scopes(client.allowed_o_auth_scopes)
        .set_allowed_o_auth_flows_user_pool_client(client.allowed_o_auth_flows_user_pool_client)
        .set_analytics_configuration(client.analytics_configuration)
        .set_prevent_user_existence_errors(client.prevent_user_existence_errors)
        .set_enable_token_revocation(client.enable_token_revocation)
        .set_enable_propagate_additional_user_context_data(client.enable_propagate_additional_user_context_data)
        .set_auth_session_validity(client.auth_session_validity)
        .set_refresh_token_rotation(client.refresh_token_rotation)
        .callback_urls(url)
        .build()?;
    check(update.callback_urls())?;
    let mut serializer = codec.create_serializer();
    serializer.write_struct(UpdateUserPoolClientInput::SCHEMA, &update)?;
    let update: Value = serde_json::from_slice(&serializer.finish())?;
    Ok(serde_json::to_string_pretty(&update)?)
}

/// Checks the limit of the list, and the scheme and the fragment of each entry.
fn check(urls: &[String]) -> Result<(), String> {
    if urls.len() > 100 {
        return Err(format!("CallbackURLs: must have at most 100 entries, found `{}`", urls.len()));
    }
    for url in urls {
        let local = ["localhost", "127.0.0.1", "[::1]"];
        let rest = url.strip_prefix("http://");
        let host = rest.map(|rest| rest.split(['/', '?']).next().unwrap_or(rest));
        if host.is_some_and(|host| !local.iter().any(|local| host == *local || host.starts_with(&format!("{local}:"))))
        {
            return Err(format!("CallbackURLs: must use `https`, found `{url}`"));
        }
        if !url.contains(':') || url.contains('#') {
            return Err(format!("CallbackURLs: must be an absolute URI without a fragment, found `{url}`"));
        }
    }
    Ok(())
}
