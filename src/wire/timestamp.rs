//! Timestamps: read from epoch seconds or RFC 3339 date-times, written as epoch seconds, exact to the microsecond.

use std::ops::RangeInclusive;

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use serde::de::Error;
use serde::ser::Serializer;
use serde_json::Value as Json;

const MICROS_PER_SECOND: f64 = 1e6;
const NANOS_PER_MICRO: u32 = 1_000;

pub(super) fn from_integer<E: Error>(seconds: i128) -> Result<DateTime, E> {
    i64::try_from(seconds).map(DateTime::from_secs).map_err(|_| out_of_range(seconds))
}

/// The nearest microsecond: a double has that precision for every instant up to the year 2242, and only noise
/// beyond it (`1726788459.464` is stored as `1726788459.4639999866…`).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked first")]
pub(super) fn from_float<E: Error>(seconds: f64) -> Result<DateTime, E> {
    // Above 2^53 a double has no fraction left, and up to 2^63 it is a whole number of seconds in an i64.
    const WHOLE: f64 = 9_223_372_036_854_775_808.0;
    if !(-WHOLE..WHOLE).contains(&seconds) {
        return Err(out_of_range(seconds));
    }
    let floor = seconds.floor();
    // Exact: subtracting the floor of a double from it loses nothing.
    let micros = ((seconds - floor) * MICROS_PER_SECOND).round() as u32;
    let (carry, micros) = (i64::from(micros / 1_000_000), micros % 1_000_000);
    Ok(DateTime::from_secs_and_nanos(floor as i64 + carry, micros * NANOS_PER_MICRO))
}

fn out_of_range<E: Error>(seconds: impl std::fmt::Debug) -> E {
    E::custom(format_args!("must be 64-bit epoch seconds, found `{seconds:?}`"))
}

/// Reads a date-time. The error does not show the string, which may be a misplaced secret.
pub(super) fn from_str<E: Error>(string: &str) -> Result<DateTime, E> {
    DateTime::from_str(string, Format::DateTimeWithOffset)
        .map_err(|_| E::custom("must be epoch seconds or an RFC 3339 date-time, found another string"))
}

/// Returns the string of a native TOML date-time. The `toml` crate passes one on as an object with this single entry.
pub(super) fn str_of_toml(object: &Json) -> Option<&str> {
    object.as_object().filter(|object| object.len() == 1)?.get("$__toml_private_datetime")?.as_str()
}

/// Writes whole seconds as an integer, others as a double, to the nearest microsecond.
///
/// The result is a fixed point of reading and writing. A fraction beyond [`CALENDAR`] is dropped.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "the ranges are checked first")]
pub(crate) fn write<S: Serializer>(instant: DateTime, serializer: S) -> Result<S::Ok, S::Error> {
    let seconds = instant.secs();
    if !CALENDAR.contains(&seconds) {
        return serializer.serialize_i64(seconds);
    }
    let micros = (instant.subsec_nanos() + NANOS_PER_MICRO / 2) / NANOS_PER_MICRO;
    let total = seconds * 1_000_000 + i64::from(micros);
    let nearest = if total.unsigned_abs() < 1 << f64::MANTISSA_DIGITS {
        // The dividend is exact, so that only the division rounds.
        total as f64 / MICROS_PER_SECOND
    } else {
        // Such a dividend would be rounded as well. Here the terms are exact to far less than the distance of doubles.
        seconds as f64 + f64::from(micros) / MICROS_PER_SECOND
    };
    if nearest.fract() == 0.0 { serializer.serialize_i64(nearest as i64) } else { serializer.serialize_f64(nearest) }
}

/// The seconds of the years 0000 to 9999, which are those of RFC 3339.
const CALENDAR: RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;
