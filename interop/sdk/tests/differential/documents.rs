//! The documents: recorded ones, and generated ones, most of which have faults.

use std::path::{Path, PathBuf};

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::{Kind, Member, Shape};
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use cognito_user_pool_client::operation::list_user_pool_client_secrets::ListUserPoolClientSecretsOutput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use fastrand::Rng;
use serde_json::Value;

pub struct Document {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Returns the folders with the documents of this project.
pub fn own_folders() -> Vec<PathBuf> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    vec![project.join("examples/data"), project.join("tests/data/recorded")]
}

/// Returns the documents in the folders, at every depth, and the objects inside of them.
pub fn files(mut folders: Vec<PathBuf>) -> Vec<Document> {
    let mut documents = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                let name = path.display().to_string();
                let bytes = std::fs::read(&path).unwrap();
                if let Ok(value) = serde_json::from_slice(&bytes) {
                    add_objects(&name, &value, &mut documents);
                }
                documents.push(Document { name, bytes });
            }
        }
    }
    documents
}

fn add_objects(name: &str, value: &Value, documents: &mut Vec<Document>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (format!("{name}.{key}"), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(index, value)| (format!("{name}[{index}]"), value)).collect()
        }
        _ => return,
    };
    for (name, value) in children {
        if value.is_object() {
            documents.push(Document { name: name.clone(), bytes: value.to_string().into_bytes() });
        }
        add_objects(&name, value, documents);
    }
}

/// Generates the document of a seed: an object of one of the compared shapes, which is valid or has some faults.
pub fn generated(seed: u64) -> Document {
    let mut rng = Rng::with_seed(seed);
    let members = match rng.u8(..10) {
        0 => ListUserPoolClientsOutput::MEMBERS,
        1 => ListUserPoolClientSecretsOutput::MEMBERS,
        2 => CreateUserPoolClientInput::MEMBERS,
        3 => UpdateUserPoolClientInput::MEMBERS,
        4..7 => DescribeUserPoolClientOutput::MEMBERS,
        _ => UserPoolClientType::MEMBERS,
    };
    // Each value has a fault with a probability of 1 in `faults`.
    let mut writer = Writer { faults: *rng.choice(&[u32::MAX, 1000, 200, 40]).unwrap(), rng, out: Vec::new() };
    writer.object(members);
    let Writer { mut rng, mut out, .. } = writer;
    if rng.u8(..4) == 0 {
        damage(&mut rng, &mut out);
    }
    Document { name: format!("seed {seed}"), bytes: out }
}

struct Writer {
    rng: Rng,
    faults: u32,
    out: Vec<u8>,
}

impl Writer {
    fn fault(&mut self) -> bool {
        self.rng.u32(..self.faults) == 0
    }

    fn text(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn space(&mut self) {
        let space = *self.rng.choice(&["", "", "", " ", "\n", "\t", "\r\n  "]).unwrap();
        self.text(space);
    }

    fn object(&mut self, members: &[Member]) {
        let presence = self.rng.u8(1..=8);
        let mut first = true;
        self.text("{");
        for member in members {
            let times = if self.rng.u8(..8) >= presence { 0 } else { 1 + u8::from(self.fault()) };
            for _ in 0..times {
                self.member(&mut first, member.name, Some(member.shape));
            }
            if self.fault() {
                let name = *self.rng.choice(&["SettingOfTomorrow", "__type", "clientName", "", "\\u0041"]).unwrap();
                self.member(&mut first, name, None);
            }
        }
        self.space();
        self.text("}");
    }

    fn member(&mut self, first: &mut bool, name: &str, shape: Option<&Shape>) {
        if !std::mem::replace(first, false) {
            self.text(",");
        }
        self.space();
        self.text(&format!("\"{name}\""));
        self.space();
        self.text(":");
        self.space();
        match shape {
            Some(shape) if !self.fault() => self.value(shape),
            _ => self.anything(0),
        }
        self.space();
    }

    fn value(&mut self, shape: &Shape) {
        match shape.kind {
            Kind::Enum { values, .. } if self.rng.u8(..8) > 0 => {
                let value = *self.rng.choice(values).unwrap();
                self.text(&format!("\"{value}\""));
            }
            Kind::Enum { .. } | Kind::String { .. } => self.string(),
            Kind::Integer { .. } => self.integer(),
            Kind::Boolean => {
                let boolean = self.rng.bool();
                self.text(if boolean { "true" } else { "false" });
            }
            Kind::Timestamp => self.timestamp(),
            Kind::List { of, .. } => {
                self.text("[");
                for index in 0..self.rng.u8(..4) {
                    self.text(if index > 0 { "," } else { "" });
                    self.space();
                    if self.fault() { self.anything(0) } else { self.value(of) }
                }
                self.space();
                self.text("]");
            }
            Kind::Structure { members, .. } => self.object(members),
            ref kind => panic!("no document for {kind:?}"),
        }
    }

    fn string(&mut self) {
        const PIECES: &[&str] = &[
            "a",
            "Z",
            "0",
            "-",
            "https://example.com/",
            " ",
            "é",
            "🦀",
            "\\n",
            "\\\"",
            "\\u00e9",
            "\\ud83e\\udd80",
            "\\/",
        ];
        const INVALID: &[&str] = &["\\ud800", "\\udc00x", "\\x", "\t", "\u{1}", "\\u12"];
        self.text("\"");
        for _ in 0..self.rng.u8(..6) {
            let pieces = if self.fault() { INVALID } else { PIECES };
            let piece = *self.rng.choice(pieces).unwrap();
            self.text(piece);
        }
        self.text("\"");
    }

    fn integer(&mut self) {
        const INVALID: &[&str] = &[
            "30.0",
            "3e1",
            "-0",
            "0.5",
            "007",
            "+7",
            "7.",
            "2147483648",
            "-2147483649",
            "99999999999999999999",
            "1e999",
        ];
        let number = if self.fault() {
            (*self.rng.choice(INVALID).unwrap()).to_owned()
        } else {
            let bits = self.rng.u32(1..32);
            (self.rng.i32(..) >> bits).to_string()
        };
        self.text(&number);
    }

    fn timestamp(&mut self) {
        const INVALID: &[&str] = &[
            "1e300",
            "-1e300",
            "9223372036854775808",
            "1.",
            "01",
            "\"2024-09-19\"",
            "\"soon\"",
            "-",
            "253402300800.5",
            r#"{"$__toml_private_datetime":"2024-09-19T23:27:39Z"}"#,
        ];
        let seconds = self.rng.i64(-3_000_000_000..5_000_000_000);
        let timestamp = match self.rng.u8(..8) {
            _ if self.fault() => (*self.rng.choice(INVALID).unwrap()).to_owned(),
            0 => "\"2024-09-19T23:27:39.464Z\"".to_owned(),
            1 => format!("\"2024-{:02}-19T23:27:39.{:06}+02:30\"", self.rng.u8(1..=12), self.rng.u32(..1_000_000)),
            2 => format!("{seconds}e0"),
            3 | 4 => format!("{seconds}.{:03}", self.rng.u16(..1000)),
            5 => format!("{seconds}.{:06}", self.rng.u32(..1_000_000)),
            _ => seconds.to_string(),
        };
        self.text(&timestamp);
    }

    /// Writes a value of any type.
    fn anything(&mut self, depth: u8) {
        match self.rng.u8(..if depth < 4 { 8 } else { 6 }) {
            0 => self.text("null"),
            1 => self.text("true"),
            2 => self.string(),
            3 => self.integer(),
            4 => self.text("1.5e3"),
            5 => self.timestamp(),
            6 => {
                self.text("[");
                self.anything(depth + 1);
                self.text("]");
            }
            _ => {
                self.text("{\"a\":");
                self.anything(depth + 1);
                self.text("}");
            }
        }
    }
}

fn damage(rng: &mut Rng, bytes: &mut Vec<u8>) {
    let at = rng.usize(..bytes.len());
    match rng.u8(..6) {
        0 => bytes.truncate(at),
        1 => bytes[at] = rng.u8(..),
        2 => bytes[at] = *rng.choice(b"\"{}[],:0-+.e\\n \0").unwrap(),
        3 => bytes.insert(at, *rng.choice(b"\"{}[],:0-+.e\\n \0\xff").unwrap()),
        4 => {
            bytes.remove(at);
        }
        _ => {
            let mark: &[u8] = rng.choice(&[b"\xef\xbb\xbf".as_slice(), b"[", b" "]).unwrap();
            bytes.splice(..0, mark.iter().copied());
        }
    }
}
