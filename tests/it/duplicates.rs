//! A duplicate member is an error, because only one of the two could be kept and written.

use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

use crate::support::{Shape, document};

const MESSAGE: &str = "must appear once, found a second";

#[test]
fn every_member_that_appears_twice_is_an_error() {
    fn check<S: Shape>() {
        for (name, value) in document(S::MEMBERS) {
            let read = json::from_str::<S>(&format!(r#"{{"{name}": {value}, "{name}": {value}}}"#));
            let error = read.unwrap_err();
            assert_eq!(error.path(), name, "{}", S::TYPE);
            assert!(error.to_string().starts_with(&format!("{name}: {MESSAGE} `{name}` at line 1 column ")), "{error}");
        }
    }
    each_shape!(call check);
}

#[test]
fn a_null_member_counts_as_a_duplicate() {
    for twice in [
        r#"{"ClientName": null, "ClientName": "web"}"#,
        r#"{"ClientName": "web", "ClientName": null}"#,
        r#"{"ClientName": null, "ClientName": null}"#,
    ] {
        assert_rejected::<UserPoolClientType>(twice, "ClientName");
    }
    for twice in [r#"{"New": null, "New": 1}"#, r#"{"New": 1, "New": null}"#, r#"{"New": null, "New": null}"#] {
        assert_rejected::<UserPoolClientType>(twice, "New");
    }
    assert_rejected::<UserPoolClientType>(
        r#"{"RefreshTokenValidity": 0, "RefreshTokenValidity": 30}"#,
        "RefreshTokenValidity",
    );
}

#[test]
fn a_duplicate_is_rejected_at_every_depth() {
    for (document, path) in [
        (r#"{"UserPoolClient": {}, "UserPoolClient": {}}"#, "UserPoolClient"),
        (r#"{"UserPoolClient": {"New": 1, "New": 1}}"#, "UserPoolClient.New"),
        (
            r#"{"UserPoolClient": {"TokenValidityUnits": {"IdToken": "hours", "IdToken": "hours"}}}"#,
            "UserPoolClient.TokenValidityUnits.IdToken",
        ),
        (r#"{"UserPoolClient": {"New": {"A": {"B": 1, "C": 2, "B": 1}}}}"#, "UserPoolClient.New.A.B"),
        (r#"{"New": [{"A": 1}, {"A": 1, "A": null}]}"#, "New[1].A"),
    ] {
        assert_rejected::<DescribeUserPoolClientOutput>(document, path);
    }
    assert_rejected::<ListUserPoolClientsOutput>(
        r#"{"UserPoolClients": [{"ClientId": "a"}, {"ClientId": "a", "ClientId": "b"}]}"#,
        "UserPoolClients[1].ClientId",
    );
}

#[test]
fn an_escaped_name_is_a_duplicate_of_the_plain_one() {
    assert_rejected::<UserPoolClientType>(r#"{"ClientName": "a", "Client\u004eame": "b"}"#, "ClientName");
    assert_rejected::<UserPoolClientType>(r#"{"New": 1, "\u004eew": 2}"#, "New");
}

#[test]
fn a_name_in_two_objects_is_not_a_duplicate() {
    let original = r#"{"UserPoolClient":{"New":{"A":1},"Newer":{"A":1}},"New":{"A":[{"A":1},{"A":1}]}}"#;
    let output: DescribeUserPoolClientOutput = json::from_str(original).unwrap();
    assert_eq!(json::to_string(&output).unwrap(), original);
}

#[track_caller]
fn assert_rejected<S: Shape>(document: &str, path: &str) {
    let error = json::from_str::<S>(document).unwrap_err();
    let name = path.rsplit('.').next().unwrap();
    let text = format!("{MESSAGE} `{name}` at line 1 column {}", error.column().unwrap());
    assert_eq!((error.path(), error.to_string()), (path, format!("{path}: {text}")));
    // An error of serde_json has no path.
    let plain = serde_json::from_str::<S>(document).unwrap_err();
    assert_eq!(plain.to_string(), text);
}
