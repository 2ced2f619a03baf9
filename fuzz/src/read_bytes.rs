//! Every public reader accepts any bytes without a panic, and returns errors on one line.

use std::fmt::{Debug, Display};

use cognito_user_pool_client::error::ServiceError;
use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::{PoolContext, json};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::laws::assert_one_line;
use crate::support::shapes::{CreateUserPoolClientInput, DescribeUserPoolClientOutput, UserPoolClientType};

/// Passes the bytes to every reader.
pub fn read_bytes(data: &[u8]) {
    each_shape!(call_with read_json(data));
    each_enum!(call_with read_json(data));
    each_operation!(call_with read_response(data));

    // The readers of all shapes are the same code, so that three shapes suffice for the other formats.
    read_other_formats::<UserPoolClientType>(data);
    read_other_formats::<DescribeUserPoolClientOutput>(data);
    read_other_formats::<CreateUserPoolClientInput>(data);

    check_json(json::client_from_slice(data));
    read_service_error(data);
    let pool = PoolContext::builder;
    check_json(pool().describe_user_pool_response(data));
    check_json(pool().list_identity_providers_response(data));
    check_json(pool().list_resource_servers_response(data));
}

fn read_json<T: DeserializeOwned + Debug>(data: &[u8]) {
    check_json(json::from_slice::<T>(data));
    if let Err(error) = serde_json::from_slice::<T>(data) {
        assert_one_line(&error.to_string());
    }
}

fn read_response<T: Operation>(data: &[u8]) {
    check_json(T::parse_response(data));
}

/// Checks the error of a function of the module `json`. Such an error has exactly one category.
fn check_json<T: Debug>(read: Result<T, json::Error>) {
    match read {
        Ok(value) => drop(format!("{value:?}")),
        Err(error) => {
            check_error(&error);
            assert_eq!([error.is_syntax(), error.is_data(), error.is_eof()].iter().filter(|is| **is).count(), 1);
            assert_eq!(error.line().is_some(), error.column().is_some());
        }
    }
}

fn check_error(error: &(impl Display + Debug)) {
    assert_one_line(&error.to_string());
    assert_one_line(&format!("{error:?}"));
}

fn read_service_error(data: &[u8]) {
    let header = String::from_utf8_lossy(&data[..data.len().min(80)]);
    for header in [None, Some(""), Some(&*header)] {
        match ServiceError::from_response(header, data) {
            Ok(error) => {
                check_error(&error);
                let _ = error.is_retryable();
            }
            Err(error) => check_error(&error),
        }
    }
}

fn read_other_formats<T: Structure>(data: &[u8]) {
    if let Ok(value) = ciborium::from_reader::<T, _>(data) {
        writes_as_json(&value);
    }
    if let Ok(value) = rmp_serde::from_slice::<T>(data) {
        writes_as_json(&value);
    }
    if let Ok(value) = serde_norway::from_slice::<T>(data) {
        writes_as_json(&value);
    }
    if let Ok(value) = str::from_utf8(data)
        && let Ok(value) = toml::from_str::<T>(value)
    {
        writes_as_json(&value);
    }
}

/// Checks that a value from another format can be written and read as JSON.
fn writes_as_json<T: Serialize + DeserializeOwned>(value: &T) {
    let written = json::to_string(value).expect("every value can be written as JSON");
    let read: T = json::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
    // The values are equal up to digits of a timestamp beyond microseconds, which JSON does not have.
    assert_eq!(json::to_string(&read).expect("every value can be written as JSON"), written);
}
