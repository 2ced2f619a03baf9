//! Rules on token lifetimes.

use std::time::Duration;

use crate::app_client::effective::{ACCESS_TOKEN, ID_TOKEN, REFRESH_TOKEN, TOKENS, Token};
use crate::app_client::settings::Settings;
use crate::display::HumanDuration;
use crate::model::Kind;
use crate::model::limits;
use crate::validation::findings::{FindingsOf, Path};

/// Returns the configured lifetime if its number and unit are valid. Other rules report invalid ones.
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
            let (shortest, longest) = (HumanDuration(token.shortest), HumanDuration(token.longest));
            let found = HumanDuration(lifetime);
            findings.add(
                Path::member(token.validity),
                format_args!("must be between {shortest} and {longest}, found `{found}`"),
            );
        }
    }
}

pub(in crate::validation) fn order(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for token in [&ACCESS_TOKEN, &ID_TOKEN] {
        // The default of refresh tokens, 30 days, exceeds the longest lifetime of access and ID tokens, 1 day.
        if let Some(lifetime) = set_lifetime(token, settings)
            && let Some(refresh) = set_lifetime(&REFRESH_TOKEN, settings)
            && lifetime > refresh
        {
            let (refresh, found) = (HumanDuration(refresh), HumanDuration(lifetime));
            let message = format_args!("must not exceed the refresh token lifetime of {refresh}, found `{found}`");
            findings.add(Path::member(token.validity), message);
        }
    }
}
