//! Auth flows, refresh token rotation, writable attributes and analytics.

use cognito_user_pool_client::Rule::{
    AnalyticsApplication, AuthFlowMix, ClientTokenFlowExclusive, ClientTokenFlowSecret, ReadOnlyAttribute,
    RefreshFlowWithRotation,
};
use serde_json::{Value, json};

use crate::rules::{ALL, Case, On, REQUESTS, check_all};

const CLIENT: &[On] = &[On::Client];

#[test]
fn sign_in_and_analytics_settings_are_consistent() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    [mix(), client_tokens(), rotation(), attributes(), analytics()].into_iter().flatten().collect()
}

fn mix() -> Vec<Case> {
    let accepts = |flows: &[&str]| Case::accepts(AuthFlowMix, ALL, json!({"ExplicitAuthFlows": flows}));
    let rejects = |flows: &[&str], index: usize, (legacy, allow): (&str, &str)| {
        let expected =
            format!("ExplicitAuthFlows[{index}]: must not combine legacy auth flows with `{allow}`, found `{legacy}`");
        Case::rejects(AuthFlowMix, ALL, json!({"ExplicitAuthFlows": flows}), expected)
    };
    vec![
        accepts(&[]),
        accepts(&["ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH"]),
        accepts(&["CUSTOM_AUTH_FLOW_ONLY", "ADMIN_NO_SRP_AUTH"]),
        accepts(&["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]),
        rejects(
            &["ADMIN_NO_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            0,
            ("ADMIN_NO_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
        ),
        rejects(&["ALLOW_USER_AUTH", "CUSTOM_AUTH_FLOW_ONLY"], 1, ("CUSTOM_AUTH_FLOW_ONLY", "ALLOW_USER_AUTH")),
        rejects(
            &["ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH", "USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"],
            2,
            ("USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"),
        ),
    ]
}

fn client_tokens() -> Vec<Case> {
    const FLOW: &str = "ALLOW_CLIENT_TOKEN_AUTH";
    let (exclusive, secret) = (ClientTokenFlowExclusive, ClientTokenFlowSecret);
    let missing = "ExplicitAuthFlows[0]: missing a client secret for the auth flow `ALLOW_CLIENT_TOKEN_AUTH`: \
                   set `GenerateSecret` or `ClientSecret`";
    let alone = json!({"ExplicitAuthFlows": [FLOW]});
    let with = |name: &str, value: Value| json!({"ExplicitAuthFlows": [FLOW], name: value});
    let mut cases = vec![
        Case::accepts(exclusive, CLIENT, alone.clone()),
        Case::accepts(
            exclusive,
            ALL,
            json!({"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]}),
        ),
        Case::rejects(secret, &[On::Create], alone.clone(), missing),
        Case::rejects(secret, &[On::Create], with("GenerateSecret", json!(false)), missing),
        Case::accepts(secret, &[On::Create], with("GenerateSecret", json!(true))),
        Case::accepts(secret, &[On::Create], with("ClientSecret", json!("0123456789abcdef01234567"))),
        // The secret is not part of an Update request, and a client may be a copy without it.
        Case::accepts(secret, &[On::Update, On::Client], alone),
    ];
    for flows in [[FLOW, "ALLOW_REFRESH_TOKEN_AUTH"], ["ALLOW_REFRESH_TOKEN_AUTH", FLOW]] {
        cases.push(Case::rejects(
            exclusive,
            ALL,
            json!({"ExplicitAuthFlows": flows, "GenerateSecret": true}),
            "ExplicitAuthFlows: must not combine `ALLOW_CLIENT_TOKEN_AUTH` with another auth flow, \
             found `ALLOW_REFRESH_TOKEN_AUTH`",
        ));
    }
    cases
}

fn rotation() -> Vec<Case> {
    let settings = |flows: Option<&[&str]>, feature: &str| json!({"ExplicitAuthFlows": flows, "RefreshTokenRotation": {"Feature": feature, "RetryGracePeriodSeconds": 20}});
    let accepts = |flows, feature| Case::accepts(RefreshFlowWithRotation, ALL, settings(flows, feature));
    vec![
        // The default flows include the flow of this rule, and are accepted.
        accepts(None, "ENABLED"),
        accepts(Some(&[]), "ENABLED"),
        accepts(Some(&["ALLOW_USER_SRP_AUTH"]), "ENABLED"),
        accepts(Some(&["ADMIN_NO_SRP_AUTH"]), "ENABLED"),
        accepts(Some(&["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]), "DISABLED"),
        Case::accepts(RefreshFlowWithRotation, ALL, json!({"ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"]})),
        Case::rejects(
            RefreshFlowWithRotation,
            ALL,
            settings(Some(&["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]), "ENABLED"),
            "ExplicitAuthFlows[1]: must not be allowed if `RefreshTokenRotation.Feature` is `ENABLED`, \
             found `ALLOW_REFRESH_TOKEN_AUTH`",
        ),
    ]
}

fn attributes() -> Vec<Case> {
    let message = "must be an attribute that an app can write, found";
    let mut cases = vec![
        Case::accepts(ReadOnlyAttribute, ALL, json!({"WriteAttributes": []})),
        Case::accepts(ReadOnlyAttribute, ALL, json!({"WriteAttributes": ["email", "custom:sub", "SUB"]})),
        Case::accepts(
            ReadOnlyAttribute,
            ALL,
            json!({"ReadAttributes": ["sub", "email_verified", "phone_number_verified"]}),
        ),
        Case::rejects(
            ReadOnlyAttribute,
            ALL,
            json!({"WriteAttributes": ["sub", "email", "email_verified"]}),
            format!("WriteAttributes[0]: {message} `sub`; WriteAttributes[2]: {message} `email_verified`"),
        ),
    ];
    for attribute in ["sub", "email_verified", "phone_number_verified"] {
        let expected = format!("WriteAttributes[1]: {message} `{attribute}`");
        let settings = json!({"WriteAttributes": ["email", attribute]});
        cases.push(Case::rejects(ReadOnlyAttribute, ALL, settings, expected));
    }
    cases
}

fn analytics() -> Vec<Case> {
    const MEMBERS: [&str; 4] = ["ApplicationArn", "ApplicationId", "RoleArn", "ExternalId"];
    // All 16 subsets of the four members.
    let settings = |given: &[&str], shared: Option<bool>| -> Value {
        let mut analytics = json!({"UserDataShared": shared});
        for member in given {
            analytics[member] = match *member {
                "ApplicationArn" => "arn:aws:mobiletargeting:us-east-1:123456789012:apps/a1",
                "RoleArn" => "arn:aws:iam::123456789012:role/analytics",
                _ => "a1",
            }
            .into();
        }
        json!({ "AnalyticsConfiguration": analytics })
    };
    let mut cases = vec![Case::accepts(AnalyticsApplication, ALL, json!({}))];
    for ways in 0..16 {
        let given: Vec<_> = (0..4).filter(|bit| ways >> bit & 1 == 1).map(|bit| MEMBERS[bit]).collect();
        let one_of = |verb: &str, alone: &str| {
            format!(
                "AnalyticsConfiguration: {verb} `ApplicationArn`{alone}, or `ApplicationId`, `RoleArn` and `ExternalId`"
            )
        };
        let expected = if given.is_empty() {
            one_of("missing", "")
        } else {
            format!("{}, found `{}`", one_of("must have", " alone"), given.join("`, `"))
        };
        for shared in [None, Some(false), Some(true)] {
            let settings = settings(&given, shared);
            match given.as_slice() {
                ["ApplicationArn"] | ["ApplicationId", "RoleArn", "ExternalId"] => {
                    cases.push(Case::accepts(AnalyticsApplication, ALL, settings));
                }
                // A response has the role that the service has created. A request must not have one.
                ["ApplicationArn", "RoleArn"] => {
                    cases.push(Case::accepts(AnalyticsApplication, CLIENT, settings.clone()));
                    cases.push(Case::rejects(AnalyticsApplication, REQUESTS, settings, expected.clone()));
                }
                _ => cases.push(Case::rejects(AnalyticsApplication, ALL, settings, expected.clone())),
            }
        }
    }
    cases
}
