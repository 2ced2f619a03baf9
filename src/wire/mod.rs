//! Reading, writing and formatting of the shapes that the table macros define.
//!
//! `table` and `row` contain the macros, which list rows and have no logic. The logic is ordinary code in the other
//! modules, each of which uses only those before it:
//!
//! * `value_ref`: borrowed values, independent of their Rust type.
//! * `unexpected`, `timestamp`, `unknown`: errors of unexpected values, timestamps, and unknown members.
//! * `value`, `read`: the traits of values and fields, and their readers.
//! * `shape`, `write`, `debug`: whole shapes.
//!
//! `shape::read_object` reads a document. It finds the row of each key, and the field of that row reads the value.
//! `write::write` writes a document from the borrowed values of the fields that are present.

pub(crate) mod debug;
pub(crate) mod read;
pub mod redact;
pub(crate) mod shape;
mod structure;
mod timestamp;
pub(crate) mod unexpected;
pub(crate) mod unknown;
pub(crate) mod value;
pub(crate) mod value_ref;
pub(crate) mod write;

pub(crate) use shape::Rows;
pub use structure::Structure;
pub(crate) use unknown::Unknown;
pub(crate) use value::{Field, UnknownEdit, Value};
pub(crate) use value_ref::{EnumValue, Fields, ValueRef};
