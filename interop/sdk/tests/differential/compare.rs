//! Reads one document with both codecs, writes it, and compares the results.

use aws_smithy_types::DateTime;
use cognito_user_pool_client::operation::add_user_pool_client_secret::AddUserPoolClientSecretInput;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::delete_user_pool_client::DeleteUserPoolClientInput;
use cognito_user_pool_client::operation::delete_user_pool_client_secret::DeleteUserPoolClientSecretInput;
use cognito_user_pool_client::operation::describe_user_pool_client::{
    DescribeUserPoolClientInput, DescribeUserPoolClientOutput,
};
use cognito_user_pool_client::operation::list_user_pool_client_secrets::{
    ListUserPoolClientSecretsInput, ListUserPoolClientSecretsOutput,
};
use cognito_user_pool_client::operation::list_user_pool_clients::{
    ListUserPoolClientsInput, ListUserPoolClientsOutput,
};
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::Value;

use crate::exceptions::{
    EXCEPTIONS, Excuse, FAR_TIMESTAMP, FRACTION, NEW_MEMBER, NEW_MEMBERS, Rejection, UNKNOWN_MEMBER, USER_DATA_SHARED,
};
use crate::peer::{Peer, Request, write_sdk};

/// The result of a comparison without an unexplained difference.
#[derive(Debug, PartialEq)]
pub struct Agreement {
    /// `true` if both read the document. Otherwise neither does, or an exception allows that only one does.
    pub read: bool,
    /// The names of the exceptions that explain the differences.
    pub exceptions: Vec<&'static str>,
}

/// Compares the bytes as a client and as each response.
pub fn compare_responses(bytes: &[u8]) -> [Result<Agreement, String>; 4] {
    [
        compare::<UserPoolClientType>(bytes),
        compare::<DescribeUserPoolClientOutput>(bytes),
        compare::<ListUserPoolClientsOutput>(bytes),
        compare::<ListUserPoolClientSecretsOutput>(bytes),
    ]
}

/// Compares the bytes as each request.
pub fn compare_requests(bytes: &[u8]) -> [Result<bool, String>; 8] {
    [
        compare_request::<AddUserPoolClientSecretInput>(bytes),
        compare_request::<CreateUserPoolClientInput>(bytes),
        compare_request::<DeleteUserPoolClientInput>(bytes),
        compare_request::<DeleteUserPoolClientSecretInput>(bytes),
        compare_request::<DescribeUserPoolClientInput>(bytes),
        compare_request::<ListUserPoolClientSecretsInput>(bytes),
        compare_request::<ListUserPoolClientsInput>(bytes),
        compare_request::<UpdateUserPoolClientInput>(bytes),
    ]
}

/// Compares the values that both read from the bytes. An error is a difference that no exception explains.
pub fn compare<P: Peer>(bytes: &[u8]) -> Result<Agreement, String> {
    match (json::from_slice::<P>(bytes), P::read_sdk(bytes)) {
        (Err(_), Err(_)) => Ok(Agreement { read: false, exceptions: Vec::new() }),
        (Ok(ours), Ok(theirs)) => {
            let exceptions = compare_values(ours, theirs)?;
            Ok(Agreement { read: true, exceptions })
        }
        (Err(ours), Ok(_)) => excuse(bytes, &Rejection::Ours(&ours.to_string())),
        (Ok(ours), Err(theirs)) => {
            write_and_read(&ours)?;
            excuse(bytes, &Rejection::Theirs(&theirs.to_string()))
        }
    }
}

/// Compares the body that the SDK would send with the body that this crate writes. Returns `false` if the bytes are not a
/// request.
fn compare_request<R: Request>(bytes: &[u8]) -> Result<bool, String> {
    let Ok(ours) = json::from_slice::<R>(bytes) else { return Ok(false) };
    let sdk = ours.to_sdk_lossy();
    let theirs = write_sdk(&sdk);
    let ours = json::to_vec(&R::from(sdk)).expect("every shape can be written");
    let value = |written| serde_json::from_slice::<Value>(written).expect("both write JSON");
    if value(&theirs) == value(&ours) {
        return Ok(true);
    }
    Err(format!(
        "the SDK would send {}, this crate {}",
        String::from_utf8_lossy(&theirs),
        String::from_utf8_lossy(&ours)
    ))
}

fn excuse(bytes: &[u8], rejection: &Rejection<'_>) -> Result<Agreement, String> {
    let excuses = |excuse: &Excuse| match excuse {
        Excuse::Rejection(excuses) => excuses(rejection, bytes),
        Excuse::Value => false,
    };
    match EXCEPTIONS.iter().find(|exception| excuses(&exception.excuse)) {
        Some(exception) => Ok(Agreement { read: false, exceptions: vec![exception.name] }),
        None => Err(format!("{rejection:?} is the only rejection of {}", String::from_utf8_lossy(bytes))),
    }
}

fn compare_values<P: Peer>(mut ours: P, mut theirs: P::Sdk) -> Result<Vec<&'static str>, String> {
    let mut exceptions = Vec::new();
    if write_and_read(&ours)? {
        exceptions.push(FAR_TIMESTAMP);
    }

    let exact = theirs.clone();
    P::timestamps(&mut theirs).into_iter().for_each(round_to_micros);
    if theirs != exact {
        exceptions.push(FRACTION);
    }
    if ours.to_sdk_lossy() != theirs {
        return Err(format!("the SDK read {theirs:?}, this crate {ours:?}"));
    }
    if let Err(error) = P::Sdk::try_from(ours.clone()) {
        for unsupported in error.unsupported_members() {
            let name = unsupported.path().rsplit('.').next().unwrap_or_default();
            exceptions.push(if NEW_MEMBERS.iter().any(|new| new == name) { NEW_MEMBER } else { UNKNOWN_MEMBER });
        }
    } else {
        if let Some(analytics) = ours.analytics()
            && analytics.user_data_shared.is_none()
        {
            analytics.user_data_shared = Some(false);
            exceptions.push(USER_DATA_SHARED);
        }
        let back = P::from(theirs);
        if back != ours {
            return Err(format!("the conversion from the SDK returned {back:?}, this crate read {ours:?}"));
        }
    }
    exceptions.sort_unstable();
    exceptions.dedup();
    Ok(exceptions)
}

/// Checks that each of the two reads the document that the other writes, with the same value, except for a timestamp that
/// this crate writes with a lower precision. Returns `true` if there is one.
fn write_and_read<P: Peer>(ours: &P) -> Result<bool, String> {
    let sdk = ours.to_sdk_lossy();
    let mut expected = sdk.clone();
    P::timestamps(&mut expected).into_iter().for_each(as_written);
    let is_far = expected != sdk;
    let written = json::to_vec(ours).expect("every shape can be written");
    // The SDK rejects a rotation without `Feature`.
    if !needs_feature(ours) {
        let mut read = P::read_sdk(&written).map_err(|error| {
            format!("the SDK rejects what this crate writes: {error}: {}", String::from_utf8_lossy(&written))
        })?;
        P::timestamps(&mut read).into_iter().for_each(round_to_micros);
        if read != expected {
            return Err(format!("the SDK reads {read:?} from {}", String::from_utf8_lossy(&written)));
        }
    }

    let written = write_sdk(&sdk);
    let read = json::from_slice::<P>(&written).map_err(|error| {
        format!("this crate rejects what the SDK writes: {error}: {}", String::from_utf8_lossy(&written))
    })?;
    let mut expected = sdk;
    P::timestamps(&mut expected).into_iter().for_each(as_read);
    if read != P::from(expected) {
        return Err(format!("this crate reads {read:?} from {}", String::from_utf8_lossy(&written)));
    }
    Ok(is_far)
}

/// Reduces a timestamp to the precision with which this crate writes it.
fn as_written(timestamp: &mut DateTime) {
    // The years 0000 to 9999.
    if (-62_167_219_200..=253_402_300_799).contains(&timestamp.secs()) {
        as_read(timestamp);
    } else {
        *timestamp = DateTime::from_secs(timestamp.secs());
    }
}

/// Reduces a timestamp to the precision with which this crate reads a number.
fn as_read(timestamp: &mut DateTime) {
    // The years in which a double represents every microsecond.
    if !(-(1 << 33)..1 << 33).contains(&timestamp.secs()) && timestamp.subsec_nanos() != 0 {
        *timestamp = DateTime::from_secs_f64(timestamp.as_secs_f64());
        round_to_micros(timestamp);
    }
}

fn needs_feature<P: Peer>(ours: &P) -> bool {
    let unsupported_members = P::Sdk::try_from(ours.clone()).err();
    unsupported_members.is_some_and(|error| {
        error
            .unsupported_members()
            .iter()
            .any(|unsupported| unsupported.path().ends_with("RefreshTokenRotation.Feature"))
    })
}

fn round_to_micros(timestamp: &mut DateTime) {
    let micros = i128::from(timestamp.secs()) * 1_000_000 + i128::from((timestamp.subsec_nanos() + 500) / 1_000);
    *timestamp = DateTime::from_nanos(micros * 1_000).expect("it was a timestamp before");
}
