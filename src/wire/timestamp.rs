//! Instants: read from epoch seconds or RFC 3339 date-times, written as epoch seconds, exact to the microsecond.

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

/// Does not show the text: it may be a misplaced secret.
pub(super) fn from_text<E: Error>(text: &str) -> Result<DateTime, E> {
    DateTime::from_str(text, Format::DateTimeWithOffset)
        .map_err(|_| E::custom("must be epoch seconds or an RFC 3339 date-time, found another string"))
}

/// Returns the string of a native TOML date-time. The `toml` crate passes one on as an object with this single entry.
pub(super) fn text_of_toml(object: &Json) -> Option<&str> {
    object.as_object().filter(|object| object.len() == 1)?.get("$__toml_private_datetime")?.as_str()
}

/// Whole seconds as an integer, others as a double of whole microseconds.
#[expect(clippy::cast_precision_loss, reason = "documented: exact to the microsecond up to the year 2242")]
pub(crate) fn write<S: Serializer>(instant: DateTime, serializer: S) -> Result<S::Ok, S::Error> {
    let micros = (instant.subsec_nanos() + NANOS_PER_MICRO / 2) / NANOS_PER_MICRO;
    if micros.is_multiple_of(1_000_000) {
        return serializer.serialize_i64(instant.secs().saturating_add(i64::from(micros / 1_000_000)));
    }
    // One rounding: below 2^53 microseconds (the year 2255) the dividend is exact.
    let total = instant.secs() as f64 * MICROS_PER_SECOND + f64::from(micros);
    serializer.serialize_f64(total / MICROS_PER_SECOND)
}
