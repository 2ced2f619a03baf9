//! The `Properties` of an `AWS::Cognito::UserPoolClient` resource are a Create request.

use cognito_user_pool_client::json;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use serde_json::{Value as Json, json};

#[track_caller]
fn assert_error(properties: &Json, expected: &str) {
    // Indented as in a template, so that the line of an error is not always 1.
    let properties = serde_json::to_string_pretty(properties).unwrap();
    let error = json::from_str::<CreateUserPoolClientInput>(&properties).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn properties_without_intrinsic_functions_are_read_as_a_request() {
    let properties = json!({
        "UserPoolId": "us-east-1_EXAMPLE", "ClientName": "web", "GenerateSecret": true,
        "CallbackURLs": ["https://example.com/"], "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid"],
        "AllowedOAuthFlowsUserPoolClient": true, "RefreshTokenRotation": {"Feature": "ENABLED"},
    });
    let input: CreateUserPoolClientInput = serde_json::from_value(properties.clone()).unwrap();
    input.validate().unwrap();
    assert_eq!(serde_json::to_value(input).unwrap(), properties);
}

#[test]
fn an_intrinsic_function_is_an_error_with_its_path() {
    assert_error(
        &json!({"UserPoolId": {"Ref": "Pool"}}),
        "UserPoolId: must be a string, found an object at line 3 column 4",
    );
    assert_error(
        &json!({"CallbackURLs": ["a:b", {"Fn::Sub": "https://${Domain}/"}]}),
        "CallbackURLs[1]: must be a string, found an object at line 5 column 6",
    );
    assert_error(
        &json!({"GenerateSecret": {"Fn::If": ["A", true, false]}}),
        "GenerateSecret: must be a boolean, found an object at line 3 column 4",
    );
    assert_error(
        &json!({"AnalyticsConfiguration": {"ApplicationArn": {"Fn::GetAtt": ["App", "Arn"]}}}),
        "AnalyticsConfiguration.ApplicationArn: must be a string, found an object at line 4 column 6",
    );
    // Some templates quote a number, which CloudFormation accepts and the service rejects.
    assert_error(
        &json!({"RefreshTokenValidity": "30"}),
        "RefreshTokenValidity: must be a 32-bit integer, found a string at line 2 column 30",
    );
}

/// Reads every resource in the folder of real documents whose path is in `COGNITO_CORPUS`. Each is read without loss or
/// is an error at an intrinsic function.
#[test]
#[ignore = "needs COGNITO_CORPUS"]
fn real_resources_are_read_or_rejected_at_an_intrinsic_function() {
    let corpus = std::env::var("COGNITO_CORPUS").expect("COGNITO_CORPUS is set");
    let (mut read, mut rejected) = (0, 0);
    for file in std::fs::read_dir(format!("{corpus}/cloudformation")).unwrap() {
        let resource: Json = serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap();
        let mut properties = resource["Properties"].clone();
        loop {
            match json::from_str::<CreateUserPoolClientInput>(&properties.to_string()) {
                Ok(input) => {
                    assert_eq!(serde_json::to_value(input).unwrap(), properties);
                    read += 1;
                    break;
                }
                Err(error) => {
                    // The value at the path is an intrinsic function or a quoted number. The rest can be read without it.
                    let pointer = format!("/{}", error.path().replace(['.', '['], "/").replace(']', ""));
                    let culprit = properties.pointer(&pointer).unwrap();
                    let intrinsic =
                        culprit.as_object().is_some_and(|c| c.keys().all(|k| k == "Ref" || k.starts_with("Fn::")));
                    assert!(intrinsic || culprit == "30", "{error}: {culprit}");
                    let (parent, name) = pointer.rsplit_once('/').unwrap();
                    match properties.pointer_mut(parent).unwrap() {
                        Json::Object(members) => drop(members.remove(name)),
                        Json::Array(entries) => drop(entries.remove(name.parse().unwrap())),
                        other => panic!("{other}"),
                    }
                    rejected += 1;
                }
            }
        }
    }
    println!("{read} resources read, {rejected} intrinsic functions rejected");
    assert!(read > 0);
}
