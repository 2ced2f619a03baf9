//! Functions that read and write JSON, with the path, line and column in each error.
//!
//! ```
//! use cognito_user_pool_client::{DescribeUserPoolClientOutput, json};
//!
//! let document =
//!     r#"{"UserPoolClient": {"CallbackURLs": ["https://example.com/", 7]}}"#;
//! let error = json::from_str::<DescribeUserPoolClientOutput>(document)
//!     .unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "UserPoolClient.CallbackURLs[1]: must be a string, found a number at line 1 column 62",
//! );
//! assert_eq!(error.path(), "UserPoolClient.CallbackURLs[1]");
//! ```
//!
//! `serde_json` also reads and writes every shape, but its errors have no path. These functions determine the path only
//! if reading fails, by reading the input a second time.
//!
//! [`Operation::parse_response`](crate::operation::Operation::parse_response) reads the response to a request. It also
//! rejects the body of an error response, which [`from_slice`] and [`from_str`] read as unknown members. The guide
//! [reading a client](crate::_guide::reading) compares the functions.

mod client_document;

pub use client_document::{client_from_slice, client_from_str};

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;
use serde_path_to_error::Segment;

use crate::display::Escaped;
use crate::error::ServiceError;
use crate::wire::TOO_DEEP;
use crate::wire::unexpected::TOO_LARGE;

/// The initial capacity of the output. It is enough for a client with all of its settings, to avoid reallocations.
const USUAL_LENGTH: usize = 1536;

/// Reads a JSON document from bytes.
///
/// `T` is the type of the whole document. A response that is read as a `UserPoolClientType` is a client with the
/// unknown member `UserPoolClient` and without settings. Use [`client_from_slice`](client_from_slice()) for a client
/// with or without the response around it.
///
/// The encoding is UTF-8 with or without a byte order mark, or UTF-16 with one. Output redirection in Windows
/// PowerShell 5.1 writes UTF-16.
///
/// # Errors
/// Fails if the input is not a JSON document or if the document is not a `T`. Examples are a wrong type, a number out
/// of range, a duplicate member, characters after the end of the document, and more than 127 levels of nesting. The
/// error has the path, line and column, and no value that may be a secret.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    read(&decode::<T>(bytes)?)
}

/// Reads a JSON document from a string, with or without a byte order mark.
///
/// `T` is the type of the whole document, as for [`from_slice`]. Use [`client_from_str`] for a client with or without
/// the response around it.
///
/// # Errors
/// Fails in the same cases as [`from_slice`].
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    read(without_byte_order_mark(text))
}

/// Reads a document without a byte order mark.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| Error::locate::<T>(text.as_bytes(), Some(error)))
}

fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Writes a value as a JSON document to a vector of bytes.
///
/// # Errors
/// Never fails for the types of this crate. For other types, fails if a map key is not a string.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(USUAL_LENGTH);
    serde_json::to_writer(&mut bytes, value).map_err(|error| Error::of_value(&error))?;
    Ok(bytes)
}

/// Writes a value as a JSON document to a string.
///
/// # Errors
/// Fails in the same cases as [`to_vec`].
pub fn to_string<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    // serde_json writes only UTF-8, so this conversion does not fail.
    String::from_utf8(to_vec(value)?).map_err(|_| Error::without_place("must be UTF-8", Category::Data))
}

/// Writes a value as a JSON document with line breaks, indented by two spaces.
///
/// # Errors
/// Fails in the same cases as [`to_vec`].
pub fn to_string_pretty<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    serde_json::to_string_pretty(value).map_err(|error| Error::of_value(&error))
}

/// Decodes a document. The error of one that is not UTF-8 has the path in a `T`.
fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    match bytes {
        [0xff, 0xfe, units @ ..] => decode_utf16(units, u16::from_le_bytes).map(Cow::Owned),
        [0xfe, 0xff, units @ ..] => decode_utf16(units, u16::from_be_bytes).map(Cow::Owned),
        [0xef, 0xbb, 0xbf, bytes @ ..] | bytes => {
            str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| Error::locate::<T>(bytes, None))
        }
    }
}

/// Decodes the UTF-16 after a byte order mark.
fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let (pairs, rest) = bytes.as_chunks();
    // The length of ASCII, so that such a document is not copied when the string grows.
    let mut text = String::with_capacity(pairs.len());
    for char in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match char {
            Ok(char) => text.push(char),
            Err(_) => return Err(Error::encoding("invalid UTF-16", &text)),
        }
    }
    if rest.is_empty() { Ok(text) } else { Err(Error::encoding("invalid UTF-16", &text)) }
}

/// The error returned for an input that cannot be read, or for a value that cannot be written.
///
/// `Display` writes the path, the message, and the line and column.
///
/// If a value does not fit a shape of this crate, the message does not contain the value, except a number that is out of
/// range. If it does not fit another type, the message is that of the type's `Deserialize` implementation, which may quote
/// the value. Every message is one line, and that of another type has at most 120 characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{message}{}", Prefix(path), Suffix(*place))]
pub struct Error {
    path: String,
    message: String,
    /// Line and column.
    place: Option<(usize, usize)>,
    category: Category,
    /// The error response of the service. In a box, so that an error of any other document is not larger.
    response: Option<Box<ServiceError>>,
}

impl Error {
    /// Returns the path of the value that cannot be read, such as `UserPoolClient.CallbackURLs[2]`.
    ///
    /// The path of the document itself is empty. Each name is escaped and has at most 120 characters and 160 bytes. A path
    /// of more than 1,000 bytes is truncated, and ends with `…`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the message without the path and the position.
    ///
    /// ```
    /// use cognito_user_pool_client::{UserPoolClientType, json};
    ///
    /// let error = json::from_str::<UserPoolClientType>(r#"{"ClientName": 7}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "ClientName: must be a string, found a number at line 1 column 16");
    /// assert_eq!(error.message().to_string(), "must be a string, found a number");
    /// ```
    pub fn message(&self) -> impl fmt::Display {
        &self.message
    }

    /// Returns the line of the error, counted from 1, if the error has a position in the document.
    pub fn line(&self) -> Option<usize> {
        self.place.map(|(line, _)| line)
    }

    /// Returns the column of the error, if the error has a position in the document.
    ///
    /// Columns are counted from 1, in bytes of the document in UTF-8 without a byte order mark, even if the input is
    /// UTF-16. The column is 0 if the error is at the line break before the line.
    pub fn column(&self) -> Option<usize> {
        self.place.map(|(_, column)| column)
    }

    /// Checks whether the document is not JSON, unless it only ends too early ([`is_eof`](Self::is_eof)).
    pub fn is_syntax(&self) -> bool {
        self.category == Category::Syntax
    }

    /// Checks whether the document is JSON, but not a value of the requested type.
    ///
    /// Examples are a wrong type, a number out of range, a duplicate member, and a value that is nested too deeply.
    pub fn is_data(&self) -> bool {
        self.category == Category::Data
    }

    /// Checks whether the document is empty or incomplete, for example after an interrupted download.
    pub fn is_eof(&self) -> bool {
        self.category == Category::Eof
    }

    /// Returns the error response that [`parse_response`](crate::operation::Operation::parse_response) was given, if its
    /// body has the name of an exception.
    ///
    /// ```
    /// use cognito_user_pool_client::operation::Operation;
    /// use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientInput;
    ///
    /// let body = br#"{"__type": "TooManyRequestsException", "message": "Rate exceeded"}"#;
    /// let error = DescribeUserPoolClientInput::parse_response(body).unwrap_err();
    /// let service_error = error.service_error().ok_or("not an error response")?;
    /// assert_eq!(service_error.to_string(), "TooManyRequestsException: Rate exceeded");
    /// assert!(service_error.is_retryable());
    /// # Ok::<(), &str>(())
    /// ```
    pub fn service_error(&self) -> Option<&ServiceError> {
        self.response.as_deref()
    }

    /// Returns the error of a response that is an error response.
    pub(crate) fn with_service_error(self, error: Option<ServiceError>) -> Self {
        Self { response: error.map(Box::new), ..self }
    }

    /// Returns the error of a document that is JSON, but not a value of the requested type.
    pub(crate) fn at(path: &str, message: &str) -> Self {
        Self { path: path.to_owned(), ..Self::without_place(message, Category::Data) }
    }

    /// Returns the error of a document whose encoding is not valid after `valid`.
    fn encoding(message: &str, valid: &str) -> Self {
        let line = valid.rsplit('\n').next().unwrap_or_default();
        let place = (valid.matches('\n').count() + 1, line.len() + 1);
        Self { place: Some(place), ..Self::without_place(format!("{NOT_JSON}: {message}"), Category::Syntax) }
    }

    /// Returns the error of a value that cannot be written.
    fn of_value(error: &serde_json::Error) -> Self {
        Self::without_place(Escaped(&error.to_string()).to_string(), Category::Data)
    }

    /// Returns an error without a position in the document.
    fn without_place(message: impl Into<String>, category: Category) -> Self {
        Self { path: String::new(), message: message.into(), place: None, category, response: None }
    }

    /// Reads the input again to find the path of the error. `first` is the error without the path, if it is known.
    #[cold]
    fn locate<T: DeserializeOwned>(bytes: &[u8], first: Option<serde_json::Error>) -> Self {
        if bytes.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
            return Self::without_place("the input is empty", Category::Eof);
        }
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        if let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut reader) {
            return Self::new(path_of(error.path()), error.inner(), bytes);
        }
        // The value is complete, so the error is after its end, or in a string that is not read.
        if let Some(error) = first.or_else(|| reader.end().err()) {
            return Self::new(String::new(), &error, bytes);
        }
        let valid = bytes.utf8_chunks().next().map(|chunk| chunk.valid());
        Self::encoding("invalid UTF-8", valid.unwrap_or_default())
    }

    fn new(path: String, error: &serde_json::Error, bytes: &[u8]) -> Self {
        let (line, column) = (error.line(), error.column());
        let mut message = error.to_string();
        if let Some(end) = message.rfind(&format!(" at line {line} column {column}")) {
            message.truncate(end);
        }
        // `serde_json` has no other way to tell these two errors from those of its grammar.
        let (category, message) = match (error.classify(), &*message) {
            (Category::Syntax, "recursion limit exceeded") => (Category::Data, TOO_DEEP.to_owned()),
            (Category::Syntax, "number out of range") => (Category::Data, TOO_LARGE.to_owned()),
            // For an enum of the caller, `serde_json` reports a value of another form as an error of the grammar.
            (Category::Syntax, "expected value") if serde_json::from_slice::<IgnoredAny>(bytes).is_ok() => {
                (Category::Data, "must be one variant of an enum".to_owned())
            }
            (category @ (Category::Syntax | Category::Eof), message) => (category, format!("{NOT_JSON}: {message}")),
            // The message of a caller's type may have a string of the document.
            (category, message) => (category, Escaped(message).to_string()),
        };
        let place = (line > 0).then_some((line, column));
        Self { path, message, place, category, response: None }
    }
}

/// The start of the message for a document that is not JSON.
const NOT_JSON: &str = "not valid JSON";

/// Formats a path, up to the first segment that is not known.
fn path_of(path: &serde_path_to_error::Path) -> String {
    /// Enough for every path of a shape. A document can have 127 levels of unknown members with long names.
    const MAX_BYTES: usize = 1_000;
    let mut text = String::new();
    for segment in path {
        let start = text.len();
        match segment {
            Segment::Seq { index } => text.extend(["[", &index.to_string(), "]"]),
            Segment::Map { key: name } | Segment::Enum { variant: name } => {
                text.push_str(if text.is_empty() { "" } else { "." });
                text.push_str(&Escaped(name).to_string());
            }
            Segment::Unknown => break,
        }
        if text.len() > MAX_BYTES {
            text.truncate(start);
            text.push('…');
            break;
        }
    }
    text
}

/// The path before the message of an error, if it is not empty.
struct Prefix<'a>(&'a str);

impl fmt::Display for Prefix<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, "{}: ", self.0) }
    }
}

/// The line and column after the message of an error, if it has a position.
struct Suffix(Option<(usize, usize)>);

impl fmt::Display for Suffix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |(line, column)| write!(f, " at line {line} column {column}"))
    }
}
