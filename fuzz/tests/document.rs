//! The meaning of a document is computed correctly, so that the fuzz targets compare with the right value.

#[path = "../src/document.rs"]
#[allow(dead_code)]
mod document;

use document::{CALENDAR, civil_from_days, days_from_civil, parse_date_time};

#[test]
fn a_date_is_converted_to_days_and_back() {
    for (days, date) in [
        (0, (1970, 1, 1)),
        (-1, (1969, 12, 31)),
        (11_016, (2000, 2, 29)),
        (11_017, (2000, 3, 1)),
        (CALENDAR.start() / 86_400, (0, 1, 1)),
        (CALENDAR.end() / 86_400, (9999, 12, 31)),
    ] {
        assert_eq!(civil_from_days(days), date);
        assert_eq!(days_from_civil(date.0, date.1, date.2), days);
    }
    for days in (CALENDAR.start() / 86_400..CALENDAR.end() / 86_400).step_by(97) {
        let (year, month, day) = civil_from_days(days);
        assert_eq!(days_from_civil(year, month, day), days);
        assert!((1..=12).contains(&month) && (1..=31).contains(&day), "{days}");
    }
}

#[test]
fn a_date_time_has_the_seconds_of_its_digits() {
    assert_eq!(parse_date_time("2024-09-19T23:27:39.464Z"), Some((1_726_788_459, 464_000_000)));
    assert_eq!(parse_date_time("2024-09-20T08:27:39+09:00"), Some((1_726_788_459, 0)));
    assert_eq!(parse_date_time("2024-09-19"), None);
}
