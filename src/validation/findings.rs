//! The collection of findings, which become violations or warnings.

use std::fmt::{self, Display};

use super::report::Message;
use super::{Rule, ValidationError, Violation};
use crate::display::{Escaped, Quoted, truncated, without_user_info};
use crate::model::{Kind, Member};

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
        // The name of an unknown member can be any string.
        write!(f, "{}", Escaped(self.name))?;
        self.index.map_or(Ok(()), |index| write!(f, "[{index}]"))
    }
}

/// The findings of all rules. An empty collection allocates nothing.
pub(super) struct Findings {
    /// The name of a finding: `violation` or `warning`.
    noun: &'static str,
    members: &'static [Member],
    found: Vec<Finding>,
    /// The rules that have findings.
    counts: Vec<Count>,
}

/// A violation with its sort key: the row of the member, the index of the entry, and the row of the member inside it.
struct Finding {
    order: [usize; 3],
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

    /// Returns the violations in the order of the members, then of the entries of a list, and then of the rules.
    pub(super) fn into_violations(mut self) -> Vec<Violation> {
        self.found.sort_by_key(|finding| (finding.order, finding.violation.rule as usize));
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
        self.add_message(path, &|| Message::Unknown { known, other, found: truncated(&without_user_info(value)) });
    }

    /// Adds the finding that `value` is accepted, although it is not one of `known`.
    pub(super) fn add_unmodeled(&mut self, path: Path<'_>, known: &'static [&'static str], value: &str) {
        self.add_message(path, &|| Message::Unmodeled { known, found: truncated(&without_user_info(value)) });
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
        let order = order(path, members, found.len());
        let member_len = Escaped(path.root().name).to_string().len();
        let violation = Violation { rule, path: path.to_string().into(), member_len, message };
        found.push(Finding { order, violation });
    }
}

/// Returns the sort key of a path. `position` is the number of earlier findings.
fn order(path: Path<'_>, members: &[Member], position: usize) -> [usize; 3] {
    // Unknown members come last, in the order in which they are checked.
    let row_of = |name, members: &[Member]| {
        members.iter().position(|member| member.name == name).unwrap_or(members.len() + position)
    };
    let root = path.root();
    let row = row_of(root.name, members);
    let inner = match members.get(row).map(|member| member.shape.kind) {
        Some(Kind::Structure { members }) if path.parent.is_some() => row_of(path.name, members),
        _ => 0,
    };
    [row, root.index.unwrap_or_default(), inner]
}
