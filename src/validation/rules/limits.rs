//! Checks against the limits of the service's model, which the member rows contain.

use crate::model::limits::CLIENT_SECRET_ARN;
use crate::model::misspelling::meant;
use crate::model::{Kind, Member, Shape};
use crate::validation::Rule;
use crate::validation::findings::{Findings, Path};
use crate::wire::{Object, Origin, ValueRef};

/// Checks every member of a shape against the limits of its row.
pub(in crate::validation) fn check(object: &dyn Object, findings: &mut Findings) {
    check_members(None, object, findings);
}

fn check_members(parent: Option<&Path<'_>>, object: &dyn Object, findings: &mut Findings) {
    for (member, value) in object.rows() {
        let path = Path::member_of(parent, member.name);
        match value {
            Some(view) => check_value(&path, member.shape, view, findings),
            None if member.required => report_missing(path, member, object, findings),
            None => {}
        }
    }
}

fn check_value(path: &Path<'_>, shape: &Shape, view: ValueRef<'_>, findings: &mut Findings) {
    match (shape.kind, view) {
        (Kind::String { .. }, ValueRef::Str(text)) if !shape.accepts_str(text) => {
            report_str(path, shape, text, findings);
        }
        (Kind::Enum { values }, ValueRef::Enum(value, Origin::Program)) => {
            findings.of(Rule::EnumValue).add_unknown(*path, values, None, value);
        }
        (Kind::Integer { .. }, ValueRef::Integer(number)) => check_integer(path, shape, number, findings),
        (Kind::List { max, of, .. }, ValueRef::List(list)) => {
            if let Some(max) = max.filter(|_| !shape.accepts_len(list.len())) {
                let message = format_args!("must have at most {max} entries, found {}", list.len());
                findings.of(Rule::ListLength).add(*path, message);
            }
            for (index, entry) in list.iter().enumerate() {
                check_value(&path.entry(index), of, entry, findings);
            }
        }
        (Kind::Structure { .. }, ValueRef::Structure(object)) => check_members(Some(path), object, findings),
        _ => {}
    }
}

/// Reports a required member that is missing, with the unknown member that probably misspells it.
#[cold]
fn report_missing(path: Path<'_>, member: &Member, object: &dyn Object, findings: &mut Findings) {
    let mut findings = findings.of(Rule::RequiredMember);
    let is_meant = |name: &&String| meant(name, object.members(), |meant| meant.is(member.name)).is_some();
    match object.unknown().keys().find(is_meant) {
        Some(found) => findings.add_found(path, "missing required member", found),
        None => findings.add(path, "missing required member"),
    }
}

/// Checks an integer against the range of the shape, which may have one bound only.
fn check_integer(path: &Path<'_>, shape: &Shape, number: i32, findings: &mut Findings) {
    if shape.accepts_integer(number) {
        return;
    }
    let Kind::Integer { min, max } = shape.kind else { return };
    let expected = match (min, max) {
        (Some(min), Some(max)) => format!("must be between {min} and {max}"),
        (Some(min), None) => format!("must be at least {min}"),
        (None, Some(max)) => format!("must be at most {max}"),
        (None, None) => return,
    };
    findings.of(Rule::NumberRange).add(*path, format_args!("{expected}, found `{number}`"));
}

/// Reports the length or the pattern of a string that the shape does not accept.
#[cold]
fn report_str(path: &Path<'_>, shape: &Shape, text: &str, findings: &mut Findings) {
    let Kind::String { min, max, pattern, sensitive } = shape.kind else { return };
    let has_length = shape.accepts_length(text);
    if !has_length {
        let (min, max, length) = (min.unwrap_or(0), max.unwrap_or(usize::MAX), text.chars().count());
        let message = format_args!("must have between {min} and {max} characters, found {length}");
        findings.of(Rule::StringLength).add(*path, message);
    }
    // An empty string that violates a minimum length is not reported for its pattern as well.
    let is_matched = has_length || !text.is_empty();
    if let Some(pattern) = pattern.filter(|pattern| is_matched && !pattern.matches(text)) {
        let (pattern, mut findings) = (pattern.as_str(), findings.of(Rule::StringPattern));
        // A `ClientSecretArn` that is not an ARN may be the secret itself.
        if sensitive || shape.name == CLIENT_SECRET_ARN.name {
            findings.add(*path, format_args!("must match `{pattern}`, found another value (not shown)"));
        } else {
            findings.add_found(*path, format_args!("must match `{pattern}`"), text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No shape of the service's model has one bound only.
    #[test]
    fn an_integer_is_checked_against_each_bound_that_its_shape_has() {
        let message = |min, max, number| {
            let shape = Shape { name: "NumberType", kind: Kind::Integer { min, max } };
            let mut findings = Findings::violations(&[]);
            check_integer(&Path::member("Number"), &shape, number, &mut findings);
            findings.into_result().map_err(|error| error.to_string())
        };
        let rejected = |message: &str| Err(message.to_owned());
        assert_eq!(message(Some(1), None, 0), rejected("Number: must be at least 1, found `0`"));
        assert_eq!(message(None, Some(60), 61), rejected("Number: must be at most 60, found `61`"));
        assert_eq!(message(Some(1), Some(60), 61), rejected("Number: must be between 1 and 60, found `61`"));
        for (min, max, number) in [
            (Some(1), None, 1),
            (Some(1), None, i32::MAX),
            (None, Some(60), 60),
            (None, Some(60), i32::MIN),
            (Some(1), Some(60), 60),
            (None, None, 0),
        ] {
            assert_eq!(message(min, max, number), Ok(()), "{min:?} {max:?} {number}");
        }
    }
}
