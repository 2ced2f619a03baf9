//! `Display` adapters for untrusted strings, lists and durations in messages.

use std::borrow::Cow;
use std::fmt::{self, Display, Write as _};
use std::time::Duration;

/// The maximum length of an untrusted string in a message, in escaped characters. They fit on one line of a terminal, and
/// are enough to identify a URL.
const MAX_CHARS: usize = 120;

/// The maximum length of an untrusted string in a message, in escaped bytes.
const MAX_BYTES: usize = 160;

/// An untrusted string on one line, with control characters escaped. A long string is truncated, and ends with `…`.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, MAX_CHARS, MAX_BYTES)
    }
}

/// An untrusted paragraph on one line. It is escaped like [`Escaped`], and truncated after 1,000 characters.
pub(crate) struct EscapedParagraph<'a>(pub(crate) &'a str);

impl Display for EscapedParagraph<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, 1_000, usize::MAX)
    }
}

/// Writes a string escaped. What is written has at most `max_chars` characters and `max_bytes` bytes.
fn escape(f: &mut fmt::Formatter<'_>, string: &str, max_chars: usize, max_bytes: usize) -> fmt::Result {
    const MARK: char = '…';
    let mut shown = string;
    if fitting(string, max_chars, max_bytes) < string.len() {
        shown = &string[..fitting(string, max_chars - 1, max_bytes - MARK.len_utf8())];
    }
    for char in shown.chars().flat_map(escaped) {
        f.write_char(char)?;
    }
    if shown.len() < string.len() { f.write_char(MARK) } else { Ok(()) }
}

/// Returns the length of the longest prefix that has at most `max_chars` characters and `max_bytes` bytes when escaped.
fn fitting(string: &str, max_chars: usize, max_bytes: usize) -> usize {
    let (mut chars, mut bytes) = (0, 0);
    let mut exceeds = |char| {
        chars += escaped(char).count();
        bytes += escaped(char).map(char::len_utf8).sum::<usize>();
        chars > max_chars || bytes > max_bytes
    };
    string.char_indices().find(|(_, char)| exceeds(*char)).map_or(string.len(), |(start, _)| start)
}

/// Returns the characters that represent `char` on one line.
fn escaped(char: char) -> impl Iterator<Item = char> {
    // `escape_debug` writes a backslash before a quote, but the string is not written in quotes.
    char.escape_debug().skip(usize::from(matches!(char, '\'' | '"')))
}

/// Returns a prefix of the string that [`Escaped`] displays in the same way as the whole string.
pub(crate) fn truncated(string: &str) -> Box<str> {
    // One character more than the maximum, so that `Escaped` still marks the string as truncated.
    let end = string.char_indices().nth(MAX_CHARS + 1).map_or(string.len(), |(end, _)| end);
    string[..end].into()
}

/// Returns a URL with `***` instead of its user information, which may have a password (RFC 3986, section 3.2.1). Any
/// other string is returned as it is.
pub(crate) fn without_user_info(string: &str) -> Cow<'_, str> {
    let hidden = string.split_once("//").and_then(|(start, rest)| {
        let (authority, end) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let (_, host) = authority.rsplit_once('@')?;
        Some(format!("{start}//***@{host}{end}"))
    });
    hidden.map_or(Cow::Borrowed(string), Cow::Owned)
}

/// An [`Escaped`] string in backticks, so that a trailing space is visible. The user information of a URL is not shown.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            f.write_str("an empty string")
        } else {
            write!(f, "`{}`", Escaped(&without_user_info(self.0)))
        }
    }
}

/// Values in backticks, separated by commas.
pub(crate) struct QuotedList<'a>(pub(crate) &'a [&'a str]);

impl Display for QuotedList<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, ", ", self.0.iter().map(|value| Quoted(value)))
    }
}

/// Entries separated by semicolons.
pub(crate) struct Joined<'a, T>(pub(crate) &'a [T]);

impl<T: Display> Display for Joined<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        separated(f, "; ", self.0)
    }
}

/// Writes entries with a separator between them.
pub(crate) fn separated<T: Display>(
    f: &mut fmt::Formatter<'_>,
    separator: &str,
    entries: impl IntoIterator<Item = T>,
) -> fmt::Result {
    for (index, entry) in entries.into_iter().enumerate() {
        if index > 0 {
            f.write_str(separator)?;
        }
        write!(f, "{entry}")?;
    }
    Ok(())
}

/// A duration in the largest unit that divides it, such as `25 hours`. Zero is `0 seconds`.
pub(crate) struct HumanDuration(pub(crate) Duration);

impl Display for HumanDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        let units = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)];
        let (unit, length) = units
            .into_iter()
            .find(|(_, length)| seconds > 0 && seconds.is_multiple_of(*length))
            .unwrap_or(("second", 1));
        let number = seconds / length;
        write!(f, "{number} {unit}{}", if number == 1 { "" } else { "s" })
    }
}
