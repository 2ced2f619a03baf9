//! The error responses of the service, and the errors of enum values and unknown members.
//!
//! Reading JSON fails with [`json::Error`], and validation with [`ValidationError`](crate::ValidationError).

use std::fmt;

use serde_json::{Map, Value as Json};

use crate::display::{Escaped, EscapedParagraph, Quoted, QuotedList, truncated};
use crate::json;
/// The name of [`ValidationError`](crate::ValidationError) in the AWS SDK for Rust.
pub use crate::validation::ValidationError as BuildError;
use crate::wire::unexpected::Unexpected;

/// The error returned by `try_parse` for a string that is not a known enum value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("must be one of {}, found {}", QuotedList(known), Quoted(value))]
pub struct UnknownVariantError {
    value: Box<str>,
    known: &'static [&'static str],
}

impl UnknownVariantError {
    pub(crate) fn new(value: &str, known: &'static [&'static str]) -> Self {
        Self { value: truncated(value), known }
    }
}

/// The error returned by `set_unknown_fields` for members that the shape models. Each of them has a builder method.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
/// use serde_json::{Map, json};
///
/// let members = Map::from_iter([
///     ("ClientName".to_owned(), json!("web")),
///     ("NewSetting".to_owned(), json!(1)),
/// ]);
/// let builder = UserPoolClientType::builder();
/// let error = builder.set_unknown_fields(members).unwrap_err();
/// assert_eq!(error.members(), ["ClientName"]);
/// assert_eq!(
///     error.to_string(),
///     "unknown members must not have modeled names, found `ClientName`",
/// );
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

    /// Returns the wire names of the members, in the order of the shape.
    pub fn members(&self) -> &[&'static str] {
        &self.members
    }
}

string_enum! {
    /// The name of an exception in an error response to an operation on app clients.
    pub enum ServiceErrorCode {
        /// The credentials of the caller do not allow the operation.
        AccessDenied = "AccessDeniedException",
        /// The client was changed concurrently. Read the client again before an update is repeated.
        ConcurrentModification = "ConcurrentModificationException",
        /// The request uses a feature that the tier of the user pool does not have.
        FeatureUnavailableInTier = "FeatureUnavailableInTierException",
        /// The service failed. The request can be repeated.
        InternalError = "InternalErrorException",
        /// The service failed. The request can be repeated.
        InternalServer = "InternalServerException",
        /// The grant types cannot be combined with each other or with the settings of the client.
        InvalidOAuthFlow = "InvalidOAuthFlowException",
        /// A parameter of the request is invalid.
        InvalidParameter = "InvalidParameterException",
        /// A quota of the account, user pool or app client was exceeded.
        LimitExceeded = "LimitExceededException",
        /// The caller is not authorized.
        NotAuthorized = "NotAuthorizedException",
        /// The operation is not enabled for the user pool.
        OperationNotEnabled = "OperationNotEnabledException",
        /// The user pool or the app client does not exist.
        ResourceNotFound = "ResourceNotFoundException",
        /// A scope does not exist.
        ScopeDoesNotExist = "ScopeDoesNotExistException",
        /// The request rate was exceeded. The request can be repeated after a delay.
        TooManyRequests = "TooManyRequestsException",
    }
}

impl ServiceErrorCode {
    #[allow(deprecated, reason = "the match is exhaustive")]
    fn is_retryable(&self) -> bool {
        match self {
            Self::ConcurrentModification | Self::InternalError | Self::InternalServer | Self::TooManyRequests => true,
            Self::AccessDenied
            | Self::FeatureUnavailableInTier
            | Self::InvalidOAuthFlow
            | Self::InvalidParameter
            | Self::LimitExceeded
            | Self::NotAuthorized
            | Self::OperationNotEnabled
            | Self::ResourceNotFound
            | Self::ScopeDoesNotExist => false,
            Self::Unknown(name) => COMMON_RETRYABLE.contains(&name.as_str()),
        }
    }
}

/// An error response of the service. It is the body of a response whose status is not 200.
///
/// `Display` is the name of the exception and up to 1,000 characters of its message, on one line.
///
/// ```
/// use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
///
/// let body = br#"{
///     "__type": "com.amazonaws.cognito#ResourceNotFoundException",
///     "message": "no such client"
/// }"#;
/// let error = ServiceError::from_response(None, body)?;
/// assert_eq!(*error.code(), ServiceErrorCode::ResourceNotFound);
/// assert_eq!(error.message(), Some("no such client"));
/// assert_eq!(error.to_string(), "ResourceNotFoundException: no such client");
/// # Ok::<(), cognito_user_pool_client::json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{}", Escaped(code.as_str()), Suffix(message.as_deref()))]
pub struct ServiceError {
    code: ServiceErrorCode,
    message: Option<String>,
    reason_code: Option<Box<str>>,
}

impl ServiceError {
    /// Creates an error with a message, for tests.
    ///
    /// ```
    /// use cognito_user_pool_client::error::{ServiceError, ServiceErrorCode};
    ///
    /// let code = ServiceErrorCode::TooManyRequests;
    /// let error = ServiceError::new(code, "Rate exceeded");
    /// assert_eq!(error.to_string(), "TooManyRequestsException: Rate exceeded");
    /// assert!(error.is_retryable());
    /// ```
    #[inline]
    pub fn new(code: impl Into<ServiceErrorCode>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: Some(message.into()), reason_code: None }
    }

    /// Reads an error response of the AWS JSON 1.1 protocol.
    ///
    /// `error_type_header` is the value of the header `x-amzn-errortype`. If it is absent or empty, the name of the
    /// exception is `__type` or `code` in the body. A namespace before `#` and a URI after `:` are not part of the
    /// name.
    ///
    /// If the header has a name, a body that is empty or not JSON is accepted. The members may be inside an object
    /// `Output`, as in the response to an unknown operation.
    ///
    /// # Errors
    /// Fails if neither the header nor the body has the name of an exception. Such a response is not from the service.
    /// A proxy may have sent it. The error quotes the `message` of the body, if there is one. It does not contain the
    /// HTTP status, so report the status as well.
    #[inline]
    pub fn from_response(error_type_header: Option<&str>, body: &[u8]) -> Result<Self, json::Error> {
        let name = error_type_header.map(exception_name).filter(|name| !name.is_empty());
        // As any JSON value, because the error of serde for another type than an object contains the value.
        let body = match json::from_slice(body) {
            Ok(Json::Object(members)) => members,
            _ if name.is_some() => Map::new(),
            Ok(other) => {
                let found = Unexpected::from(&other);
                return Err(json::Error::at("", &format!("must be an error response, found {found}")));
            }
            Err(error) => return Err(error),
        };
        let body = ErrorBody::new(&body);
        let Some(name) = name.or_else(|| body.exception_name()) else {
            let found = body.message().map(|found| format!(", found the message {}", Quoted(found)));
            let message = format!("missing exception name{}", found.unwrap_or_default());
            return Err(json::Error::at("__type", &message));
        };
        Ok(Self::of(name, &body))
    }

    /// Returns the error with the name of an exception and its message.
    #[cfg(feature = "aws-sdk")]
    pub(crate) fn of_parts(name: &str, message: Option<&str>) -> Self {
        Self { code: name.into(), message: message.map(str::to_owned), reason_code: None }
    }

    /// Returns the error with the name of an exception, and with the other members of the body.
    #[inline]
    fn of(name: &str, body: &ErrorBody<'_>) -> Self {
        Self {
            code: name.into(),
            message: body.message().map(str::to_owned),
            reason_code: body.string("reasonCode").map(Into::into),
        }
    }

    /// Returns the name of the exception.
    pub fn code(&self) -> &ServiceErrorCode {
        &self.code
    }

    /// Returns the error message, if the response has one.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Returns the member `reasonCode`, which an `InvalidParameterException` may have.
    ///
    /// ```
    /// use cognito_user_pool_client::error::ServiceError;
    ///
    /// let body = br#"{"__type": "InvalidParameterException", "reasonCode": "InvalidScope"}"#;
    /// let error = ServiceError::from_response(None, body)?;
    /// assert_eq!(error.reason_code(), Some("InvalidScope"));
    /// # Ok::<(), cognito_user_pool_client::json::Error>(())
    /// ```
    #[inline]
    pub fn reason_code(&self) -> Option<&str> {
        self.reason_code.as_deref()
    }

    /// Checks whether the same request may succeed later.
    ///
    /// This is the case after throttling, a failure of the service, or a
    /// [concurrent change](ServiceErrorCode::ConcurrentModification) of the client. After a concurrent change, the same
    /// Update request would revert that change, so [build the request again](crate::_guide::updating#repeat-an-update).
    /// A request that creates a client or a secret may have succeeded although the response is an error. If it is
    /// repeated, it creates a second client or secret.
    ///
    /// The result depends on the name of the exception alone. A failure may have another name, so check the status as
    /// well:
    ///
    /// ```
    /// use cognito_user_pool_client::error::ServiceError;
    ///
    /// // The response of a proxy is not a `ServiceError`.
    /// let (status, body) = (502, b"<html>");
    /// let error = ServiceError::from_response(None, body);
    /// let is_retryable = status >= 500 || error.is_ok_and(|error| error.is_retryable());
    /// assert!(is_retryable);
    /// ```
    #[inline]
    pub fn is_retryable(&self) -> bool {
        self.code.is_retryable()
    }
}

/// The errors common to all AWS services after which a request may be repeated. The service's model lacks them.
///
/// The AWS SDK classifies the errors of throttling and of timeouts in the same way, and `LimitExceededException` too.
/// That exception is in the service's model, where it is a quota.
const COMMON_RETRYABLE: [&str; 13] = [
    "BandwidthLimitExceeded",
    "InternalFailure",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "RequestTimeout",
    "RequestTimeoutException",
    "ServiceUnavailable",
    "ServiceUnavailableException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
];

/// Returns the name from `namespace#Name:address`. The namespace and the address are optional.
fn exception_name(name: &str) -> &str {
    // If the namespace is a URI, its first colon does not start the address.
    let is_uri = name.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//"));
    let name = if is_uri { name.split_once('#').map_or("", |(_, name)| name) } else { name };
    let name = name.split(':').next().unwrap_or_default();
    name.rsplit('#').next().unwrap_or_default().trim()
}

/// The members of an error response.
pub(crate) struct ErrorBody<'a>(&'a Map<String, Json>);

impl<'a> ErrorBody<'a> {
    /// The names of the members that distinguish an error response from a successful one.
    pub(crate) const MEMBERS: [&'static str; 4] = ["__type", "code", "message", "Message"];

    /// The name of the object that contains the members in the response to an unknown operation.
    const WRAPPER: &'static str = "Output";

    pub(crate) fn new(body: &'a Map<String, Json>) -> Self {
        let wrapped = body.get(Self::WRAPPER).and_then(Json::as_object).map(Self);
        let body = Self(body);
        wrapped.filter(|wrapped| wrapped.is_error() && !body.is_error()).unwrap_or(body)
    }

    /// Checks whether any of [`MEMBERS`](Self::MEMBERS) is present.
    pub(crate) fn is_error(&self) -> bool {
        Self::MEMBERS.iter().any(|name| self.0.contains_key(*name))
    }

    fn string(&self, name: &str) -> Option<&'a str> {
        self.0.get(name)?.as_str()
    }

    pub(crate) fn exception_name(&self) -> Option<&'a str> {
        ["__type", "code"]
            .into_iter()
            .filter_map(|name| self.string(name))
            .map(exception_name)
            .find(|name| !name.is_empty())
    }

    /// Returns the error response, if the body has the name of an exception.
    pub(crate) fn service_error(&self) -> Option<ServiceError> {
        self.exception_name().map(|name| ServiceError::of(name, self))
    }

    pub(crate) fn message(&self) -> Option<&'a str> {
        self.string("message").or_else(|| self.string("Message"))
    }
}

/// The message after the name of the exception, if there is one.
struct Suffix<'a>(Option<&'a str>);

impl fmt::Display for Suffix<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(message) => write!(f, ": {}", EscapedParagraph(message)),
            None => Ok(()),
        }
    }
}
