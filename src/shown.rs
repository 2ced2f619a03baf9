//! Foreign text in a message.

use std::fmt;

/// A text as a message shows it: on one line, and cut if it is long.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// A line of a terminal, and enough of a URL to find it.
        const LONGEST: usize = 120;
        if self.0.is_empty() {
            return f.write_str("an empty string");
        }
        match self.0.char_indices().nth(LONGEST) {
            None => write!(f, "{}", self.0.escape_debug()),
            Some((cut, _)) => write!(f, "{}…", self.0[..cut].escape_debug()),
        }
    }
}
