//! Reading of a client from a response or from a bare client.

use cognito_user_pool_client::{UserPoolClientType, json};

#[test]
fn a_response_and_a_bare_client_are_the_same_client() {
    let bare = r#"{"ClientName":"web","CreationDate":1726788459.464,"New":[1]}"#;
    let response = format!("{{\"UserPoolClient\":{bare},\"ResponseMetadata\":{{}}}}");
    for document in [bare, &response] {
        for read in [json::client_from_str(document), json::client_from_slice(document.as_bytes())] {
            assert_eq!(json::to_string(&read.unwrap()).unwrap(), bare);
        }
    }
    let utf16: Vec<u8> = format!("\u{feff}{response}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(json::to_string(&json::client_from_slice(&utf16).unwrap()).unwrap(), bare);
}

#[test]
fn a_document_with_one_modeled_member_is_read_as_a_bare_client() {
    let client = json::client_from_str(r#"{"New": 1, "RefreshTokenRotation": {}}"#).unwrap();
    assert_eq!(json::to_string(&client).unwrap(), r#"{"RefreshTokenRotation":{},"New":1}"#);
}

#[test]
fn the_key_of_a_response_takes_precedence_over_members_of_a_client() {
    let client = json::client_from_str(r#"{"ClientName": "a", "UserPoolClient": {"ClientName": "b"}}"#).unwrap();
    assert_eq!(client, UserPoolClientType::builder().client_name("b").build_unvalidated());
}

#[test]
fn a_document_that_is_not_a_client_is_an_error_that_names_its_kind() {
    let expected = "must be an app client or a response with `UserPoolClient`, found";
    for (document, found) in [
        ("{}", "no members"),
        (r#"{"UserPoolClients": [{"ClientId": "a"}], "NextToken": "b"}"#, "a response of `ListUserPoolClients`"),
        (r#"{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {}}"#, "a CloudFormation template"),
        (r#"{"Type": "AWS::Cognito::UserPoolClient", "Properties": {"ClientName": "a"}}"#, "a CloudFormation resource"),
        (r#"{"Type": "AWS::Cognito::UserPoolClient"}"#, "the member `Type`"),
        (r#"{"userPoolClient": {"ClientName": "a"}}"#, "the member `userPoolClient`"),
        (r#"{"__type": "NotAuthorizedException", "a\n": 1}"#, r"the members `__type`, `a\n`"),
        (r#"{"a":1,"b":2,"c":3,"d":4,"e":5}"#, "the members `a`, `b`, `c`, `d`, `e`"),
        (r#"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7}"#, "the members `a`, `b`, `c`, `d`, `e` and 2 more"),
        (r#"{"user_pool_id": "a", "name": "web"}"#, "Terraform attributes, whose names are in snake case"),
        (r#"{"id": "a", "callback_urls": null}"#, "Terraform attributes, whose names are in snake case"),
        (r#"{"client_names": "a"}"#, "the member `client_names`"),
    ] {
        let error = json::client_from_str(document).unwrap_err();
        assert_eq!(error.to_string(), format!("{expected} {found}"));
        assert_eq!((error.path(), error.line(), error.is_data()), ("", None, true));
    }
}

#[test]
fn the_client_of_a_response_that_has_no_member_of_a_client_is_an_error_that_says_what_it_has() {
    for (client, found) in [
        ("null", "null"),
        (r#"{"clientName": "a"}"#, "the member `clientName`"),
        (r#"{"client_name": "a"}"#, "Terraform attributes, whose names are in snake case"),
        (r#"{"UserPoolClient": {"ClientName": "a"}}"#, "the member `UserPoolClient`"),
    ] {
        for document in [
            format!(r#"{{"UserPoolClient": {client}}}"#),
            format!(r#"{{"UserPoolClient": {client}, "ClientName": "a"}}"#),
        ] {
            let error = json::client_from_str(&document).unwrap_err();
            assert_eq!(error.to_string(), format!("UserPoolClient: must be an app client, found {found}"));
            assert_eq!((error.path(), error.is_data()), ("UserPoolClient", true));
        }
    }
}

#[test]
fn a_member_that_is_null_makes_a_client() {
    let empty = UserPoolClientType::default();
    for client in [r#"{"ClientName": null}"#, r#"{"ClientName": null, "ClientId": null}"#] {
        assert_eq!(json::client_from_str(client).unwrap(), empty);
        assert_eq!(json::client_from_str(&format!(r#"{{"UserPoolClient": {client}}}"#)).unwrap(), empty);
    }
    assert_eq!(json::client_from_str(r#"{"UserPoolClient": {}}"#).unwrap(), empty);
    let with_unknown = r#"{"New": 1, "ClientName": null}"#;
    for document in [with_unknown.to_owned(), format!(r#"{{"UserPoolClient": {with_unknown}}}"#)] {
        assert_eq!(json::to_string(&json::client_from_str(&document).unwrap()).unwrap(), r#"{"New":1}"#);
    }
}

#[test]
fn a_mistake_is_reported_with_its_path_in_either_form() {
    for (document, error) in [
        ("", "the input is empty"),
        ("null", "must be an object, found null at line 1 column 4"),
        ("[]", "must be an object, found a list at line 1 column 2"),
        ("{", "not valid JSON: EOF while parsing an object at line 1 column 1"),
        (r#"{"ClientName": 7}"#, "ClientName: must be a string, found a number at line 1 column 16"),
        (r#"{"CallbackURLs": ["a:b", 7]}"#, "CallbackURLs[1]: must be a string, found a number at line 1 column 26"),
        (r#"{"UserPoolClient": []}"#, "UserPoolClient: must be an object, found a list at line 1 column 21"),
        (
            r#"{"ClientName": "a", "UserPoolClient": {"CallbackURLs": [7]}}"#,
            "UserPoolClient.CallbackURLs[0]: must be a string, found a number at line 1 column 57",
        ),
        (
            r#"{"ClientName": "a", "ClientName": "b"}"#,
            "ClientName: must appear once, found a second `ClientName` at line 1 column 34",
        ),
    ] {
        assert_eq!(json::client_from_str(document).unwrap_err().to_string(), error);
        assert_eq!(json::client_from_slice(document.as_bytes()).unwrap_err().to_string(), error);
    }
}

#[test]
fn a_pretty_document_is_indented_by_two_spaces() {
    let client = UserPoolClientType::builder().client_name("web").build_unvalidated();
    assert_eq!(json::to_string_pretty(&client).unwrap(), "{\n  \"ClientName\": \"web\"\n}");
}
