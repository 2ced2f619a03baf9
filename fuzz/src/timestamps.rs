//! Every microsecond of the documented range is kept, in every notation.

use arbitrary::{Result, Unstructured};
use cognito_user_pool_client::{UserPoolClientType, json};
use serde_json::Value;

use crate::document::{CALENDAR, civil_from_days, decimal, written_timestamp};

/// The epoch seconds from 1697 to 2242, in which a double represents every microsecond.
const EXACT_NUMBERS: std::ops::RangeInclusive<i64> = -(1 << 33)..=(1 << 33) - 1;

/// Writes a timestamp in one of the notations, reads it, and compares it with the integers that it consists of.
pub fn timestamps(data: &[u8]) {
    // Too short an input has no timestamp.
    let _ = check(&mut Unstructured::new(data));
}

fn check(input: &mut Unstructured<'_>) -> Result<()> {
    let micros = input.int_in_range(0..=999_999)?;
    match input.int_in_range(0..=3)? {
        0 => {
            let seconds: i64 = input.arbitrary()?;
            assert_read(&seconds.to_string(), seconds, 0);
            // A float without a fraction, which represents integers up to 2^53.
            if seconds.unsigned_abs() < 1 << 53 {
                assert_read(&format!("{seconds}.0"), seconds, 0);
                assert_read(&format!("{seconds}e0"), seconds, 0);
            }
        }
        1 => {
            let seconds = input.int_in_range(EXACT_NUMBERS)?;
            let total = seconds * 1_000_000 + i64::from(micros);
            let digits = decimal(total);
            assert_read(&digits, seconds, micros * 1_000);
            assert_read(&format!("{digits}000"), seconds, micros * 1_000);
            assert_read(&format!("{total}e-6"), seconds, micros * 1_000);
            assert_read(&format!("{}E-8", total * 100), seconds, micros * 1_000);
        }
        _ => {
            let seconds = input.int_in_range(CALENDAR)?;
            let digits = input.int_in_range(0..=9)?;
            let nanos = micros * 1_000 + input.int_in_range(0..=999)?;
            // A fraction of fewer digits.
            let nanos = nanos - nanos % 10_u32.pow(9 - digits);
            let offset = input.int_in_range(-(24 * 60 - 1)..=24 * 60 - 1)?;
            if let Some(string) = date_time(seconds, nanos, digits as usize, offset) {
                assert_read(&format!("{string:?}"), seconds, nanos);
            }
        }
    }
    Ok(())
}

/// Writes a date-time with an offset in minutes. Returns `None` if its local year is not in 0000 to 9999.
fn date_time(seconds: i64, nanos: u32, digits: usize, offset: i64) -> Option<String> {
    let local = seconds + offset * 60;
    let (year, month, day) = CALENDAR.contains(&local).then(|| civil_from_days(local.div_euclid(86_400)))?;
    let time = local.rem_euclid(86_400);
    let (hour, minute, second) = (time / 3_600, time / 60 % 60, time % 60);
    let fraction = if digits > 0 { format!(".{:.digits$}", format!("{nanos:09}")) } else { String::new() };
    let sign = if offset < 0 { '-' } else { '+' };
    let (offset_hour, offset_minute) = (offset.abs() / 60, offset.abs() % 60);
    let zone = if offset == 0 { "Z".to_owned() } else { format!("{sign}{offset_hour:02}:{offset_minute:02}") };
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}"))
}

#[track_caller]
fn assert_read(notation: &str, seconds: i64, nanos: u32) {
    let document = format!(r#"{{"CreationDate":{notation}}}"#);
    let client: UserPoolClientType = json::from_str(&document).unwrap_or_else(|error| panic!("{document}: {error}"));
    let read = client.creation_date.expect("the member is present");
    assert_eq!((read.secs(), read.subsec_nanos()), (seconds, nanos), "{document}");

    let written = json::to_string(&client).expect("every client can be written");
    let number = written_timestamp(seconds, nanos);
    assert_eq!(
        serde_json::from_str::<Value>(&written).expect("the output is JSON")["CreationDate"],
        Value::Number(number)
    );
    let again: UserPoolClientType = json::from_str(&written).expect("the output is a client");
    assert_eq!(json::to_string(&again).expect("every client can be written"), written);
    if EXACT_NUMBERS.contains(&seconds) && nanos.is_multiple_of(1_000) {
        assert_eq!(again, client, "{document}");
    }
}
