//! What validation reports.

use std::fmt;

use super::Rule;
use crate::display::{Escaped, Joined};

/// One violated rule, at one place.
///
/// Its `Display` is the path, then what would be right and what was found, on one line and never a secret:
/// ``AuthSessionValidity: must be between 3 and 15, found `2` ``.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    pub(super) rule: Rule,
    pub(super) path: String,
    pub(super) message: String,
}

impl Violation {
    /// Where: `CallbackURLs[2]`, `RefreshTokenRotation.Feature`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Which rule.
    pub fn rule(&self) -> Rule {
        self.rule
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A path may contain the name of an unknown member.
        write!(f, "{}: {}", Escaped(&self.path), self.message)
    }
}

/// Every violated rule, in the order of the members.
///
/// Its `Display` is that of all violations, separated by `; `.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", Joined(violations))]
pub struct ValidationError {
    violations: Vec<Violation>,
}

impl ValidationError {
    pub(super) fn new(violations: Vec<Violation>) -> Self {
        Self { violations }
    }

    /// All of them; at least one.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }
}

/// Something that the service accepts and that is still worth a second look.
///
/// Its `Display` is the path, what was found, and what would be better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning(pub(super) Violation);

impl Warning {
    /// Where: `AllowedOAuthFlows[1]`.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Which rule.
    pub fn rule(&self) -> Rule {
        self.0.rule
    }

    /// Who says so: the rule's [`source`](Rule::source).
    pub fn source(&self) -> &'static str {
        self.0.rule.source()
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
