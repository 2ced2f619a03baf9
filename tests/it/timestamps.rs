//! Instants are read in every notation that the service and its command line use, and are exact to the microsecond.

use cognito_user_pool_client::primitives::DateTime;
use cognito_user_pool_client::{UserPoolClientType, json};
use proptest::prelude::*;

#[test]
fn epoch_seconds_come_back_digit_by_digit() {
    for seconds in [
        "0",
        "1726788459",
        "1726788459.464",
        "1726788459.464321",
        "1726788459.000001",
        "1726788459.999999",
        "1548097827.716",
        "-1",
        "-0.5",
        "-1.25",
        "-62135596800",
        "253402300799",
        "253402300799.5",
        "9223372036854775807",
        "-9223372036854775808",
    ] {
        assert_written(seconds, seconds);
    }
}

#[test]
fn every_notation_of_a_number_is_the_same_instant() {
    for (read, written) in [
        ("1726788459.0", "1726788459"),
        ("1.726788459E9", "1726788459"),
        ("1.726788459464e+9", "1726788459.464"),
        ("1726788459464e-3", "1726788459.464"),
        ("1726788459.464000000000", "1726788459.464"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("-15e-1", "-1.5"),
    ] {
        assert_written(read, written);
    }
}

#[test]
fn a_date_time_with_any_offset_is_the_same_instant() {
    for (read, written) in [
        ("2024-09-19T23:27:39Z", "1726788459"),
        ("2024-09-19T23:27:39.464Z", "1726788459.464"),
        ("2024-09-19T23:27:39.464321+00:00", "1726788459.464321"),
        ("2024-09-19T23:27:39.464321-00:00", "1726788459.464321"),
        ("2024-09-20T08:27:39.464000+09:00", "1726788459.464"),
        ("2024-09-19T15:57:39.464000-07:30", "1726788459.464"),
        ("2024-02-29T00:00:00+00:00", "1709164800"),
        ("1970-01-01T00:00:00Z", "0"),
        ("1969-12-31T23:59:59.5Z", "-0.5"),
        ("1969-12-31T23:59:58.750000+00:00", "-1.25"),
        ("1970-01-01T08:59:59+09:00", "-1"),
        ("1900-01-01T00:00:00Z", "-2208988800"),
        ("0001-01-01T00:00:00Z", "-62135596800"),
        ("9999-12-31T23:59:59Z", "253402300799"),
    ] {
        assert_written(&format!("{read:?}"), written);
    }
}

#[test]
fn what_is_finer_than_a_microsecond_is_rounded() {
    for (read, written) in [
        ("1726788459.4643214", "1726788459.464321"),
        ("1726788459.9999996", "1726788460"),
        ("-0.0000001", "0"),
        (r#""2024-09-19T23:27:39.4643216Z""#, "1726788459.464322"),
    ] {
        assert_written(read, written);
    }
}

#[test]
fn what_is_rounded_up_to_a_second_is_a_whole_number() {
    assert_written(r#""2024-09-19T23:27:39.9999999Z""#, "1726788460");
    assert_written(r#""1969-12-31T23:59:59.9999999Z""#, "0");
}

#[test]
fn a_fraction_beyond_the_year_9999_is_dropped() {
    for (read, written) in [
        // The last second of the year 9999, and the first second of the year 0.
        ("253402300799.75", "253402300799.75"),
        ("253402300800.75", "253402300800"),
        ("-62167219199.75", "-62167219199.75"),
        ("-62167219200", "-62167219200"),
        ("-62167219200.25", "-62167219201"),
        ("4503599627370495.5", "4503599627370495"),
        ("-4503599627370495.5", "-4503599627370496"),
    ] {
        assert_written(read, written);
    }
    for (seconds, written) in [(i64::MAX, "9223372036854775807"), (i64::MIN, "-9223372036854775808")] {
        for nanos in [1, 500_000_000, 999_999_999] {
            let instant = DateTime::from_secs_and_nanos(seconds, nanos);
            let client = UserPoolClientType::builder().creation_date(instant).build().unwrap();
            assert_eq!(json::to_string(&client).unwrap(), format!(r#"{{"CreationDate":{written}}}"#));
        }
    }
}

#[test]
fn a_fraction_up_to_the_year_9999_is_the_nearest_double() {
    for text in [
        "2242-03-16T12:56:31.999999Z",
        "2255-06-05T23:47:34.740993Z",
        "2300-01-01T00:00:00.000001Z",
        "9999-12-31T23:59:59.999999Z",
    ] {
        let client: UserPoolClientType = json::from_str(&format!(r#"{{"CreationDate": "{text}"}}"#)).unwrap();
        let instant = client.creation_date.unwrap();
        let expected: f64 = format!("{}.{:06}", instant.secs(), instant.subsec_nanos() / 1000).parse().unwrap();
        assert_eq!(json::to_string(&client).unwrap(), format!(r#"{{"CreationDate":{expected}}}"#), "{text}");
    }
}

/// Any timestamp, and as often one of each range that is written in its own way.
fn instant() -> impl Strategy<Value = DateTime> {
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
    fn what_is_written_for_any_timestamp_is_read_and_written_unchanged(instant in instant()) {
        let client = UserPoolClientType::builder().creation_date(instant).build().unwrap();
        let written = json::to_string(&client).unwrap();
        let read: UserPoolClientType = json::from_str(&written).unwrap();
        prop_assert_eq!(json::to_string(&read).unwrap(), written);
        let error = read.creation_date.unwrap().as_nanos() - instant.as_nanos();
        // The distance of doubles in the year 9999 is 30.5 microseconds.
        let limit = match instant.secs() {
            -8_589_934_592..8_589_934_592 => 500,
            -62_167_219_200..=253_402_300_799 => 15_759,
            _ => 999_999_999,
        };
        prop_assert!(error.abs() <= limit, "{error}");
    }

    #[test]
    fn any_number_is_read_written_and_read_as_the_same(seconds in prop_oneof![
        any::<f64>(),
        -1e19..1e19,
        -9e15..9e15,
        -253_402_300_900.0..253_402_300_900.0,
        -62_167_219_300.0..-62_167_219_100.0,
        -10_000_000_000.0..10_000_000_000.0,
    ]) {
        let text = serde_json::json!({"CreationDate": seconds}).to_string();
        // Beyond 64 bits it is an error.
        if let Ok(read) = json::from_str::<UserPoolClientType>(&text) {
            let written = json::to_string(&read).unwrap();
            let again: UserPoolClientType = json::from_str(&written).unwrap();
            prop_assert_eq!(json::to_string(&again).unwrap(), written);
        }
    }
}

#[test]
fn a_fraction_is_the_instant_of_its_decimal_digits() {
    let client: UserPoolClientType = json::from_str(r#"{"CreationDate": 1726788459.464}"#).unwrap();
    assert_eq!(client.creation_date(), Some(&DateTime::from_secs_and_nanos(1_726_788_459, 464_000_000)));
    let client: UserPoolClientType = json::from_str(r#"{"CreationDate": -1.25}"#).unwrap();
    assert_eq!(client.creation_date(), Some(&DateTime::from_secs_and_nanos(-2, 750_000_000)));
}

proptest! {
    #[test]
    fn every_microsecond_from_1970_to_2200_comes_back_digit_by_digit(
        // From the second on: the writer turns smaller fractions into exponents.
        micros in 1_000_000_u64..7_258_118_400_000_000
    ) {
        let digits = seconds(micros);
        assert_written(&digits, &digits);
    }

    #[test]
    fn every_millisecond_from_1970_to_2200_comes_back_digit_by_digit(millis in 1_000_u64..7_258_118_400_000) {
        let digits = seconds(millis * 1000);
        assert_written(&digits, &digits);
    }

    #[test]
    fn a_date_time_is_the_instant_that_the_time_crate_reads(
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

/// Seconds with as many decimals as needed.
fn seconds(micros: u64) -> String {
    let digits = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[track_caller]
fn assert_written(read: &str, written: &str) {
    let client: UserPoolClientType = json::from_str(&format!(r#"{{"CreationDate": {read}}}"#)).unwrap();
    assert_eq!(json::to_string(&client).unwrap(), format!(r#"{{"CreationDate":{written}}}"#), "{read}");
}
