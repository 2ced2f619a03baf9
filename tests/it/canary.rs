//! No output shows a secret, in whichever member it is misplaced.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::panic::catch_unwind;

use cognito_user_pool_client::diff::{Change, Diff};
use cognito_user_pool_client::error::{ModeledMemberError, ServiceError, UnknownVariantError};
use cognito_user_pool_client::model::{DefaultValue, Kind, Member, Pattern, Shape as ModelShape};
use cognito_user_pool_client::operation::Operation;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::primitives::{DateTime, DateTimeFormat, UnknownVariantValue};
use cognito_user_pool_client::redact::Redacted;
use cognito_user_pool_client::types::{ExplicitAuthFlowsType, UserPoolTierType};
use cognito_user_pool_client::validation::{
    ParseRuleError, PoolContext, PoolContextBuilder, Rule, RuleKind, ValidationError, Violation, Warning,
};
use cognito_user_pool_client::{UserPoolClientType, json};
use serde::Serialize;
use serde_json::{Value, json};

use crate::support::Shape;
use crate::support::canary::{NUMBER, TEXT, error_hidden, hidden, misplaced, secret_documents, with_secrets};

#[test]
fn no_error_shows_a_misplaced_value() {
    fn check<S: Shape>() {
        for document in misplaced::<S>() {
            assert_hidden::<S>(&document);
        }
        for value in [json!(TEXT), json!(NUMBER), json!([TEXT]), json!([NUMBER])] {
            assert_json_hidden::<S>(&value.to_string());
        }
    }
    each_shape!(call check);
}

#[test]
fn no_error_shows_a_value_before_or_after_its_position() {
    let secret = format!(r#""ClientSecret": "{TEXT}""#);
    for text in [
        format!("{{{secret}"),
        format!("{{{secret}}}x"),
        format!("{{{secret}, {secret}}}"),
        format!(r#"{{{secret}, "ClientName": 1}}"#),
        format!(r#"{{"ClientName": 1, {secret}}}"#),
        format!(r#"{{"ClientSecret": "{TEXT}"#),
        format!(r#"{{"ClientSecret": "{TEXT}\x"}}"#),
        format!(r#"{{"ClientSecret": {TEXT}}}"#),
        format!(r#"{{"ClientSecret": {NUMBER}{TEXT}}}"#),
        format!(r#"{{"New": "{TEXT}", "New": "{TEXT}"}}"#),
    ] {
        assert_json_hidden::<UserPoolClientType>(&text);
    }
}

/// Asserts that each function that reads JSON rejects the document without showing its values.
#[track_caller]
fn assert_hidden<S: Shape>(document: &Value) {
    assert_json_hidden::<S>(&document.to_string());
    error_hidden(S::TYPE, serde_json::from_value::<S>(document.clone()));
}

#[track_caller]
fn assert_json_hidden<S: Shape>(text: &str) {
    error_hidden(text, json::from_str::<S>(text));
    error_hidden(text, json::from_slice::<S>(text.as_bytes()));
    error_hidden(text, serde_json::from_str::<S>(text));
    error_hidden(text, serde_json::from_reader::<_, S>(text.as_bytes()));
}

/// A public type, in the lists of `public_types`. A new one does not compile without a row in `values!`.
trait Shown: Sized {
    /// Returns values that were created from documents with secrets.
    fn values() -> Vec<Self>;

    /// Returns all outputs of the value.
    fn outputs(&self) -> Vec<String>;
}

/// Finds the outputs that a type has. If a type lacks the trait of an inherent method, the call is that of `Lacks`.
struct Outputs<'a, T>(&'a T);

trait Lacks {
    fn display(&self) -> Vec<String> {
        vec![]
    }

    fn serialized(&self) -> Vec<String> {
        vec![]
    }

    fn sources(&self) -> Vec<String> {
        vec![]
    }
}

impl<T> Lacks for Outputs<'_, T> {}

impl<T: Debug> Outputs<'_, T> {
    fn debug(&self) -> Vec<String> {
        vec![format!("{:?}", self.0), format!("{:#?}", self.0)]
    }
}

impl<T: Display> Outputs<'_, T> {
    fn display(&self) -> Vec<String> {
        vec![format!("{}", self.0), format!("{:#}", self.0)]
    }
}

impl<T: Serialize> Outputs<'_, T> {
    fn serialized(&self) -> Vec<String> {
        vec![serde_json::to_string(self.0).unwrap(), format!("{:?}", serde_json::to_value(self.0).unwrap())]
    }
}

impl<T: Error> Outputs<'_, T> {
    fn sources(&self) -> Vec<String> {
        let mut outputs = Vec::new();
        let mut source = self.0.source();
        while let Some(error) = source {
            outputs.extend([format!("{error}"), format!("{error:?}")]);
            source = error.source();
        }
        outputs
    }
}

macro_rules! values {
    ($($Type:ty: $values:expr;)*) => { $(
        impl Shown for $Type {
            fn values() -> Vec<Self> {
                $values
            }

            #[allow(unused_imports, reason = "not for a type with all traits")]
            fn outputs(&self) -> Vec<String> {
                let outputs = Outputs(self);
                [outputs.debug(), outputs.display(), outputs.serialized(), outputs.sources()].concat()
            }
        }
    )* };
}

values! {
    Change: diffs().iter().flat_map(|diff| diff.changes().to_vec()).collect();
    Diff: diffs();
    ModeledMemberError: modeled_member_errors();
    ServiceError: service_errors();
    // Shows the string that the caller passes to `try_parse`. An enum is not a place for a secret.
    UnknownVariantError: vec![UserPoolTierType::try_parse("NEW").unwrap_err()];
    json::Error: json_errors();
    // Constants.
    DefaultValue: UserPoolClientType::MEMBERS.iter().filter_map(|member| member.default).collect();
    Kind: UserPoolClientType::MEMBERS.iter().map(|member| member.shape.kind).collect();
    Member: UserPoolClientType::MEMBERS.to_vec();
    Pattern: crate::support::patterns();
    ModelShape: UserPoolClientType::MEMBERS.iter().map(|member| *member.shape).collect();
    Rule: Rule::ALL.to_vec();
    RuleKind: Rule::ALL.iter().map(|rule| rule.kind()).collect();
    // A timestamp has no string, and a misplaced string is an error.
    DateTime: vec![DateTime::from_secs(0)];
    DateTimeFormat: vec![DateTimeFormat::DateTimeWithOffset];
    // Shows the enum value, which is not a place for a secret.
    UnknownVariantValue: vec![unknown_value()];
    Redacted<'static>: redacted();
    PoolContext: pools().into_iter().map(PoolContextBuilder::build).collect();
    PoolContextBuilder: pools();
    // Shows the string that the caller parses.
    ParseRuleError: vec!["new".parse::<Rule>().unwrap_err()];
    ValidationError: reports().0;
    Violation: reports().0.into_iter().flatten().collect();
    Warning: reports().1;
}

#[cfg(feature = "aws-sdk")]
values! {
    cognito_user_pool_client::aws_sdk::SdkConversionError: sdk::errors();
    cognito_user_pool_client::aws_sdk::UnsupportedMember:
        sdk::errors().iter().flat_map(|error| error.unsupported_members().to_vec()).collect();
}

fn diffs() -> Vec<Diff> {
    let mut clients = with_secrets::<UserPoolClientType>();
    clients.push(UserPoolClientType::default());
    let diffs = clients.iter().flat_map(|one| clients.iter().map(|other| one.diff(other)));
    let diffs: Vec<_> = diffs.filter(|diff| !diff.is_empty()).collect();
    assert!(diffs.iter().flat_map(Diff::changes).any(|change| change.path() == "ClientSecret"));
    assert!(diffs.iter().flat_map(Diff::changes).any(|change| change.path() == "TokenValidityUnits.New"));
    diffs
}

fn modeled_member_errors() -> Vec<ModeledMemberError> {
    fn of<S: Shape>() -> Vec<ModeledMemberError> {
        let documents = secret_documents::<S>();
        let members = documents.iter().map(|document| document.as_object().unwrap().clone());
        members.filter_map(|members| S::builder_with_unknown_fields(members).err()).collect()
    }
    each_shape!(collect of)
}

/// Returns errors of responses with a secret in any member but the message and the reason, which the service writes.
fn service_errors() -> Vec<ServiceError> {
    let mut errors = Vec::new();
    for mut body in secret_documents::<UserPoolClientType>() {
        let text = body.to_string();
        let header = ServiceError::from_response(Some("NewException"), text.as_bytes());
        let cut = ServiceError::from_response(Some("NewException"), &text.as_bytes()[..text.len() - 5]);
        body["__type"] = json!("NewException");
        body["message"] = json!({"ClientSecret": TEXT});
        let whole = ServiceError::from_response(None, body.to_string().as_bytes());
        errors.extend([header.unwrap(), whole.unwrap(), cut.unwrap()]);
    }
    errors
}

/// Returns the errors of documents with a secret of a wrong type, cut at each byte, or given twice.
fn json_errors() -> Vec<json::Error> {
    fn of_shape<S: Shape>() -> Vec<json::Error> {
        misplaced::<S>().map(|document| json::from_str::<S>(&document.to_string()).unwrap_err()).collect()
    }
    fn of_response<I: Operation<Output: Shape>>() -> Vec<json::Error> {
        let documents = misplaced::<I::Output>();
        documents.map(|document| I::parse_response(document.to_string().as_bytes()).unwrap_err()).collect()
    }
    let mut errors = each_shape!(collect of_shape);
    errors.extend(each_operation!(collect of_response));
    let clients = misplaced::<UserPoolClientType>();
    errors.extend(clients.map(|document| json::client_from_str(&document.to_string()).unwrap_err()));
    let document = json!({"ClientSecret": TEXT, "New": [{"a": TEXT}]});
    for document in [document.clone(), json!({"UserPoolClient": document})] {
        let text = document.to_string();
        errors.extend((0..text.len()).map(|end| json::client_from_str(&text[..end]).unwrap_err()));
        errors.push(json::client_from_str(&format!("{text}{text}")).unwrap_err());
        let twice = format!("{},{}", &text[..text.len() - 1], &text[1..]);
        errors.push(json::client_from_str(&twice).unwrap_err());
    }
    for other in [json!({"New": TEXT}), json!({"UserPoolClients": [TEXT]}), json!({"Resources": TEXT})] {
        errors.push(json::client_from_str(&other.to_string()).unwrap_err());
    }
    for value in [json!(TEXT), json!(NUMBER), json!([TEXT]), json!({"Id": NUMBER}), json!({"SchemaAttributes": TEXT})] {
        let response = json!({"UserPool": value, "Providers": value, "ResourceServers": value}).to_string();
        let pool = PoolContext::builder;
        errors.push(pool().describe_user_pool_response(response.as_bytes()).unwrap_err());
        errors.push(pool().list_identity_providers_response(response.as_bytes()).unwrap_err());
        errors.push(pool().list_resource_servers_response(response.as_bytes()).unwrap_err());
        errors.push(ServiceError::from_response(None, response.as_bytes()).unwrap_err());
    }
    errors
}

#[allow(deprecated, reason = "the only value of this type is in `Unknown`")]
fn unknown_value() -> UnknownVariantValue {
    let ExplicitAuthFlowsType::Unknown(value) = "NEW".into() else { panic!("a modeled value") };
    value
}

fn redacted() -> Vec<Redacted<'static>> {
    fn of<S: Shape>() -> Vec<Redacted<'static>> {
        with_secrets::<S>().leak().iter().map(S::redacted).collect()
    }
    each_shape!(collect of)
}

/// Returns descriptions read from responses with secrets in members that the description does not have.
fn pools() -> Vec<PoolContextBuilder> {
    let pool = json!({"UserPool": {
        "Id": "us-east-1_EXAMPLE", "SmsConfiguration": {"ExternalId": TEXT}, "New": TEXT,
        "SchemaAttributes": [{"Name": "email", "New": TEXT}],
    }});
    let providers = json!({"Providers": [{"ProviderName": "Google", "ProviderDetails": {"client_secret": TEXT}}]});
    let servers = json!({"NextToken": TEXT, "ResourceServers": [{"Identifier": "api", "New": [TEXT, NUMBER]}]});
    let builder = PoolContext::builder().describe_user_pool_response(pool.to_string().as_bytes()).unwrap();
    let builder = builder.list_identity_providers_response(providers.to_string().as_bytes()).unwrap();
    vec![builder.clone(), builder.list_resource_servers_response(servers.to_string().as_bytes()).unwrap()]
}

/// Returns the reports of clients and requests with secrets.
fn reports() -> (Vec<ValidationError>, Vec<Warning>) {
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    macro_rules! validate {
        ([] $($Input:ident)*) => { $(
            for input in with_secrets::<crate::support::shapes::$Input>() {
                errors.extend(input.validate().err());
                errors.extend(input.to_builder().build().err());
            }
        )* };
    }
    each_operation!(validate);
    let pool = PoolContext::builder()
        .schema_attributes([("required", true)])
        .identity_providers([""; 0])
        .resource_server_scopes([""; 0])
        .user_pool_id("us-east-1_EXAMPLE")
        .tier(UserPoolTierType::Lite)
        .build();
    macro_rules! lint {
        ($($Settings:ident)*) => { $(
            for settings in with_secrets::<$Settings>() {
                errors.extend([settings.validate().err(), settings.validate_in(&pool).err()].into_iter().flatten());
                warnings.extend(settings.lint());
            }
        )* };
    }
    lint!(UserPoolClientType CreateUserPoolClientInput UpdateUserPoolClientInput);
    for client in with_secrets::<UserPoolClientType>() {
        errors.extend([client.to_create().build().err(), client.to_update().build().err()].into_iter().flatten());
        warnings.extend(client.to_update().build_unvalidated().lint());
    }
    let paths: Vec<_> = errors.iter().flatten().map(Violation::path).collect();
    for path in ["ClientSecret", "ClientId", "ClientSecretId", "GenerateSecret"] {
        assert!(paths.contains(&path), "no violation of {path}");
    }
    assert!(warnings.iter().any(|warning| warning.rule() == Rule::MisspelledMember));
    assert!(warnings.iter().any(|warning| warning.rule() == Rule::WrappedClient));
    (errors, warnings)
}

#[test]
fn no_output_of_any_public_type_shows_a_secret() {
    fn check<T: Shown>() {
        let (name, values) = (std::any::type_name::<T>(), T::values());
        assert!(!values.is_empty(), "{name}");
        for output in values.iter().flat_map(T::outputs) {
            hidden(name, &output);
        }
    }
    each_other_type!(call_types check);
}

/// A message quotes the value of a member that is not sensitive, except for what may be a secret in it.
#[test]
fn no_finding_shows_the_user_information_of_a_url_or_a_client_secret_arn_that_is_not_an_arn() {
    let pool = PoolContext::builder().schema_attributes([("a", true)]).identity_providers(["a"]).region("a").build();
    let (mut quoted, mut findings) = (0, 0);
    for url in [
        format!("http://{TEXT}@example.com/*"),
        format!("http://a:{TEXT}@{TEXT}@example.com/ #"),
        format!("//a:{TEXT}@example.com?"),
        format!("javascript://a:{}@example.com", TEXT.repeat(50)),
    ] {
        let urls = json!([url, url]);
        let document = json!({
            "UserPoolId": url, "ClientName": url, "ClientSecretArn": TEXT, "TokenValidityUnits": {"IdToken": url},
            "ReadAttributes": urls, "WriteAttributes": urls, "ExplicitAuthFlows": urls,
            "SupportedIdentityProviders": urls, "CallbackURLs": urls, "LogoutURLs": urls, "DefaultRedirectURI": url,
            "AllowedOAuthFlows": urls, "AllowedOAuthScopes": urls, "PreventUserExistenceErrors": url,
            "AnalyticsConfiguration": {"ApplicationArn": url, "RoleArn": url}, "RefreshTokenRotation": {"Feature": url},
            "ClientSecretArn ": url,
        });
        macro_rules! check {
            ($($Settings:ident)*) => { $(
                let settings: $Settings = serde_json::from_value(document.clone()).unwrap();
                let errors = [settings.validate(), settings.validate_in(&pool), settings.validate_strict()];
                let errors = errors.into_iter().map(Result::unwrap_err).map(|error| Shown::outputs(&error));
                for output in errors.chain([Outputs(&settings.lint()).serialized()]).flatten() {
                    hidden(&url, &output);
                    findings += 1;
                    quoted += output.matches("***").count();
                }
            )* };
        }
        check!(UserPoolClientType CreateUserPoolClientInput UpdateUserPoolClientInput);
    }
    assert!(findings > 100 && quoted > findings, "{quoted} of {findings}");
}

#[test]
fn no_output_of_any_shape_or_builder_shows_a_secret() {
    let mut outputs = 0;
    macro_rules! check {
        ([] $($Shape:ident)*) => { $({
            type S = crate::support::shapes::$Shape;
            for shape in with_secrets::<S>() {
                let builder = shape.to_builder();
                let clone = shape.redacted();
                for output in [
                    Outputs(&shape).debug(),
                    Outputs(&shape).display(),
                    Outputs(&builder).debug(),
                    Outputs(&builder).display(),
                    Outputs(&builder).serialized(),
                    Outputs(&clone).debug(),
                    Outputs(&clone).display(),
                    Outputs(&clone).serialized(),
                    shape.unknown_paths(),
                ]
                .concat()
                {
                    hidden(S::TYPE, &output);
                    outputs += 1;
                }
            }
        })* };
    }
    each_shape!(check);
    assert!(outputs > 4_000, "{outputs}");
}

#[test]
fn no_panic_with_an_error_shows_a_secret() {
    #[allow(clippy::unnecessary_literal_unwrap, reason = "the panic is the subject")]
    fn check<E: Error + Clone + Send + std::panic::UnwindSafe + 'static>(error: E) {
        let name = std::any::type_name::<E>();
        let payload = catch_unwind(|| Err::<(), _>(error).expect("readable")).unwrap_err();
        hidden(name, payload.downcast_ref::<String>().expect("the message of a panic"));
    }
    json_errors().into_iter().step_by(50).for_each(check);
    service_errors().into_iter().take(1).for_each(check);
    modeled_member_errors().into_iter().take(1).for_each(check);
    reports().0.into_iter().step_by(10).for_each(check);
    #[cfg(feature = "aws-sdk")]
    sdk::errors().into_iter().take(1).for_each(check);
}

#[cfg(feature = "aws-sdk")]
mod sdk {
    use aws_sdk_cognitoidentityprovider as sdk;
    use cognito_user_pool_client::aws_sdk::SdkConversionError;
    use sdk::operation::create_user_pool_client::CreateUserPoolClientInput;
    use sdk::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
    use sdk::operation::list_user_pool_client_secrets::ListUserPoolClientSecretsOutput;
    use sdk::operation::update_user_pool_client::UpdateUserPoolClientInput;

    use crate::support::canary::with_secrets;
    use crate::support::{Shape, shapes};

    /// Returns the errors of clients and requests with secrets in members that the SDK lacks.
    pub(super) fn errors() -> Vec<SdkConversionError> {
        fn of<Ours: Shape, Sdk: TryFrom<Ours, Error = SdkConversionError>>() -> Vec<SdkConversionError> {
            with_secrets::<Ours>().into_iter().filter_map(|ours| Sdk::try_from(ours).err()).collect()
        }
        [
            of::<shapes::UserPoolClientType, sdk::types::UserPoolClientType>(),
            of::<shapes::ClientSecretDescriptorType, sdk::types::ClientSecretDescriptorType>(),
            of::<shapes::CreateUserPoolClientInput, CreateUserPoolClientInput>(),
            of::<shapes::DescribeUserPoolClientOutput, DescribeUserPoolClientOutput>(),
            of::<shapes::ListUserPoolClientSecretsOutput, ListUserPoolClientSecretsOutput>(),
            of::<shapes::UpdateUserPoolClientInput, UpdateUserPoolClientInput>(),
        ]
        .concat()
    }
}
