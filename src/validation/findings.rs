//! The collection of what rules find.

use std::fmt::Display;

use super::error::Message;
use super::{Rule, RuleKind, ValidationError, Violation};
use crate::display::{Quoted, truncated};
use crate::model::Member;

/// The number of findings of one rule that are listed. One more counts the rest, so that a report does not grow with
/// the document.
const MAX_LISTED: usize = 100;

/// All findings so far. An empty collection allocates nothing.
pub(super) struct Findings {
    found: Vec<Violation>,
    /// The rules that have findings.
    counts: Vec<Count>,
}

/// The number of findings of a rule.
struct Count {
    rule: Rule,
    /// At most [`MAX_LISTED`].
    listed: usize,
    /// The index of the finding that counts those beyond.
    rest: Option<usize>,
}

impl Findings {
    pub(super) fn new() -> Self {
        Self { found: Vec::new(), counts: Vec::new() }
    }

    /// Returns the collection for findings of `rule`.
    pub(super) fn of(&mut self, rule: Rule) -> FindingsOf<'_> {
        FindingsOf { findings: self, rule }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns the violations in the order of the members, those of one member in the order in which they were found.
    pub(super) fn in_order_of(mut self, members: &[Member]) -> Vec<Violation> {
        let mut ordered = Vec::with_capacity(self.found.len());
        for member in members {
            let is_of_member = |violation: &mut Violation| violation.path.split(['.', '[']).next() == Some(member.name);
            ordered.extend(self.found.extract_if(.., is_of_member));
        }
        // Only paths that are not those of a member are left.
        ordered.append(&mut self.found);
        ordered
    }

    /// Fails if anything was found.
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

    /// Adds the finding that `value` is neither one of `known` nor `other`.
    pub(super) fn add_unknown(
        &mut self,
        path: impl Display,
        known: &'static [&'static str],
        other: Option<&'static str>,
        value: &str,
    ) {
        self.add_message(&path, &|| Message::Unknown { known, other, found: truncated(value) });
    }

    /// Adds a finding with its path and its message.
    pub(super) fn add(&mut self, path: impl Display, message: impl Display) {
        self.add_message(&path, &|| Message::Str(message.to_string().into()));
    }

    /// Adds a finding. If the rule has as many as are listed, this one is only counted.
    #[cold]
    fn add_message(&mut self, path: &dyn Display, message: &dyn Fn() -> Message) {
        let (rule, Findings { found, counts }) = (self.rule, &mut *self.findings);
        let index = counts.iter().position(|count| count.rule == rule).unwrap_or_else(|| {
            counts.push(Count { rule, listed: 0, rest: None });
            counts.len() - 1
        });
        let count = &mut counts[index];
        let message = if count.listed < MAX_LISTED {
            count.listed += 1;
            message()
        } else if let Some(rest) = count.rest {
            if let Message::Rest { count, .. } = &mut found[rest].message {
                *count += 1;
            }
            return;
        } else {
            count.rest = Some(found.len());
            Message::Rest { count: 1, of_warnings: rule.kind() == RuleKind::Lint }
        };
        found.push(Violation { rule, path: path.to_string().into(), message });
    }
}
