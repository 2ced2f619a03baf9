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

pub(crate) mod limits;
mod pattern;

pub use pattern::Pattern;

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
}

impl Member {
    /// Whether the model marks the member as sensitive: `Debug` and every message hide its value.
    pub const fn is_sensitive(&self) -> bool {
        matches!(self.shape.kind, Kind::String { sensitive: true, .. })
    }
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
    /// A 32-bit whole number.
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
