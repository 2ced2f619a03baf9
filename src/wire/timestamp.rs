//! Timestamps, which are read from epoch seconds or RFC 3339 date-times, and written as epoch seconds.

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

/// Returns the timestamp rounded to microseconds.
///
/// Up to the year 2242 a double distinguishes all microseconds. Its further digits are rounding errors:
/// `1726788459.464` is stored as `1726788459.4639999866…`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked first")]
pub(super) fn from_float<E: Error>(seconds: f64) -> Result<DateTime, E> {
    // 2^63, the smallest positive double that does not fit into an `i64`. The negative one is rejected as well, because
    // every number below -2^63 near it becomes that double.
    const WHOLE: f64 = 9_223_372_036_854_775_808.0;
    if seconds.abs() >= WHOLE || seconds.is_nan() {
        return Err(out_of_range(seconds));
    }
    let floor = seconds.floor();
    // The subtraction is exact, because the difference between a double and its floor is a double.
    let micros = ((seconds - floor) * MICROS_PER_SECOND).round() as u32;
    let (carry, micros) = (i64::from(micros / 1_000_000), micros % 1_000_000);
    Ok(DateTime::from_secs_and_nanos(floor as i64 + carry, micros * NANOS_PER_MICRO))
}

fn out_of_range<E: Error>(seconds: impl std::fmt::Debug) -> E {
    E::custom(format_args!("must be 64-bit epoch seconds, found `{seconds:?}`"))
}

/// Parses a date-time. The error does not contain the string, which may be a misplaced secret.
pub(super) fn from_str<E: Error>(string: &str) -> Result<DateTime, E> {
    DateTime::from_str(string, Format::DateTimeWithOffset)
        .map_err(|_| E::custom("must be epoch seconds or an RFC 3339 date-time, found another string"))
}

/// Returns the string of a native TOML date-time, which the `toml` crate represents as an object with this single
/// entry.
pub(super) fn str_of_toml(object: &Json) -> Option<&str> {
    object.as_object().filter(|object| object.len() == 1)?.get("$__toml_private_datetime")?.as_str()
}

/// Serializes epoch seconds, rounded to microseconds. A number without a fraction is written as an integer, any other
/// as a double.
///
/// Reading the output and writing it again does not change it. Outside [`CALENDAR`] the fraction is dropped.
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
        // The dividend would be rounded too. In this sum the first term is exact, and the error of the second one is
        // far smaller than the distance between adjacent doubles.
        seconds as f64 + f64::from(micros) / MICROS_PER_SECOND
    };
    if nearest.fract() == 0.0 { serializer.serialize_i64(nearest as i64) } else { serializer.serialize_f64(nearest) }
}

/// The epoch seconds of the years 0000 to 9999, which RFC 3339 can represent.
pub(crate) const CALENDAR: RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;
