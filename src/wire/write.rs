//! Serialization of borrowed values, with or without redaction.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::timestamp;
use super::value_ref::{Fields, ValueRef};

/// The string that replaces a sensitive value, as in the AWS SDK for Rust.
pub(crate) const REDACTED: &str = "*** Sensitive Data Redacted ***";

/// The values that are replaced by [`REDACTED`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Redact {
    Nothing,
    /// The values of sensitive members, and those of unknown members, which may be secrets.
    Secrets,
}

/// Serializes a shape.
pub(crate) fn write<S: Serializer>(fields: &dyn Fields, redact: Redact, serializer: S) -> Result<S::Ok, S::Error> {
    let unknown = fields.unknown();
    // Human-readable formats do not write the number of entries. Not counting them saves an eighth of the time for
    // JSON.
    let len = (!serializer.is_human_readable()).then(|| fields.present().count() + unknown.len());
    let mut map = serializer.serialize_map(len)?;
    let mut result = Ok(());
    fields.for_each(&mut |member, value| {
        if let (Some(value), Ok(())) = (value, &result) {
            result = if redact == Redact::Secrets && member.is_sensitive() {
                map.serialize_entry(member.name, REDACTED)
            } else {
                map.serialize_entry(member.name, &Written { value, redact })
            };
        }
    });
    result?;
    for (name, value) in unknown {
        match redact {
            Redact::Nothing => map.serialize_entry(name, value)?,
            Redact::Secrets => map.serialize_entry(name, REDACTED)?,
        }
    }
    map.end()
}

/// A value inside a shape, for serialization. The value of a sensitive member is replaced before this type is used.
#[derive(Clone, Copy)]
pub(crate) struct Written<'a> {
    pub(crate) value: ValueRef<'a>,
    pub(crate) redact: Redact,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let redact = self.redact;
        match self.value {
            ValueRef::Str(string) | ValueRef::Enum(string, _) => serializer.serialize_str(string),
            ValueRef::Integer(number) => serializer.serialize_i32(number),
            ValueRef::Bool(boolean) => serializer.serialize_bool(boolean),
            ValueRef::Timestamp(timestamp) => timestamp::write(timestamp, serializer),
            ValueRef::List(list) => serializer.collect_seq(list.iter().map(|value| Written { value, redact })),
            ValueRef::Structure(fields) => write(fields, redact, serializer),
        }
    }
}
