//! Reading, writing and formatting of the shapes, as ordinary code that the rows of the tables use.
//!
//! A document is read in five steps:
//!
//! 1. [`read::read_present`] passes a [`Place`](read::Place) for the document to the format.
//! 2. [`shape::read_object`] reads each key of an object, and [`Rows::row`] finds the row of the key.
//! 3. [`Rows::read`] passes the value to the field of that row, and [`Field::read`] creates the place of the value.
//! 4. [`Place`](read::Place) receives the value and calls [`Value::from_scalar`], [`Value::from_list`] or
//!    [`Value::read_object`], which is step 2 for a nested shape.
//! 5. [`UnknownFields::read`] keeps the value of a key that has no row.
//!
//! To write a document, [`write::write`] calls [`Rows::write_fields`], in which each field writes its own entry.
//! Validation, comparison, redaction and `Debug` treat all members alike and use borrowed values ([`ValueRef`]).

pub(crate) mod debug;
pub(crate) mod number;
pub(crate) mod read;
pub mod redact;
pub(crate) mod shape;
mod structure;
mod timestamp;
pub(crate) mod unexpected;
mod unknown;
mod value;
mod value_ref;
pub(crate) mod write;

pub(crate) use shape::Rows;
pub use structure::Structure;
pub(crate) use timestamp::CALENDAR;
pub(crate) use unknown::{TOO_DEEP, UnknownFields};
pub(crate) use value::{Field, UnknownEdit, Value};
pub(crate) use value_ref::{Object, Origin, ValueRef};
