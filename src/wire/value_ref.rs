//! Borrowed values, independent of their Rust type.

use aws_smithy_types::DateTime;
use serde_json::{Map, Value as Json};

use crate::model::Member;

/// A borrowed value, for code that handles all members in the same way.
#[derive(Clone, Copy)]
pub(crate) enum ValueRef<'a> {
    Str(&'a str),
    Enum(&'a str, Origin),
    Integer(i32),
    Bool(bool),
    Timestamp(DateTime),
    List(&'a dyn List),
    Structure(&'a dyn Object),
}

/// The origin of an enum value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The model has the value.
    Modeled,
    /// An unmodeled value that was read as part of a client, which the service has returned.
    Service,
    /// Any other unmodeled value. The program has made it from a string.
    Program,
}

/// A list of values.
pub(crate) trait List {
    fn len(&self) -> usize;
    fn entry(&self, index: usize) -> ValueRef<'_>;
}

impl dyn List + '_ {
    pub(crate) fn iter(&self) -> impl Iterator<Item = ValueRef<'_>> {
        (0..self.len()).map(|index| self.entry(index))
    }
}

/// The members of a shape and their values.
pub(crate) trait Object: Send + Sync {
    fn members(&self) -> &'static [Member];

    /// Returns the value of the member in `row`, if it is present.
    fn field(&self, row: usize) -> Option<ValueRef<'_>>;

    /// Returns the unknown members.
    fn unknown(&self) -> &Map<String, Json>;
}

impl dyn Object + '_ {
    /// Returns the value of the member with the wire name `name`, if it is present.
    pub(crate) fn member(&self, name: &str) -> Option<ValueRef<'_>> {
        self.field(self.members().iter().position(|member| member.name == name)?)
    }

    /// Returns every member, with its value if it is present.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&'static Member, Option<ValueRef<'_>>)> {
        self.members().iter().enumerate().map(|(row, member)| (member, self.field(row)))
    }

    /// Returns the members that are present, with their values.
    pub(crate) fn present(&self) -> impl Iterator<Item = (&'static Member, ValueRef<'_>)> {
        self.rows().filter_map(|(member, value)| Some((member, value?)))
    }
}
