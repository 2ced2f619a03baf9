//! Names that probably are misspelled names of the model.

use super::Member;

/// The names of objects in which a client is often left by mistake: those of a response and of a CloudFormation resource.
pub(crate) const WRAPPERS: [&str; 2] = ["UserPoolClient", "Properties"];

/// Returns the member, accepted by `accepts`, that `name` probably misspells.
#[inline]
pub(crate) fn meant(
    name: &str,
    members: &'static [Member],
    accepts: impl Fn(&'static Member) -> bool,
) -> Option<&'static str> {
    nearest(name, members, |member| member.name, accepts)
}

/// Returns the value that `found` probably misspells.
#[inline]
pub(crate) fn meant_value(found: &str, values: &'static [&'static str]) -> Option<&'static str> {
    nearest(found, values, |value| value, |_| true)
}

/// Returns the name that `found` probably misspells: the first accepted one with the smallest edit distance, which is at
/// most 2. The case, `_`, `-` and spaces do not count.
#[inline]
fn nearest<T>(
    found: &str,
    candidates: &'static [T],
    name: impl Fn(&'static T) -> &'static str,
    accepts: impl Fn(&'static T) -> bool,
) -> Option<&'static str> {
    /// The maximum length of a name that is compared, which bounds the time for an untrusted name. Modeled names are
    /// shorter.
    const MAX_CHARS: usize = 64;
    if found.chars().nth(MAX_CHARS).is_some() {
        return None;
    }
    let folded = fold(found);
    let length = folded.chars().count();
    let max_distance = if length < 10 { 1 } else { 2 };
    let distance = |candidate: &'static T| {
        let name = name(candidate);
        // The distance is at least the difference of the lengths, which saves most of the time.
        let is_near = letters(name).count().abs_diff(length) <= max_distance;
        let distance = is_near.then(|| strsim::osa_distance(&folded, &fold(name)))?;
        (distance <= max_distance && accepts(candidate)).then_some((distance, name))
    };
    candidates.iter().filter_map(distance).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// Returns a name in lower case, without separators.
#[inline]
fn fold(name: &str) -> String {
    name.replace(is_separator, "").to_lowercase()
}

/// Checks whether a name differs from an ASCII name at most in the case, `_`, `-` and spaces.
#[inline]
pub(crate) fn is_spelled_like(found: &str, name: &str) -> bool {
    letters(found).eq(letters(name))
}

/// Returns the characters without separators, and with ASCII letters in lower case.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !is_separator(*c)).map(|c| c.to_ascii_lowercase())
}

fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-' | ' ')
}
