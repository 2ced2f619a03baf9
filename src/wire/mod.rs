//! The mechanics that nobody reads twice: how a table's rows are read, written and shown.
//!
//! `table` and `row` hold the macros, which only list. Everything they call is ordinary code in the other files:
//! `value` knows the types that a member can have, `shape` reads, writes and prints whole shapes, `timestamp`
//! keeps instants exact, `unknown` keeps what this version does not know. `writer` makes JSON of it all.

pub(crate) mod shape;
#[macro_use]
mod row;
#[macro_use]
mod table;
pub(crate) mod timestamp;
pub(crate) mod unknown;
pub(crate) mod value;
pub(crate) mod writer;

pub(crate) use shape::{Fields, Rows};
pub(crate) use unknown::Unknown;
pub(crate) use value::{EnumValue, Field, UnknownEdit, Value, ValueRef};
