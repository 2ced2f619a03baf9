//! The service's model as data: which members a shape has, and what the model says about their values.
//!
//! ```
//! use cognito_user_pool_client::UserPoolClientType;
//! use cognito_user_pool_client::model::Kind;
//!
//! let urls = UserPoolClientType::MEMBERS.iter().find(|m| m.name == "CallbackURLs").unwrap();
//! assert_eq!(urls.field, "callback_ur_ls");
//! let Kind::List { max, of, .. } = urls.shape.kind else { panic!() };
//! assert_eq!(max, Some(100));
//! assert!(matches!(of.kind, Kind::String { max: Some(1024), .. }));
//! ```
//!
//! The rows of each shape (`MEMBERS`) are what the reader, the writer, validation, `Debug` and these docs work
//! from, so they cannot disagree. A test compares them with the service's published model.

mod bytes;
mod default_value;
pub(crate) mod limits;
mod pattern;
mod structure;

pub use default_value::DefaultValue;
pub use pattern::Pattern;
pub use structure::Structure;

/// One member of a shape: a row of its table.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Member {
    /// Name on the wire: `CallbackURLs`.
    pub name: &'static str,
    /// Name of the Rust field: `callback_ur_ls`.
    pub field: &'static str,
    /// Whether the service refuses a message without it.
    pub required: bool,
    /// What its value looks like.
    pub shape: &'static Shape,
    /// The meaning of its absence, if the service documents one or is known to have one.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    /// use cognito_user_pool_client::model::DefaultValue;
    ///
    /// let session = UserPoolClientType::MEMBERS.iter().find(|m| m.name == "AuthSessionValidity").unwrap();
    /// assert_eq!(session.default, Some(DefaultValue::Integer(3)));
    /// ```
    pub default: Option<DefaultValue>,
    /// Whether an empty list has the meaning of an absent one.
    pub empty_is_default: bool,
}

impl Member {
    /// Returns the row of a member by its wire name. In a constant, the build fails if there is none.
    pub(crate) const fn named(members: &'static [Self], name: &str) -> &'static Self {
        let mut row = 0;
        while row < members.len() {
            if is_equal(members[row].name.as_bytes(), name.as_bytes()) {
                return &members[row];
            }
            row += 1;
        }
        panic!("no row has this name")
    }

    /// Whether the model marks the member as sensitive: `Debug` and every message hide its value.
    pub const fn is_sensitive(&self) -> bool {
        matches!(self.shape.kind, Kind::String { sensitive: true, .. })
    }
}

/// `==`, which constants do not have for slices.
const fn is_equal(one: &[u8], other: &[u8]) -> bool {
    let mut index = 0;
    while index < one.len() && index < other.len() && one[index] == other[index] {
        index += 1;
    }
    index == one.len() && index == other.len()
}

/// A shape of the service's model: a name, and what its values look like.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Shape {
    /// Name in the model: `RedirectUrlType`.
    pub name: &'static str,
    /// Type and limits.
    pub kind: Kind,
}

/// The limits. What has none takes every value.
impl Shape {
    /// Checks whether a string has an accepted length and matches the pattern.
    #[inline]
    pub(crate) fn accepts_str(&self, text: &str) -> bool {
        let Kind::String { min, max, pattern, .. } = self.kind else { return true };
        // The service counts characters, of which a text has at most one for each byte and at least one for each four.
        let (min, max) = (min.unwrap_or(0), max.unwrap_or(usize::MAX));
        let has_length = (text.len() <= max && text.len().div_ceil(4) >= min) || (min..=max).contains(&length(text));
        has_length && pattern.is_none_or(|pattern| pattern.matches(text))
    }

    /// Whether a number is in the range.
    #[inline]
    pub(crate) fn accepts_integer(&self, number: i32) -> bool {
        let Kind::Integer { min: Some(min), max: Some(max) } = self.kind else { return true };
        (min..=max).contains(&number)
    }

    /// Whether a list may have so many entries.
    #[inline]
    pub(crate) fn accepts_len(&self, count: usize) -> bool {
        !matches!(self.kind, Kind::List { max: Some(max), .. } if count > max)
    }
}

/// Number of characters.
fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The type of a [`Shape`] and the limits of its values.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// A text.
    #[non_exhaustive]
    String {
        /// Fewest characters (Unicode scalar values, not bytes).
        min: Option<usize>,
        /// Most characters.
        max: Option<usize>,
        /// Pattern that the whole value has to match.
        pattern: Option<Pattern>,
        /// Whether the value must not be shown.
        sensitive: bool,
    },
    /// A text from a set that the service may extend.
    #[non_exhaustive]
    Enum {
        /// The values that this version knows.
        values: &'static [&'static str],
    },
    /// A 32-bit integer.
    #[non_exhaustive]
    Integer {
        /// Smallest accepted value.
        min: Option<i32>,
        /// Largest accepted value.
        max: Option<i32>,
    },
    /// `true` or `false`.
    Boolean,
    /// An instant, in epoch seconds.
    Timestamp,
    /// A list of values of one shape.
    #[non_exhaustive]
    List {
        /// Fewest entries.
        min: Option<usize>,
        /// Most entries.
        max: Option<usize>,
        /// Shape of each entry.
        of: &'static Shape,
    },
    /// An object.
    #[non_exhaustive]
    Structure {
        /// Its members, in the model's order.
        members: &'static [Member],
    },
}
