//! JSON, with errors that say where.
//!
//! ```
//! use cognito_user_pool_client::{DescribeUserPoolClientOutput, json};
//!
//! let error = json::from_str::<DescribeUserPoolClientOutput>(
//!     r#"{"UserPoolClient": {"CallbackURLs": ["https://example.com/", 7]}}"#,
//! )
//! .unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "UserPoolClient.CallbackURLs[1]: must be a string, found a number at line 1 column 62",
//! );
//! assert_eq!(error.path(), "UserPoolClient.CallbackURLs[1]");
//! ```
//!
//! `serde_json` itself reads and writes every shape as well. These functions check the input's UTF-8 once, size the
//! output's buffer, and know the path of an error, at no cost while there is none: only after a failure is the input
//! read a second time, with the path in view.

mod client;

pub use client::{client_from_slice, client_from_str};

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::Segment;

use crate::display::Escaped;

/// Room for a client with all of its settings, so that writing one seldom has to move.
const USUAL_LENGTH: usize = 1536;

/// Reads a document from bytes: UTF-8 with or without a byte order mark, or UTF-16 with one, as a redirection in
/// PowerShell writes it.
///
/// # Errors
/// The document is no JSON, or not that of a `T`: wrong type, number out of range, member given twice, text behind the
/// end, more than 127 levels deep. The error has the path, line and column, and never a value that may be secret.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => from_str(&decode_utf16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => from_str(&decode_utf16(rest, u16::from_be_bytes)?),
        _ => match str::from_utf8(bytes) {
            Ok(text) => from_str(text),
            Err(_) => Err(Error::locate::<T>(bytes, None)),
        },
    }
}

/// Reads a document from a text.
///
/// # Errors
/// As [`from_slice`].
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| Error::locate::<T>(text.as_bytes(), Some(error)))
}

/// Writes a document.
///
/// # Errors
/// None for the shapes of this crate; others may have maps whose keys are no texts.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(USUAL_LENGTH);
    serde_json::to_writer(&mut bytes, value).map_err(|error| Error::new(String::new(), &error))?;
    Ok(bytes)
}

/// Writes a document.
///
/// # Errors
/// As [`to_vec`].
pub fn to_string<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    // The writer of serde_json makes nothing but UTF-8, and the check costs far less than the writing.
    String::from_utf8(to_vec(value)?).map_err(|error| Error::encoding(error.to_string()))
}

/// Writes a document in several lines, indented by two spaces.
///
/// # Errors
/// As [`to_vec`].
pub fn to_string_pretty<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    serde_json::to_string_pretty(value).map_err(|error| Error::new(String::new(), &error))
}

/// Decodes what follows a byte order mark.
fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let (pairs, rest) = bytes.as_chunks();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        _ => Err(Error::encoding("invalid UTF-16")),
    }
}

/// The error of a document that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{message}{}", Prefix(path), Suffix(*place))]
pub struct Error {
    path: String,
    message: String,
    /// Line and column.
    place: Option<(usize, usize)>,
    category: Category,
}

impl Error {
    /// Where in the document: `UserPoolClient.CallbackURLs[2]`. Empty for the document as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the line of the error, counted from 1, if the error has a place in the document.
    pub fn line(&self) -> Option<usize> {
        self.place.map(|(line, _)| line)
    }

    /// Returns the column of the error in bytes, if the error has a place in the document.
    ///
    /// Columns are counted from 1. Column 0 is the line break in front of the line.
    pub fn column(&self) -> Option<usize> {
        self.place.map(|(_, column)| column)
    }

    /// Checks whether the document is not JSON.
    pub fn is_syntax(&self) -> bool {
        self.category == Category::Syntax
    }

    /// Checks whether the document is JSON, but not that of the requested type: a wrong type, a number out of range or a
    /// duplicate member.
    pub fn is_data(&self) -> bool {
        self.category == Category::Data
    }

    /// Checks whether the document is empty or ends too early, as an incomplete download does.
    pub fn is_eof(&self) -> bool {
        self.category == Category::Eof
    }

    /// Returns the error of a document that is JSON, but not that of the expected type.
    pub(crate) fn at(path: &str, message: &str) -> Self {
        Self { path: path.to_owned(), ..Self::without_place(message, Category::Data) }
    }

    /// Returns the error of bytes that are not a string.
    fn encoding(message: impl Into<String>) -> Self {
        Self::without_place(message, Category::Syntax)
    }

    /// Returns the error of an input as a whole.
    fn without_place(message: impl Into<String>, category: Category) -> Self {
        Self { path: String::new(), message: message.into(), place: None, category }
    }

    /// Reads once more, this time with the path in view. `first` is the error without it, if it is known.
    #[cold]
    fn locate<T: DeserializeOwned>(bytes: &[u8], first: Option<serde_json::Error>) -> Self {
        if bytes.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
            return Self::without_place("the input is empty", Category::Eof);
        }
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        match serde_path_to_error::deserialize::<_, T>(&mut reader) {
            Err(error) => {
                let path = path_of(error.path());
                Self::new(path, error.inner())
            }
            // The document is complete: what is wrong comes behind it.
            Ok(_) => match first.or_else(|| reader.end().err()) {
                Some(error) => Self::new(String::new(), &error),
                None => Self::encoding("invalid UTF-8"),
            },
        }
    }

    fn new(path: String, error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let mut message = error.to_string();
        if let Some(end) = message.rfind(&format!(" at line {line} column {column}")) {
            message.truncate(end);
        }
        Self { path, message, place: (line > 0).then_some((line, column)), category: error.classify() }
    }
}

/// A member's name that could not be read ends the path.
fn path_of(path: &serde_path_to_error::Path) -> String {
    let mut text = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => text.extend(["[", &index.to_string(), "]"]),
            Segment::Map { key } if text.is_empty() => text.push_str(key),
            Segment::Map { key } => text.extend([".", key]),
            _ => break,
        }
    }
    text
}

/// The path of an error, if it has one.
struct Prefix<'a>(&'a str);

impl fmt::Display for Prefix<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A path may contain the name of an unknown member.
        if self.0.is_empty() { Ok(()) } else { write!(f, "{}: ", Escaped(self.0)) }
    }
}

/// The place of an error, if it has one.
struct Suffix(Option<(usize, usize)>);

impl fmt::Display for Suffix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |(line, column)| write!(f, " at line {line} column {column}"))
    }
}
