//! The defaults of members.

use std::time::Duration;

/// The default of a member: its effective value while it is absent.
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
    /// A time, whatever unit the number of the member has.
    Duration(Duration),
    /// A meaning that no value of the member has, in words: `all standard attributes`.
    Meaning(&'static str),
}
