//! Inputs with verdicts, from this project and from the file whose path is in `COGNITO_CASES`.
//!
//! Each line is a JSON object with `id`, `op` (`create`, `update`, `type` or `secret`), `input`, `expect` (`valid` or
//! `invalid`), `rule` (the id of the rule that an invalid input breaks), and `needs_pool` if the verdict requires a
//! `PoolContext`. If `rule` is not the id of a rule, for example in cases from elsewhere, only the verdict is compared.

use cognito_user_pool_client::operation::add_user_pool_client_secret::AddUserPoolClientSecretInput;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::UserPoolTierType;
use cognito_user_pool_client::validation::PoolContext;
use cognito_user_pool_client::{Rule, UserPoolClientType, Violation};
use serde::de::DeserializeOwned;
use serde_json::Value;

const CASES: &str = include_str!("../data/cases.jsonl");

#[test]
fn each_case_of_this_project_has_its_verdict() {
    assert_agrees(CASES);
}

#[test]
fn each_invalid_case_of_this_project_names_a_rule_and_no_valid_one_does() {
    for line in CASES.lines() {
        let case: Value = serde_json::from_str(line).expect("a case is a JSON object");
        let is_rule = case["rule"].as_str().is_some_and(|id| id.parse::<Rule>().is_ok());
        assert_eq!(
            (is_rule, case["rule"].is_null()),
            (case["expect"] == "invalid", case["expect"] == "valid"),
            "{line}"
        );
    }
}

#[test]
#[ignore = "needs COGNITO_CASES"]
fn each_case_of_the_given_file_has_its_verdict() {
    let path = std::env::var_os("COGNITO_CASES").expect("COGNITO_CASES is set");
    assert_agrees(&std::fs::read_to_string(path).expect("COGNITO_CASES names a readable file"));
}

fn assert_agrees(lines: &str) {
    let verdicts: Vec<_> = lines.lines().filter(|line| !line.is_empty()).map(check).collect();
    let disagreements: Vec<_> = verdicts.iter().filter_map(|verdict| verdict.as_ref().err()).collect();
    println!("{} of {} cases agree", verdicts.len() - disagreements.len(), verdicts.len());
    assert!(!verdicts.is_empty(), "missing a case");
    assert!(disagreements.is_empty(), "{disagreements:#?}");
}

/// Compares the result of the crate with the verdict of a line. The error has the violations that the crate reports.
fn check(line: &str) -> Result<(), String> {
    let case: Value = serde_json::from_str(line).expect("a case is a JSON object");
    let (nothing, input) = (PoolContext::default(), &case["input"]);
    let found = match (case["expect"] == "valid", case["needs_pool"] == true) {
        (true, _) => found(&case, &nothing) + found(&case, &pool_with_all_of(input)),
        (false, false) => found(&case, &nothing),
        (false, true) if found(&case, &nothing).rules.is_empty() => found(&case, &bare_pool()),
        (false, true) => return Err(format!("{}: found without the pool", case["id"])),
    };
    let agrees = match case["rule"].as_str().map(str::parse) {
        _ if case["expect"] == "valid" => found.rules.is_empty(),
        Some(Ok(rule)) => found.rules.contains(&rule),
        _ => !found.rules.is_empty(),
    };
    if agrees {
        Ok(())
    } else {
        Err(format!("{}: {} {}, found {:?}", case["id"], case["expect"], case["rule"], found.text))
    }
}

#[derive(Default)]
struct Unexpected {
    rules: Vec<Rule>,
    text: String,
}

impl std::ops::Add for Unexpected {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { rules: [self.rules, other.rules].concat(), text: self.text + &other.text }
    }
}

fn found(case: &Value, pool: &PoolContext) -> Unexpected {
    let mut input = case["input"].clone();
    let result = match case["op"].as_str() {
        Some("type") => read(input).map(|client: UserPoolClientType| client.validate_in(pool)),
        Some("create") => read(input).map(|request: CreateUserPoolClientInput| request.validate_in(pool)),
        Some(op @ ("update" | "secret")) => {
            // The verdicts are about the other members.
            input.as_object_mut().expect("an input is an object").entry("ClientId").or_insert("placeholder".into());
            if op == "update" {
                read(input).map(|request: UpdateUserPoolClientInput| request.validate_in(pool))
            } else {
                read(input).map(|request: AddUserPoolClientSecretInput| request.validate())
            }
        }
        op => panic!("{}: unknown op {op:?}", case["id"]),
    };
    match result {
        Ok(Ok(())) => Unexpected::default(),
        Ok(Err(error)) => {
            let rules = error.violations().iter().map(Violation::rule).collect();
            Unexpected { rules, text: error.to_string() }
        }
        // An input that cannot be read counts as one that breaks every rule.
        Err(error) => Unexpected { rules: Rule::ALL.to_vec(), text: error.to_string() },
    }
}

fn read<T: DeserializeOwned>(input: Value) -> Result<T, serde_json::Error> {
    serde_json::from_value(input)
}

/// Returns a pool with few settings that requires an email address.
fn bare_pool() -> PoolContext {
    PoolContext::builder()
        .schema_attributes([("email", true)])
        .identity_providers([""; 0])
        .resource_server_scopes([""; 0])
        .tier(UserPoolTierType::Lite)
        .region("ap-northeast-1")
        .build()
}

/// Returns a pool with everything that the input names.
fn pool_with_all_of(input: &Value) -> PoolContext {
    let strings = |member: &str| input[member].as_array().into_iter().flatten().filter_map(Value::as_str);
    let attributes = strings("ReadAttributes").chain(strings("WriteAttributes"));
    let mut pool = PoolContext::builder()
        .tier(UserPoolTierType::Plus)
        .schema_attributes(attributes.map(|attribute| (attribute, false)))
        .identity_providers(strings("SupportedIdentityProviders"))
        .resource_server_scopes(strings("AllowedOAuthScopes"));
    if let Some(arn) = input["AnalyticsConfiguration"]["ApplicationArn"].as_str() {
        pool = pool.region(arn.split(':').nth(3).unwrap_or_default());
    }
    pool.build()
}
