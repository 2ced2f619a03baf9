//! How a whole shape is read, written and shown, whatever its rows are.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use super::unknown::{Duplicate, Unknown};
use super::value::{EnumValue, Value, ValueRef};
use crate::model::Member;

/// The replacement of a sensitive value.
pub(crate) const REDACTED: &str = "*** Sensitive Data Redacted ***";

/// The members of a shape and what they hold, without its type.
pub(crate) trait Fields: Send + Sync {
    fn members(&self) -> &'static [Member];

    /// The value of the member in that row, if it is present.
    fn view(&self, row: usize) -> Option<ValueRef<'_>>;

    fn unknown(&self) -> &Unknown;
}

impl dyn Fields + '_ {
    /// The value of a member by its wire name, if it is present.
    pub(crate) fn member(&self, name: &str) -> Option<ValueRef<'_>> {
        self.view(self.members().iter().position(|member| member.name == name)?)
    }

    /// Every member that is present.
    pub(crate) fn present(&self) -> impl Iterator<Item = (&'static Member, ValueRef<'_>)> {
        let look = |(row, member)| self.view(row).map(|view| (member, view));
        self.members().iter().enumerate().filter_map(look)
    }
}

/// The rows of a table with the type of its shape, for reading and writing.
pub(crate) trait Rows: Fields + Value + Default {
    /// The row of a member.
    fn row(name: &str) -> Option<usize>;

    /// Reads the value of the entry whose key was just read into the field of that row.
    fn read<'de, A: MapAccess<'de>>(&mut self, row: usize, map: &mut A) -> Result<(), A::Error>;

    fn unknown_mut(&mut self) -> &mut Unknown;

    /// How many members are present, without the unknown ones.
    fn len(&self) -> usize;

    /// Writes them.
    fn write_members<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// [`Value::read_object`] of a shape.
pub(crate) fn read_object<'de, S: Rows, A: MapAccess<'de>>(place: &mut Option<S>, mut map: A) -> Result<(), A::Error> {
    let shape = place.insert(S::default());
    let mut seen = 0_u64;
    while let Some(key) = map.next_key_seed(Key::<S>(PhantomData))? {
        match key {
            Ok(row) if seen & (1 << row) != 0 => map.next_value_seed(Duplicate)?,
            Ok(row) => {
                seen |= 1 << row;
                shape.read(row, &mut map)?;
            }
            Err(name) => shape.unknown_mut().read(name, &mut map)?,
        }
    }
    shape.unknown_mut().drop_nulls();
    Ok(())
}

/// Reads a key: the row of a member, or the name of an unknown one.
struct Key<S>(PhantomData<S>);

impl<'de, S: Rows> DeserializeSeed<'de> for Key<S> {
    type Value = Result<usize, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<S: Rows> Visitor<'_> for Key<S> {
    type Value = Result<usize, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(S::row(name).ok_or_else(|| name.to_owned()))
    }
}

/// [`serde::Serialize`] of a shape.
pub(crate) fn write<T: Rows, S: Serializer>(shape: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let unknown = shape.unknown().get();
    let mut map = serializer.serialize_map(Some(shape.len() + unknown.len()))?;
    shape.write_members(&mut map)?;
    for (name, value) in unknown {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// Adds the paths of all that this version does not know, in the order of the members.
pub(crate) fn unknown_paths(parent: &str, fields: &dyn Fields, paths: &mut Vec<String>) {
    fn of_value(path: &str, view: ValueRef<'_>, paths: &mut Vec<String>) {
        match view {
            ValueRef::Enum(_, origin) if origin != EnumValue::Modeled => paths.push(path.to_owned()),
            ValueRef::Structure(fields) => unknown_paths(&format!("{path}."), fields, paths),
            ValueRef::List(list) => {
                for (index, entry) in list.iter().enumerate() {
                    of_value(&format!("{path}[{index}]"), entry, paths);
                }
            }
            _ => {}
        }
    }
    for (member, view) in fields.present() {
        of_value(&format!("{parent}{}", member.name), view, paths);
    }
    paths.extend(fields.unknown().get().keys().map(|name| format!("{parent}{name}")));
}

/// [`fmt::Debug`] of a shape and of its builder. Of unknown members it shows the names alone: any of them may be a
/// secret of a kind that this version does not know.
pub(crate) fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    members: &[Member],
    fields: &[&dyn fmt::Debug],
    unknown: &Unknown,
) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    for (member, value) in members.iter().zip(fields) {
        debug.field(member.field, if member.is_sensitive() { &REDACTED } else { *value });
    }
    let unknown: Vec<_> = unknown.get().keys().collect();
    if !unknown.is_empty() {
        debug.field("unknown_fields", &unknown);
    }
    debug.finish()
}
