//! Rules that require a [`PoolContext`]. A rule is not checked if the context does not have the required part.

use std::collections::BTreeSet;

use super::attributes::{READ_ONLY, STANDARD};
use super::oauth::custom_scopes;
use crate::app_client::effective::rotates;
use crate::app_client::settings::Settings;
use crate::display::Quoted;
use crate::types::{AnalyticsConfigurationType, RefreshTokenRotationType, UserPoolClientType, UserPoolTierType};
use crate::validation::findings::{FindingsOf, Path};
use crate::validation::pool_context::PoolContext;
use crate::wire::ValueRef;

#[inline]
pub(in crate::validation) fn user_pool_id(settings: &Settings<'_>, pool: &PoolContext, findings: &mut FindingsOf<'_>) {
    let (Some(known), Some(ValueRef::Str(id))) =
        (&pool.user_pool_id, settings.object.member(UserPoolClientType::USER_POOL_ID))
    else {
        return;
    };
    if id != known {
        findings.add_found(
            Path::member(UserPoolClientType::USER_POOL_ID),
            format_args!("must be the user pool {}", Quoted(known)),
            id,
        );
    }
}

#[inline]
pub(in crate::validation) fn attribute_exists(
    settings: &Settings<'_>,
    pool: &PoolContext,
    findings: &mut FindingsOf<'_>,
) {
    let Some(attributes) = &pool.attributes else { return };
    let lists = [
        (UserPoolClientType::READ_ATTRIBUTES, settings.read_attributes),
        (UserPoolClientType::WRITE_ATTRIBUTES, settings.write_attributes),
    ];
    for (member, list) in lists {
        for (index, attribute) in list.unwrap_or_default().iter().enumerate() {
            if !STANDARD.contains(&attribute.as_str()) && !attributes.contains_key(attribute) {
                let path = Path::member(member).entry(index);
                findings.add_found(path, "must be an attribute of the user pool", attribute);
            }
        }
    }
}

#[inline]
pub(in crate::validation) fn required_writable(
    settings: &Settings<'_>,
    pool: &PoolContext,
    findings: &mut FindingsOf<'_>,
) {
    let (Some(attributes), Some(writable)) = (&pool.attributes, settings.write_attributes) else { return };
    if writable.is_empty() {
        return;
    }
    // A list that was read from a document can have any length.
    let writable: BTreeSet<&String> = writable.iter().collect();
    for (attribute, required) in attributes {
        // A user pool requires `sub`, but a client cannot write it.
        if *required && !READ_ONLY.contains(&attribute.as_str()) && !writable.contains(attribute) {
            let attribute = Quoted(attribute);
            findings.add(
                Path::member(UserPoolClientType::WRITE_ATTRIBUTES),
                format_args!("missing the attribute {attribute}, which the user pool requires"),
            );
        }
    }
}

#[inline]
pub(in crate::validation) fn provider_exists(
    settings: &Settings<'_>,
    pool: &PoolContext,
    findings: &mut FindingsOf<'_>,
) {
    let Some(known) = &pool.identity_providers else { return };
    for (index, provider) in settings.supported_identity_providers.unwrap_or_default().iter().enumerate() {
        if provider != "COGNITO" && !known.contains(provider) {
            let path = Path::member(UserPoolClientType::SUPPORTED_IDENTITY_PROVIDERS).entry(index);
            findings.add_found(path, "must be `COGNITO` or an identity provider of the user pool", provider);
        }
    }
}

#[inline]
pub(in crate::validation) fn scope_exists(settings: &Settings<'_>, pool: &PoolContext, findings: &mut FindingsOf<'_>) {
    let Some(known) = &pool.scopes else { return };
    for (index, scope) in custom_scopes(settings).filter(|(_, scope)| !known.contains(*scope)) {
        let path = Path::member(UserPoolClientType::ALLOWED_O_AUTH_SCOPES).entry(index);
        findings.add_found(path, "must be a scope of a resource server of the user pool", scope);
    }
}

/// Checks whether the tier of the user pool has the features of the tier Essentials, or is not known.
fn has_essentials(pool: &PoolContext) -> bool {
    pool.tier.as_ref().is_none_or(UserPoolTierType::has_essentials)
}

#[inline]
pub(in crate::validation) fn auth_flow_tier(
    settings: &Settings<'_>,
    pool: &PoolContext,
    findings: &mut FindingsOf<'_>,
) {
    if has_essentials(pool) {
        return;
    }
    for (index, flow) in settings.explicit_auth_flows.unwrap_or_default().iter().enumerate() {
        if !flow.properties().requires_essentials {
            continue;
        }
        let path = Path::member(UserPoolClientType::EXPLICIT_AUTH_FLOWS).entry(index);
        findings.add(path, "must be in a user pool of the tier `ESSENTIALS` or `PLUS`, found the tier `LITE`");
    }
}

#[inline]
pub(in crate::validation) fn rotation_tier(settings: &Settings<'_>, pool: &PoolContext, findings: &mut FindingsOf<'_>) {
    if !has_essentials(pool) && rotates(settings) {
        let message = "must be in a user pool of the tier `ESSENTIALS` or `PLUS`, found the tier `LITE`";
        let rotation = Path::member(UserPoolClientType::REFRESH_TOKEN_ROTATION);
        findings.add(rotation.inside(RefreshTokenRotationType::FEATURE), message);
    }
}

#[inline]
pub(in crate::validation) fn analytics_region(
    settings: &Settings<'_>,
    pool: &PoolContext,
    findings: &mut FindingsOf<'_>,
) {
    let arn = settings.analytics_configuration.and_then(|analytics| analytics.application_arn());
    let (Some(arn), Some(region)) = (arn, &pool.region) else { return };
    // arn:partition:service:region:account:resource
    let Some(found) = arn.split(':').nth(3).filter(|found| !found.is_empty()) else { return };
    if found != region && found != "us-east-1" {
        let analytics = Path::member(UserPoolClientType::ANALYTICS_CONFIGURATION);
        let path = analytics.inside(AnalyticsConfigurationType::APPLICATION_ARN);
        let region = Quoted(region);
        findings.add_found(path, format_args!("must be in the region {region} or `us-east-1`"), found);
    }
}
