//! The service's model as data: the members of each shape, and the types, limits and defaults of their values.
//!
//! ```
//! use cognito_user_pool_client::UserPoolClientType;
//! use cognito_user_pool_client::model::Kind;
//!
//! let mut members = UserPoolClientType::MEMBERS.iter();
//! let urls = members.find(|member| member.name == "CallbackURLs").unwrap();
//! assert_eq!(urls.field, "callback_ur_ls");
//! let Kind::List { max, of, .. } = urls.shape.kind else { panic!() };
//! assert_eq!(max, Some(100));
//! assert!(matches!(of.kind, Kind::String { max: Some(1024), .. }));
//! ```
//!
//! Serialization, deserialization, validation and `Debug` all use the constant `MEMBERS` of a shape.

pub(crate) mod limits;
pub(crate) mod misspelling;
mod pattern;

use std::time::Duration;

pub use crate::wire::Structure;
pub use pattern::Pattern;

/// A member of a shape.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Member {
    /// The name on the wire, such as `CallbackURLs`.
    pub name: &'static str,
    /// The name of the Rust field, such as `callback_ur_ls`. It is the name in the AWS SDK for Rust.
    pub field: &'static str,
    /// `true` if the service rejects a request without the member.
    pub required: bool,
    /// The type of the value and its limits.
    pub shape: &'static Shape,
    /// The effective value while the member is absent, if it is documented or known from the service.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    /// use cognito_user_pool_client::model::DefaultValue;
    ///
    /// let mut members = UserPoolClientType::MEMBERS.iter();
    /// let session = members.find(|member| member.name == "AuthSessionValidity");
    /// assert_eq!(session.unwrap().default, Some(DefaultValue::Integer(3)));
    /// ```
    pub default: Option<DefaultValue>,
    /// `true` if an empty list has the same effect as an absent one.
    pub empty_is_default: bool,
}

impl Member {
    /// Returns the row of the member with a wire name.
    pub(crate) const fn position(members: &[Self], name: &str) -> Option<usize> {
        let mut row = 0;
        while row < members.len() {
            if members[row].is(name) {
                return Some(row);
            }
            row += 1;
        }
        None
    }

    /// Checks whether the member has a wire name.
    pub(crate) const fn is(&self, name: &str) -> bool {
        is_equal(self.name.as_bytes(), name.as_bytes())
    }

    /// Checks whether one of the members has a wire name.
    #[inline]
    pub(crate) fn is_named(members: &[Self], name: &str) -> bool {
        members.iter().any(|member| member.name == name)
    }

    /// Checks whether the model marks the member as sensitive. `Debug` and every message redact its value.
    pub const fn is_sensitive(&self) -> bool {
        matches!(self.shape.kind, Kind::String { sensitive: true, .. })
    }
}

/// Checks whether two slices are equal. `==` is not available in a constant.
const fn is_equal(one: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

/// The default of a member, which is its effective value while it is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DefaultValue {
    /// A boolean.
    Boolean(bool),
    /// An integer.
    Integer(i32),
    /// A value of an enum.
    Enum(&'static str),
    /// A list of strings or of enum values.
    List(&'static [&'static str]),
    /// A duration, independent of the unit of the member.
    Duration(Duration),
    /// A description of a default that no value of the member expresses, such as `all attributes`.
    Meaning(&'static str),
}

/// A shape of the service's model.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Shape {
    /// The name in the model, such as `RedirectUrlType`.
    pub name: &'static str,
    /// The type of the values and their limits.
    pub kind: Kind,
}

/// Checks of the limits. A shape without limits accepts every value.
impl Shape {
    /// Checks whether a string has an accepted length and matches the pattern.
    #[inline]
    pub(crate) fn accepts_str(&self, text: &str) -> bool {
        let Kind::String { pattern, .. } = self.kind else { return true };
        self.accepts_length(text) && pattern.is_none_or(|pattern| pattern.matches(text))
    }

    /// Checks whether the number of characters of a string, which the service counts, is in the range.
    #[inline]
    pub(crate) fn accepts_length(&self, text: &str) -> bool {
        let Kind::String { min, max, .. } = self.kind else { return true };
        // A character has one to four bytes, so most strings need not be counted.
        let (min, max) = (min.unwrap_or(0), max.unwrap_or(usize::MAX));
        (text.len() <= max && text.len().div_ceil(4) >= min) || (min..=max).contains(&length(text))
    }

    /// Checks whether a number is in the range.
    #[inline]
    pub(crate) fn accepts_integer(&self, number: i32) -> bool {
        let Kind::Integer { min, max } = self.kind else { return true };
        min.is_none_or(|min| min <= number) && max.is_none_or(|max| number <= max)
    }

    /// Checks whether a list may have `count` entries.
    #[inline]
    pub(crate) fn accepts_len(&self, count: usize) -> bool {
        !matches!(self.kind, Kind::List { max: Some(max), .. } if count > max)
    }
}

/// Returns the number of characters.
fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The type of a [`Shape`] and the limits of its values.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// A string.
    #[non_exhaustive]
    String {
        /// The minimum number of characters (Unicode scalar values, not bytes).
        min: Option<usize>,
        /// The maximum number of characters.
        max: Option<usize>,
        /// The pattern that the whole value must match.
        pattern: Option<Pattern>,
        /// `true` if `Debug` and every message redact the value.
        sensitive: bool,
    },
    /// A string from a set that the service may extend.
    #[non_exhaustive]
    Enum {
        /// The modeled values.
        values: &'static [&'static str],
    },
    /// A 32-bit integer.
    #[non_exhaustive]
    Integer {
        /// The minimum value.
        min: Option<i32>,
        /// The maximum value.
        max: Option<i32>,
    },
    /// `true` or `false`.
    Boolean,
    /// A timestamp in epoch seconds.
    Timestamp,
    /// A list of values of one shape.
    #[non_exhaustive]
    List {
        /// The minimum number of entries.
        min: Option<usize>,
        /// The maximum number of entries.
        max: Option<usize>,
        /// The shape of each entry.
        of: &'static Shape,
    },
    /// An object.
    #[non_exhaustive]
    Structure {
        /// The members, in the order of `MEMBERS`.
        members: &'static [Member],
    },
}
