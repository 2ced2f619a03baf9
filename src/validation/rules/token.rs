//! Token lifetimes.

use std::time::Duration;

use crate::effective::{ACCESS_TOKEN, ID_TOKEN, REFRESH_TOKEN, TOKENS, Token};
use crate::model::Kind;
use crate::model::limits;
use crate::settings::Settings;
use crate::shown::Words;
use crate::validation::findings::FindingsOf;

/// Whether the number is one of a lifetime, or absent: else the rule of its range speaks.
fn is_judged(token: &Token, settings: &Settings<'_>) -> bool {
    let Kind::Integer { max: Some(max), .. } = limits::REFRESH_TOKEN_VALIDITY.kind else { return false };
    token.number(settings).is_none_or(|number| (1..=max).contains(&number))
}

/// The lifetime that is set, if its number and unit are such that there is one.
fn set_lifetime(token: &Token, settings: &Settings<'_>) -> Option<Duration> {
    token.number(settings).filter(|_| is_judged(token, settings))?;
    token.known_lifetime(settings)
}

pub(in crate::validation) fn lifetime(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for token in TOKENS {
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
    let refresh = REFRESH_TOKEN.known_lifetime(settings).filter(|_| is_judged(&REFRESH_TOKEN, settings));
    let Some(refresh) = refresh else { return };
    for token in [&ACCESS_TOKEN, &ID_TOKEN] {
        if let Some(lifetime) = set_lifetime(token, settings).filter(|lifetime| *lifetime > refresh) {
            let (refresh, found) = (Words(refresh), Words(lifetime));
            findings
                .add(token.validity, format_args!("must not outlive the refresh token of {refresh}, found {found}"));
        }
    }
}
