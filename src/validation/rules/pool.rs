//! Rules that need the pool. What the context does not know is not judged.

use super::attributes::{IMMUTABLE, STANDARD};
use super::oauth::custom_scopes;
use crate::effective::rotates;
use crate::settings::Settings;
use crate::shown::Shown;
use crate::types::ExplicitAuthFlowsType;
use crate::validation::findings::FindingsOf;
use crate::validation::pool::{PoolContext, UserPoolTierType};

#[inline]
pub(in crate::validation) fn attribute_exists(
    settings: &Settings<'_>,
    pool: &PoolContext,
    findings: &mut FindingsOf<'_>,
) {
    let Some(attributes) = &pool.attributes else { return };
    let lists = [("ReadAttributes", settings.read_attributes), ("WriteAttributes", settings.write_attributes)];
    for (member, list) in lists {
        for (index, attribute) in list.unwrap_or_default().iter().enumerate() {
            if !STANDARD.contains(&attribute.as_str()) && !attributes.contains_key(attribute) {
                let path = format_args!("{member}[{index}]");
                findings.add(path, format_args!("must be an attribute of the pool, found {}", Shown(attribute)));
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
    for (attribute, required) in attributes {
        // A pool says that it requires `sub`, which nobody can write.
        if *required && !IMMUTABLE.contains(&attribute.as_str()) && !writable.contains(attribute) {
            let sentence = format_args!("must hold {}, which the pool requires, found it missing", Shown(attribute));
            findings.add("WriteAttributes", sentence);
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
            let path = format_args!("SupportedIdentityProviders[{index}]");
            let sentence = format_args!("must be COGNITO or a provider of the pool, found {}", Shown(provider));
            findings.add(path, sentence);
        }
    }
}

#[inline]
pub(in crate::validation) fn scope_exists(settings: &Settings<'_>, pool: &PoolContext, findings: &mut FindingsOf<'_>) {
    let Some(known) = &pool.scopes else { return };
    for (index, scope) in custom_scopes(settings).filter(|(_, scope)| !known.contains(*scope)) {
        let path = format_args!("AllowedOAuthScopes[{index}]");
        findings.add(path, format_args!("must be a scope of a resource server of the pool, found {}", Shown(scope)));
    }
}

#[inline]
pub(in crate::validation) fn user_auth_tier(
    settings: &Settings<'_>,
    pool: &PoolContext,
    findings: &mut FindingsOf<'_>,
) {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    if pool.tier == Some(UserPoolTierType::Lite)
        && let Some(index) = flows.iter().position(|flow| *flow == ExplicitAuthFlowsType::AllowUserAuth)
    {
        let path = format_args!("ExplicitAuthFlows[{index}]");
        findings.add(path, "must be in a pool of the tier ESSENTIALS or PLUS, found ALLOW_USER_AUTH in a LITE one");
    }
}

#[inline]
pub(in crate::validation) fn rotation_tier(settings: &Settings<'_>, pool: &PoolContext, findings: &mut FindingsOf<'_>) {
    if pool.tier == Some(UserPoolTierType::Lite) && rotates(settings) {
        let sentence = "must be in a pool of the tier ESSENTIALS or PLUS, found ENABLED in a LITE one";
        findings.add("RefreshTokenRotation.Feature", sentence);
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
        let path = "AnalyticsConfiguration.ApplicationArn";
        findings.add(path, format_args!("must be in {} or us-east-1, found {}", Shown(region), Shown(found)));
    }
}
