//! Errors that are neither of reading ([`json::Error`]) nor of validation ([`ValidationError`](crate::ValidationError)).

use std::fmt;

use serde_json::{Map, Value as Json};

use crate::display::{Quoted, QuotedList};
use crate::json;
/// [`ValidationError`](crate::ValidationError) under the name that code written for the AWS SDK uses.
pub use crate::validation::ValidationError as BuildError;

/// The error returned by `try_parse` for a string that is not a known enum value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("must be one of {}, found {}", QuotedList(known), Quoted(value))]
pub struct UnknownVariantError {
    value: String,
    known: &'static [&'static str],
}

impl UnknownVariantError {
    pub(crate) fn new(value: &str, known: &'static [&'static str]) -> Self {
        Self { value: value.to_owned(), known }
    }
}

/// The error returned by `set_unknown_fields` for members that the shape models, each of which has a builder method.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
/// use serde_json::{Map, json};
///
/// let members = Map::from_iter([("ClientName".to_owned(), json!("web")), ("NewSetting".to_owned(), json!(1))]);
/// let error = UserPoolClientType::builder().set_unknown_fields(members).unwrap_err();
/// assert_eq!(error.members(), ["ClientName"]);
/// assert_eq!(error.to_string(), "unknown members must not have modeled names, found `ClientName`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown members must not have modeled names, found {}", QuotedList(members))]
pub struct ModeledMemberError {
    members: Vec<&'static str>,
}

impl ModeledMemberError {
    pub(crate) fn new(members: Vec<&'static str>) -> Self {
        Self { members }
    }

    /// Returns the wire names of the members, in the order of the rows.
    pub fn members(&self) -> &[&'static str] {
        &self.members
    }
}

string_enum! {
    /// The name of an exception with which the service answers an operation on app clients.
    pub enum ServiceErrorCode {
        /// The caller's credentials do not allow the operation.
        AccessDenied = "AccessDeniedException",
        /// Somebody else changed the client at the same time; try again.
        ConcurrentModification = "ConcurrentModificationException",
        /// The pool's tier lacks a feature that the request uses.
        FeatureUnavailableInTier = "FeatureUnavailableInTierException",
        /// The service failed; try again.
        InternalError = "InternalErrorException",
        /// The service failed; try again.
        InternalServer = "InternalServerException",
        /// The grants do not fit each other or the client.
        InvalidOAuthFlow = "InvalidOAuthFlowException",
        /// A parameter breaks a rule.
        InvalidParameter = "InvalidParameterException",
        /// An account, pool or client has as many of something as it may.
        LimitExceeded = "LimitExceededException",
        /// The caller may not do this.
        NotAuthorized = "NotAuthorizedException",
        /// The operation is not switched on for the pool.
        OperationNotEnabled = "OperationNotEnabledException",
        /// There is no such pool or client.
        ResourceNotFound = "ResourceNotFoundException",
        /// There is no such scope.
        ScopeDoesNotExist = "ScopeDoesNotExistException",
        /// Too many requests in a short time; wait and try again.
        TooManyRequests = "TooManyRequestsException",
    }
}

/// What the service says when it refuses a request: the body of a response whose status is not 200.
///
/// ```
/// use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
///
/// let body = br#"{"__type": "com.amazonaws.cognito#ResourceNotFoundException", "message": "no such client"}"#;
/// let error = ServiceError::from_response(None, body)?;
/// assert_eq!(*error.code(), ServiceErrorCode::ResourceNotFound);
/// assert_eq!(error.message(), Some("no such client"));
/// assert_eq!(error.to_string(), "ResourceNotFoundException: no such client");
/// # Ok::<(), cognito_user_pool_client::json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}{}", Suffix(message.as_deref()))]
pub struct ServiceError {
    code: ServiceErrorCode,
    message: Option<String>,
}

impl ServiceError {
    /// Reads an error response of the AWS JSON 1.1 protocol.
    ///
    /// The exception's name comes from the header `x-amzn-errortype`, if it is given, else from `__type` or `code` in
    /// the body; a namespace before `#` and an address behind `:` are left out. A header alone is enough.
    ///
    /// # Errors
    /// Neither names an exception: what answered was not the service.
    #[inline]
    pub fn from_response(error_type_header: Option<&str>, body: &[u8]) -> Result<Self, json::Error> {
        let parsed = json::from_slice::<Map<String, Json>>(body);
        let text = |name| parsed.as_ref().ok()?.get(name)?.as_str();
        let Some(name) = error_type_header.or_else(|| text("__type")).or_else(|| text("code")) else {
            return Err(match parsed {
                Ok(_) => json::Error::at("__type", "missing exception name"),
                Err(error) => error,
            });
        };
        let name = name.split(':').next().unwrap_or(name);
        let name = name.rsplit('#').next().unwrap_or(name).trim();
        let message = text("message").or_else(|| text("Message")).map(str::to_owned);
        Ok(Self { code: name.into(), message })
    }

    /// Name of the exception.
    pub fn code(&self) -> &ServiceErrorCode {
        &self.code
    }

    /// The service's own words, if it had any.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// The message after the name of the exception, if there is one.
struct Suffix<'a>(Option<&'a str>);

impl fmt::Display for Suffix<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}
