//! Any timestamp is read in every notation that the service and the AWS CLI use, and is exact to the microsecond.

use cognito_user_pool_client::primitives::DateTime;
use cognito_user_pool_client::{UserPoolClientType, json};
use proptest::prelude::*;

/// Returns a strategy for any timestamp, and equally often for one of each range with a different notation.
fn timestamp() -> impl Strategy<Value = DateTime> {
    let seconds = prop_oneof![
        any::<i64>(),
        -62_167_219_300..=-62_167_219_100_i64,
        -8_589_934_592..=8_589_934_592_i64,
        8_589_934_592..=253_402_300_799_i64,
        253_402_300_700..=253_402_300_900_i64,
        i64::MAX - 100..=i64::MAX,
    ];
    let nanos =
        prop_oneof![0..1_000_000_000_u32, 999_999_000..1_000_000_000_u32, (0..1_000_u32).prop_map(|n| n * 1_000_000)];
    (seconds, nanos).prop_map(|(seconds, nanos)| DateTime::from_secs_and_nanos(seconds, nanos))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn any_timestamp_is_written_unchanged_after_it_was_read(timestamp in timestamp()) {
        let client = UserPoolClientType::builder().creation_date(timestamp).build().unwrap();
        let written = json::to_string(&client).unwrap();
        let read: UserPoolClientType = json::from_str(&written).unwrap();
        prop_assert_eq!(json::to_string(&read).unwrap(), written);
        let error = read.creation_date.unwrap().as_nanos() - timestamp.as_nanos();
        // The distance of doubles in the year 9999 is 30.5 microseconds.
        let limit = match timestamp.secs() {
            -8_589_934_592..8_589_934_592 => 500,
            -62_167_219_200..=253_402_300_799 => 15_759,
            _ => 999_999_999,
        };
        prop_assert!(error.abs() <= limit, "{error}");
    }

    #[test]
    fn any_number_is_written_unchanged_after_it_was_read(seconds in prop_oneof![
        any::<f64>(),
        -1e19..1e19,
        -9e15..9e15,
        -253_402_300_900.0..253_402_300_900.0,
        -62_167_219_300.0..-62_167_219_100.0,
        -10_000_000_000.0..10_000_000_000.0,
    ]) {
        let text = serde_json::json!({"CreationDate": seconds}).to_string();
        // A number beyond 64 bits is an error.
        if let Ok(read) = json::from_str::<UserPoolClientType>(&text) {
            let written = json::to_string(&read).unwrap();
            let again: UserPoolClientType = json::from_str(&written).unwrap();
            prop_assert_eq!(json::to_string(&again).unwrap(), written);
        }
    }
}

proptest! {
    #[test]
    fn every_microsecond_from_1970_to_2200_is_written_with_the_same_digits(
        // At least one second, because the writer prints smaller fractions with an exponent.
        micros in 1_000_000_u64..7_258_118_400_000_000
    ) {
        let digits = seconds(micros);
        assert_written(&digits, &digits);
    }

    #[test]
    fn every_millisecond_from_1970_to_2200_is_written_with_the_same_digits(millis in 1_000_u64..7_258_118_400_000) {
        let digits = seconds(millis * 1000);
        assert_written(&digits, &digits);
    }

    #[test]
    fn a_date_time_is_the_timestamp_that_the_time_crate_reads(
        (year, day) in (1900..2200_i32, 1..=28_u32),
        (month, hour, minute, second, micros) in (1..=12_u32, 0..24_u32, 0..60_u32, 0..60_u32, 0..1_000_000_u32),
        (sign, offset_hour, offset_minute) in (prop::sample::select(vec!['+', '-']), 0..=14_u32, 0..60_u32),
    ) {
        let date = format!("{year}-{month:02}-{day:02}");
        let offset = format!("{sign}{offset_hour:02}:{offset_minute:02}");
        let text = format!("{date}T{hour:02}:{minute:02}:{second:02}.{micros:06}{offset}");
        let format = time::format_description::well_known::Rfc3339;
        let expected = time::OffsetDateTime::parse(&text, &format).unwrap();
        let client: UserPoolClientType = json::from_str(&format!(r#"{{"CreationDate": "{text}"}}"#)).unwrap();
        let read = client.creation_date.unwrap();
        prop_assert_eq!((read.secs(), read.subsec_nanos()), (expected.unix_timestamp(), expected.nanosecond()));
    }
}

/// Returns the seconds with a fraction without trailing zeros.
fn seconds(micros: u64) -> String {
    let digits = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[track_caller]
fn assert_written(read: &str, written: &str) {
    let client: UserPoolClientType = json::from_str(&format!(r#"{{"CreationDate": {read}}}"#)).unwrap();
    assert_eq!(json::to_string(&client).unwrap(), format!(r#"{{"CreationDate":{written}}}"#), "{read}");
}
