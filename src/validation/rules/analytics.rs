//! Analytics.

use crate::settings::{Document, Settings};
use crate::validation::findings::FindingsOf;

pub(in crate::validation) fn application(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let Some(analytics) = settings.analytics_configuration else { return };
    let given = [
        ("ApplicationArn", analytics.application_arn.is_some()),
        ("ApplicationId", analytics.application_id.is_some()),
        ("RoleArn", analytics.role_arn.is_some()),
        ("ExternalId", analytics.external_id.is_some()),
    ];
    let described = settings.document == Document::Client;
    let accepted = match given.map(|(_, given)| given) {
        [true, false, false, false] | [false, true, true, true] => true,
        // The service shows the role that it made for itself.
        [true, false, true, false] => described,
        _ => false,
    };
    if !accepted {
        let given: Vec<_> = given.iter().filter(|(_, given)| *given).map(|(name, _)| *name).collect();
        let found = if given.is_empty() { "none of them".to_owned() } else { given.join(", ") };
        let sentence = "must have ApplicationArn alone, or ApplicationId, RoleArn and ExternalId";
        findings.add("AnalyticsConfiguration", format_args!("{sentence}, found {found}"));
    }
}
