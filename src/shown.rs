//! Foreign text and durations in a message.

use std::fmt::{self, Write as _};
use std::time::Duration;

/// A text as a message shows it: on one line, and cut if it is long.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// A line of a terminal, and enough of a URL to find it.
        const LONGEST: usize = 120;
        if self.0.is_empty() {
            return f.write_str("an empty string");
        }
        for shown in self.0.chars().take(LONGEST) {
            match shown {
                // They end nothing here.
                '\'' | '"' => f.write_char(shown)?,
                _ => write!(f, "{}", shown.escape_debug())?,
            }
        }
        if self.0.chars().nth(LONGEST).is_some() { f.write_char('…') } else { Ok(()) }
    }
}

/// A duration as a person says it: in the largest unit that gives a whole number.
pub(crate) struct Words(pub(crate) Duration);

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        let units = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)];
        let (unit, length) =
            units.into_iter().find(|(_, length)| seconds.is_multiple_of(*length)).unwrap_or(("second", 1));
        let number = seconds / length;
        write!(f, "{number} {unit}{}", if number == 1 { "" } else { "s" })
    }
}
