//! `Arbitrary` for every shape and enum (feature `arbitrary`).
//!
//! The table macros call [`Generate`] for each row, so that a new member requires no code here. Every value can be
//! written as JSON, and the value that is read from it is equal to it.

use arbitrary::{Error, Result, Unstructured};
use aws_smithy_types::DateTime;
use serde_json::{Map, Number, Value as Json};

use crate::model::Member;
use crate::wire::UnknownFields;

/// The bounds leave input for the members at the end of a shape.
const MAX_ENTRIES: u8 = 4;
const MAX_CHARS: u8 = 16;
/// Levels of lists and objects in an unknown member.
const MAX_LEVELS: u8 = 3;
/// The seconds before and after 1970 in which a double represents every microsecond: those to the year 2242.
const EXACT_SECONDS: i64 = 0x1_ffff_ffff;

/// Creates a value from the input of a fuzzer.
pub(crate) trait Generate: Sized {
    fn generate(input: &mut Unstructured<'_>) -> Result<Self>;
}

impl Generate for bool {
    fn generate(input: &mut Unstructured<'_>) -> Result<Self> {
        input.arbitrary()
    }
}

impl Generate for i32 {
    fn generate(input: &mut Unstructured<'_>) -> Result<Self> {
        input.arbitrary()
    }
}

impl Generate for String {
    fn generate(input: &mut Unstructured<'_>) -> Result<Self> {
        (0..input.int_in_range(0..=MAX_CHARS)?).map(|_| char(input)).collect()
    }
}

/// Creates a printable ASCII character in most cases, so that a person can read the value of a failure.
fn char(input: &mut Unstructured<'_>) -> Result<char> {
    if input.ratio(1, 8)? { input.arbitrary() } else { input.int_in_range(b' '..=b'~').map(char::from) }
}

impl Generate for DateTime {
    fn generate(input: &mut Unstructured<'_>) -> Result<Self> {
        if input.arbitrary()? {
            let secs = input.int_in_range(-EXACT_SECONDS..=EXACT_SECONDS)?;
            let micros: u32 = input.int_in_range(0..=999_999)?;
            Ok(Self::from_secs_and_nanos(secs, micros * 1_000))
        } else {
            input.arbitrary().map(Self::from_secs)
        }
    }
}

impl<T: Generate> Generate for Option<T> {
    fn generate(input: &mut Unstructured<'_>) -> Result<Self> {
        input.arbitrary::<bool>()?.then(|| T::generate(input)).transpose()
    }
}

impl<T: Generate> Generate for Vec<T> {
    fn generate(input: &mut Unstructured<'_>) -> Result<Self> {
        (0..input.int_in_range(0..=MAX_ENTRIES)?).map(|_| T::generate(input)).collect()
    }
}

/// Chooses one of `values`, or a string that is probably none of them.
pub(crate) fn enum_value<T: for<'a> From<&'a str>>(values: &[&str], input: &mut Unstructured<'_>) -> Result<T> {
    if input.ratio(1, 8)? { Ok(T::from(&String::generate(input)?)) } else { Ok(T::from(input.choose(values)?)) }
}

/// Creates unknown members of a shape with the members `modeled`.
pub(crate) fn unknown_fields(modeled: &'static [Member], input: &mut Unstructured<'_>) -> Result<UnknownFields> {
    let mut members = if input.ratio(1, 4)? { object(input, MAX_LEVELS)? } else { Map::new() };
    members.retain(|name, _| !Member::is_named(modeled, name));
    UnknownFields::new(members, modeled).map_err(|_| Error::IncorrectFormat)
}

fn object(input: &mut Unstructured<'_>, levels: u8) -> Result<Map<String, Json>> {
    (0..input.int_in_range(0..=MAX_ENTRIES)?)
        .map(|_| Ok((String::generate(input)?, json(input, levels - 1)?)))
        .collect()
}

fn json(input: &mut Unstructured<'_>, levels: u8) -> Result<Json> {
    // Only the kinds before the containers at the lowest level.
    Ok(match input.int_in_range(0..=if levels == 0 { 4 } else { 6 })? {
        0 => Json::Null,
        1 => Json::Bool(input.arbitrary()?),
        2 => Json::Number(input.arbitrary::<i64>()?.into()),
        3 => Number::from_f64(input.arbitrary()?).map_or(Json::Null, Json::Number),
        4 => Json::String(String::generate(input)?),
        5 => (0..input.int_in_range(0..=MAX_ENTRIES)?).map(|_| json(input, levels - 1)).collect::<Result<_>>()?,
        _ => Json::Object(object(input, levels)?),
    })
}
