//! Rules on auth flows.

use crate::app_client::effective::rotates;
use crate::app_client::settings::{SecretState, Settings};
use crate::display::Quoted;
use crate::types::{ExplicitAuthFlowsType, UserPoolClientType};
use crate::validation::findings::{FindingsOf, Path};

pub(in crate::validation) fn mix(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    let allow = flows.iter().find(|flow| flow.as_str().starts_with("ALLOW_"));
    let legacy = flows.iter().enumerate().find(|(_, flow)| flow.properties().is_legacy);
    if let (Some(allow), Some((index, legacy))) = (allow, legacy) {
        let path = Path::member(UserPoolClientType::EXPLICIT_AUTH_FLOWS).entry(index);
        let allow = Quoted(allow.as_str());
        findings.add_found(path, format_args!("must not combine legacy auth flows with {allow}"), legacy.as_str());
    }
}

fn client_token<'a>(settings: &Settings<'a>) -> Option<(usize, &'a [ExplicitAuthFlowsType])> {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    let index = flows.iter().position(|flow| *flow == ExplicitAuthFlowsType::AllowClientTokenAuth)?;
    Some((index, flows))
}

/// Checks whether the flow is modeled and is not `ALLOW_CLIENT_TOKEN_AUTH`. The service may accept a combination with
/// an unmodeled flow.
fn is_other_modeled(flow: &ExplicitAuthFlowsType) -> bool {
    *flow != ExplicitAuthFlowsType::AllowClientTokenAuth && ExplicitAuthFlowsType::try_parse(flow.as_str()).is_ok()
}

pub(in crate::validation) fn client_token_exclusive(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some((_, flows)) = client_token(settings)
        && let Some(other) = flows.iter().find(|flow| is_other_modeled(flow))
    {
        let expected = "must not combine `ALLOW_CLIENT_TOKEN_AUTH` with another auth flow";
        findings.add_found(Path::member(UserPoolClientType::EXPLICIT_AUTH_FLOWS), expected, other.as_str());
    }
}

pub(in crate::validation) fn client_token_secret(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let (Some((index, _)), SecretState::None) = (client_token(settings), settings.secret) {
        let path = Path::member(UserPoolClientType::EXPLICIT_AUTH_FLOWS).entry(index);
        let message = "missing a client secret for the auth flow `ALLOW_CLIENT_TOKEN_AUTH`: set `GenerateSecret` or `ClientSecret`";
        findings.add(path, message);
    }
}

pub(in crate::validation) fn refresh_with_rotation(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    if rotates(settings)
        && let Some(index) = flows.iter().position(|flow| *flow == ExplicitAuthFlowsType::AllowRefreshTokenAuth)
    {
        let path = Path::member(UserPoolClientType::EXPLICIT_AUTH_FLOWS).entry(index);
        let message =
            "must not be allowed if `RefreshTokenRotation.Feature` is `ENABLED`, found `ALLOW_REFRESH_TOKEN_AUTH`";
        findings.add(path, message);
    }
}
