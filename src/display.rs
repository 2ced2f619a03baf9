//! `Display` adapters for untrusted strings, lists and durations in messages.

use std::fmt::{self, Display, Write as _};
use std::time::Duration;

/// The maximum number of characters of an untrusted string in a message. They fit on one line of a terminal, and are
/// enough to identify a URL.
const MAX_CHARS: usize = 120;

/// An untrusted string on one line, with control characters escaped. A long string is truncated.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, MAX_CHARS)
    }
}

/// An untrusted paragraph on one line. It is escaped like [`Escaped`], and truncated after 1,000 characters.
pub(crate) struct EscapedParagraph<'a>(pub(crate) &'a str);

impl Display for EscapedParagraph<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, 1_000)
    }
}

fn escape(f: &mut fmt::Formatter<'_>, string: &str, max_chars: usize) -> fmt::Result {
    for char in string.chars().take(max_chars) {
        match char {
            // `escape_debug` escapes quotes, but the string is not written in quotes.
            '\'' | '"' => f.write_char(char)?,
            _ => write!(f, "{}", char.escape_debug())?,
        }
    }
    if string.chars().nth(max_chars).is_some() { f.write_char('…') } else { Ok(()) }
}

/// Returns a prefix of the string that [`Escaped`] displays in the same way as the whole string.
pub(crate) fn truncated(string: &str) -> Box<str> {
    // One character more than the maximum, so that `Escaped` still marks the string as truncated.
    let end = string.char_indices().nth(MAX_CHARS + 1).map_or(string.len(), |(end, _)| end);
    string[..end].into()
}

/// An [`Escaped`] string in backticks, so that a trailing space is visible.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { f.write_str("an empty string") } else { write!(f, "`{}`", Escaped(self.0)) }
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
