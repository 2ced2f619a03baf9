//! Arguments, inputs, output and exit status of the examples.

// Each example uses a part of this module.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::error::Error;
use std::ffi::{OsStr, OsString};
use std::fmt::{self, Display, Write as _};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _, StdoutLock, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use cognito_user_pool_client::validation::Warning;
use cognito_user_pool_client::{Rule, UserPoolClientType, ValidationError, Violation, json};
use serde::Serialize;

/// The largest document that the examples read, in bytes: responses of the service have a few kilobytes.
pub(crate) const LARGEST_DOCUMENT: u64 = 1024 * 1024;

/// The usage message of the options of a program that has a [`Gate`].
const GATE_OPTIONS: &str = "
Options, which may be repeated, and of which the last one for a rule applies:

    --allow RULE    leave the findings of the rule out of the report and the exit status
    --deny RULE     count a warning of the rule as a broken rule in the exit status

RULE is the id of a rule. `cargo run --example rules` lists them.
";

/// The finding of the programs that check rules.
pub(crate) const BROKEN_RULE: &str = "a rule of the service is broken";

/// The command line that a program accepts.
pub(crate) struct Usage {
    /// The message that `--help` prints.
    pub(crate) text: &'static str,
    /// The maximum number of inputs.
    pub(crate) most_inputs: usize,
    /// The inputs that are read without an argument.
    pub(crate) bundled: &'static [&'static [u8]],
    /// `true` if the options of a [`Gate`] are accepted.
    pub(crate) has_gate: bool,
    /// An option without a value, such as `--json`.
    pub(crate) flag: Option<&'static str>,
    /// The condition of the exit status 1, if the program returns it.
    pub(crate) finding: Option<&'static str>,
}

impl Usage {
    /// A program without arguments and findings.
    pub(crate) const DEFAULT: Self =
        Self { text: "", most_inputs: 0, bundled: &[], has_gate: false, flag: None, finding: None };

    /// Returns the last line of the usage message.
    fn statuses(&self) -> String {
        let finding = self.finding.map_or_else(String::new, |finding| format!("1 if {finding}, "));
        let unusable = if self.most_inputs == 0 { "an argument" } else { "an argument, an input" };
        format!("Exit status: 0, {finding}2 if {unusable} or the output is unusable.")
    }
}

/// The arguments of a command line.
#[derive(Default)]
struct Arguments {
    inputs: Vec<Input>,
    gate: Gate,
    flag: bool,
}

/// The state of a running program: its arguments, its standard output and its exit status.
pub(crate) struct Program {
    pub(crate) inputs: Vec<Input>,
    pub(crate) gate: Gate,
    /// `true` if the option [`Usage::flag`] is present.
    pub(crate) flag: bool,
    output: StdoutLock<'static>,
    status: u8,
}

impl Program {
    /// Runs `body` with the inputs of the command line, and reports its result.
    ///
    /// An [`io::Error`] that `body` returns is an error of standard output, because [`Input`] returns strings.
    pub(crate) fn run(usage: &Usage, body: impl FnOnce(&mut Self) -> Result<(), Box<dyn Error>>) -> ExitCode {
        let mut program =
            Self { inputs: vec![], gate: Gate::default(), flag: false, output: io::stdout().lock(), status: 0 };
        let result = match usage.parse(std::env::args_os().skip(1)) {
            Ok(Some(Arguments { inputs, gate, flag })) => {
                program.inputs = inputs;
                program.gate = gate;
                program.flag = flag;
                body(&mut program)
            }
            Ok(None) => {
                let options = if usage.has_gate { GATE_OPTIONS } else { "" };
                writeln!(program, "{}\n{options}\n{}", usage.text, usage.statuses()).map_err(Into::into)
            }
            Err(error) => Err(format!("{error}; `--help` prints the usage").into()),
        };
        if let Err(error) = result.and_then(|()| Ok(program.flush()?)) {
            match error.downcast_ref::<io::Error>() {
                // The reader has closed the pipe, as `head` does. The status reports the findings so far.
                Some(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
                Some(error) => program.unusable(&format!("standard output: {error}")),
                None => program.unusable(&error.to_string()),
            }
        }
        ExitCode::from(program.status)
    }

    /// Records a finding, for the exit status 1.
    pub(crate) fn found(&mut self) {
        self.status = self.status.max(1);
    }

    /// Records that an input is unusable. The output reports the error.
    pub(crate) fn input_unusable(&mut self) {
        self.status = 2;
    }

    /// Reports an error on standard error.
    pub(crate) fn unusable(&mut self, error: &str) {
        self.input_unusable();
        // Nothing is left to report to if this fails; `eprintln!` would panic.
        let _ = writeln!(io::stderr(), "error: {error}");
    }
}

impl Write for Program {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.output.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

impl Usage {
    /// Returns the arguments, or `None` if help is requested.
    fn parse(&self, mut arguments: impl Iterator<Item = OsString>) -> Result<Option<Arguments>, String> {
        let Arguments { mut inputs, mut gate, mut flag } = Arguments::default();
        let mut only_inputs = false;
        while let Some(argument) = arguments.next() {
            let option = argument.to_str().filter(|_| self.has_gate && !only_inputs);
            if option.map_or(Ok(false), |option| gate.option(option, &mut arguments))? {
                continue;
            }
            let shown = FileName(&argument).to_string();
            match argument.to_str() {
                Some("--") if !only_inputs => only_inputs = true,
                Some("--help" | "-h") if !only_inputs => return Ok(None),
                Some(option) if !only_inputs && self.flag == Some(option) => flag = true,
                Some("-") => inputs.push(Input::Stdin),
                _ if !only_inputs && argument.as_encoded_bytes().starts_with(b"-") => {
                    return Err(format!("unknown option `{shown}`"));
                }
                _ => inputs.push(Input::File(argument.into())),
            }
            if inputs.len() > self.most_inputs {
                return Err(format!("unexpected argument `{shown}`"));
            }
        }
        if inputs.is_empty() {
            inputs.extend(self.bundled.iter().copied().map(Input::Bundled));
        }
        Ok(Some(Arguments { inputs, gate, flag }))
    }
}

/// The rules that `--allow` and `--deny` name.
#[derive(Default)]
pub(crate) struct Gate(BTreeMap<Rule, Level>);

#[derive(Clone, Copy, PartialEq)]
enum Level {
    /// Findings are not reported.
    Allow,
    /// Warnings count as a broken rule.
    Deny,
}

/// The findings in one document that a [`Gate`] does not leave out.
#[derive(Serialize)]
pub(crate) struct Findings {
    pub(crate) violations: Vec<Violation>,
    pub(crate) warnings: Vec<Warning>,
    /// `true` if there is a violation or a denied warning.
    #[serde(skip)]
    pub(crate) break_a_rule: bool,
}

impl Gate {
    /// Reads an option with its value, which may be the next argument. Returns `false` for any other argument.
    fn option(&mut self, argument: &str, next: &mut impl Iterator<Item = OsString>) -> Result<bool, String> {
        let (option, id) = argument.split_once('=').map_or((argument, None), |(option, id)| (option, Some(id.into())));
        let level = match option {
            "--allow" => Level::Allow,
            "--deny" => Level::Deny,
            _ => return Ok(false),
        };
        let id = id.or_else(|| next.next()).ok_or_else(|| format!("{option}: missing the id of a rule"))?;
        let id = id.to_string_lossy();
        let rule = id.parse().map_err(|error| match near(&id) {
            Some(rule) => format!("{option}: {error}: did you mean `{rule}`?"),
            None => format!("{option}: {error}: the example `rules` lists them"),
        })?;
        self.0.insert(rule, level);
        Ok(true)
    }

    /// Returns the findings of `validate()` and `lint()` that are not allowed.
    pub(crate) fn findings(&self, result: Result<(), ValidationError>, mut warnings: Vec<Warning>) -> Findings {
        let has_level = |rule: Rule, level| self.0.get(&rule) == Some(&level);
        let mut violations = result.err().map(ValidationError::into_violations).unwrap_or_default();
        violations.retain(|violation| !has_level(violation.rule(), Level::Allow));
        warnings.retain(|warning| !has_level(warning.rule(), Level::Allow));
        let is_denied = |warning: &Warning| has_level(warning.rule(), Level::Deny);
        let break_a_rule = !violations.is_empty() || warnings.iter().any(is_denied);
        Findings { violations, warnings, break_a_rule }
    }
}

/// Returns the rule with the id that is most similar to a string, if the edit distance is at most 3.
fn near(id: &str) -> Option<Rule> {
    let id = id.to_lowercase().replace('_', "-");
    let near = Rule::ALL.iter().map(|rule| (strsim::osa_distance(rule.id(), &id), *rule));
    near.filter(|(distance, _)| *distance <= 3).min_by_key(|(distance, _)| *distance).map(|(_, rule)| rule)
}

/// A source of documents. Its errors start with its name.
#[derive(Clone)]
pub(crate) enum Input {
    Bundled(&'static [u8]),
    Stdin,
    File(PathBuf),
}

impl Input {
    /// Returns `true` if the input is a file whose name ends in `.json`, in any case.
    pub(crate) fn is_json_file(&self) -> bool {
        let Self::File(path) = self else { return false };
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
    }

    /// Reads the whole input as a response of `DescribeUserPoolClient`.
    pub(crate) fn client(&self) -> Result<UserPoolClientType, String> {
        let mut document = Vec::new();
        let mut reader = self.open()?.take(LARGEST_DOCUMENT + 1);
        reader.read_to_end(&mut document).map_err(|error| format!("{self}: {error}"))?;
        let result = check_size(&document).and_then(|()| client(&document));
        result.map_err(|error| format!("{self}: {error}"))
    }

    /// Opens the input for reading line by line.
    pub(crate) fn lines(&self) -> Result<Lines, String> {
        Ok(Lines { input: self.clone(), reader: self.open()?, line: vec![], number: 0, position: 0 })
    }

    fn open(&self) -> Result<Box<dyn BufRead>, String> {
        Ok(match self {
            Self::Bundled(document) => Box::new(*document),
            Self::Stdin => Box::new(io::stdin().lock()),
            Self::File(path) => Box::new(BufReader::new(File::open(path).map_err(|error| format!("{self}: {error}"))?)),
        })
    }
}

impl Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundled(_) => f.write_str("bundled"),
            Self::Stdin => f.write_str("standard input"),
            Self::File(path) => FileName(path.as_os_str()).fmt(f),
        }
    }
}

/// The lines of an input, one of which is in memory.
pub(crate) struct Lines {
    input: Input,
    reader: Box<dyn BufRead>,
    line: Vec<u8>,
    number: u64,
    position: u64,
}

impl Lines {
    /// Reads the next line, which is an error if it is too long. `None` is the end of the input.
    ///
    /// # Errors
    /// Fails if the input cannot be read any further.
    pub(crate) fn next(&mut self) -> Result<Option<Result<&[u8], String>>, String> {
        self.line.clear();
        self.number += 1;
        let length = self.fill().map_err(|error| format!("{}: {error}", self.place()))?;
        self.position += length;
        if length == 0 {
            return Ok(None);
        }
        let line = self.line.strip_suffix(b"\n").unwrap_or(&self.line);
        Ok(Some(check_size(line).map(|()| line)))
    }

    /// Reads a line. Of a line that is too long, it stores only as much as shows the excess.
    fn fill(&mut self) -> io::Result<u64> {
        let mut length = (&mut self.reader).take(LARGEST_DOCUMENT + 1).read_until(b'\n', &mut self.line)?;
        if check_size(&self.line).is_err() && !self.line.ends_with(b"\n") {
            length += self.reader.skip_until(b'\n')?;
        }
        Ok(length as u64)
    }

    /// Returns the input and the number of the line that was read last.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.input, self.number)
    }

    /// Returns the number of bytes read so far.
    pub(crate) fn position(&self) -> u64 {
        self.position
    }
}

fn check_size(document: &[u8]) -> Result<(), String> {
    if document.len() as u64 > LARGEST_DOCUMENT {
        return Err(format!("a document must have at most {LARGEST_DOCUMENT} bytes"));
    }
    Ok(())
}

/// Returns the client in a response, or the bare client.
pub(crate) fn client(document: &[u8]) -> Result<UserPoolClientType, String> {
    json::client_from_slice(document).map_err(|error| error.to_string())
}

/// A string of a document on one line of output: escaped, because it may contain line breaks, and at most 120
/// characters long.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_escaped(f, self.0, 120)
    }
}

/// The name of a file on one line, in full length, so that the file can be found.
struct FileName<'a>(&'a OsStr);

impl Display for FileName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_escaped(f, &self.0.to_string_lossy(), usize::MAX)
    }
}

fn write_escaped(f: &mut fmt::Formatter<'_>, string: &str, max_chars: usize) -> fmt::Result {
    for char in string.chars().take(max_chars) {
        match char {
            // Quotes need no escape, because the string is not in quotes.
            '\'' | '"' => f.write_char(char)?,
            _ => write!(f, "{}", char.escape_debug())?,
        }
    }
    if string.chars().nth(max_chars).is_some() { f.write_char('…') } else { Ok(()) }
}
