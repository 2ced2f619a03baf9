//! Token lifetimes.

use std::fmt;
use std::time::Duration;

use crate::effective::{ACCESS_TOKEN, ID_TOKEN, REFRESH_TOKEN, Token};
use crate::model::Kind;
use crate::model::limits;
use crate::settings::Settings;
use crate::validation::findings::FindingsOf;

/// The lifetime that is set, if its number and unit are such that there is one: else other rules speak.
fn set_lifetime(token: &Token, settings: &Settings<'_>) -> Option<Duration> {
    let Kind::Integer { max: Some(max), .. } = limits::REFRESH_TOKEN_VALIDITY.kind else { return None };
    token.number(settings).filter(|number| (1..=max).contains(number))?;
    token.known_lifetime(settings)
}

pub(in crate::validation) fn lifetime(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for token in [&ACCESS_TOKEN, &ID_TOKEN, &REFRESH_TOKEN] {
        if let Some(lifetime) = set_lifetime(token, settings)
            && !(token.shortest..=token.longest).contains(&lifetime)
        {
            let (shortest, longest) = (Words(token.shortest), Words(token.longest));
            let found = Words(lifetime);
            findings.add(token.validity, format_args!("must be {shortest} to {longest}, found {found}"));
        }
    }
}

pub(in crate::validation) fn order(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let Some(refresh) = REFRESH_TOKEN.known_lifetime(settings) else { return };
    for token in [&ACCESS_TOKEN, &ID_TOKEN] {
        if let Some(lifetime) = set_lifetime(token, settings).filter(|lifetime| *lifetime > refresh) {
            let (refresh, found) = (Words(refresh), Words(lifetime));
            findings
                .add(token.validity, format_args!("must not outlive the refresh token of {refresh}, found {found}"));
        }
    }
}

/// A duration as a person says it: in the largest unit that gives a whole number.
pub(super) struct Words(pub(super) Duration);

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        let units = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)];
        let (unit, length) =
            units.into_iter().find(|(_, length)| seconds.is_multiple_of(*length)).unwrap_or(("second", 1));
        let number = seconds / length;
        write!(f, "{number} {unit}{}", if number == 1 { "" } else { "s" })
    }
}
