//! Timestamps are read in every notation of the service and the AWS CLI, and are exact to the microsecond.

use cognito_user_pool_client::primitives::DateTime;
use cognito_user_pool_client::{UserPoolClientType, json};

#[test]
fn epoch_seconds_are_written_with_the_same_digits() {
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
        "-39.988232",
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
fn every_notation_of_a_number_is_the_same_timestamp() {
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
fn a_date_time_with_any_offset_is_the_same_timestamp() {
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
fn a_fraction_finer_than_a_microsecond_is_rounded() {
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
fn a_fraction_that_rounds_up_to_a_second_is_written_as_an_integer() {
    assert_written(r#""2024-09-19T23:27:39.9999999Z""#, "1726788460");
    assert_written(r#""1969-12-31T23:59:59.9999999Z""#, "0");
}

#[test]
fn a_leap_second_is_the_last_nanosecond_before_it() {
    assert_written(r#""2016-12-31T23:59:60Z""#, "1483228800");
}

#[test]
fn a_number_is_exact_to_the_microsecond_from_1697_to_2242() {
    // A double has 53 bits, of which 33 are those of the seconds.
    let seconds = 1_i64 << 33;
    for text in ["1697-10-17T11:03:28.000001Z", "2242-03-16T12:56:31.999999Z"] {
        let client: UserPoolClientType = json::from_str(&format!(r#"{{"CreationDate": "{text}"}}"#)).unwrap();
        assert!(client.creation_date.unwrap().secs().abs() <= seconds);
        let written = json::to_string(&client).unwrap();
        assert_eq!(json::from_str::<UserPoolClientType>(&written).unwrap(), client, "{text}");
    }
    for text in ["1697-10-17T11:03:27.000001Z", "2242-03-16T12:56:32.000001Z"] {
        let client: UserPoolClientType = json::from_str(&format!(r#"{{"CreationDate": "{text}"}}"#)).unwrap();
        let written = json::to_string(&client).unwrap();
        assert_ne!(json::from_str::<UserPoolClientType>(&written).unwrap(), client, "{text}");
    }
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
            let timestamp = DateTime::from_secs_and_nanos(seconds, nanos);
            let client = UserPoolClientType::builder().creation_date(timestamp).build().unwrap();
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
        let timestamp = client.creation_date.unwrap();
        let expected: f64 = format!("{}.{:06}", timestamp.secs(), timestamp.subsec_nanos() / 1000).parse().unwrap();
        assert_eq!(json::to_string(&client).unwrap(), format!(r#"{{"CreationDate":{expected}}}"#), "{text}");
    }
}

#[test]
fn a_fraction_is_read_exactly_as_its_decimal_digits() {
    let client: UserPoolClientType = json::from_str(r#"{"CreationDate": 1726788459.464}"#).unwrap();
    assert_eq!(client.creation_date(), Some(&DateTime::from_secs_and_nanos(1_726_788_459, 464_000_000)));
    let client: UserPoolClientType = json::from_str(r#"{"CreationDate": -1.25}"#).unwrap();
    assert_eq!(client.creation_date(), Some(&DateTime::from_secs_and_nanos(-2, 750_000_000)));
}

#[track_caller]
fn assert_written(read: &str, written: &str) {
    let client: UserPoolClientType = json::from_str(&format!(r#"{{"CreationDate": {read}}}"#)).unwrap();
    assert_eq!(json::to_string(&client).unwrap(), format!(r#"{{"CreationDate":{written}}}"#), "{read}");
}
