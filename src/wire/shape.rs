//! The trait of a shape with a table of rows, and the reader of an object.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::ser::SerializeMap;

use super::unexpected::Unexpected;
use super::unknown::{Duplicate, UnknownFields};
use super::value::{UnknownEdit, Value};
use super::value_ref::{Object, Origin, ValueRef};
use crate::display::Escaped;
use crate::model::Kind;

/// A shape whose members are the rows of a table.
pub(crate) trait Rows: Object + Value + Default {
    /// The origin of the unknown enum values that are read as part of this shape.
    const ORIGIN: Origin;

    /// Returns the index of the row of a member.
    fn row(name: &str) -> Option<usize>;

    /// Reads the value of the entry whose key was just read, at the nesting level `depth`, into the field of `row`.
    fn read<'de, A: MapAccess<'de>>(&mut self, row: usize, map: &mut A, depth: u8) -> Result<(), A::Error>;

    /// Writes the entries of the members that are present.
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    fn unknown_mut(&mut self) -> &mut UnknownFields;

    /// Merges the members of `changes` that `is_merged` selects by their names, and the unknown members.
    fn merge_members(&mut self, changes: Self, is_merged: fn(&str) -> bool);
}

/// Implements [`Value::read_object`] for a shape.
pub(crate) fn read_object<'de, S: Rows, A: MapAccess<'de>>(
    place: &mut Option<S>,
    mut map: A,
    depth: u8,
) -> Result<(), A::Error> {
    const {
        let Kind::Structure { members } = S::SHAPE.kind else { panic!("only a structure has rows") };
        assert!(members.len() <= u64::BITS as usize, "each row has a bit in the set of those that were read");
    }
    let shape = place.insert(S::default());
    let mut seen = 0_u64;
    while let Some(key) = map.next_key_seed(Key::<S>(PhantomData))? {
        match key {
            Ok(row) if seen & (1 << row) != 0 => map.next_value_seed(Duplicate(shape.members()[row].name))?,
            Ok(row) => {
                seen |= 1 << row;
                shape.read(row, &mut map, depth + 1)?;
            }
            Err(name) => shape.unknown_mut().read(name, &mut map, depth + 1)?,
        }
    }
    if let Some(number) = shape.unknown_mut().as_number().filter(|_| seen == 0) {
        return Err(Unexpected::from(&number).invalid_type(S::EXPECTED));
    }
    shape.unknown_mut().drop_nulls();
    set_origin(shape);
    Ok(())
}

/// Marks the unknown enum values of a client that was read or converted, at every depth. A value keeps the mark when it is
/// copied to a request.
pub(crate) fn set_origin<S: Rows>(shape: &mut S) {
    if S::ORIGIN == Origin::Service {
        shape.edit_unknown(UnknownEdit::MarkFromService);
    }
}

/// A seed that reads a key as the row of a member, or as the name of an unknown member.
struct Key<S>(PhantomData<S>);

impl<'de, S: Rows> DeserializeSeed<'de> for Key<S> {
    type Value = Result<usize, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // Not as an identifier, because RON writes the keys of a map as strings.
        deserializer.deserialize_str(self)
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

/// Appends the paths of all unmodeled members and enum values, in the order of the members.
pub(crate) fn unknown_paths(parent: &str, object: &dyn Object, paths: &mut Vec<String>) {
    fn of_value(path: &str, view: ValueRef<'_>, paths: &mut Vec<String>) {
        match view {
            ValueRef::Enum(_, origin) if origin != Origin::Modeled => paths.push(path.to_owned()),
            ValueRef::Structure(object) => unknown_paths(&format!("{path}."), object, paths),
            ValueRef::List(list) => {
                for (index, entry) in list.iter().enumerate() {
                    of_value(&format!("{path}[{index}]"), entry, paths);
                }
            }
            _ => {}
        }
    }
    for (member, view) in object.present() {
        of_value(&format!("{parent}{}", member.name), view, paths);
    }
    paths.extend(object.unknown().keys().map(|name| format!("{parent}{}", Escaped(name))));
}
