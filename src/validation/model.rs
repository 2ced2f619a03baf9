//! The limits of the service's model, which are data in the member rows, applied to any shape.

use std::fmt;

use super::Rule;
use super::findings::Findings;
use crate::model::{Kind, Pattern, Shape};
use crate::shown::Shown;
use crate::wire::{Fields, Structure, View};

/// Where a value is.
#[derive(Clone, Copy)]
enum Path<'a> {
    Member(Option<&'a Self>, &'static str),
    Entry(&'a Self, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(None, name) => f.write_str(name),
            Self::Member(Some(parent), name) => write!(f, "{parent}.{name}"),
            Self::Entry(list, index) => write!(f, "{list}[{index}]"),
        }
    }
}

/// Checks every member of a shape against the limits of its row. Nearly all fit, and then nothing asks which one does not.
/// All texts that should match `matched` are known to do.
pub(super) fn check<S: Structure>(shape: &S, matched: Option<Pattern>, findings: &mut Findings) {
    let fits = shape.fits(S::SHAPE, matched);
    if !fits || cfg!(debug_assertions) {
        check_members(None, shape, findings);
        debug_assert_eq!(fits, findings.is_empty(), "both look at the same limits");
    }
}

#[cold]
fn check_members(parent: Option<&Path<'_>>, fields: &dyn Fields, findings: &mut Findings) {
    for (row, member) in fields.members().iter().enumerate() {
        let path = Path::Member(parent, member.name);
        match fields.view(row) {
            Some(view) => check_value(&path, member.shape, view, findings),
            None if member.required => {
                findings.of(Rule::RequiredMember).add(path, "is required, found nothing");
            }
            None => {}
        }
    }
}

fn check_value(path: &Path<'_>, shape: &Shape, view: View<'_>, findings: &mut Findings) {
    match (shape.kind, view) {
        (Kind::String { .. }, View::Text(text)) if !shape.takes_text(text, None) => {
            report_text(path, shape, text, findings);
        }
        (Kind::Enum { values }, View::Choice(value, false)) => {
            let expected = values.join(", ");
            let sentence = format_args!("must be one of {expected}, found {}", Shown(value));
            findings.of(Rule::EnumValue).add(path, sentence);
        }
        (Kind::Integer { min: Some(min), max: Some(max) }, View::Number(number)) if !shape.takes_number(number) => {
            findings.of(Rule::NumberRange).add(path, format_args!("must be {min} to {max}, found {number}"));
        }
        (Kind::List { max, of, .. }, View::List(list)) => {
            if let Some(max) = max.filter(|_| !shape.takes_entries(list.len())) {
                let sentence = format_args!("must have at most {max} entries, found {}", list.len());
                findings.of(Rule::ListLength).add(path, sentence);
            }
            for (index, entry) in list.iter().enumerate() {
                check_value(&Path::Entry(path, index), of, entry, findings);
            }
        }
        (Kind::Structure { .. }, View::Structure(fields)) => check_members(Some(path), fields, findings),
        _ => {}
    }
}

fn report_text(path: &Path<'_>, shape: &Shape, text: &str, findings: &mut Findings) {
    let Kind::String { min, max, pattern, sensitive } = shape.kind else { return };
    let (min, max) = (min.unwrap_or(0), max.unwrap_or(usize::MAX));
    let length = text.chars().count();
    if !(min..=max).contains(&length) {
        let sentence = format_args!("must have {min} to {max} characters, found {length}");
        findings.of(Rule::StringLength).add(path, sentence);
    }
    // Of an empty text the length says it all, if there is a least one.
    if let Some(pattern) = pattern.filter(|pattern| !pattern.matches(text) && (min == 0 || length > 0)) {
        let shown = if sensitive { "a value that does not (not shown)" } else { text };
        let sentence = format_args!("must match {}, found {}", pattern.as_str(), Shown(shown));
        findings.of(Rule::StringPattern).add(path, sentence);
    }
}
