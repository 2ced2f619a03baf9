//! Reading of an app client from a response or from a bare client.

use serde_json::{Map, Value as Json};

use super::{Error, from_slice, from_str};
use crate::display::{Quoted, separated};
use crate::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use crate::types::UserPoolClientType;

/// Reads an app client from a response or from the client alone.
///
/// A document with a member `UserPoolClient` is read as a response of `DescribeUserPoolClient`, `CreateUserPoolClient`
/// or `UpdateUserPoolClient`. A document with at least one member of [`UserPoolClientType`] is read as a client. The
/// AWS CLI prints such a document with `--query UserPoolClient`. Bytes are decoded as by
/// [`from_slice`](super::from_slice()).
///
/// ```
/// use cognito_user_pool_client::json;
///
/// let response = json::client_from_slice(br#"{"UserPoolClient": {"ClientName": "web"}}"#)?;
/// let bare = json::client_from_slice(br#"{"ClientName": "web"}"#)?;
/// assert_eq!(response, bare);
///
/// let error = json::client_from_slice(br#"{"UserPoolClients": []}"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "must be an app client or a response with `UserPoolClient`, found a response of `ListUserPoolClients`",
/// );
/// # Ok::<(), json::Error>(())
/// ```
///
/// # Errors
/// Fails in the same cases as [`from_slice`](super::from_slice()). Also fails if the document is neither such a
/// response nor a client. The error then states what was found, such as a list response or a CloudFormation template.
#[inline]
pub fn client_from_slice(bytes: &[u8]) -> Result<UserPoolClientType, Error> {
    client_of(from_slice(bytes)?, || from_slice(bytes))
}

/// Reads an app client from a string, as [`client_from_slice`] does.
///
/// # Errors
/// Fails in the same cases as [`client_from_slice`].
#[inline]
pub fn client_from_str(string: &str) -> Result<UserPoolClientType, Error> {
    client_of(from_str(string)?, || from_str(string))
}

/// Returns the client of a response, or else of `bare` if the response has members of a client.
fn client_of(
    response: DescribeUserPoolClientOutput,
    bare: impl FnOnce() -> Result<UserPoolClientType, Error>,
) -> Result<UserPoolClientType, Error> {
    if let Some(client) = response.user_pool_client {
        return Ok(client);
    }
    let members = response.unknown.get();
    if UserPoolClientType::MEMBERS.iter().any(|member| members.contains_key(member.name)) {
        // The members are not kept during the second read, so that it does not double the memory use.
        drop(response);
        return bare();
    }
    let expected = "must be an app client or a response with `UserPoolClient`";
    Err(Error::at("", &format!("{expected}, found {}", Found(members))))
}

/// A document that is not a client, by its top-level members.
struct Found<'a>(&'a Map<String, Json>);

impl std::fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        /// The number of names that are shown.
        const MAX_NAMES: usize = 5;
        let has = |name| self.0.contains_key(name);
        if self.0.is_empty() {
            f.write_str("no members")
        } else if has("UserPoolClients") {
            f.write_str("a response of `ListUserPoolClients`")
        } else if has("Resources") {
            f.write_str("a CloudFormation template")
        } else if has("Type") && has("Properties") {
            f.write_str("a CloudFormation resource")
        } else {
            f.write_str(if self.0.len() == 1 { "the member " } else { "the members " })?;
            separated(f, ", ", self.0.keys().take(MAX_NAMES).map(|name| Quoted(name)))?;
            if self.0.len() > MAX_NAMES { write!(f, " and {} more", self.0.len() - MAX_NAMES) } else { Ok(()) }
        }
    }
}
