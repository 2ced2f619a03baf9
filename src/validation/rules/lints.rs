//! Rules on accepted values that should be reviewed.

use std::time::Duration;

use super::attributes::STANDARD;
use super::redirect::RedirectUri;
use crate::app_client::effective::{REFRESH_TOKEN, TOKENS, effective_explicit_auth_flows, rotates};
use crate::app_client::settings::{Document, SecretState, Settings};
use crate::display::{HumanDuration, Quoted};
use crate::model::misspelling::is_spelled_like;
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::types::{
    ExplicitAuthFlowsType, FeatureType, OAuthFlowType, RefreshTokenRotationType, TimeUnitsType, UserPoolClientType,
};
use crate::validation::findings::{FindingsOf, Path};
use crate::wire::{CALENDAR, ValueRef};

/// The default lifetime of refresh tokens. A lifetime is reported only if it is longer.
const LONG: Duration = Duration::from_hours(720);

#[inline]
pub(in crate::validation) fn oauth_disabled(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    // The scopes of a client for `GetClientToken` have an effect without OAuth.
    if settings.allowed_o_auth_flows_user_pool_client == Some(true) || is_for_client_tokens(settings) {
        return;
    }
    let used = [
        (UserPoolClientType::CALLBACK_UR_LS, settings.callback_ur_ls.is_some_and(|list| !list.is_empty())),
        (UserPoolClientType::LOGOUT_UR_LS, settings.logout_ur_ls.is_some_and(|list| !list.is_empty())),
        (UserPoolClientType::ALLOWED_O_AUTH_FLOWS, settings.allowed_o_auth_flows.is_some_and(|list| !list.is_empty())),
        (
            UserPoolClientType::ALLOWED_O_AUTH_SCOPES,
            settings.allowed_o_auth_scopes.is_some_and(|list| !list.is_empty()),
        ),
    ];
    if let Some((member, _)) = used.iter().find(|(_, used)| *used) {
        let found =
            if settings.allowed_o_auth_flows_user_pool_client.is_some() { "`false`" } else { "`false` (default)" };
        let message = format_args!("should be `true`, found {found}: otherwise `{member}` has no effect");
        findings.add(Path::member(UserPoolClientType::ALLOWED_O_AUTH_FLOWS_USER_POOL_CLIENT), message);
    }
}

#[inline]
pub(in crate::validation) fn openid_scope(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let scopes = settings.allowed_o_auth_scopes.unwrap_or_default();
    if !scopes.iter().any(|scope| scope == "openid")
        && let Some(index) = scopes.iter().position(|scope| matches!(scope.as_str(), "email" | "phone" | "profile"))
    {
        let message = format_args!("should be combined with `openid`, found `{}` without it", scopes[index]);
        findings.add(Path::member(UserPoolClientType::ALLOWED_O_AUTH_SCOPES).entry(index), message);
    }
}

#[inline]
pub(in crate::validation) fn empty_auth_flows(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.explicit_auth_flows.is_some_and(<[_]>::is_empty) {
        let message = "should list an auth flow, found an empty list: it allows the default flows";
        findings.add(Path::member(UserPoolClientType::EXPLICIT_AUTH_FLOWS), message);
    }
}

#[inline]
pub(in crate::validation) fn empty_write_attributes(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.write_attributes.is_some_and(<[_]>::is_empty) {
        let message = "should list an attribute, found an empty list: it allows every attribute";
        findings.add(Path::member(UserPoolClientType::WRITE_ATTRIBUTES), message);
    }
}

#[inline]
pub(in crate::validation) fn empty_read_attributes(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.read_attributes.is_some_and(<[_]>::is_empty) {
        let message = "should list an attribute, found an empty list: it may allow every attribute";
        findings.add(Path::member(UserPoolClientType::READ_ATTRIBUTES), message);
    }
}

#[inline]
pub(in crate::validation) fn unit_without_validity(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for token in TOKENS {
        if token.number(settings).is_none()
            && let Some(unit) = token.unit(settings)
            && TimeUnitsType::seconds_of(unit.as_str()).is_some_and(|seconds| seconds < 3_600)
        {
            let message = format_args!("should be combined with `{}`, found `{unit}` without it", token.validity);
            findings.add(Path::member(UserPoolClientType::TOKEN_VALIDITY_UNITS).inside(token.unit), message);
        }
    }
}

#[inline]
pub(in crate::validation) fn implicit_grant(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.allowed_o_auth_flows.unwrap_or_default();
    if let Some(index) = flows.iter().position(|flow| *flow == OAuthFlowType::Implicit) {
        let path = Path::member(UserPoolClientType::ALLOWED_O_AUTH_FLOWS).entry(index);
        findings.add(path, "should be `code` with PKCE, found `implicit`: tokens in URLs can leak");
    }
}

/// Checks whether the client is restricted to the operation `GetClientToken`.
fn is_for_client_tokens(settings: &Settings<'_>) -> bool {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    !flows.is_empty() && flows.iter().all(|flow| *flow == ExplicitAuthFlowsType::AllowClientTokenAuth)
}

/// Checks whether the client signs in users, with an OAuth grant type or an auth flow.
fn signs_in_users(settings: &Settings<'_>) -> bool {
    let grants = settings.allowed_o_auth_flows.unwrap_or_default();
    let is_machine = !grants.is_empty() && grants.iter().all(|grant| *grant == OAuthFlowType::ClientCredentials);
    let has_flow = effective_explicit_auth_flows(settings).iter().any(|flow| flow.properties().signs_in);
    !(is_for_client_tokens(settings) || is_machine && !has_flow)
}

#[inline]
pub(in crate::validation) fn user_existence(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let found = match settings.prevent_user_existence_errors {
        None => "`LEGACY` (default)",
        Some(errors) if errors.reveals_users() => "`LEGACY`",
        Some(_) => return,
    };
    if !signs_in_users(settings) {
        return;
    }
    let message = format_args!("should be `ENABLED`, found {found}: error responses reveal whether a user exists");
    findings.add(Path::member(UserPoolClientType::PREVENT_USER_EXISTENCE_ERRORS), message);
}

#[inline]
pub(in crate::validation) fn token_revocation_disabled(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.enable_token_revocation == Some(false) {
        findings.add(
            Path::member(UserPoolClientType::ENABLE_TOKEN_REVOCATION),
            "should be `true`, found `false`: a stolen refresh token cannot be revoked",
        );
    }
}

#[inline]
pub(in crate::validation) fn password_flow(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    // A client without a secret is assumed to be public, but an Update request is not, because it never has the secret.
    let is_public = match settings.secret {
        SecretState::None => true,
        SecretState::Unknown => settings.document == Document::Client,
        _ => false,
    };
    if !is_public {
        return;
    }
    for (index, flow) in settings.explicit_auth_flows.unwrap_or_default().iter().enumerate() {
        let path = Path::member(UserPoolClientType::EXPLICIT_AUTH_FLOWS).entry(index);
        let properties = flow.properties();
        if !properties.handles_passwords {
            continue;
        }
        // An `ALLOW_` value is not recommended instead of a legacy one, because it cannot be combined with others.
        let expected = if properties.is_legacy { "should not be allowed" } else { "should be `ALLOW_USER_SRP_AUTH`" };
        findings.add(path, format_args!("{expected}, found `{flow}`: a public client handles passwords"));
    }
}

#[inline]
pub(in crate::validation) fn long_refresh_token(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(lifetime) = REFRESH_TOKEN.known_lifetime(settings).filter(|lifetime| *lifetime > LONG)
        && !rotates(settings)
        && signs_in_users(settings)
    {
        let (long, found) = (HumanDuration(LONG), HumanDuration(lifetime));
        let message = format_args!("should be at most {long}, found `{found}`: refresh tokens do not rotate");
        findings.add(Path::member(UserPoolClientType::REFRESH_TOKEN_VALIDITY), message);
    }
}

#[inline]
pub(in crate::validation) fn grace_period_without_rotation(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if let Some(rotation) = settings.refresh_token_rotation
        && rotation.feature() == Some(&FeatureType::Disabled)
        && let Some(seconds) = rotation.retry_grace_period_seconds().filter(|seconds| *seconds != 0)
    {
        let path = Path::member(UserPoolClientType::REFRESH_TOKEN_ROTATION);
        findings.add(
            path.inside(RefreshTokenRotationType::RETRY_GRACE_PERIOD_SECONDS),
            format_args!("should be `0`, found `{seconds}`: the service stores 0 while rotation is disabled"),
        );
    }
}

#[inline]
pub(in crate::validation) fn loopback_callback(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let urls = || settings.callback_ur_ls.unwrap_or_default().iter().map(|url| RedirectUri::new(url)).enumerate();
    // A native app may have both kinds of redirect URIs (RFC 8252, sections 7.1 and 7.3).
    if urls().all(|(_, url)| url.is_loopback_http()) || urls().any(|(_, url)| url.has_private_use_scheme()) {
        return;
    }
    for (index, url) in urls().filter(|(_, url)| url.is_loopback_http()) {
        let path = Path::member(UserPoolClientType::CALLBACK_UR_LS).entry(index);
        findings.add_found(path, "should be on a separate client for development", url.as_str());
    }
}

#[inline]
pub(in crate::validation) fn misspelled_name(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    /// The names of the user pool and of the social identity providers.
    const PROVIDERS: [&str; 5] = ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];
    let lists = [
        (UserPoolClientType::READ_ATTRIBUTES, settings.read_attributes, STANDARD.as_slice()),
        (UserPoolClientType::WRITE_ATTRIBUTES, settings.write_attributes, &STANDARD),
        (UserPoolClientType::SUPPORTED_IDENTITY_PROVIDERS, settings.supported_identity_providers, &PROVIDERS),
    ];
    for (member, list, known) in lists {
        for (index, name) in list.unwrap_or_default().iter().enumerate() {
            if let Some(meant) = known.iter().find(|known| is_spelled_like(name, known)).filter(|meant| *meant != name)
            {
                let found = Quoted(name);
                let message = format_args!("should be a name of the user pool, found {found}, did you mean `{meant}`?");
                findings.add(Path::member(member).entry(index), message);
            }
        }
    }
}

#[inline]
pub(in crate::validation) fn timestamp_in_milliseconds(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (member, value) in settings.object.present() {
        if let ValueRef::Timestamp(timestamp) = value
            && timestamp.secs() > *CALENDAR.end()
        {
            let found = timestamp.secs();
            let message = format_args!(
                "should be epoch seconds in the year 9999 or earlier, found `{found}`: it may be in milliseconds",
            );
            findings.add(Path::member(member.name), message);
        }
    }
}

#[inline]
pub(in crate::validation) fn publish_secret_without_secret(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let is_generated = matches!(settings.secret, SecretState::Generated | SecretState::GeneratedAndProvided);
    if settings.document == Document::Create
        && settings.publish_secrets_in_aws_secrets_manager == Some(true)
        && !is_generated
    {
        let message = "should be combined with `GenerateSecret`, found `true` without it";
        findings.add(Path::member(CreateUserPoolClientInput::PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER), message);
    }
}

#[inline]
pub(in crate::validation) fn publish_secret_disabled(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.document == Document::Update && settings.publish_secrets_in_aws_secrets_manager == Some(false) {
        let message = "should be absent, found `false`: the secret in Secrets Manager is deleted at once";
        findings.add(Path::member(CreateUserPoolClientInput::PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER), message);
    }
}

#[inline]
pub(in crate::validation) fn duplicate_entry(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (member, view) in settings.object.present() {
        let ValueRef::List(list) = view else { continue };
        let mut seen = std::collections::HashMap::new();
        for (index, entry) in list.iter().enumerate() {
            let (ValueRef::Str(text) | ValueRef::Enum(text, _)) = entry else { continue };
            if let Some(first) = seen.get(text) {
                let name = member.name;
                let expected = format_args!("should differ from `{name}[{first}]`");
                findings.add_found(Path::member(name).entry(index), expected, text);
            } else {
                seen.insert(text, index);
            }
        }
    }
}
