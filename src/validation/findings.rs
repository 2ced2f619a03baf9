//! Where rules put what they find.

use std::fmt::Display;

use super::{Rule, Violation};
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

    /// The violations in the order of the members; those of one member in the order of the rules.
    pub(super) fn in_order_of(self, members: &[Member]) -> Vec<Violation> {
        let mut found = self.found;
        found.sort_by_key(|violation| {
            let name = violation.path.split(['.', '[']).next();
            members.iter().position(|member| Some(member.name) == name)
        });
        found
    }
}

/// The findings of one rule.
pub(super) struct FindingsOf<'a> {
    findings: &'a mut Findings,
    rule: Rule,
}

impl FindingsOf<'_> {
    /// Adds a violation: where, and what would be right and was found.
    #[cold]
    pub(super) fn add(&mut self, path: impl Display, sentence: impl Display) {
        self.findings.found.push(Violation { rule: self.rule, path: path.to_string(), sentence: sentence.to_string() });
    }
}
