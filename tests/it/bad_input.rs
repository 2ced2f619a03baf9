//! Reading any input returns a value, or an error with its position. It does not panic, and it terminates.

use std::thread;

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

use crate::support::Shape;

// `faults` has the message and the path of each type in each member.
#[test]
fn a_wrong_type_is_an_error_with_its_column() {
    for (client, error, column) in [
        (r#"{"ClientName": 7}"#, "ClientName: must be a string, found a number", 16),
        (r#"{"ClientName": {}}"#, "ClientName: must be a string, found an object", 17),
        (r#"{"ClientName": {1: "a"}}"#, "ClientName: must be a string, found an object", 16),
        (r#"{"CallbackURLs": "a:b"}"#, "CallbackURLs: must be a list, found a string", 22),
        (r#"{"CallbackURLs": ["a:b", null]}"#, "CallbackURLs[1]: must be a string, found null", 29),
        (r#"{"IdTokenValidity": []}"#, "IdTokenValidity: must be a 32-bit integer, found a list", 22),
        (
            r#"{"TokenValidityUnits": {"IdToken": true}}"#,
            "TokenValidityUnits.IdToken: must be a string, found a boolean",
            39,
        ),
        ("[]", "must be an object, found a list", 2),
        ("\"text\"", "must be an object, found a string", 6),
        ("7", "must be an object, found a number", 1),
    ] {
        assert_error::<UserPoolClientType>(client.as_bytes(), error, (1, column));
    }
}

#[test]
fn a_path_leads_through_every_level() {
    for (document, path) in [
        (r#"{"UserPoolClient": 1}"#, "UserPoolClient"),
        (r#"{"UserPoolClient": {"CallbackURLs": ["a", "b", 1]}}"#, "UserPoolClient.CallbackURLs[2]"),
        (
            r#"{"UserPoolClient": {"RefreshTokenRotation": {"Feature": 1}}}"#,
            "UserPoolClient.RefreshTokenRotation.Feature",
        ),
        (r#"{"UserPoolClient": {"New": [{"A": [0, 1e400]}]}}"#, "UserPoolClient.New[0].A[1]"),
    ] {
        assert_eq!(json::from_str::<DescribeUserPoolClientOutput>(document).unwrap_err().path(), path);
    }
}

#[test]
fn a_number_out_of_range_is_shown() {
    for (member, number, message, column) in [
        ("IdTokenValidity", "2147483648", "must be a 32-bit integer, found `2147483648`", 30),
        ("IdTokenValidity", "-2147483649", "must be a 32-bit integer, found `-2147483649`", 31),
        ("IdTokenValidity", "1.5", "must be a 32-bit integer, found `1.5`", 23),
        ("IdTokenValidity", "1e400", "must be within the range of a double, found a larger number", 25),
        ("New", "1e400", "must be within the range of a double, found a larger number", 13),
        ("CreationDate", "1e400", "must be within the range of a double, found a larger number", 22),
        ("CreationDate", "9223372036854775808", "must be 64-bit epoch seconds, found `9223372036854775808`", 36),
        // Becomes a double, which is that of `-9223372036854775808` too.
        ("CreationDate", "-9223372036854775809", "must be 64-bit epoch seconds, found `-9.223372036854776e18`", 37),
    ] {
        assert_member_error(member, number, message, column);
    }
}

#[test]
fn a_number_beyond_64_bits_is_shown_in_exponent_notation() {
    for (member, number, message, column) in [
        ("IdTokenValidity", "18446744073709551616", "must be a 32-bit integer, found `1.8446744073709552e19`", 40),
        ("IdTokenValidity", "1e300", "must be a 32-bit integer, found `1e300`", 25),
        ("CreationDate", "1e300", "must be 64-bit epoch seconds, found `1e300`", 22),
        ("CreationDate", "-1e300", "must be 64-bit epoch seconds, found `-1e300`", 23),
    ] {
        assert_member_error(member, number, message, column);
    }
}

#[test]
fn a_string_that_is_not_a_date_time_is_an_error_that_does_not_show_it() {
    for text in [
        "",
        "NaN",
        "1726788459",
        "2024-09-19",
        "2024-09-19T23:27:39",
        "2024-13-19T23:27:39Z",
        "2024-09-31T23:27:39Z",
        "2024-09-19T24:27:39Z",
        "2024-09-19T23:27:39+99:00",
        "2024-09-19T23:27:39Z ",
        "Thu, 19 Sep 2024 23:27:39 GMT",
    ] {
        let message = "must be epoch seconds or an RFC 3339 date-time, found another string";
        assert_member_error("CreationDate", &format!("{text:?}"), message, 19 + text.len());
    }
}

#[test]
fn invalid_json_is_an_error_with_its_position() {
    for (text, error, place) in [
        ("{}}", "not valid JSON: trailing characters", (1, 3)),
        ("{} {}", "not valid JSON: trailing characters", (1, 4)),
        ("{}\n\nx", "not valid JSON: trailing characters", (3, 1)),
        (r#"{"ClientName": "web}"#, "ClientName: not valid JSON: EOF while parsing a string", (1, 20)),
        (r#"{"ClientName" "web"}"#, "not valid JSON: expected `:`", (1, 15)),
        (r#"{"CallbackURLs": ["a",]}"#, "CallbackURLs: not valid JSON: trailing comma", (1, 23)),
        (
            "{\"CallbackURLs\": [\n    \"a\",\n    tru\n  ]\n}",
            "CallbackURLs[1]: not valid JSON: expected ident",
            (4, 0),
        ),
        (
            "{\"ClientName\": \"a\tb\"}",
            r"ClientName: not valid JSON: control character (\u0000-\u001F) found while parsing a string",
            (1, 18),
        ),
        (r#"{"ClientName": "\x41"}"#, "ClientName: not valid JSON: invalid escape", (1, 18)),
        (r#"{"CreationDate": NaN}"#, "CreationDate: not valid JSON: expected value", (1, 18)),
        (r#"{"CreationDate": Infinity}"#, "CreationDate: not valid JSON: expected value", (1, 18)),
        (r#"{"IdTokenValidity": 010}"#, "IdTokenValidity: not valid JSON: invalid number", (1, 22)),
        (r#"{"IdTokenValidity": -}"#, "IdTokenValidity: not valid JSON: invalid number", (1, 22)),
    ] {
        assert_error::<UserPoolClientType>(text.as_bytes(), error, place);
    }
}

#[test]
fn a_broken_name_is_an_error_of_the_object_around_it() {
    for (text, error, column) in [
        (r#"{"UserPoolClient": {"#, "UserPoolClient: not valid JSON: EOF while parsing an object", 20),
        (r#"{"UserPoolClient": {"ClientName": "web",}}"#, "UserPoolClient: not valid JSON: trailing comma", 41),
        (r#"{"UserPoolClient": {'ClientName': "web"}}"#, "UserPoolClient: not valid JSON: key must be a string", 21),
        (r#"{"UserPoolClient": {1: "web"}}"#, "UserPoolClient: not valid JSON: key must be a string", 21),
        (r#"{"UserPoolClient": {"IdTokenValidity": 0x10}}"#, "UserPoolClient: not valid JSON: expected `,` or `}`", 41),
        (r#"{"UserPoolClient": {"\ud83d": 1}}"#, "UserPoolClient: not valid JSON: unexpected end of hex escape", 28),
        ("{", "not valid JSON: EOF while parsing an object", 1),
    ] {
        assert_error::<DescribeUserPoolClientOutput>(text.as_bytes(), error, (1, column));
    }
}

#[test]
fn a_member_named_like_a_path_is_in_the_path() {
    for name in [".", "?"] {
        assert_error::<UserPoolClientType>(
            format!(r#"{{"{name}": 1e400}}"#).as_bytes(),
            &format!("{name}: must be within the range of a double, found a larger number"),
            (1, 11),
        );
    }
}

#[test]
fn null_is_an_error() {
    assert_error::<UserPoolClientType>(b" null", "must be an object, found null", (1, 5));
}

#[test]
fn a_lone_surrogate_is_an_error_with_its_position() {
    for (text, error, column) in [
        (r#"{"ClientName": "\ud83d"}"#, "ClientName: not valid JSON: unexpected end of hex escape", 23),
        (r#"{"ClientName": "\ud83d\u0041"}"#, "ClientName: not valid JSON: lone leading surrogate in hex escape", 28),
        (r#"{"ClientName": "\udc00"}"#, "ClientName: not valid JSON: lone leading surrogate in hex escape", 22),
        (r#"{"New": ["\udc00"]}"#, "New[0]: not valid JSON: lone leading surrogate in hex escape", 16),
    ] {
        assert_error::<UserPoolClientType>(text.as_bytes(), error, (1, column));
    }
}

#[test]
fn invalid_utf8_is_an_error_with_its_position() {
    for (bytes, error, column) in [
        (b"{\"ClientName\": \"a\xff\"}".as_slice(), "ClientName: not valid JSON: invalid unicode code point", 18),
        (b"{\"New\": [\"\xc0\xaf\"]}", "New[0]: not valid JSON: invalid unicode code point", 11),
        (b"{\"ClientName\": \xff}", "ClientName: not valid JSON: expected value", 16),
        (b"{}\xff", "not valid JSON: trailing characters", 3),
        (b"\xff", "not valid JSON: expected value", 1),
        // A surrogate, and a code point beyond Unicode.
        (b"{\"ClientName\": \"\xed\xa0\x80\"}", "ClientName: not valid JSON: invalid unicode code point", 17),
        (b"{\"ClientName\": \"\xf4\x90\x80\x80\"}", "ClientName: not valid JSON: invalid unicode code point", 17),
        // UTF-32.
        (b"\0\0\xfe\xff\0\0\0{\0\0\0}", "not valid JSON: expected value", 1),
    ] {
        assert_error::<UserPoolClientType>(bytes, error, (1, column));
    }
}

#[test]
fn invalid_utf16_is_an_error_with_the_place_after_what_is_valid() {
    for (bytes, place) in [
        // An odd number of bytes.
        (b"\xff\xfe{\0}".as_slice(), (1, 2)),
        (b"\xfe\xff\0{\0", (1, 2)),
        (b"\xff\xfe{", (1, 1)),
        (b"\xfe\xff\0", (1, 1)),
        // Half a surrogate pair.
        (b"\xff\xfe{\0\"\0\x00\xd8\"\0:\x001\0}\0", (1, 3)),
        (b"\xfe\xff\0{\0\n\0\"\xdc\x00\0\"\0:\x001\0}", (2, 2)),
    ] {
        let error = json::from_slice::<UserPoolClientType>(bytes).unwrap_err();
        let (line, column) = place;
        let message = format!("not valid JSON: invalid UTF-16 at line {line} column {column}");
        assert_eq!(error.to_string(), message, "{}", bytes.escape_ascii());
        assert_eq!((error.path(), error.line(), error.column()), ("", Some(line), Some(column)));
        assert!(error.is_syntax() && !error.is_data() && !error.is_eof());
    }
}

#[test]
fn a_column_counts_bytes_of_utf8_without_the_byte_order_mark_in_each_encoding() {
    let text = "\u{feff}{\"ClientName\": \"\u{30c6}\", \"ClientId\": 7}";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let error = "ClientId: must be a string, found a number";
    for bytes in [text.as_bytes().to_vec(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
        assert_error::<UserPoolClientType>(&bytes, error, (1, 35));
    }
    assert_error::<UserPoolClientType>(b"\xef\xbb\xbf{\"ClientId\": 7}", error, (1, 14));
    assert_error::<UserPoolClientType>(b"\xef\xbb\xbf{,}", "not valid JSON: key must be a string", (1, 2));
    let invalid = "ClientName: not valid JSON: invalid unicode code point";
    assert_error::<UserPoolClientType>(b"\xef\xbb\xbf{\"ClientName\": \"a\xff\"}", invalid, (1, 18));
}

#[test]
fn the_error_of_a_type_of_the_caller_is_one_line_of_limited_length() {
    let name = "a\n\u{1b}\u{202e}".repeat(1_000);
    let document = format!(r#"{{"{}": "{}"}}"#, name.escape_debug(), "hunter2".repeat(1_000))
        .replace("\\u{1b}", "\\u001b")
        .replace("\\u{202e}", "\\u202e");
    let error = json::from_str::<std::collections::BTreeMap<String, Vec<UserPoolClientType>>>(&document).unwrap_err();
    assert_eq!(error.path(), r"a\n\u{1b}\u{202e}".repeat(7) + "…", "{document:.40}");
    let message = error.message().to_string();
    assert_eq!(message, format!("invalid type: string \"{}hunter…", "hunter2".repeat(13)));
    assert_eq!(message.chars().count(), 120);
    assert_eq!(error.to_string(), format!("{}: {message} at line 1 column {}", error.path(), document.len() - 1));
}

#[test]
fn the_path_of_an_error_has_at_most_1000_bytes() {
    let name = "a".repeat(100);
    let levels = 100;
    let document = format!("{}1e400{}", format!("{{\"{name}\":").repeat(levels), "}".repeat(levels));
    let error = json::from_str::<UserPoolClientType>(&document).unwrap_err();
    assert_eq!(error.path(), [name.as_str(); 9].join(".") + "…");
}

#[test]
fn an_empty_input_is_an_error_without_a_position() {
    let utf16 = [b"\xff\xfe".as_slice(), b"\xfe\xff", b"\xff\xfe \0\n\0"];
    let utf8 = ["", " ", "\n", " \r\n\t", "\u{feff}", "\u{feff}\n"];
    for bytes in utf8.map(str::as_bytes).into_iter().chain(utf16) {
        let error = json::from_slice::<UserPoolClientType>(bytes).unwrap_err();
        assert_eq!(error.to_string(), "the input is empty", "{}", bytes.escape_ascii());
        assert_eq!((error.path(), error.line(), error.column()), ("", None, None));
        assert!(error.is_eof() && !error.is_syntax() && !error.is_data());
    }
    for text in utf8 {
        assert_eq!(json::from_str::<UserPoolClientType>(text).unwrap_err().to_string(), "the input is empty");
    }
}

#[test]
fn an_error_has_one_category() {
    for (text, [is_syntax, is_data, is_eof]) in [
        ("{]", [true, false, false]),
        ("{}}", [true, false, false]),
        (r#"{"ClientName": "\x"}"#, [true, false, false]),
        (r#"{"ClientName": 1}"#, [false, true, false]),
        (r#"{"ClientName": "a", "ClientName": "b"}"#, [false, true, false]),
        (r#"{"IdTokenValidity": 2147483648}"#, [false, true, false]),
        (r#"{"IdTokenValidity": 1e400}"#, [false, true, false]),
        (&"[".repeat(200), [false, true, false]),
        (&format!(r#"{{"New": {}{}}}"#, "[".repeat(200), "]".repeat(200)), [false, true, false]),
        ("[]", [false, true, false]),
        ("{", [false, false, true]),
        (r#"{"ClientName": "a"#, [false, false, true]),
    ] {
        let error = json::from_str::<UserPoolClientType>(text).unwrap_err();
        assert_eq!([error.is_syntax(), error.is_data(), error.is_eof()], [is_syntax, is_data, is_eof], "{text}");
        assert!(error.line().is_some() && error.column().is_some(), "{text}");
    }
}

#[test]
fn the_error_of_an_externally_tagged_enum_has_the_path_and_is_not_one_of_the_grammar() {
    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "it is only read")]
    enum Form {
        Create(CreateUserPoolClientInput),
        Change { client: UserPoolClientType },
    }
    for (document, message) in [
        (r#"{"Create": {"ClientName": 7}}"#, "Create.ClientName: must be a string, found a number"),
        (
            r#"{"Change": {"client": {"CallbackURLs": [7]}}}"#,
            "Change.client.CallbackURLs[0]: must be a string, found a number",
        ),
        ("[]", "must be one variant of an enum"),
        ("{}", "must be one variant of an enum"),
        ("null", "must be one variant of an enum"),
        (r#"{"Create": {}, "Change": {}}"#, "must be one variant of an enum"),
    ] {
        let error = json::from_str::<Form>(document).unwrap_err();
        let end = format!(" at line 1 column {}", error.column().unwrap());
        assert_eq!((error.to_string(), error.is_data()), (format!("{message}{end}"), true), "{document}");
    }
    let error = json::from_str::<Form>(r#"{"Create": }"#).unwrap_err();
    assert_eq!(error.to_string(), "Create: not valid JSON: expected value at line 1 column 12");
    assert!(error.is_syntax());
}

#[test]
fn invalid_utf8_in_an_ignored_value_is_an_error_with_its_place() {
    let error = json::from_slice::<serde::de::IgnoredAny>(b"{\n\"a\": \"\xff\"}").unwrap_err();
    assert_eq!(error.to_string(), "not valid JSON: invalid UTF-8 at line 2 column 7");
    assert_eq!((error.line(), error.column(), error.is_syntax()), (Some(2), Some(7), true));
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let text = "{\"ClientName\": \"テ😀\"}";
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let expected = UserPoolClientType::builder().client_name("テ😀").build_unvalidated();
    for bytes in [format!("\u{feff}{text}").into_bytes(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
        assert_eq!(json::from_slice::<UserPoolClientType>(&bytes).unwrap(), expected, "{}", bytes.escape_ascii());
    }
    assert_eq!(json::from_str::<UserPoolClientType>(&format!("\u{feff}{text}")).unwrap(), expected);
}

#[test]
fn a_second_byte_order_mark_is_an_error_in_every_encoding() {
    let text = "\u{feff}\u{feff}{}";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    for bytes in [text.as_bytes().to_vec(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
        let error = json::from_slice::<UserPoolClientType>(&bytes).unwrap_err();
        assert_eq!(error.to_string(), "not valid JSON: expected value at line 1 column 1", "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_hundred_thousand_levels_are_an_error() {
    const LEVELS: usize = 100_000;
    for (before, level, path, column) in [
        (r#"{"New": "#, "[", format!("New{}", "[0]".repeat(126)), 135),
        (r#"{"New": "#, r#"{"a":"#, format!("New{}", ".a".repeat(126)), 639),
        ("", "[", String::new(), 1),
        (r#"{"ClientName": "#, "[", "ClientName".to_owned(), 16),
        (r#"{"CallbackURLs": "#, "[", "CallbackURLs[0]".to_owned(), 19),
        (r#"{"TokenValidityUnits": "#, r#"{"IdToken":"#, "TokenValidityUnits.IdToken".to_owned(), 35),
    ] {
        let text = before.to_owned() + &level.repeat(LEVELS);
        let error = json::from_str::<UserPoolClientType>(&text).unwrap_err();
        assert_eq!((error.path(), error.line(), error.column()), (path.as_str(), Some(1), Some(column)), "{error}");
        assert!(error.is_data(), "{error}");
    }
}

#[test]
fn a_document_of_127_levels_takes_at_most_the_documented_stack() {
    // The bounds for a debug build. `interop/limits` measures the stack of each operation.
    for (bound, inner, is_readable) in
        [("384 KiB in a debug build", "0", true), ("640 KiB if they return an", "1e400", false)]
    {
        assert!(include_str!("../../src/lib.rs").contains(bound), "{bound}");
        let kib: usize = bound[..3].parse().unwrap();
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
            let document = format!(
                r#"{{"UserPoolClient":{{"ClientName":"web","New":{}{inner}{}}}}}"#,
                open.repeat(125),
                close.repeat(125)
            );
            let read = move || json::client_from_str(&document).is_ok();
            // An overflow would end the process.
            let thread = thread::Builder::new().stack_size(kib * 1024).spawn(read).unwrap();
            assert_eq!(thread.join().unwrap(), is_readable);
        }
    }
}

#[track_caller]
fn assert_member_error(member: &str, value: &str, message: &str, column: usize) {
    let client = format!(r#"{{"{member}": {value}}}"#);
    assert_error::<UserPoolClientType>(client.as_bytes(), &format!("{member}: {message}"), (1, column));
}

/// Asserts the path and the message (`error`), and the line and column of an error.
#[track_caller]
fn assert_error<S: Shape>(bytes: &[u8], error: &str, (line, column): (usize, usize)) {
    let read = json::from_slice::<S>(bytes).unwrap_err();
    assert_eq!(read.to_string(), format!("{error} at line {line} column {column}"), "{}", bytes.escape_ascii());
    assert_eq!((read.line(), read.column()), (Some(line), Some(column)));
    let path = error.split_once(": ").map_or("", |(path, _)| path).trim_start_matches("not valid JSON");
    assert_eq!(read.path(), path, "{error}");
}
