//! The differences between the SDK's codec and this crate, with their reasons. Each has an example that requires it.

use std::sync::LazyLock;

use aws_sdk_cognitoidentityprovider::types::UserPoolClientType;
use cognito_user_pool_client::test_util;

/// One difference.
pub struct Exception {
    pub name: &'static str,
    pub reason: &'static str,
    /// A document that requires this exception and no other.
    pub example: &'static [u8],
    pub excuse: Excuse,
}

pub enum Excuse {
    /// One of the two rejects the document.
    Rejection(fn(&Rejection<'_>, &[u8]) -> bool),
    /// Both read the document, and the value of the SDK has less information. `compare` determines the difference.
    Value,
}

/// The only one of the two that rejects a document, with its error.
#[derive(Debug)]
pub enum Rejection<'a> {
    Ours(&'a str),
    Theirs(&'a str),
}

impl Rejection<'_> {
    fn is_ours(&self, parts: &[impl AsRef<str>]) -> bool {
        matches!(self, Self::Ours(error) if parts.iter().any(|part| error.contains(part.as_ref())))
    }

    fn is_theirs(&self, part: &str) -> bool {
        matches!(self, Self::Theirs(error) if error.contains(part))
    }
}

pub const FRACTION: &str = "timestamp-fraction";
pub const FAR_TIMESTAMP: &str = "far-timestamp";
pub const UNKNOWN_MEMBER: &str = "unknown-member";
pub const NEW_MEMBER: &str = "new-member";
/// The members that the SDK does not have yet, from the error of the conversion to its type.
pub static NEW_MEMBERS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let client = test_util::full().client_secret_arn("arn").build_unvalidated();
    let error = UserPoolClientType::try_from(client).expect_err("the SDK lacks a member");
    error.unsupported_members().iter().map(|unsupported| unsupported.path().to_owned()).collect()
});
pub const USER_DATA_SHARED: &str = "user-data-shared";

macro_rules! exceptions {
    ($($name:expr, $reason:literal, $example:literal, $excuse:expr;)*) => {
        pub const EXCEPTIONS: &[Exception] = &[$(Exception {
            name: $name,
            reason: $reason,
            example: $example,
            excuse: $excuse,
        }),*];
    };
}

exceptions! {
    // Both read the document, and the SDK loses information.
    FRACTION, "the SDK reads a fraction of a second as a double, this crate to the microsecond",
        br#"{"CreationDate": 1726788459.464}"#,
        Excuse::Value;
    FAR_TIMESTAMP, "after the year 2242 this crate writes the nearest double, after the year 9999 no fraction",
        br#"{"CreationDate": 253402300800.5}"#,
        Excuse::Value;
    UNKNOWN_MEMBER, "the SDK drops an unknown member; this crate keeps it",
        br#"{"SettingOfTomorrow": 1}"#,
        Excuse::Value;
    NEW_MEMBER, "the SDK does not have this member of the service yet",
        br#"{"ClientType": "DCR"}"#,
        Excuse::Value;
    USER_DATA_SHARED, "the SDK does not distinguish absent from false; this crate does",
        br#"{"AnalyticsConfiguration": {}}"#,
        Excuse::Value;

    // Only the SDK rejects the document.
    "rotation-without-feature", "the SDK rejects the whole response; the service may leave the member out",
        br#"{"RefreshTokenRotation": {}}"#,
        Excuse::Rejection(|rejection, _| rejection.is_theirs("feature was not specified"));
    "whole-float", "the SDK requires integers without fraction and exponent; some writers have no other numbers",
        br#"{"RefreshTokenValidity": 30.0}"#,
        Excuse::Rejection(|rejection, _| rejection.is_theirs("found floating-point number"));
    "byte-order-mark", "the SDK reads only responses; this crate also reads files of editors and shells (UTF-8 or UTF-16)",
        b"\xef\xbb\xbf{}",
        Excuse::Rejection(|rejection, bytes| {
            let marks = [b"\xef\xbb\xbf".as_slice(), b"\xff\xfe", b"\xfe\xff"];
            rejection.is_theirs("expected object") && marks.iter().any(|mark| bytes.starts_with(mark))
        });
    "toml-date-time", "the `toml` crate passes a date-time as an object with one member, which is read in every format",
        br#"{"CreationDate": {"$__toml_private_datetime": "2024-09-19T23:27:39Z"}}"#,
        Excuse::Rejection(|rejection, bytes| {
            let name = b"$__toml_private_datetime";
            rejection.is_theirs("expected timestamp") && bytes.windows(name.len()).any(|window| window == name)
        });

    // Only this crate rejects the document.
    "duplicate-member", "the SDK reads the last of duplicates; this crate rejects them, because it could not write both back",
        br#"{"ClientName": "a", "ClientName": "b"}"#,
        Excuse::Rejection(|rejection, _| rejection.is_ours(&["must appear once"]));
    "new-member-unread", "the SDK does not check the type of an unknown member; this crate has the member",
        br#"{"ClientType": 1}"#,
        Excuse::Rejection(|rejection, _| {
            let errors: Vec<_> = NEW_MEMBERS.iter().map(|name| format!("{name}: must be ")).collect();
            rejection.is_ours(&errors)
        });
    "empty-body", "the SDK reads an empty body as a value without members; in this crate, only `Operation::parse_response` does",
        b"",
        Excuse::Rejection(|rejection, bytes| rejection.is_ours(&["the input is empty"]) && bytes.trim_ascii().is_empty());
    "timestamp-out-of-range", "the SDK replaces a timestamp out of range with the nearest one in range",
        br#"{"CreationDate": 1e300}"#,
        Excuse::Rejection(|rejection, _| rejection.is_ours(&["must be 64-bit epoch seconds"]));
    "not-json-number", "the SDK reads some numbers that are not JSON: `007`, `+7`, `7.`",
        br#"{"RefreshTokenValidity": 007}"#,
        Excuse::Rejection(|rejection, bytes| {
            rejection.is_ours(&["invalid number", "must be within the range of a double"])
                || rejection.is_ours(&["expected value"]) && bytes.contains(&b'+')
        });
    "not-json-string", "the SDK reads strings with unescaped control characters",
        b"{\"ClientName\": \"a\tb\"}",
        Excuse::Rejection(|rejection, _| rejection.is_ours(&["control character"]));
    "not-unicode", "the SDK does not check strings that it drops; this crate would write them back",
        br#"{"SettingOfTomorrow": "\ud800"}"#,
        Excuse::Rejection(|rejection, _| rejection.is_ours(&["surrogate", "hex escape", "UTF-8", "unicode code point"]));
}
