//! The documented meaning of a JSON document, independent of the crate's reader and writer.

use std::cell::Cell;
use std::fmt;

use cognito_user_pool_client::model::{Kind, Member, Shape};
use cognito_user_pool_client::primitives::{DateTime, DateTimeFormat};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// A document as `serde_json` parses it.
pub(crate) struct Document {
    pub(crate) value: Value,
    /// `true` if an object at any depth has two members of the same name, of which `value` has the second.
    pub(crate) has_duplicate: bool,
}

/// Decodes UTF-8 with or without a byte order mark, or UTF-16 with one.
pub(crate) fn decode(data: &[u8]) -> Option<String> {
    let utf16 = |unit: fn([u8; 2]) -> u16| {
        let (units, rest) = data.as_chunks();
        let units: Vec<u16> = units.iter().map(|pair| unit(*pair)).collect();
        rest.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
    };
    let decoded = if data.starts_with(b"\xff\xfe") {
        utf16(u16::from_le_bytes)?
    } else if data.starts_with(b"\xfe\xff") {
        utf16(u16::from_be_bytes)?
    } else {
        str::from_utf8(data).ok()?.to_owned()
    };
    let text = decoded.strip_prefix('\u{feff}').unwrap_or(&decoded);
    // Of two marks the second one is not JSON, but `from_str` would remove it.
    (!text.starts_with('\u{feff}')).then(|| text.to_owned())
}

/// Parses a document, or returns `None` if it is not JSON.
pub(crate) fn parse(text: &str) -> Option<Document> {
    let has_duplicate = Cell::new(false);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Seed(&has_duplicate).deserialize(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(Document { value, has_duplicate: has_duplicate.get() })
}

/// A seed for a [`Value`] that also detects duplicate members.
#[derive(Clone, Copy)]
struct Seed<'a>(&'a Cell<bool>);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Value, E> {
        Ok(boolean.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, string: &str) -> Result<Value, E> {
        Ok(string.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = seq.next_element_seed(self)? {
            list.push(entry);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = map.next_key::<String>()? {
            if object.insert(name, map.next_value_seed(self)?).is_some() {
                self.0.set(true);
            }
        }
        Ok(object.into())
    }
}

/// Checks whether the crate accepts an object of a shape with these members.
pub(crate) fn is_structure(members: &[Member], value: &Value) -> bool {
    let accepts = |member: &Member, value: &Value| value.is_null() || is_value(member.shape, value);
    value.as_object().is_some_and(|object| {
        members.iter().all(|member| object.get(member.name).is_none_or(|value| accepts(member, value)))
    })
}

fn is_value(shape: &Shape, value: &Value) -> bool {
    match shape.kind {
        Kind::String { .. } | Kind::Enum { .. } => value.is_string(),
        Kind::Integer { .. } => integer(value).is_some(),
        Kind::Boolean => value.is_boolean(),
        Kind::Timestamp => is_timestamp(value),
        Kind::List { of, .. } => {
            value.as_array().is_some_and(|entries| entries.iter().all(|entry| is_value(of, entry)))
        }
        Kind::Structure { members, .. } => is_structure(members, value),
        ref kind => panic!("unsupported kind {kind:?}"),
    }
}

/// Returns a 32-bit integer. It may be written as a float without a fraction.
fn integer(value: &Value) -> Option<i32> {
    if let Some(integer) = value.as_i64() {
        return i32::try_from(integer).ok();
    }
    // All digits of the float. A float without a fraction has no other digits after the point.
    let digits = format!("{:.1100}", value.as_f64()?);
    let (whole, fraction) = digits.split_once('.')?;
    if fraction.trim_end_matches('0').is_empty() { whole.parse().ok() } else { None }
}

fn is_timestamp(value: &Value) -> bool {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    match value {
        Value::Number(number) if number.is_f64() => {
            number.as_f64().is_some_and(|float| (-LIMIT..LIMIT).contains(&float))
        }
        Value::Number(number) => number.is_i64(),
        other => date_time(other)
            .is_some_and(|string| DateTime::from_str(string, DateTimeFormat::DateTimeWithOffset).is_ok()),
    }
}

/// Returns the string of a date-time. The `toml` crate passes a native date-time as an object with this member.
fn date_time(value: &Value) -> Option<&str> {
    match value {
        Value::Object(object) if object.len() == 1 => object.get("$__toml_private_datetime")?.as_str(),
        other => other.as_str(),
    }
}

/// Checks that `written` is an object with the meaning of `original`.
pub(crate) fn assert_same_meaning(name: &str, members: &[Member], original: &Value, written: &Value) {
    let original = original.as_object().expect("a shape is an object");
    let written = written.as_object().expect("a shape is an object");
    let mut present = 0;
    for (key, value) in original {
        let member = members.iter().find(|member| member.name == key);
        // The value 0 of this member means absent, in a client and not in a request.
        let is_zero = name == "UserPoolClientType" && key == "RefreshTokenValidity" && integer(value) == Some(0);
        if value.is_null() || is_zero {
            assert!(!written.contains_key(key), "{key}");
            continue;
        }
        present += 1;
        let written = written.get(key).unwrap_or_else(|| panic!("`{key}` is lost"));
        match member {
            Some(member) => assert_same_value(key, member.shape, value, written),
            None => assert_eq!(written, value, "{key}"),
        }
    }
    assert_eq!(written.len(), present, "{written:?}");
}

fn assert_same_value(key: &str, shape: &Shape, original: &Value, written: &Value) {
    match shape.kind {
        Kind::Integer { .. } => assert_eq!(written.as_i64(), integer(original).map(i64::from), "{key}"),
        Kind::Timestamp => assert_same_timestamp(original, written),
        Kind::List { of, .. } => {
            let [original, written] = [original, written].map(|value| value.as_array().expect("a list"));
            assert_eq!(written.len(), original.len(), "{key}");
            for (original, written) in original.iter().zip(written) {
                assert_same_value(key, of, original, written);
            }
        }
        Kind::Structure { members, .. } => assert_same_meaning(shape.name, members, original, written),
        _ => assert_eq!(written, original, "{key}"),
    }
}

/// The epoch seconds of the years 0000 to 9999.
pub(crate) const CALENDAR: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;

#[expect(clippy::cast_possible_truncation, reason = "the float is in the range of the integer")]
fn assert_same_timestamp(original: &Value, written: &Value) {
    if let Some(string) = date_time(original) {
        if let Some((seconds, nanos)) = parse_date_time(string) {
            assert_eq!(written, &Value::Number(written_timestamp(seconds, nanos)), "{string}");
        }
    } else if original.is_i64() {
        assert_eq!(written, original);
    } else {
        let (original, number) = (original.as_f64().expect("a number"), written.as_f64().expect("a number"));
        if CALENDAR.contains(&(original.floor() as i64)) {
            // Half a microsecond, and the rounding of this subtraction.
            assert!((original - number).abs() <= 0.500_001e-6, "{original} is written as {number}");
        } else {
            assert_eq!(written.as_i64(), Some(original.floor() as i64));
        }
    }
}

/// Returns the epoch seconds that the crate writes: rounded to the nearest microsecond, and then to the nearest double.
///
/// The double is the nearest one to the decimal digits.
pub(crate) fn written_timestamp(seconds: i64, nanos: u32) -> Number {
    if !CALENDAR.contains(&seconds) {
        return seconds.into();
    }
    let micros = seconds * 1_000_000 + i64::from((nanos + 500) / 1_000);
    let digits = decimal(micros);
    let double: f64 = digits.parse().expect("digits");
    if double.fract() == 0.0 {
        let integer = format!("{double:.0}").parse::<i64>().expect("digits");
        return integer.into();
    }
    Number::from_f64(double).expect("a finite number")
}

/// Writes microseconds as seconds with a fraction of six digits.
pub(crate) fn decimal(micros: i64) -> String {
    let sign = if micros < 0 { "-" } else { "" };
    let micros = micros.unsigned_abs();
    format!("{sign}{}.{:06}", micros / 1_000_000, micros % 1_000_000)
}

/// Returns the epoch seconds and nanoseconds of a date-time such as `2024-09-19T23:27:39.464Z`, with any offset. Returns
/// `None` for another notation or a leap second.
pub(crate) fn parse_date_time(string: &str) -> Option<(i64, u32)> {
    let bytes = string.as_bytes();
    let digits = |from: usize, to: usize| {
        let digits = bytes.get(from..to)?;
        digits
            .iter()
            .try_fold(0_i64, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0')))
    };
    let is = |place: usize, expected: &[u8]| bytes.get(place).is_some_and(|byte| expected.contains(byte));
    let separators = is(4, b"-") && is(7, b"-") && is(10, b"Tt") && is(13, b":") && is(16, b":");
    let seconds = digits(17, 19).filter(|seconds| separators && *seconds < 60)?;
    let days = days_from_civil(digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    let local = days * 86_400 + digits(11, 13)? * 3_600 + digits(14, 16)? * 60 + seconds;

    let mut place = 19;
    let mut nanos = 0;
    if is(19, b".") {
        let fraction = bytes[20..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        place = 20 + fraction;
        // Further digits do not change the nearest microsecond.
        nanos = format!("{:0<9.9}", &string[20..place]).parse().ok()?;
    }
    let offset = if is(place, b"Zz") && bytes.len() == place + 1 {
        0
    } else if bytes.len() == place + 6 && is(place + 3, b":") {
        let minutes = digits(place + 1, place + 3)? * 60 + digits(place + 4, place + 6)?;
        if is(place, b"+") { minutes } else { -minutes }
    } else {
        return None;
    };
    Some((local - offset * 60, nanos))
}

/// Returns the days from 1970-01-01 to a date of the proleptic Gregorian calendar.
///
/// Years are counted from March, so that the leap day is the last day of a year.
pub(crate) fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let days_of_years = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    days_of_years + (month * 153 + 2) / 5 + day - 1 - 719_468
}

/// Returns the year, month and day that are `days` after 1970-01-01.
pub(crate) fn civil_from_days(days: i64) -> (i64, i64, i64) {
    // The estimate is exact or one too large or too small.
    let mut year = 1970 + days.div_euclid(365) - days.div_euclid(365 * 1461);
    while days_from_civil(year, 1, 1) > days {
        year -= 1;
    }
    while days_from_civil(year + 1, 1, 1) <= days {
        year += 1;
    }
    let month = (2..=12).take_while(|month| days_from_civil(year, *month, 1) <= days).last().unwrap_or(1);
    (year, month, days - days_from_civil(year, month, 1) + 1)
}
