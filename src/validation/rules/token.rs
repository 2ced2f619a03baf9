//! Token lifetimes.

use std::time::Duration;

use crate::effective::{ACCESS_TOKEN, ID_TOKEN, REFRESH_TOKEN, TOKENS, Token};
use crate::model::Kind;
use crate::model::limits;
use crate::settings::Settings;
use crate::shown::Words;
use crate::validation::findings::FindingsOf;

/// The lifetime that is set, if its number and unit are such that there is one: else other rules speak.
fn set_lifetime(token: &Token, settings: &Settings<'_>) -> Option<Duration> {
    let Kind::Integer { max: Some(max), .. } = limits::REFRESH_TOKEN_VALIDITY.kind else { return None };
    token.number(settings).filter(|number| (1..=max).contains(number))?;
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
    for token in [&ACCESS_TOKEN, &ID_TOKEN] {
        // The default of refresh tokens is longer than any access or ID token may live.
        if let Some(lifetime) = set_lifetime(token, settings)
            && let Some(refresh) = set_lifetime(&REFRESH_TOKEN, settings)
            && lifetime > refresh
        {
            let (refresh, found) = (Words(refresh), Words(lifetime));
            findings
                .add(token.validity, format_args!("must not outlive the refresh token of {refresh}, found {found}"));
        }
    }
}
