//! Rules that require a `PoolContext`, and reading it from responses. What the context lacks is not checked.

use cognito_user_pool_client::Rule::{
    AnalyticsRegion, AttributeExists, AuthFlowTier, IdentityProviderExists, RequiredAttributesWritable, RotationTier,
    ScopeExists, UserPoolId,
};
use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::types::UserPoolTierType;
use cognito_user_pool_client::validation::{PoolContext, PoolContextBuilder};
use serde_json::{Value, json};

use crate::rules::{ALL, Case, On, check_all, document, read};

#[test]
fn only_settings_that_a_pool_context_has_are_checked() {
    check_all(&cases());
}

pub(crate) fn cases() -> Vec<Case> {
    [ids(), attributes(), required(), providers(), scopes(), tiers(), regions()].into_iter().flatten().collect()
}

fn ids() -> Vec<Case> {
    let settings = |id: Value| json!({ "UserPoolId": id });
    let pool = PoolContext::builder().user_pool_id("us-east-1_EXAMPLE").build();
    let mut cases = vec![
        Case::accepts(UserPoolId, ALL, json!({})).with_pool(&pool),
        Case::accepts(UserPoolId, &[On::Client], settings(Value::Null)).with_pool(&pool),
        Case::accepts(UserPoolId, ALL, settings(json!("eu-west-1_OTHER"))).with_pool(&PoolContext::default()),
        Case::rejects(
            UserPoolId,
            ALL,
            settings(json!("us east-1")),
            r"UserPoolId: must match `[\w-]+_[0-9a-zA-Z]+`, found `us east-1`; UserPoolId: must be the user pool `us-east-1_EXAMPLE`, found `us east-1`",
        )
        .with_pool(&pool),
    ];
    for other in ["us-east-1_OTHER", "us-east-1_example", "eu-west-1_EXAMPLE"] {
        let expected = format!("UserPoolId: must be the user pool `us-east-1_EXAMPLE`, found `{other}`");
        cases.push(Case::rejects(UserPoolId, ALL, settings(json!(other)), expected).with_pool(&pool));
    }
    cases
}

fn attributes() -> Vec<Case> {
    let settings = |attribute: &str| json!({"ReadAttributes": ["email", attribute]});
    let nothing = PoolContext::default();
    let pool = PoolContext::builder().schema_attributes([("custom:tenant", false), ("dev:custom:x", false)]).build();
    let mut cases = vec![
        Case::accepts(AttributeExists, ALL, settings("custom:other")).with_pool(&nothing),
        Case::accepts(AttributeExists, ALL, settings("custom:other")),
        Case::rejects(
            AttributeExists,
            ALL,
            json!({"ReadAttributes": ["a", "custom:tenant"], "WriteAttributes": ["email", "custom:other"]}),
            "ReadAttributes[0]: must be an attribute of the user pool, found `a`; \
             WriteAttributes[1]: must be an attribute of the user pool, found `custom:other`",
        )
        .with_pool(&pool),
    ];
    // Every pool has the standard attributes, listed or not.
    for attribute in ["custom:tenant", "dev:custom:x", "sub", "updated_at", "zoneinfo", "phone_number_verified"] {
        cases.push(Case::accepts(AttributeExists, ALL, settings(attribute)).with_pool(&pool));
    }
    for attribute in ["custom:Tenant", "tenant", "Email", "username"] {
        let expected = format!("ReadAttributes[1]: must be an attribute of the user pool, found `{attribute}`");
        cases.push(Case::rejects(AttributeExists, ALL, settings(attribute), expected).with_pool(&pool));
    }
    cases
}

fn required() -> Vec<Case> {
    let rule = RequiredAttributesWritable;
    let pool = PoolContext::builder()
        .schema_attributes([("sub", true), ("email", true), ("birthdate", true)])
        .schema_attributes([("name", false)])
        .build();
    let settings = |attributes: &[&str]| json!({ "WriteAttributes": attributes });
    let missing =
        |attribute: &str| format!("WriteAttributes: missing the attribute `{attribute}`, which the user pool requires");
    vec![
        Case::accepts(rule, ALL, json!({})).with_pool(&pool),
        Case::accepts(rule, ALL, settings(&[])).with_pool(&pool),
        Case::accepts(rule, ALL, settings(&["email", "birthdate"])).with_pool(&pool),
        Case::accepts(rule, ALL, settings(&["name"])).with_pool(&PoolContext::default()),
        Case::accepts(rule, ALL, json!({"ReadAttributes": ["name"]})).with_pool(&pool),
        Case::rejects(rule, ALL, settings(&["email"]), missing("birthdate")).with_pool(&pool),
        Case::rejects(rule, ALL, settings(&["name"]), format!("{}; {}", missing("birthdate"), missing("email")))
            .with_pool(&pool),
    ]
}

fn providers() -> Vec<Case> {
    let rule = IdentityProviderExists;
    let settings = |provider: &str| json!({"SupportedIdentityProviders": ["COGNITO", provider]});
    let pool = PoolContext::builder().identity_providers(["Google", "あ"]).build();
    let none = PoolContext::builder().identity_providers([""; 0]).build();
    let missing = |provider: &str| {
        format!(
            "SupportedIdentityProviders[1]: must be `COGNITO` or an identity provider of the user pool, found `{provider}`"
        )
    };
    vec![
        Case::accepts(rule, ALL, settings("Google")).with_pool(&pool),
        Case::accepts(rule, ALL, settings("あ")).with_pool(&pool),
        Case::accepts(rule, ALL, settings("Okta")).with_pool(&PoolContext::default()),
        Case::accepts(rule, ALL, json!({"SupportedIdentityProviders": ["COGNITO"]})).with_pool(&none),
        Case::rejects(rule, ALL, settings("GOOGLE"), missing("GOOGLE")).with_pool(&pool),
        Case::rejects(rule, ALL, settings("cognito"), missing("cognito")).with_pool(&pool),
        Case::rejects(rule, ALL, settings("Google"), missing("Google")).with_pool(&none),
    ]
}

fn scopes() -> Vec<Case> {
    let settings = |scope: &str| json!({"AllowedOAuthScopes": ["openid", scope]});
    let pool = PoolContext::builder().resource_server_scopes(["api/read", "https://api.example.com/v1/read"]).build();
    let none = PoolContext::builder().resource_server_scopes([""; 0]).build();
    let missing = |scope: &str| {
        format!("AllowedOAuthScopes[1]: must be a scope of a resource server of the user pool, found `{scope}`")
    };
    vec![
        Case::accepts(ScopeExists, ALL, settings("api/read")).with_pool(&pool),
        Case::accepts(ScopeExists, ALL, settings("https://api.example.com/v1/read")).with_pool(&pool),
        Case::accepts(ScopeExists, ALL, settings("api/write")).with_pool(&PoolContext::default()),
        Case::accepts(ScopeExists, ALL, settings("aws.cognito.signin.user.admin")).with_pool(&none),
        // The service manages this scope and does not list it.
        Case::accepts(ScopeExists, ALL, settings("aws.cognito/dcr/register")).with_pool(&none),
        Case::rejects(ScopeExists, ALL, settings("api/write"), missing("api/write")).with_pool(&pool),
        Case::rejects(ScopeExists, ALL, settings("API/read"), missing("API/read")).with_pool(&pool),
        Case::rejects(ScopeExists, ALL, settings("api/read"), missing("api/read")).with_pool(&none),
    ]
}

fn tiers() -> Vec<Case> {
    let pool = |tier: &str| PoolContext::builder().tier(tier.into()).build();
    let choice = json!({"ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH"]});
    let rotation = |feature: &str| json!({"RefreshTokenRotation": {"Feature": feature}});
    let mut cases = vec![
        Case::rejects(
            AuthFlowTier,
            ALL,
            choice.clone(),
            "ExplicitAuthFlows[1]: must be in a user pool of the tier `ESSENTIALS` or `PLUS`, found the tier `LITE`",
        )
        .with_pool(&pool("LITE")),
        Case::accepts(AuthFlowTier, ALL, json!({"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"]})).with_pool(&pool("LITE")),
        Case::rejects(
            RotationTier,
            ALL,
            rotation("ENABLED"),
            "RefreshTokenRotation.Feature: must be in a user pool of the tier `ESSENTIALS` or `PLUS`, found the tier `LITE`",
        )
        .with_pool(&pool("LITE")),
        Case::accepts(RotationTier, ALL, rotation("DISABLED")).with_pool(&pool("LITE")),
        Case::accepts(AuthFlowTier, ALL, choice.clone()).with_pool(&PoolContext::default()),
        Case::accepts(RotationTier, ALL, rotation("ENABLED")).with_pool(&PoolContext::default()),
    ];
    for flow in ["ALLOW_TOKEN_EXCHANGE_DELEGATION", "ALLOW_TOKEN_EXCHANGE_IMPERSONATION"] {
        let settings = json!({"ExplicitAuthFlows": [flow, "ALLOW_USER_AUTH"]});
        let expected = |index| {
            format!(
                "ExplicitAuthFlows[{index}]: must be in a user pool of the tier `ESSENTIALS` or `PLUS`, \
                 found the tier `LITE`"
            )
        };
        let both = format!("{}; {}", expected(0), expected(1));
        cases.push(Case::rejects(AuthFlowTier, ALL, settings.clone(), both).with_pool(&pool("LITE")));
        cases.push(Case::accepts(AuthFlowTier, ALL, settings).with_pool(&pool("ESSENTIALS")));
    }
    // An unknown tier is not checked either.
    for tier in ["ESSENTIALS", "PLUS", "ULTRA"] {
        cases.push(Case::accepts(AuthFlowTier, ALL, choice.clone()).with_pool(&pool(tier)));
        cases.push(Case::accepts(RotationTier, ALL, rotation("ENABLED")).with_pool(&pool(tier)));
    }
    cases
}

fn regions() -> Vec<Case> {
    let settings = |region: &str| {
        let arn = format!("arn:aws:mobiletargeting:{region}:123456789012:apps/a1");
        json!({"AnalyticsConfiguration": {"ApplicationArn": arn}})
    };
    let pool = PoolContext::builder().region("ap-northeast-1").build();
    vec![
        Case::accepts(AnalyticsRegion, ALL, json!({})).with_pool(&pool),
        Case::accepts(AnalyticsRegion, ALL, settings("ap-northeast-1")).with_pool(&pool),
        Case::accepts(AnalyticsRegion, ALL, settings("us-east-1")).with_pool(&pool),
        Case::accepts(AnalyticsRegion, ALL, settings("")).with_pool(&pool),
        Case::accepts(AnalyticsRegion, ALL, settings("us-west-2")).with_pool(&PoolContext::default()),
        Case::rejects(
            AnalyticsRegion,
            ALL,
            settings("us-west-2"),
            "AnalyticsConfiguration.ApplicationArn: must be in the region `ap-northeast-1` or `us-east-1`, found `us-west-2`",
        )
        .with_pool(&pool),
    ]
}

/// Returns the paths of the violations of a client with a setting for each rule.
fn violation_paths(pool: &PoolContext) -> Vec<String> {
    let settings = json!({
        "ReadAttributes": ["custom:other"],
        "SupportedIdentityProviders": ["Okta"],
        "AllowedOAuthScopes": ["api/other"],
        "RefreshTokenRotation": {"Feature": "ENABLED"},
    });
    let client: UserPoolClientType = read(document(On::Client, &settings));
    let Err(error) = client.validate_in(pool) else { return vec![] };
    error.violations().iter().map(|violation| violation.path().to_owned()).collect()
}

fn read_all(builder: PoolContextBuilder, [pool, providers, servers]: [Value; 3]) -> PoolContext {
    builder
        .describe_user_pool_response(pool.to_string().as_bytes())
        .and_then(|builder| builder.list_identity_providers_response(providers.to_string().as_bytes()))
        .and_then(|builder| builder.list_resource_servers_response(servers.to_string().as_bytes()))
        .expect("three responses")
        .build()
}

#[test]
fn a_context_is_read_from_three_responses() {
    let read = read_all(
        PoolContext::builder(),
        [
            json!({"UserPool": {"Id": "eu_x-west-1_A1", "UserPoolTier": "LITE", "SchemaAttributes":
                [{"Name": "email", "Required": true}, {"Name": "custom:t", "Required": false}, {"Name": "custom:u"}]}}),
            json!({"Providers": [{"ProviderName": "Google", "ProviderType": "Google"}]}),
            json!({"ResourceServers": [
                {"Identifier": "api", "Scopes": [{"ScopeName": "read"}, {"ScopeName": "write"}]},
                {"Identifier": "https://api.example.com"},
            ]}),
        ],
    );
    let built = PoolContext::builder()
        .user_pool_id("eu_x-west-1_A1")
        .region("eu_x-west-1")
        .tier(UserPoolTierType::Lite)
        .schema_attributes([("email", true), ("custom:t", false), ("custom:u", false)])
        .identity_providers(["Google"])
        .resource_server_scopes(["api/read", "api/write"])
        .build();
    assert_eq!(read, built);
    assert_eq!(
        violation_paths(&read),
        [
            "UserPoolId",
            "ReadAttributes[0]",
            "SupportedIdentityProviders[0]",
            "AllowedOAuthScopes[0]",
            "RefreshTokenRotation.Feature",
        ],
    );
}

#[test]
fn a_context_is_read_from_recorded_responses() {
    let pool = PoolContext::builder()
        .describe_user_pool_response(include_bytes!("../data/recorded/describe-user-pool.json"))
        .and_then(|pool| {
            pool.list_identity_providers_response(include_bytes!("../data/recorded/list-identity-providers.json"))
        })
        .and_then(|pool| {
            pool.list_resource_servers_response(include_bytes!("../data/recorded/list-resource-servers.json"))
        })
        .expect("three responses")
        .build();
    let settings = json!({
        "UserPoolId": "us-east-1_cd613e30d8f14adf91b7584a2265b1f5",
        "ReadAttributes": ["custom:tenant", "name"],
        "WriteAttributes": ["email"],
        "SupportedIdentityProviders": ["COGNITO", "ExampleOIDC"],
        "AllowedOAuthScopes": ["openid", "https://api.example.com/orders.read"],
    });
    let client: UserPoolClientType = read(document(On::Client, &settings));
    assert_eq!(client.validate_in(&pool), Ok(()));
    let own = ["UserPoolId", "ReadAttributes[0]", "SupportedIdentityProviders[0]", "AllowedOAuthScopes[0]"];
    assert_eq!(violation_paths(&pool), own);
}

#[test]
fn a_setting_that_is_absent_in_a_response_stays_unknown() {
    let null = json!({"UserPool": {"Id": null, "UserPoolTier": null, "SchemaAttributes": null}});
    for pool in [json!({"UserPool": {}}), null] {
        let read = PoolContext::builder().describe_user_pool_response(pool.to_string().as_bytes()).unwrap().build();
        assert_eq!(read, PoolContext::default());
    }
    assert_eq!(violation_paths(&PoolContext::default()), [""; 0]);
}

#[test]
fn responses_of_one_pool_are_combined_and_responses_of_two_pools_rejected() {
    let describe = |builder: PoolContextBuilder, pool: Value| {
        builder.describe_user_pool_response(json!({ "UserPool": pool }).to_string().as_bytes())
    };
    let first = describe(PoolContext::builder(), json!({"Id": "us-east-1_A", "UserPoolTier": "PLUS"})).unwrap();
    let attributes = json!([{"Name": "custom:a"}]);
    let same = describe(first.clone(), json!({"Id": "us-east-1_A", "SchemaAttributes": attributes})).unwrap();
    let built = PoolContext::builder().user_pool_id("us-east-1_A").region("us-east-1").tier(UserPoolTierType::Plus);
    assert_eq!(same, built.schema_attributes([("custom:a", false)]));

    let expected = "UserPool.Id: must be the user pool `us-east-1_A`, found `us-east-1_B`";
    let error = describe(first, json!({"Id": "us-east-1_B"})).unwrap_err();
    assert_eq!((error.to_string().as_str(), error.path()), (expected, "UserPool.Id"));
    let by_hand = PoolContext::builder().user_pool_id("us-east-1_A");
    assert_eq!(describe(by_hand, json!({"Id": "us-east-1_B"})).unwrap_err().to_string(), expected);
}

#[test]
fn a_list_is_known_after_its_last_page() {
    let page =
        |name: &str, token: Value| json!({"Providers": [{"ProviderName": name}], "NextToken": token}).to_string();
    let first =
        PoolContext::builder().list_identity_providers_response(page("Google", json!("more")).as_bytes()).unwrap();
    assert_eq!(first.clone().build(), PoolContext::default());
    let both = first.list_identity_providers_response(page("Okta", json!(null)).as_bytes()).unwrap().build();
    assert_eq!(both, PoolContext::builder().identity_providers(["Google", "Okta"]).build());

    let page = |name: &str, token: Value| {
        json!({"ResourceServers": [{"Identifier": name, "Scopes": [{"ScopeName": "s"}]}], "NextToken": token})
            .to_string()
    };
    let first = PoolContext::builder().list_resource_servers_response(page("a", json!("more")).as_bytes()).unwrap();
    assert_eq!(first.clone().build(), PoolContext::default());
    let both = first.list_resource_servers_response(page("b", json!(null)).as_bytes()).unwrap().build();
    assert_eq!(both, PoolContext::builder().resource_server_scopes(["a/s", "b/s"]).build());
}

#[test]
fn an_empty_list_means_that_no_entries_exist() {
    let none = PoolContext::builder()
        .describe_user_pool_response(br#"{"UserPool": {"SchemaAttributes": []}}"#)
        .and_then(|builder| builder.list_identity_providers_response(br#"{"Providers": []}"#))
        .and_then(|builder| builder.list_resource_servers_response(br#"{"ResourceServers": []}"#))
        .unwrap()
        .build();
    let by_hand = PoolContext::builder()
        .schema_attributes([("", false); 0])
        .identity_providers([""; 0])
        .resource_server_scopes([""; 0]);
    assert_eq!(none, by_hand.build());
    assert_eq!(violation_paths(&none), ["ReadAttributes[0]", "SupportedIdentityProviders[0]", "AllowedOAuthScopes[0]"]);
}

#[test]
fn a_list_by_hand_after_a_page_that_is_not_the_last_is_complete() {
    let pages = PoolContext::builder()
        .list_identity_providers_response(br#"{"Providers": [{"ProviderName": "Google"}], "NextToken": "more"}"#)
        .and_then(|builder| builder.list_resource_servers_response(br#"{"ResourceServers": [], "NextToken": "more"}"#))
        .unwrap();
    assert_eq!(pages.clone().build(), PoolContext::default());
    let complete = pages.clone().identity_providers(["Facebook"]).resource_server_scopes(["api/read"]).build();
    let by_hand =
        PoolContext::builder().identity_providers(["Facebook", "Google"]).resource_server_scopes(["api/read"]);
    assert_eq!(complete, by_hand.build());
    assert_eq!(violation_paths(&complete), ["SupportedIdentityProviders[0]", "AllowedOAuthScopes[0]"]);
    // Each list is complete by itself.
    assert_eq!(violation_paths(&pages.identity_providers([""; 0]).build()), ["SupportedIdentityProviders[0]"]);
}

#[test]
fn a_document_that_is_not_a_response_about_a_pool_is_an_error_with_a_path() {
    type Read = fn(PoolContextBuilder, &[u8]) -> Result<PoolContextBuilder, cognito_user_pool_client::json::Error>;
    let pool: Read = PoolContextBuilder::describe_user_pool_response;
    let providers: Read = PoolContextBuilder::list_identity_providers_response;
    let servers: Read = PoolContextBuilder::list_resource_servers_response;
    for (read, response, expected) in [
        (pool, "{}", "UserPool: must be an object"),
        (pool, "[]", "UserPool: must be an object"),
        (pool, r#"{"UserPool": "us-east-1_EXAMPLE"}"#, "UserPool: must be an object"),
        (pool, r#"{"UserPool": {"SchemaAttributes": 7}}"#, "UserPool.SchemaAttributes: must be a list"),
        (pool, r#"{"UserPool": {"SchemaAttributes": [{}]}}"#, "UserPool.SchemaAttributes[0].Name: must be a string"),
        (providers, r#"{"UserPool": {}}"#, "Providers: must be a list"),
        (providers, r#"{"Providers": [{"ProviderName": 1}]}"#, "Providers[0].ProviderName: must be a string"),
        (servers, r#"{"Providers": []}"#, "ResourceServers: must be a list"),
        (servers, r#"{"ResourceServers": [{}]}"#, "ResourceServers[0].Identifier: must be a string"),
        (
            servers,
            r#"{"ResourceServers": [{"Identifier": "a", "Scopes": ["read"]}]}"#,
            "ResourceServers[0].Scopes[0].ScopeName: must be a string",
        ),
        (
            pool,
            r#"{"UserPool": {"SchemaAttributes": [{"Name": "email", "Required": "true"}]}}"#,
            "UserPool.SchemaAttributes[0].Required: must be a boolean",
        ),
        (pool, r#"{"UserPool": {"UserPoolTier": 7}}"#, "UserPool.UserPoolTier: must be a string"),
        (pool, r#"{"UserPool": {"Id": 7}}"#, "UserPool.Id: must be a string"),
        (
            pool,
            r#"{"UserPool": {"Id": "_x"}}"#,
            "UserPool.Id: must be a user pool id such as `us-east-1_EXAMPLE`, found `_x`",
        ),
        (
            pool,
            r#"{"UserPool": {"Id": "noregion\n"}}"#,
            r"UserPool.Id: must be a user pool id such as `us-east-1_EXAMPLE`, found `noregion\n`",
        ),
        (providers, r#"{"Providers": [], "NextToken": 7}"#, "NextToken: must be a string"),
        (servers, r#"{"ResourceServers": [], "NextToken": {}}"#, "NextToken: must be a string"),
        (
            servers,
            r#"{"ResourceServers": [{"Identifier": "a", "Scopes": "read"}]}"#,
            "ResourceServers[0].Scopes: must be a list",
        ),
        (
            servers,
            r#"{"ResourceServers": [{"Identifier": "a", "Scopes": {"ScopeName": "read"}}]}"#,
            "ResourceServers[0].Scopes: must be a list",
        ),
        (pool, "{\n\"UserPool\": {", "UserPool: not valid JSON: EOF while parsing an object at line 2 column 13"),
    ] {
        let error = read(PoolContext::builder(), response.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected, "{response}");
    }
}
