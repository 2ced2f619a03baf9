//! The functions that the programs of the end-to-end test share: the client that they create, the edit and the checks.

use std::error::Error;
use std::process::ExitCode;

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::{
    ExplicitAuthFlowsType, FeatureType, OAuthFlowType, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
};
use cognito_user_pool_client::{UserPoolClientType, ValidationError};
use serde_json::Value;

/// Runs a program with its arguments, and prints its error on one line.
pub fn main(program: impl FnOnce(&[String]) -> Result<(), Box<dyn Error>>) -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match program(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the request for a client with the kinds of settings that emulators support.
pub fn creation(user_pool_id: &str) -> Result<CreateUserPoolClientInput, Box<dyn Error>> {
    let units = TokenValidityUnitsType::builder()
        .access_token(TimeUnitsType::Minutes)
        .id_token(TimeUnitsType::Minutes)
        .refresh_token(TimeUnitsType::Days)
        .build();
    let rotation = RefreshTokenRotationType::builder().feature(FeatureType::Enabled).retry_grace_period_seconds(30);
    Ok(CreateUserPoolClientInput::builder()
        .user_pool_id(user_pool_id)
        .client_name("web")
        .generate_secret(true)
        .access_token_validity(60)
        .id_token_validity(60)
        .refresh_token_validity(30)
        .token_validity_units(units)
        .read_attributes("email")
        .write_attributes("email")
        .explicit_auth_flows(ExplicitAuthFlowsType::AllowUserSrpAuth)
        .supported_identity_providers("COGNITO")
        .callback_urls("https://a.example.com/callback")
        .logout_urls("https://a.example.com/logout")
        .default_redirect_uri("https://a.example.com/callback")
        .allowed_o_auth_flows(OAuthFlowType::Code)
        .allowed_o_auth_scopes("openid")
        .allowed_o_auth_flows_user_pool_client(true)
        .enable_token_revocation(true)
        .auth_session_validity(5)
        .refresh_token_rotation(rotation.build()?)
        .build()?)
}

/// Returns the request that changes two settings and keeps the others.
pub fn edit(client: &UserPoolClientType) -> Result<UpdateUserPoolClientInput, ValidationError> {
    client.to_update().access_token_validity(30).callback_urls("https://b.example.com/callback").build()
}

/// Checks that the update has changed the settings of the edit and no others.
pub fn check_edit(before: &UserPoolClientType, after: &UserPoolClientType) -> Result<(), Box<dyn Error>> {
    let diff = before.diff(after);
    let expected = "AccessTokenValidity: 1 hour -> 30 minutes\nCallbackURLs: +https://b.example.com/callback";
    if diff.to_string() != expected {
        return Err(format!("the update changed {:?}, expected {expected:?}", diff.to_string()).into());
    }
    println!("{diff}");
    Ok(())
}

/// Prints the differences between the request and the returned client, and the violations, as notes.
pub fn note_disagreement(sent: &CreateUserPoolClientInput, client: &UserPoolClientType) -> Result<(), Box<dyn Error>> {
    let (sent, described) = (serde_json::to_value(sent)?, serde_json::to_value(client)?);
    for (name, sent) in sent.as_object().into_iter().flatten().filter(|(name, _)| *name != "GenerateSecret") {
        match described.get(name) {
            None => println!("note: {name} was sent, and is not described"),
            Some(described) if described != sent => {
                println!("note: {name} was sent as {sent}, and is described as {described}");
            }
            Some(_) => {}
        }
    }
    if client.client_secret().is_none() {
        println!("note: GenerateSecret was sent, and no secret is described");
    }
    for name in client.unknown_fields().keys() {
        println!("note: {name} is described, and not in the service's model");
    }
    if let Err(error) = client.validate() {
        println!("note: the real service would not describe such a client: {error}");
    }
    Ok(())
}

/// Checks that a document is written as it was read. An absent member may have been null.
pub fn check_lossless(read: &[u8], written: &[u8]) -> Result<(), Box<dyn Error>> {
    let (mut read, written): (Value, Value) = (serde_json::from_slice(read)?, serde_json::from_slice(written)?);
    drop_nulls(&mut read);
    if read == written { Ok(()) } else { Err(format!("read {read}, wrote {written}").into()) }
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|_, value| !value.is_null());
            object.values_mut().for_each(drop_nulls);
        }
        Value::Array(list) => list.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}
