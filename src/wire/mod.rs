//! The mechanics behind the tables: how the rows of a shape are read, written and shown.
//!
//! `table` and `row` hold the macros, which only list. The other files are ordinary code, each above those before it:
//!
//! * `value_ref`: references to values, which do not depend on a type.
//! * `unexpected`, `timestamp`, `unknown`: what a reader finds, and how it becomes a timestamp or an unknown member.
//! * `value`, `read`: the types of values and fields, and their readers.
//! * `shape`, `write`, `debug`: whole shapes.
//!
//! A document is read by `shape::read_object`, which finds the row of each key and lets the field of the row read the
//! value. It is written by `write::write` from references to the fields that are present.

#[macro_use]
mod row;
#[macro_use]
mod table;

pub(crate) mod debug;
pub(crate) mod read;
pub(crate) mod shape;
mod timestamp;
pub(crate) mod unexpected;
pub(crate) mod unknown;
pub(crate) mod value;
pub(crate) mod value_ref;
pub(crate) mod write;

pub(crate) use shape::Rows;
pub(crate) use unknown::Unknown;
pub(crate) use value::{Field, UnknownEdit, Value};
pub(crate) use value_ref::{EnumValue, Fields, ValueRef};
