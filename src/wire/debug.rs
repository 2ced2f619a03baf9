//! `Debug` for shapes and their builders.

use std::fmt;

use super::value::Field;
use super::write::REDACTED;
use crate::model::Member;

/// A field of a shape or of its builder.
pub(crate) struct DebugField<'a> {
    value: &'a dyn fmt::Debug,
    is_present: bool,
}

impl<'a> DebugField<'a> {
    pub(crate) fn new<F: Field + fmt::Debug>(field: &'a F) -> Self {
        Self { value: field, is_present: field.value_ref().is_some() }
    }
}

/// Writes every field of a shape or builder. Unknown members are written without their values, which may be secrets.
pub(crate) fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    members: &[Member],
    fields: &[DebugField<'_>],
    unknown: &serde_json::Map<String, serde_json::Value>,
) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    for (member, field) in members.iter().zip(fields) {
        let is_redacted = member.is_sensitive() && field.is_present;
        debug.field(member.field, if is_redacted { &REDACTED } else { field.value });
    }
    if !unknown.is_empty() {
        debug.field("unknown_fields", &unknown.keys().collect::<Vec<_>>());
    }
    debug.finish()
}
