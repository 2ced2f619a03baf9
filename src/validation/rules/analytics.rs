//! Rules on the analytics configuration.

use crate::app_client::settings::{Document, Settings};
use crate::display::{Quoted, QuotedList};
use crate::types::{AnalyticsConfigurationType, UserPoolClientType};
use crate::validation::findings::{FindingsOf, Path};

pub(in crate::validation) fn application(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let Some(analytics) = settings.analytics_configuration else { return };
    let given = [
        (AnalyticsConfigurationType::APPLICATION_ARN, analytics.application_arn.is_some()),
        (AnalyticsConfigurationType::APPLICATION_ID, analytics.application_id.is_some()),
        (AnalyticsConfigurationType::ROLE_ARN, analytics.role_arn.is_some()),
        (AnalyticsConfigurationType::EXTERNAL_ID, analytics.external_id.is_some()),
    ];
    let described = settings.document == Document::Client;
    let accepted = match given.map(|(_, given)| given) {
        [true, false, false, false] | [false, true, true, true] => true,
        // The service returns its service-linked role.
        [true, false, true, false] => described,
        _ => false,
    };
    if !accepted {
        let path = Path::member(UserPoolClientType::ANALYTICS_CONFIGURATION);
        let given: Vec<_> = given.iter().filter(|(_, given)| *given).map(|(name, _)| *name).collect();
        if given.is_empty() {
            findings.add(path, "missing `ApplicationArn`, or `ApplicationId`, `RoleArn` and `ExternalId`");
        } else {
            let expected = "must have `ApplicationArn` alone, or `ApplicationId`, `RoleArn` and `ExternalId`";
            findings.add(path, format_args!("{expected}, found {}", QuotedList(&given)));
        }
    }
}

#[inline]
pub(in crate::validation) fn role(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    // `application` reports it in a request.
    if settings.document == Document::Client
        && let Some(analytics) = settings.analytics_configuration
        && analytics.application_arn().is_some()
        && let Some(role) = analytics.role_arn().filter(|role| !role.contains(":role/aws-service-role/"))
    {
        let analytics = Path::member(UserPoolClientType::ANALYTICS_CONFIGURATION);
        let path = analytics.inside(AnalyticsConfigurationType::ROLE_ARN);
        let found = Quoted(role);
        findings.add(
            path,
            format_args!("should be absent, found {found}: the service selects the role of `ApplicationArn`"),
        );
    }
}
