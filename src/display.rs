//! Adapters for `Display`: foreign strings, lists and durations in messages.

use std::fmt::{self, Display, Write as _};
use std::time::Duration;

/// A foreign string on one line, truncated if it is long.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// A line of a terminal, and enough of a URL to find it.
        const MAX_CHARS: usize = 120;
        for char in self.0.chars().take(MAX_CHARS) {
            match char {
                // Quotes need no escape, because the string is not in quotes.
                '\'' | '"' => f.write_char(char)?,
                _ => write!(f, "{}", char.escape_debug())?,
            }
        }
        if self.0.chars().nth(MAX_CHARS).is_some() { f.write_char('…') } else { Ok(()) }
    }
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

/// A duration in the largest unit that divides it; none is `0 seconds`.
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
