//! Client secrets.

use crate::settings::{Secret, Settings};
use crate::validation::findings::FindingsOf;

pub(in crate::validation) fn user_context(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.enable_propagate_additional_user_context_data == Some(true) && settings.secret == Secret::None {
        let sentence = "must come with a client secret (GenerateSecret or ClientSecret), found true without one";
        findings.add("EnablePropagateAdditionalUserContextData", sentence);
    }
}

pub(in crate::validation) fn generate_exclusive(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.secret == Secret::GeneratedAndGiven {
        findings.add("GenerateSecret", "must not be true beside a ClientSecret, found both");
    }
}
