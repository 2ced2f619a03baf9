//! The default values of members.

use std::time::Duration;

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
    /// A description of a default that no value of the member expresses, such as `all standard attributes`.
    Meaning(&'static str),
}
