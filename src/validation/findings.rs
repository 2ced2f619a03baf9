//! The collection of findings, which become violations or warnings.

use std::fmt::{self, Display};

use super::report::Message;
use super::{Rule, ValidationError, Violation};
use crate::display::{Quoted, truncated};
use crate::model::Member;

/// The maximum number of listed findings of one rule. One more finding counts the rest, so that the size of a report
/// does not depend on the document.
const MAX_LISTED: usize = 100;

/// The path of a value.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    parent: Option<&'a Self>,
    name: &'a str,
    index: Option<usize>,
}

impl<'a> Path<'a> {
    /// Returns the path of a member of the shape that is checked.
    pub(super) const fn member(name: &'a str) -> Self {
        Self { parent: None, name, index: None }
    }

    /// Returns the path of a member of `parent`, or of the shape that is checked if `parent` is `None`.
    pub(super) const fn member_of(parent: Option<&'a Self>, name: &'a str) -> Self {
        Self { parent, name, index: None }
    }

    /// Returns the path of an entry of this list.
    pub(super) const fn entry(self, index: usize) -> Self {
        Self { index: Some(index), ..self }
    }

    /// Returns the path of a member of this value.
    pub(super) const fn inside(&'a self, name: &'a str) -> Self {
        Self { parent: Some(self), name, index: None }
    }

    /// Returns the first component of the path, which is a member of the shape that is checked.
    fn root(&self) -> &Self {
        self.parent.map_or(self, Self::root)
    }
}

impl Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            write!(f, "{parent}.")?;
        }
        f.write_str(self.name)?;
        self.index.map_or(Ok(()), |index| write!(f, "[{index}]"))
    }
}

/// The findings of all rules. An empty collection allocates nothing.
pub(super) struct Findings {
    /// What a finding is called: `violation` or `warning`.
    noun: &'static str,
    members: &'static [Member],
    found: Vec<Finding>,
    /// The rules that have findings.
    counts: Vec<Count>,
}

/// A violation with its sort key: the row of the member and the index of the entry.
struct Finding {
    order: (usize, usize),
    violation: Violation,
}

/// The number of findings of a rule.
struct Count {
    rule: Rule,
    /// At most [`MAX_LISTED`].
    listed: usize,
    /// The index of the finding that counts the rest.
    rest: Option<usize>,
}

impl Findings {
    /// Creates an empty collection of violations of a shape with these members.
    pub(super) fn violations(members: &'static [Member]) -> Self {
        Self { noun: "violation", members, found: Vec::new(), counts: Vec::new() }
    }

    /// Creates an empty collection of warnings about a shape with these members.
    pub(super) fn warnings(members: &'static [Member]) -> Self {
        Self { noun: "warning", ..Self::violations(members) }
    }

    /// Returns the collection of the findings of `rule`.
    pub(super) fn of(&mut self, rule: Rule) -> FindingsOf<'_> {
        FindingsOf { findings: self, rule }
    }

    /// Returns the violations in the order of the members and entries. Those of one entry keep the order in which they
    /// were added.
    pub(super) fn into_violations(mut self) -> Vec<Violation> {
        self.found.sort_by_key(|finding| finding.order);
        self.found.into_iter().map(|finding| finding.violation).collect()
    }

    /// Returns an error if there are findings.
    pub(super) fn into_result(self) -> Result<(), ValidationError> {
        if self.found.is_empty() { Ok(()) } else { Err(ValidationError::new(self.into_violations())) }
    }
}

/// The findings of one rule.
pub(super) struct FindingsOf<'a> {
    findings: &'a mut Findings,
    rule: Rule,
}

impl FindingsOf<'_> {
    /// Adds a finding whose message consists of `expected` and the value found.
    pub(super) fn add_found(&mut self, path: Path<'_>, expected: impl Display, value: &str) {
        self.add(path, format_args!("{expected}, found {}", Quoted(value)));
    }

    /// Adds the finding that `value` is neither one of `known` nor of the form `other`.
    pub(super) fn add_unknown(
        &mut self,
        path: Path<'_>,
        known: &'static [&'static str],
        other: Option<&'static str>,
        value: &str,
    ) {
        self.add_message(path, &|| Message::Unknown { known, other, found: truncated(value) });
    }

    /// Adds a finding with its path and its message.
    pub(super) fn add(&mut self, path: Path<'_>, message: impl Display) {
        self.add_message(path, &|| Message::Str(message.to_string().into()));
    }

    /// Adds a finding, or only counts it if the rule already has [`MAX_LISTED`] findings.
    #[cold]
    fn add_message(&mut self, path: Path<'_>, message: &dyn Fn() -> Message) {
        let (rule, Findings { noun, members, found, counts }) = (self.rule, &mut *self.findings);
        let index = counts.iter().position(|count| count.rule == rule).unwrap_or_else(|| {
            counts.push(Count { rule, listed: 0, rest: None });
            counts.len() - 1
        });
        let count = &mut counts[index];
        let message = if count.listed < MAX_LISTED {
            count.listed += 1;
            message()
        } else if let Some(rest) = count.rest {
            if let Message::Rest { count, .. } = &mut found[rest].violation.message {
                *count += 1;
            }
            return;
        } else {
            count.rest = Some(found.len());
            Message::Rest { count: 1, noun }
        };
        let root = path.root();
        // Unknown members come last.
        let row = members.iter().position(|member| member.name == root.name).unwrap_or(members.len());
        let order = (row, root.index.unwrap_or_default());
        found.push(Finding { order, violation: Violation { rule, path: path.to_string().into(), message } });
    }
}
