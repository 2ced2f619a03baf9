//! The peak memory use of reading, and the time for large documents.

use std::time::{Duration, Instant};

use allocation_counter::{AllocationInfo, measure};
use cognito_user_pool_client::operation::list_user_pool_client_secrets::ListUserPoolClientSecretsOutput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

use crate::Exceeded;

/// The bounds in the documentation of the crate: bytes of memory for each byte of a document, and of a long string.
const BOUND_PER_BYTE: u64 = 150;
const BOUND_OF_STRING: u64 = 6;

/// The bound for documents of 100 MB or a million entries. It detects a time that grows with the square of the length.
const TIME: Duration = Duration::from_mins(1);

/// Returns a JSON list that repeats an entry, of at most about `length` bytes.
///
/// The last entry is one more than a power of two, so that the list grows for it. This is the maximum for each byte,
/// because the old and the new allocation exist at the same time.
fn list(entry: &str, length: usize) -> String {
    let count = (1 << (length / (entry.len() + 1)).ilog2()) + 1;
    let mut list = String::with_capacity(length + 2);
    list.push('[');
    for index in 0..count {
        list.push_str(if index > 0 { "," } else { "" });
        list.push_str(entry);
    }
    list + "]"
}

/// Returns the members of an object of about `length` bytes, with the shortest names.
fn members(value: &str, length: usize) -> String {
    let mut members = String::with_capacity(length + 16);
    for index in 0.. {
        if members.len() >= length {
            break;
        }
        members.push_str(if index > 0 { ",\"" } else { "\"" });
        members.push_str(&base36(index));
        members.push_str("\":");
        members.push_str(value);
    }
    members
}

fn base36(mut number: u32) -> String {
    let mut digits = String::new();
    loop {
        digits.extend(char::from_digit(number % 36, 36));
        number /= 36;
        if number == 0 {
            return digits;
        }
    }
}

/// A document with its name, and the function that reads it.
struct Document {
    name: &'static str,
    json: Vec<u8>,
    read: fn(&[u8]) -> bool,
    bound: u64,
}

/// Returns documents of about `length` bytes.
fn documents(length: usize) -> Vec<Document> {
    fn client(bytes: &[u8]) -> bool {
        keep(json::client_from_slice(bytes))
    }
    fn response(bytes: &[u8]) -> bool {
        keep(json::from_slice::<DescribeUserPoolClientOutput>(bytes))
    }
    let nested = |open: &str, close: &str| open.repeat(120) + "0" + &close.repeat(120);
    let value = |name, value: String| Document {
        name,
        json: format!(r#"{{"UserPoolClient":{{"ClientName":"web","New":{value}}}}}"#).into_bytes(),
        read: client,
        bound: BOUND_PER_BYTE,
    };
    let member = |name, member: &str, entry: &str| Document {
        name,
        json: format!(r#"{{"UserPoolClient":{{"{member}":{}}}}}"#, list(entry, length)).into_bytes(),
        read: client,
        bound: BOUND_PER_BYTE,
    };
    let utf16 = |text: &str| {
        let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect::<Vec<_>>()
    };
    let json = |string: &str| format!(r#"{{"UserPoolClient":{{"ClientName":"{string}"}}}}"#);
    let string = |name, json: &dyn AsRef<[u8]>| Document {
        name,
        json: json.as_ref().to_vec(),
        read: client,
        bound: BOUND_OF_STRING,
    };
    vec![
        value("unknown `[0,0,…]`", list("0", length)),
        value("unknown `[[],[],…]`", list("[]", length)),
        value("unknown `[[0],[0],…]`", list("[0]", length)),
        value("unknown `[[[…0…]]]`", list(&nested("[", "]"), length)),
        value("unknown `[{\"\":0},…]`", list(r#"{"":0}"#, length)),
        value("unknown `{\"\":{\"\":…0…}}`", list(&nested(r#"{"":"#, "}"), length)),
        value("unknown `{\"a\":0,…}`", format!("{{{}}}", members("0", length))),
        value("unknown `{\"a\":[0],…}`", format!("{{{}}}", members("[0]", length))),
        value("unknown `[\"\",\"\",…]`", list(r#""""#, length)),
        value("unknown `[\"\\n\",…]`", list(r#""\n""#, length)),
        string("string", &json(&"a".repeat(length))),
        string("string of escapes", &json(&r"\n".repeat(length / 2))),
        // The buffer of a string with an escape grows when its length exceeds a power of two.
        string("string after an escape", &json(&(r"\n".to_owned() + &"a".repeat(1 << length.ilog2())))),
        string("string after an escape, UTF-16", &utf16(&json(&(r"\n".to_owned() + &"a".repeat(1 << length.ilog2()))))),
        string(
            "string of three bytes a character, UTF-16",
            &utf16(&json(&(r"\n".to_owned() + &"あ".repeat(length / 3)))),
        ),
        Document {
            name: "response of unknown members",
            json: format!(r#"{{{},"UserPoolClient":{{}}}}"#, members("[0]", length)).into_bytes(),
            read: response,
            bound: BOUND_PER_BYTE,
        },
        Document {
            name: "bare client of unknown members",
            json: format!(r#"{{{},"ClientName":"web"}}"#, members("[0]", length)).into_bytes(),
            read: client,
            bound: BOUND_PER_BYTE,
        },
        Document {
            name: "bare client of unknown `{\"\":{\"\":…0…}}`",
            json: format!(r#"{{"ClientName":"web","New":{}}}"#, list(&nested(r#"{"":"#, "}"), length)).into_bytes(),
            read: client,
            bound: BOUND_PER_BYTE,
        },
        Document {
            name: "UTF-16",
            json: utf16(&format!(r#"{{"UserPoolClient":{{"ClientName":"web","New":{}}}}}"#, list("[]", length / 2))),
            read: client,
            bound: BOUND_PER_BYTE,
        },
        member("`CallbackURLs` `[\"\",…]`", "CallbackURLs", r#""""#),
        member("`CallbackURLs` `[\"a\",…]`", "CallbackURLs", r#""a""#),
        member("`ExplicitAuthFlows` `[\"\",…]`", "ExplicitAuthFlows", r#""""#),
        member("`ExplicitAuthFlows` `[\"a\",…]`", "ExplicitAuthFlows", r#""a""#),
        Document {
            name: "`UserPoolClients` `[{},…]`",
            json: format!(r#"{{"UserPoolClients":{}}}"#, list("{}", length)).into_bytes(),
            read: |bytes| keep(json::from_slice::<ListUserPoolClientsOutput>(bytes)),
            bound: BOUND_PER_BYTE,
        },
        Document {
            name: "`UserPoolClients` `[{\"\":0},…]`",
            json: format!(r#"{{"UserPoolClients":{}}}"#, list(r#"{"":0}"#, length)).into_bytes(),
            read: |bytes| keep(json::from_slice::<ListUserPoolClientsOutput>(bytes)),
            bound: BOUND_PER_BYTE,
        },
        Document {
            name: "`ClientSecrets` `[{},…]`",
            json: format!(r#"{{"ClientSecrets":{}}}"#, list("{}", length)).into_bytes(),
            read: |bytes| keep(json::from_slice::<ListUserPoolClientSecretsOutput>(bytes)),
            bound: BOUND_PER_BYTE,
        },
    ]
}

/// Leaks the value or the error, so that it counts as retained. Returns `true` for a value.
fn keep<T, E>(read: Result<T, E>) -> bool {
    let is_value = read.is_ok();
    std::mem::forget(read);
    is_value
}

/// Returns the measured bytes for each byte of the document, rounded up.
fn per_byte(bytes: u64, document: &[u8]) -> u64 {
    bytes.div_ceil(document.len() as u64)
}

fn retained(info: &AllocationInfo) -> u64 {
    info.bytes_current.try_into().unwrap_or(0)
}

/// Prints the memory for documents of about `length` bytes.
pub(crate) fn print(length: usize, exceeded: &mut Exceeded) {
    println!("Memory in bytes for each byte of the document:\n");
    println!(
        "| document | value | peak | peak, error | peak of `serde_json::Value` |\n| --- | --- | --- | --- | --- |"
    );
    for Document { name, json, read, bound } in documents(length) {
        let read_to_end = measure(|| assert!(read(&json), "{name}: an error"));
        // The last brace is missing.
        let end = json.len() - if json.starts_with(b"\xff\xfe") { 2 } else { 1 };
        let cut = measure(|| assert!(!read(&json[..end]), "{name}: a value"));
        let value = measure(|| {
            keep(serde_json::from_slice::<serde_json::Value>(&json));
        });
        let peaks = [read_to_end.bytes_max, cut.bytes_max];
        let [peak, error] = peaks.map(|peak| per_byte(peak, &json));
        let value_peak =
            if value.bytes_max < 1000 { "–".to_owned() } else { per_byte(value.bytes_max, &json).to_string() };
        println!("| {name} | {} | {peak} | {error} | {value_peak} |", per_byte(retained(&read_to_end), &json));
        exceeded.check(&format!("memory of {name}, for each byte"), peak.max(error), bound);
    }
    println!();
}

/// Generates a document when it is read, because all of them at once would take more than 1 GB.
type Generate = Box<dyn Fn() -> String>;

/// Reads documents of 100 MB, a million entries and a hundred thousand levels. A debug build would take minutes.
pub(crate) fn print_large(exceeded: &mut Exceeded) {
    let urls = || list(r#""https://example.com/""#, 25_000_000);
    let string = |character: &str| format!("\"{}\"", character.repeat(100_000_000 / character.len()));
    let million =
        |prefix: &str| (0..1_000_000).map(|index| format!("\"{prefix}{index}\":0")).collect::<Vec<_>>().join(",");
    let documents: Vec<(&str, Generate, bool)> = vec![
        ("`ClientName` of 100 MB", Box::new(move || format!(r#"{{"ClientName":{}}}"#, string("a"))), true),
        (
            "unknown string of 100 MB",
            Box::new(move || format!(r#"{{"ClientName":"web","New":{}}}"#, string("é"))),
            true,
        ),
        ("100 MB of escapes", Box::new(move || format!(r#"{{"ClientName":{}}}"#, string(r"\u0041"))), true),
        ("name of 100 MB", Box::new(move || format!(r#"{{"ClientName":"web",{}:0}}"#, string("a"))), true),
        ("name of 100 MB, error", Box::new(move || format!(r#"{{"ClientName":"web",{}:1e400}}"#, string("a"))), false),
        ("`ClientName` of 100 MB, cut", Box::new(move || format!(r#"{{"ClientName":{}"#, string("a"))), false),
        ("a number of 100 MB", Box::new(|| format!(r#"{{"IdTokenValidity":1{}}}"#, "0".repeat(100_000_000))), false),
        ("100 MB of white space", Box::new(|| " ".repeat(100_000_000) + r#"{"ClientName":"web"}"#), true),
        ("a million URLs", Box::new(move || format!(r#"{{"CallbackURLs":{}}}"#, urls())), true),
        ("a million unknown members", Box::new(move || format!(r#"{{"ClientName":"web",{}}}"#, million(""))), true),
        (
            "a million names like `AllowedOAuthFlows`",
            Box::new(move || format!(r#"{{"ClientName":"web",{}}}"#, million("AllowedOAut"))),
            true,
        ),
        (
            "a million unknown members inside",
            Box::new(move || format!(r#"{{"TokenValidityUnits":{{{}}}}}"#, million(""))),
            true,
        ),
        (
            "a million duplicates",
            Box::new(|| format!(r#"{{"ClientName":"web"{}}}"#, r#","ClientName":"web""#.repeat(1_000_000))),
            false,
        ),
        ("100,000 levels of lists", Box::new(|| format!(r#"{{"New":{}"#, "[".repeat(100_000))), false),
        ("100,000 levels of objects", Box::new(|| format!(r#"{{"New":{}"#, r#"{"a":"#.repeat(100_000))), false),
        ("100,000 levels of lists, complete", Box::new(|| deep("[", "]")), false),
        ("100,000 levels of objects, complete", Box::new(|| deep(r#"{"":"#, "}")), false),
    ];
    println!("Large documents, in which each value is also written, checked and compared:\n");
    println!("| document | MB | result | seconds | peak in bytes for each byte |\n| --- | --- | --- | --- | --- |");
    for (name, json, is_readable) in documents {
        let json = json();
        let start = Instant::now();
        let mut error = String::new();
        let peak = measure(|| match json::client_from_str(&json) {
            Ok(client) => use_client(&client),
            Err(read) => {
                // The path may have the name of an unknown member.
                error = read.to_string();
                assert!(error.len() < 1_000, "{name}: an error of {} bytes", error.len());
            }
        });
        let time = start.elapsed();
        assert_eq!(error.is_empty(), is_readable, "{name}: {error}");
        let result = if error.is_empty() { "value" } else { "error" };
        let peak = per_byte(peak.bytes_max, json.as_bytes());
        println!("| {name} | {} | {result} | {:.2} | {peak} |", json.len() / 1_000_000, time.as_secs_f64());
        exceeded.check(&format!("memory of {name}, for each byte"), peak, BOUND_PER_BYTE);
        exceeded.check(&format!("milliseconds of {name}"), millis(time), millis(TIME));
    }
    println!();
}

fn deep(open: &str, close: &str) -> String {
    format!(r#"{{"New":{}0{}}}"#, open.repeat(100_000), close.repeat(100_000))
}

fn millis(time: Duration) -> u64 {
    time.as_millis().try_into().unwrap_or(u64::MAX)
}

/// Writes, checks and compares a client.
fn use_client(client: &UserPoolClientType) {
    let written = json::to_vec(client).expect("writable");
    assert_eq!(json::client_from_slice(&written).expect("readable"), *client);
    assert!(client.diff(client).is_empty());
    let report = client.validate().err().map(|error| error.to_string()).unwrap_or_default();
    assert!(report.len() <= 350_000 && client.lint().len() <= 1_000, "a report of {} bytes", report.len());
}

#[test]
fn the_documentation_states_the_bound() {
    for sentence in [
        format!("Reading JSON takes at most {BOUND_PER_BYTE} bytes for each byte of the document."),
        format!("A long string takes at most {BOUND_OF_STRING} bytes for each byte."),
    ] {
        assert!(crate::documentation().contains(&sentence), "{sentence}");
    }
}
