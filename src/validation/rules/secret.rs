//! Rules on client secrets.

use crate::app_client::settings::{SecretState, Settings};
use crate::model::Member;
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::types::UserPoolClientType;
use crate::validation::findings::{FindingsOf, Path};
use crate::wire::unexpected::Unexpected;

pub(in crate::validation) fn user_context(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.enable_propagate_additional_user_context_data == Some(true) && settings.secret == SecretState::None {
        let message = "missing a client secret for the value `true`: set `GenerateSecret` or `ClientSecret`";
        findings.add(Path::member(UserPoolClientType::ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA), message);
    }
}

pub(in crate::validation) fn generate_exclusive(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    if settings.secret == SecretState::GeneratedAndProvided {
        findings.add(
            Path::member(CreateUserPoolClientInput::GENERATE_SECRET),
            "must not be `true` if `ClientSecret` is set, found `true`",
        );
    }
}

/// Reports unknown members that the request models. They were copied from a client and are not booleans, because a
/// boolean would have been stored in the field.
pub(in crate::validation) fn member_type(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (name, value) in settings.object.unknown() {
        if Member::is_named(settings.object.members(), name) {
            findings.add(Path::member(name), format_args!("must be a boolean, found {}", Unexpected::from(value)));
        }
    }
}
