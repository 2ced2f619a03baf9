//! Members and enum values that this version does not model: new ones of the service, and mistakes in names.

use crate::app_client::settings::{Document, Settings};
use crate::display::Quoted;
use crate::model::Member;
use crate::types::UserPoolClientType;
use crate::validation::Rule;
use crate::validation::findings::{Findings, Path};
use crate::wire::{Object, Origin, ValueRef};

/// Reports every unknown enum value and every unknown member. Each is reported by one rule.
#[inline]
pub(in crate::validation) fn check(settings: &Settings<'_>, findings: &mut Findings) {
    check_object(None, settings.object, settings.document, findings);
}

#[inline]
fn check_object(parent: Option<&Path<'_>>, object: &dyn Object, document: Document, findings: &mut Findings) {
    let is_top = parent.is_none();
    for (member, value) in object.present() {
        check_value(Path::member_of(parent, member.name), value, document, findings);
    }
    for (name, value) in object.unknown() {
        let path = Path::member_of(parent, name);
        if is_top && matches!(name.as_str(), "UserPoolClient" | "Properties") && value.is_object() {
            let message = "should be read as the client itself, found a client in an object: it has no effect here";
            findings.of(Rule::WrappedClient).add(path, message);
        } else if is_top && document != Document::Client && Member::is_named(UserPoolClientType::MEMBERS, name) {
            let message = "should be absent, found a member that the request does not take";
            findings.of(Rule::ReadOnlyMember).add(path, message);
        } else if let Some(meant) = meant(name, object) {
            let message = format_args!("should be a modeled member: did you mean `{meant}`?");
            findings.of(Rule::MisspelledMember).add(path, message);
        } else {
            let message = "should be a modeled member, found one that this version of the crate does not check";
            findings.of(Rule::UnmodeledMember).add(path, message);
        }
    }
}

#[inline]
fn check_value(path: Path<'_>, value: ValueRef<'_>, document: Document, findings: &mut Findings) {
    match value {
        ValueRef::Enum(value, Origin::Service) => {
            let found = Quoted(value);
            findings.of(Rule::UnmodeledValue).add(
                path,
                format_args!("should be a modeled value, found {found}: this version of the crate does not check it"),
            );
        }
        ValueRef::List(list) => {
            for (index, entry) in list.iter().enumerate() {
                check_value(path.entry(index), entry, document, findings);
            }
        }
        ValueRef::Structure(object) => check_object(Some(&path), object, document, findings),
        _ => {}
    }
}

/// Returns the modeled member that `name` probably misspells. It is an absent member.
#[inline]
pub(super) fn meant(name: &str, object: &dyn Object) -> Option<&'static str> {
    let absent = object.rows().filter(|(_, value)| value.is_none());
    nearest(name, absent.map(|(member, _)| member.name))
}

/// Returns the name that `found` probably misspells: the first of those with the smallest edit distance, which is at most
/// 2. The case, `_`, `-` and spaces do not count.
pub(in crate::validation) fn nearest(found: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    /// The maximum length of a name that is compared, which bounds the time for an untrusted name. Modeled names are
    /// shorter.
    const MAX_CHARS: usize = 64;
    if found.chars().nth(MAX_CHARS).is_some() {
        return None;
    }
    let folded = fold(found);
    let length = folded.chars().count();
    let max_distance = if length < 10 { 1 } else { 2 };
    let distance = |name: &'static str| {
        let modeled = fold(name);
        // The distance is at least the difference of the lengths, which saves most of the time.
        let is_near = modeled.len().abs_diff(length) <= max_distance;
        let distance = is_near.then(|| strsim::osa_distance(&folded, &modeled))?;
        (distance <= max_distance).then_some((distance, name))
    };
    names.filter_map(distance).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// Returns a name in lower case, without `_`, `-` and spaces.
#[inline]
fn fold(name: &str) -> String {
    name.replace(['_', '-', ' '], "").to_lowercase()
}
