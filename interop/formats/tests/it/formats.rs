//! A client with all members, unknown ones included, in every self-describing format.

use cognito_user_pool_client::{DescribeUserPoolClientOutput, ExplicitAuthFlowsType, UserPoolClientType};
use serde_json::json;

use crate::support::round_trips;

#[test]
fn a_client_with_all_members_round_trips_in_yaml() {
    round_trips(serde_norway::to_string, |text| serde_norway::from_str(&text));
    round_trips(|output| serde_norway::to_value(output), serde_norway::from_value);
}

#[test]
fn a_client_with_all_members_round_trips_in_toml() {
    round_trips(toml::to_string, |text| toml::from_str(&text));
    round_trips(|output| toml::Value::try_from(output), |value: toml::Value| value.try_into());
}

#[test]
fn a_client_with_all_members_round_trips_in_cbor() {
    round_trips(
        |output| {
            let mut bytes = Vec::new();
            ciborium::into_writer(output, &mut bytes).map(|()| bytes)
        },
        |bytes| ciborium::from_reader(bytes.as_slice()),
    );
    round_trips(ciborium::Value::serialized, |value: ciborium::Value| value.deserialized());
}

#[test]
fn a_client_with_all_members_round_trips_in_message_pack() {
    round_trips(rmp_serde::to_vec_named, |bytes| rmp_serde::from_slice(&bytes));
    // Shapes are written as maps, so that the writer that omits the names of structs also writes them.
    round_trips(rmp_serde::to_vec, |bytes| rmp_serde::from_read(bytes.as_slice()));
}

#[test]
fn a_client_with_all_members_round_trips_in_ron() {
    round_trips(ron::to_string, |text| ron::from_str(&text));
}

#[test]
fn yaml_output_of_the_aws_cli_is_read() {
    let output: DescribeUserPoolClientOutput = serde_norway::from_str(
        "UserPoolClient:\n  \
           ClientId: 1example23456789\n  \
           CreationDate: '2024-09-20T08:27:39.464000+09:00'\n  \
           LastModifiedDate: 2024-09-20T08:27:39.464000+09:00\n  \
           RefreshTokenValidity: 30\n  \
           ExplicitAuthFlows:\n  - ALLOW_USER_AUTH\n  \
           ClientSecret: ~\n  \
           TokenValidityUnits: {}\n",
    )
    .unwrap();
    assert_eq!(
        serde_json::to_value(output).unwrap(),
        json!({"UserPoolClient": {
            "ClientId": "1example23456789",
            "CreationDate": 1_726_788_459.464,
            "LastModifiedDate": 1_726_788_459.464,
            "RefreshTokenValidity": 30,
            "ExplicitAuthFlows": ["ALLOW_USER_AUTH"],
            "TokenValidityUnits": {},
        }})
    );
}

#[test]
fn an_enum_is_a_string_in_every_format() {
    let flow = ExplicitAuthFlowsType::AllowUserAuth;
    assert_eq!(serde_norway::to_string(&flow).unwrap(), "ALLOW_USER_AUTH\n");
    assert_eq!(serde_norway::from_str::<ExplicitAuthFlowsType>("ALLOW_USER_AUTH").unwrap(), flow);
    assert_eq!(rmp_serde::to_vec(&flow).unwrap(), b"\xafALLOW_USER_AUTH");
    assert_eq!(rmp_serde::from_slice::<ExplicitAuthFlowsType>(b"\xafALLOW_USER_AUTH").unwrap(), flow);
}

#[test]
fn a_duplicate_is_rejected_in_a_format_that_allows_it() {
    // A map of two entries with the same key.
    let bytes = b"\x82\xaaClientName\xa1a\xaaClientName\xa1b";
    let error = rmp_serde::from_slice::<UserPoolClientType>(bytes).unwrap_err();
    assert_eq!(error.to_string(), "must appear once, found a second `ClientName`");
}

#[test]
fn a_value_that_json_does_not_have_is_rejected_in_an_unknown_member() {
    let error = serde_norway::from_str::<UserPoolClientType>("New: .nan").unwrap_err();
    assert_eq!(error.to_string(), "New: must be a finite number, found `NaN` at line 1 column 6");
    // A byte string.
    let error = rmp_serde::from_slice::<UserPoolClientType>(b"\x81\xa3New\xc4\x01a").unwrap_err();
    assert_eq!(error.to_string(), "must be a JSON value, found bytes");
}

#[test]
fn a_native_date_time_of_toml_is_a_timestamp() {
    let document = "LastModifiedDate = 2024-09-20 08:27:39.464+09:00\nCreationDate = 2024-09-19T23:27:39Z\n";
    let expected = json!({"LastModifiedDate": 1_726_788_459.464, "CreationDate": 1_726_788_459});
    let client: UserPoolClientType = toml::from_str(document).unwrap();
    assert_eq!(serde_json::to_value(&client).unwrap(), expected);
    let value: toml::Value = toml::from_str(document).unwrap();
    assert_eq!(value.try_into::<UserPoolClientType>().unwrap(), client);
}

#[test]
fn a_date_time_of_toml_without_an_offset_is_an_error() {
    for local in ["2024-09-19T23:27:39", "2024-09-19", "23:27:39"] {
        let error = toml::from_str::<UserPoolClientType>(&format!("CreationDate = {local}")).unwrap_err();
        assert_eq!(error.message(), "must be epoch seconds or an RFC 3339 date-time, found another string");
    }
}

#[test]
fn a_date_time_of_toml_is_an_object_where_no_timestamp_is_expected() {
    for (member, expected) in
        [("ClientName", "a string"), ("CallbackURLs", "a list"), ("IdTokenValidity", "a 32-bit integer")]
    {
        let error = toml::from_str::<UserPoolClientType>(&format!("{member} = 2024-09-19T23:27:39Z")).unwrap_err();
        assert_eq!(error.message(), format!("must be {expected}, found an object"));
    }
    let client: UserPoolClientType = toml::from_str("New = 2024-09-19T23:27:39Z").unwrap();
    let expected = json!({"New": {"$__toml_private_datetime": "2024-09-19T23:27:39Z"}});
    assert_eq!(serde_json::to_value(client).unwrap(), expected);
}

#[test]
fn a_tagged_value_is_an_error_that_does_not_show_it() {
    for (member, expected) in [
        ("ClientSecret", "a string"),
        ("CreationDate", "epoch seconds or an RFC 3339 date-time"),
        ("ExplicitAuthFlows", "a list"),
        ("TokenValidityUnits", "an object"),
        ("New", "a JSON value"),
    ] {
        let message = format!("must be {expected}, found a tagged value");
        // Tag 1 means epoch seconds.
        let value = ciborium::Value::Tag(1, Box::new(8_675_309.into()));
        let document = ciborium::Value::Map(vec![(member.into(), value)]);
        let mut bytes = Vec::new();
        ciborium::into_writer(&document, &mut bytes).unwrap();
        let error = ciborium::from_reader::<UserPoolClientType, _>(bytes.as_slice()).unwrap_err();
        assert_eq!(error.to_string(), format!("Semantic(None, {message:?})"));
        assert_eq!(
            document.deserialized::<UserPoolClientType>().unwrap_err().to_string(),
            format!("Custom({message:?})")
        );

        let error = serde_norway::from_str::<UserPoolClientType>(&format!("{member}: !New 8675309")).unwrap_err();
        let column = member.len() + 3;
        assert_eq!(error.to_string(), format!("{member}: {message} at line 1 column {column}"));
    }
    // The tag of self-described CBOR.
    let error = ciborium::from_reader::<UserPoolClientType, _>(b"\xd9\xd9\xf7\xa0".as_slice()).unwrap_err();
    assert_eq!(error.to_string(), r#"Semantic(None, "must be an object, found a tagged value")"#);
}
