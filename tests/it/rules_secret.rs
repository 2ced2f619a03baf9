//! Settings that require a client secret. Only a Create request shows that there is none.

use cognito_user_pool_client::Rule::{ClientCredentialsSecret, GenerateSecretExclusive, UserContextSecret};
use serde_json::{Value, json};

use crate::rules::{ALL, Case, On, check_all};

const SECRET: &str = "0123456789abcdef01234567";
const CREATE: &[On] = &[On::Create];
const CLIENT: &[On] = &[On::Client];
const NOT_CREATE: &[On] = &[On::Client, On::Update];

#[test]
fn a_setting_that_requires_a_secret_is_rejected_in_a_create_request_without_one() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    let machine = json!({"AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": ["api/read"]});
    let context = json!({"EnablePropagateAdditionalUserContextData": true});
    let no_machine = "AllowedOAuthFlows[0]: missing a client secret for the grant type `client_credentials`: \
         set `GenerateSecret` or `ClientSecret`";
    let no_context = "EnablePropagateAdditionalUserContextData: missing a client secret for the value `true`: \
                      set `GenerateSecret` or `ClientSecret`";

    let mut cases = Vec::new();
    for (rule, settings, expected) in
        [(ClientCredentialsSecret, machine, no_machine), (UserContextSecret, context, no_context)]
    {
        cases.extend([
            Case::rejects(rule, CREATE, settings.clone(), expected),
            Case::rejects(rule, CREATE, with(&settings, "GenerateSecret", json!(false)), expected),
            Case::accepts(rule, CREATE, with(&settings, "GenerateSecret", json!(true))),
            Case::accepts(rule, CREATE, with(&settings, "ClientSecret", json!(SECRET))),
            Case::accepts(rule, CLIENT, with(&settings, "ClientSecret", json!(SECRET))),
            // A client may be a copy without its secret, and an Update request never has one.
            Case::accepts(rule, NOT_CREATE, settings),
        ]);
    }
    for data in [json!(false), json!(null)] {
        let settings = json!({"EnablePropagateAdditionalUserContextData": data});
        cases.push(Case::accepts(UserContextSecret, ALL, settings));
    }

    let both =
        |generate: Option<bool>, secret: Option<&str>| json!({"GenerateSecret": generate, "ClientSecret": secret});
    cases.extend([
        Case::accepts(GenerateSecretExclusive, CREATE, both(None, None)),
        Case::accepts(GenerateSecretExclusive, CREATE, both(Some(true), None)),
        Case::accepts(GenerateSecretExclusive, CREATE, both(None, Some(SECRET))),
        Case::accepts(GenerateSecretExclusive, CREATE, both(Some(false), Some(SECRET))),
        Case::rejects(
            GenerateSecretExclusive,
            CREATE,
            both(Some(true), Some(SECRET)),
            "GenerateSecret: must not be `true` if `ClientSecret` is set, found `true`",
        ),
        // An Update request does not model this member, which is unknown and not checked.
        Case::accepts(GenerateSecretExclusive, &[On::Update], both(Some(true), Some(SECRET))),
    ]);
    cases
}

fn with(settings: &Value, member: &str, value: Value) -> Value {
    let mut settings = settings.clone();
    settings[member] = value;
    settings
}
