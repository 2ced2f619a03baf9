//! Reading of an app client from a response or from a bare client.

use std::fmt;

use serde_json::{Map, Value as Json};

use super::{Error, decode, read, without_byte_order_mark};
use crate::display::{Quoted, separated};
use crate::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use crate::types::UserPoolClientType;
use crate::wire::Object;

/// Reads an app client from a response or from the client alone.
///
/// A document with a member `UserPoolClient` is read as a response of `DescribeUserPoolClient`, `CreateUserPoolClient`
/// or `UpdateUserPoolClient`. Its other members, such as `ResponseMetadata`, are ignored, even if they have the name of a
/// member of the client. Any other document with at least one member of [`UserPoolClientType`] is read as a client. The
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
/// The `UserPoolClient` of a response must not be null. If it has members, one of them must be a member of
/// [`UserPoolClientType`].
#[inline]
pub fn client_from_slice(bytes: &[u8]) -> Result<UserPoolClientType, Error> {
    client_of(&decode::<DescribeUserPoolClientOutput>(bytes)?)
}

/// Reads an app client from a string, as [`client_from_slice`] does.
///
/// # Errors
/// Fails in the same cases as [`client_from_slice`].
#[inline]
pub fn client_from_str(string: &str) -> Result<UserPoolClientType, Error> {
    client_of(without_byte_order_mark(string))
}

/// Reads an app client from a string without a byte order mark.
#[inline]
fn client_of(string: &str) -> Result<UserPoolClientType, Error> {
    match read::<DescribeUserPoolClientOutput>(string)?.user_pool_client {
        Some(client) if client.unknown.get().is_empty() || has_members(&client) => return Ok(client),
        // The members are not kept during the other reads, so that these do not double the memory use.
        _ => {}
    }
    match kind_of(string)? {
        DocumentKind::Response => {
            Ok(read::<DescribeUserPoolClientOutput>(string)?.user_pool_client.unwrap_or_default())
        }
        DocumentKind::Bare => read(string),
    }
}

#[inline]
fn has_members(client: &dyn Object) -> bool {
    client.present().next().is_some()
}

/// What a document is that has an app client.
enum DocumentKind {
    Response,
    Bare,
}

/// Determines the kind of a document from its names, because a member that is null is read as absent.
#[inline]
fn kind_of(string: &str) -> Result<DocumentKind, Error> {
    const CLIENT: &str = DescribeUserPoolClientOutput::USER_POOL_CLIENT;
    let document: Map<String, Json> = read(string)?;
    let is_client =
        |members: &Map<String, Json>| UserPoolClientType::MEMBERS.iter().any(|it| members.contains_key(it.name));
    let (path, expected, found) = match document.get(CLIENT) {
        Some(Json::Object(members)) if members.is_empty() || is_client(members) => return Ok(DocumentKind::Response),
        Some(Json::Object(members)) => (CLIENT, "must be an app client", Found(members)),
        Some(_) => return Err(Error::at(CLIENT, "must be an app client, found null")),
        None if is_client(&document) => return Ok(DocumentKind::Bare),
        None => ("", "must be an app client or a response with `UserPoolClient`", Found(&document)),
    };
    Err(Error::at(path, &format!("{expected}, found {found}")))
}

/// An object that is not a client, by its members.
struct Found<'a>(&'a Map<String, Json>);

impl fmt::Display for Found<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
        } else if self.0.keys().any(|name| is_in_snake_case(name)) {
            f.write_str("Terraform attributes, whose names are in snake case")
        } else {
            f.write_str(if self.0.len() == 1 { "the member " } else { "the members " })?;
            separated(f, ", ", self.0.keys().take(MAX_NAMES).map(|name| Quoted(name)))?;
            if self.0.len() > MAX_NAMES { write!(f, " and {} more", self.0.len() - MAX_NAMES) } else { Ok(()) }
        }
    }
}

/// Checks whether a name is that of a member of a client in snake case, such as `callback_urls`.
#[inline]
fn is_in_snake_case(name: &str) -> bool {
    let is_snake_case = name.contains('_') && !name.contains(|c: char| c.is_uppercase());
    let joined = name.replace('_', "");
    is_snake_case && UserPoolClientType::MEMBERS.iter().any(|member| member.name.eq_ignore_ascii_case(&joined))
}
