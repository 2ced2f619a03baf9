//! Damaged documents, wrong types, failing readers and full writers. Each ends in an error or in the value of the
//! document.
//!
//! Each test asserts the number of its inputs, so that a generator without output does not pass.

use std::fmt;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use cognito_user_pool_client::error::ServiceError;
use cognito_user_pool_client::model::{Kind, Member, Shape as ModelShape};
use cognito_user_pool_client::validation::PoolContext;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::support::{Shape, document_with};

/// Returns recorded responses, output of the AWS CLI of several lines, and a response with all members, with names.
///
/// The recorded responses to Create and Update are left out, because the last one has their members.
fn documents() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/recorded");
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let is_left_out = |name: &str| name.starts_with("create-") || name.starts_with("update-");
    let paths = entries.filter(|entry| !is_left_out(entry.file_name().to_str().unwrap())).map(|entry| entry.path());
    let read = |path: PathBuf| (path.display().to_string(), fs::read(&path).unwrap().trim_ascii().to_vec());
    let mut documents: Vec<_> = paths.map(read).collect();
    assert!(documents.len() >= 8, "{} documents", documents.len());
    let cli = include_bytes!("../../examples/data/describe-user-pool-client.cli.json");
    documents.push(("AWS CLI".into(), cli.trim_ascii().to_vec()));
    documents.push(("full response".into(), full::<DescribeUserPoolClientOutput>().to_string().into_bytes()));
    documents
}

#[test]
fn a_document_cut_at_any_byte_is_an_error_with_the_position_of_the_cut() {
    let mut inputs = 0;
    for (name, document) in documents() {
        let (mut line, mut column) = (1, 0);
        for end in 1..document.len() {
            let cut = &document[..end];
            (line, column) = if cut.ends_with(b"\n") { (line + 1, 0) } else { (line, column + 1) };
            let place = format!(" at line {line} column {column}");
            let errors = [
                json::from_slice::<DescribeUserPoolClientOutput>(cut).map(drop),
                json::client_from_slice(cut).map(drop),
                PoolContext::builder().describe_user_pool_response(cut).map(drop),
                ServiceError::from_response(None, cut).map(drop),
            ];
            for error in errors.map(Result::unwrap_err) {
                let text = error.to_string();
                assert!(text.contains("EOF while parsing a") && text.ends_with(&place), "{name}, {end} bytes: {text}");
                assert_eq!((error.line(), error.column(), error.is_eof()), (Some(line), Some(column), true), "{text}");
                inputs += 1;
            }
        }
    }
    assert!(inputs > 28_000, "{inputs}");
}

/// Returns the JSON that is written for a value of the shape, or `None` if the value is rejected.
fn accepted(value: &Value, shape: &ModelShape) -> Option<Value> {
    let is_integer = |number: f64| number.fract() == 0.0 && (-2_147_483_648.0..2_147_483_648.0).contains(&number);
    match (&shape.kind, value) {
        (Kind::String { .. } | Kind::Enum { .. }, Value::String(_)) | (Kind::Boolean, Value::Bool(_)) => {}
        (Kind::Integer { .. }, Value::Number(number)) if is_integer(number.as_f64()?) => {}
        (Kind::Timestamp, Value::Number(number)) if number.is_i64() || number.as_f64()?.abs() < 9.2e18 => {}
        (Kind::List { of, .. }, Value::Array(entries)) => {
            return entries.iter().map(|entry| accepted(entry, of)).collect();
        }
        (Kind::Structure { members, .. }, value) => return accepted_object(value, shape.name, members),
        _ => return None,
    }
    Some(value.clone())
}

/// Returns the JSON that is written for an object of the shape with these members, or `None` if it is rejected.
fn accepted_object(value: &Value, shape: &str, members: &[Member]) -> Option<Value> {
    let mut written = Map::new();
    for (name, value) in value.as_object()? {
        // 0 means absent in this member.
        let is_zero = shape == "UserPoolClientType" && name == "RefreshTokenValidity" && value.as_f64() == Some(0.0);
        let member = members.iter().find(|member| member.name == name);
        let value = match member {
            _ if value.is_null() => continue,
            Some(member) => accepted(value, member.shape)?,
            None => value.clone(),
        };
        if !is_zero {
            written.insert(name.clone(), value);
        }
    }
    Some(written.into())
}

/// Compares two documents. Numbers may be written in another notation, and timestamps are rounded to microseconds.
fn equal(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (Some(x), Some(y)) = (one.as_f64(), other.as_f64()) else { return false };
            // Beyond the year 9999 a timestamp has no fraction.
            let tolerance = if x.abs() < 253_402_300_800.0 { 1e-6 } else { 1.0 };
            one == other || (x - y).abs() <= tolerance
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| equal(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, one)| other.get(name).is_some_and(|other| equal(one, other)))
        }
        _ => one == other,
    }
}

const ALL_BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut byte = 0_u8;
    while byte < u8::MAX {
        byte += 1;
        bytes[byte as usize] = byte;
    }
    bytes
};

/// Changes each byte of the document to each of `bytes`, and compares what is read with `serde_json::Value` and the
/// model. Returns the numbers of documents that are accepted and rejected.
fn change_each_byte(document: &[u8], bytes: &[u8]) -> [usize; 2] {
    let mut counts = [0; 2];
    let mut changed = document.to_vec();
    for at in 0..document.len() {
        for byte in bytes.iter().filter(|byte| **byte != document[at]) {
            changed[at] = *byte;
            let parsed = serde_json::from_slice::<Value>(&changed).ok();
            let expected = parsed.and_then(|value| accepted_object(&value, "", DescribeUserPoolClientOutput::MEMBERS));
            let read = json::from_slice::<DescribeUserPoolClientOutput>(&changed);
            let place = || format!("byte {at}: {}", changed.escape_ascii());
            match (read, expected) {
                (Ok(read), Some(expected)) => {
                    let written = serde_json::to_value(&read).unwrap();
                    assert!(equal(&written, &expected), "{}: {written} instead of {expected}", place());
                    counts[0] += 1;
                }
                (Err(error), None) => {
                    assert!(error.line().is_some() && error.column().is_some(), "{}: {error}", place());
                    counts[1] += 1;
                }
                (read, expected) => panic!("{}: {read:?} instead of {expected:?}", place()),
            }
        }
        changed[at] = document[at];
    }
    counts
}

#[test]
fn every_change_of_a_byte_of_a_value_of_each_type_is_read_as_its_json_or_rejected() {
    let document = r#"{ "UserPoolClient": {"ClientName":"a","EnableTokenRevocation":true,"CreationDate":-1.5e9,"IdTokenValidity":-105,"RefreshTokenValidity":10,"CallbackURLs":["\u00e9é"],"TokenValidityUnits":{"IdToken":"days"},"New":[-1.5e-7,{"a":null},true]}}"#;
    let [accepted, rejected] = change_each_byte(document.as_bytes(), &ALL_BYTES);
    assert_eq!(accepted + rejected, 255 * document.len());
    assert!(accepted > 5_000 && rejected > 30_000, "{accepted} accepted, {rejected} rejected");
}

#[test]
fn every_change_of_a_byte_of_a_full_response_to_a_byte_of_the_syntax_is_read_as_its_json_or_rejected() {
    let document = full::<DescribeUserPoolClientOutput>().to_string();
    let [accepted, rejected] = change_each_byte(document.as_bytes(), b"\"{},:9e\\\xff");
    assert!(accepted > 5_000 && rejected > 5_000, "{accepted} accepted, {rejected} rejected");
}

/// JSON of each type, with its name in an error.
const VALUES: [(&str, &str); 11] = [
    ("null", "null"),
    ("true", "a boolean"),
    ("5", "a number"),
    ("4294967296", "a number"),
    ("18446744073709551616", "a number"),
    ("1.5", "a number"),
    (r#""x""#, "a string"),
    ("[]", "a list"),
    ("{}", "an object"),
    ("[[{}]]", "a list"),
    (r#"{"a":[{"b":null}]}"#, "an object"),
];

/// Returns the path inside the value and the message of the error for one of [`VALUES`] that is not null, or `None` if
/// it is accepted.
fn error_of(shape: &ModelShape, value: &str, found: &str) -> Option<(&'static str, String)> {
    const TIMESTAMP: &str = "epoch seconds or an RFC 3339 date-time";
    let expected = match (&shape.kind, value) {
        (Kind::String { .. } | Kind::Enum { .. }, r#""x""#)
        | (Kind::Integer { .. }, "5")
        | (Kind::Boolean, "true")
        | (Kind::Timestamp, "5" | "4294967296" | "1.5")
        | (Kind::List { .. }, "[]") => return None,
        (Kind::Structure { .. }, _) if found == "an object" => return None,
        (Kind::Integer { .. }, "4294967296" | "1.5") => {
            return Some(("", format!("must be a 32-bit integer, found `{value}`")));
        }
        (Kind::Integer { .. }, "18446744073709551616") => {
            return Some(("", "must be a 32-bit integer, found `1.8446744073709552e19`".into()));
        }
        (Kind::Timestamp, "18446744073709551616") => {
            return Some(("", "must be 64-bit epoch seconds, found `1.8446744073709552e19`".into()));
        }
        (Kind::Timestamp, r#""x""#) => return Some(("", format!("must be {TIMESTAMP}, found another string"))),
        (Kind::List { of, .. }, "[[{}]]") => {
            return error_of(of, "[]", "a list").map(|(_, message)| ("[0]", message));
        }
        (Kind::String { .. } | Kind::Enum { .. }, _) => "a string",
        (Kind::Integer { .. }, _) => "a 32-bit integer",
        (Kind::Boolean, _) => "a boolean",
        (Kind::Timestamp, _) => TIMESTAMP,
        (Kind::List { .. }, _) => "a list",
        (Kind::Structure { .. }, _) => "an object",
        (kind, _) => panic!("no error for {kind:?}"),
    };
    Some(("", format!("must be {expected}, found {found}")))
}

/// Replaces each member, at every depth, and an entry of each list with each of [`VALUES`]. `wrap` returns the document
/// that contains an object. Returns the number of documents.
fn replace_each_member<S: Shape>(members: &[Member], parent: &str, wrap: &dyn Fn(&str) -> String) -> usize {
    let mut inputs = 0;
    for member in members {
        let (name, path) = (member.name, format!("{parent}{}", member.name));
        let with = |value: &str| wrap(&format!(r#"{{"{name}":{value}}}"#));
        for (value, found) in VALUES {
            let document = with(value);
            let error = error_of(member.shape, value, found).filter(|_| value != "null");
            let written = if value == "null" { wrap("{}") } else { document.clone() };
            assert_read::<S>(&document, &path, error, &written);
            inputs += 1;
            let Kind::List { of, .. } = member.shape.kind else { continue };
            for (index, before) in ["", entry_before(of)].into_iter().enumerate() {
                let document = with(&format!("[{before}{value}]"));
                assert_read::<S>(&document, &format!("{path}[{index}]"), error_of(of, value, found), &document);
                inputs += 1;
            }
        }
        let (inner, before, after) = match member.shape.kind {
            Kind::List { of, .. } => (of, "[", "]"),
            _ => (member.shape, "", ""),
        };
        if let Kind::Structure { members, .. } = inner.kind {
            let parent = format!("{path}{}.", if before.is_empty() { "" } else { "[0]" });
            inputs += replace_each_member::<S>(members, &parent, &|object| with(&format!("{before}{object}{after}")));
        }
    }
    inputs
}

/// Returns JSON of an entry of a list, with a comma.
fn entry_before(shape: &ModelShape) -> &'static str {
    if matches!(shape.kind, Kind::Structure { .. }) { "{}," } else { r#""y","# }
}

#[track_caller]
fn assert_read<S: Shape>(document: &str, path: &str, error: Option<(&str, String)>, written: &str) {
    let read = json::from_str::<S>(document);
    let plain = serde_json::from_str::<S>(document);
    let value: Value = serde_json::from_str(document).unwrap();
    let from_value = serde_json::from_value::<S>(value);
    match error {
        None => {
            let read = read.unwrap();
            let written: Value = serde_json::from_str(written).unwrap();
            assert_eq!(serde_json::to_value(&read).unwrap(), written, "{document}");
            assert_eq!((plain.unwrap(), from_value.unwrap()), (read.clone(), read), "{document}");
        }
        Some((inside, message)) => {
            let (read, plain) = (read.unwrap_err(), plain.unwrap_err());
            assert_eq!(read.path(), format!("{path}{inside}"), "{document}");
            let place = format!(" at line 1 column {}", read.column().unwrap());
            let prefix = if read.path().is_empty() { String::new() } else { format!("{}: ", read.path()) };
            assert_eq!(read.to_string(), format!("{prefix}{message}{place}"), "{document}");
            assert_eq!(plain.to_string(), format!("{message}{place}"), "{document}");
            assert_eq!(from_value.unwrap_err().to_string(), message, "{document}");
            assert!(read.is_data(), "{document}");
        }
    }
}

#[test]
fn every_member_with_a_value_of_each_type_is_accepted_or_an_error_with_its_path() {
    fn check<S: Shape>() -> usize {
        for (value, found) in VALUES {
            let error = (found != "an object").then(|| ("", format!("must be an object, found {found}")));
            assert_read::<S>(value, "", error, value);
        }
        VALUES.len() + replace_each_member::<S>(S::MEMBERS, "", &str::to_owned)
    }
    let inputs = each_shape!(sum check);
    assert!(inputs > 4_500, "{inputs}");
}

/// A reader that returns at most `step` bytes at a time, is interrupted before each, and fails at the end if `fails`.
struct Source<'a> {
    bytes: &'a [u8],
    step: usize,
    is_interrupted: bool,
    fails: bool,
}

impl<'a> Source<'a> {
    fn new(bytes: &'a [u8], step: usize, fails: bool) -> Self {
        Self { bytes, step, is_interrupted: true, fails }
    }
}

impl Read for Source<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.is_interrupted = !self.is_interrupted;
        if !self.is_interrupted {
            return Err(io::ErrorKind::Interrupted.into());
        }
        if self.bytes.is_empty() && self.fails {
            return Err(io::Error::new(io::ErrorKind::ConnectionReset, "connection lost"));
        }
        let count = self.step.min(buffer.len());
        self.bytes.read(&mut buffer[..count])
    }
}

#[test]
fn a_reader_that_fails_after_any_byte_is_an_error_of_the_reader() {
    fn fails<T: DeserializeOwned>(name: &str, document: &[u8]) -> usize {
        // Also after the last byte, because the document may continue.
        for end in 0..=document.len() {
            let Err(error) = serde_json::from_reader::<_, T>(Source::new(&document[..end], usize::MAX, true)) else {
                panic!("{name}, {end} bytes: a value")
            };
            assert!(error.is_io(), "{name}, {end} bytes: {error}");
            assert_eq!(error.io_error_kind(), Some(io::ErrorKind::ConnectionReset));
            let (line, column) = (error.line(), error.column());
            let place = if line == 0 { String::new() } else { format!(" at line {line} column {column}") };
            assert_eq!(error.to_string(), format!("connection lost{place}"), "{name}, {end} bytes");
        }
        document.len() + 1
    }
    fn shape_fails<S: Shape>() -> usize {
        fails::<S>(S::TYPE, full::<S>().to_string().as_bytes())
    }
    let inputs = each_shape!(sum shape_fails);
    assert!(inputs > 9_000, "{inputs}");
}

#[test]
fn a_reader_that_is_slow_and_interrupted_is_read_as_the_bytes_are() {
    fn equal<T: DeserializeOwned + PartialEq + fmt::Debug>(document: &[u8]) -> usize {
        let expected: T = serde_json::from_slice(document).unwrap();
        for step in [1, 2, 7, usize::MAX] {
            assert_eq!(serde_json::from_reader::<_, T>(Source::new(document, step, false)).unwrap(), expected);
            let cut = Source::new(&document[..document.len() - 1], step, false);
            assert!(serde_json::from_reader::<_, T>(cut).unwrap_err().is_eof());
            let buffered = io::BufReader::with_capacity(3, Source::new(document, step, false));
            assert_eq!(serde_json::from_reader::<_, T>(buffered).unwrap(), expected);
        }
        8
    }
    fn shape_equal<S: Shape>() -> usize {
        equal::<S>(full::<S>().to_string().as_bytes())
    }
    let mut inputs = each_shape!(sum shape_equal);
    for (_, document) in documents() {
        inputs += equal::<DescribeUserPoolClientOutput>(&document);
    }
    assert!(inputs >= 8 * (10 + 27), "{inputs}");
}

/// Returns a document with every member of a shape, and an unknown member in each object.
fn full<S: Shape>() -> Value {
    document_with(&Map::from_iter([("New".to_owned(), json!([1, {"a": "é\n"}]))]), S::MEMBERS).into()
}

/// A writer with room for `room` bytes, which fails if it is full.
struct Disk {
    bytes: Vec<u8>,
    room: usize,
    /// The number of calls after the first failure.
    late_calls: Option<usize>,
}

impl Disk {
    fn new(room: usize) -> Self {
        Self { bytes: Vec::new(), room, late_calls: None }
    }
}

impl Write for Disk {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let count = buffer.len().min(self.room - self.bytes.len());
        if count == 0 && !buffer.is_empty() {
            self.late_calls = Some(self.late_calls.map_or(0, |calls| calls + 1));
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.bytes.extend_from_slice(&buffer[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl fmt::Write for Disk {
    fn write_str(&mut self, string: &str) -> fmt::Result {
        self.write_all(string.as_bytes()).map_err(|_| fmt::Error)
    }
}

/// Writes the value to writers of every size. Returns the number of writers.
fn fill_disks<T: Serialize>(name: &str, value: &T) -> usize {
    let whole = serde_json::to_vec(value).unwrap();
    for room in 0..=whole.len() {
        let mut disk = Disk::new(room);
        let written = serde_json::to_writer(&mut disk, value);
        assert!(whole.starts_with(&disk.bytes) && disk.bytes.len() == room, "{name}, {room} bytes");
        if room == whole.len() {
            written.unwrap();
        } else {
            let error = written.unwrap_err();
            assert_eq!(error.io_error_kind(), Some(io::ErrorKind::StorageFull), "{name}, {room} bytes: {error}");
            assert_eq!(disk.late_calls, Some(0), "{name}, {room} bytes: written after the failure");
        }
    }
    whole.len() + 1
}

#[test]
fn a_writer_that_is_full_after_any_byte_is_an_error_and_has_the_start_of_the_document() {
    fn fill<S: Shape>() -> usize {
        let shape: S = serde_json::from_value(full::<S>()).unwrap();
        fill_disks(S::TYPE, &shape) + fill_disks(S::TYPE, &shape.redacted())
    }
    let disks = each_shape!(sum fill);
    assert!(disks > 20_000, "{disks}");

    let mut client: UserPoolClientType = serde_json::from_value(full::<UserPoolClientType>()).unwrap();
    client.auth_session_validity = Some(2);
    let (diff, error) = (client.diff(&UserPoolClientType::default()), client.validate().unwrap_err());
    let reports = fill_disks("diff", &diff) + fill_disks("error", &error) + fill_disks("lint", &client.lint());
    assert!(reports > 1_000, "{reports}");
}

#[test]
fn a_formatter_that_is_full_after_any_byte_is_an_error() {
    fn fill(whole: &str, format: &dyn Fn(&mut Disk) -> fmt::Result) -> usize {
        for room in 0..=whole.len() {
            let mut disk = Disk::new(room);
            assert_eq!(format(&mut disk).is_ok(), room == whole.len(), "{room} bytes of {whole}");
            assert!(whole.as_bytes().starts_with(&disk.bytes), "{room} bytes of {whole}");
        }
        whole.len() + 1
    }
    let mut disks = 0;
    macro_rules! format_each {
        ($($format:literal, $value:expr;)*) => { $({
            let value = &$value;
            disks += fill(&format!($format, value), &|disk| fmt::write(disk, format_args!($format, value)));
        })* };
    }
    let mut client: UserPoolClientType = serde_json::from_value(full::<UserPoolClientType>()).unwrap();
    client.auth_session_validity = Some(2);
    let diff = client.diff(&UserPoolClientType::default());
    let warnings = client.lint();
    format_each! {
        "{:?}", client;
        "{:#?}", client;
        "{:?}", client.to_builder();
        "{}", client.redacted();
        "{:?}", client.redacted();
        "{}", diff;
        "{:?}", diff;
        "{}", client.validate().unwrap_err();
        "{:?}", client.validate().unwrap_err();
        "{}", warnings[0];
        "{:?}", warnings;
        "{}", json::from_str::<UserPoolClientType>(r#"{"ClientName": 7}"#).unwrap_err();
        "{}", ServiceError::new("A", "message\n");
    }
    assert!(disks > 8_000, "{disks}");
}
