//! Where rules put what they find.

use std::fmt::Display;

use super::{Rule, ValidationError, Violation};
use crate::display::Quoted;
use crate::model::Member;

/// Everything found so far. Empty, it costs nothing.
pub(super) struct Findings {
    found: Vec<Violation>,
}

impl Findings {
    pub(super) fn new() -> Self {
        Self { found: Vec::new() }
    }

    /// What `rule` may add to.
    pub(super) fn of(&mut self, rule: Rule) -> FindingsOf<'_> {
        FindingsOf { findings: self, rule }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The violations in the order of the members; those of one member in the order of the rules.
    pub(super) fn in_order_of(mut self, members: &[Member]) -> Vec<Violation> {
        let mut ordered = Vec::with_capacity(self.found.len());
        for member in members {
            let is_of_member = |violation: &mut Violation| violation.path.split(['.', '[']).next() == Some(member.name);
            ordered.extend(self.found.extract_if(.., is_of_member));
        }
        // Nothing is left, unless a rule names a path that the shape does not have: found it is all the same.
        ordered.append(&mut self.found);
        ordered
    }

    /// An error, if anything was found.
    pub(super) fn into_result(self, members: &[Member]) -> Result<(), ValidationError> {
        if self.is_empty() { Ok(()) } else { Err(ValidationError::new(self.in_order_of(members))) }
    }
}

/// The findings of one rule.
pub(super) struct FindingsOf<'a> {
    findings: &'a mut Findings,
    rule: Rule,
}

impl FindingsOf<'_> {
    /// Adds the finding that `value` is not what is `expected`.
    pub(super) fn add_found(&mut self, path: impl Display, expected: impl Display, value: &str) {
        self.add(path, format_args!("{expected}, found {}", Quoted(value)));
    }

    /// Adds a finding with its path and its message.
    #[cold]
    pub(super) fn add(&mut self, path: impl Display, message: impl Display) {
        self.findings.found.push(Violation { rule: self.rule, path: path.to_string(), message: message.to_string() });
    }
}
