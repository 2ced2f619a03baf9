//! Rules on readable and writable attributes.

use crate::app_client::settings::Settings;
use crate::types::UserPoolClientType;
use crate::validation::findings::{FindingsOf, Path};

/// The standard attributes. Every user pool has them, even if its description does not list them.
pub(super) static STANDARD: [&str; 20] = [
    "sub",
    "address",
    "birthdate",
    "email",
    "email_verified",
    "family_name",
    "gender",
    "given_name",
    "locale",
    "middle_name",
    "name",
    "nickname",
    "phone_number",
    "phone_number_verified",
    "picture",
    "preferred_username",
    "profile",
    "updated_at",
    "website",
    "zoneinfo",
];

/// The attributes that only the service sets.
pub(super) const READ_ONLY: [&str; 3] = ["sub", "email_verified", "phone_number_verified"];

pub(in crate::validation) fn read_only(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    for (index, attribute) in settings.write_attributes.unwrap_or_default().iter().enumerate() {
        if READ_ONLY.contains(&attribute.as_str()) {
            let path = Path::member(UserPoolClientType::WRITE_ATTRIBUTES).entry(index);
            findings.add(path, format_args!("must be an attribute that an app can write, found `{attribute}`"));
        }
    }
}
