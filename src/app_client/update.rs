//! Conversions from a client to Update and Create requests that keep its settings.

use serde_json::Value as Json;

use crate::operation::create_user_pool_client::{
    CreateUserPoolClientInput, builders::CreateUserPoolClientInputBuilder,
};
use crate::operation::update_user_pool_client::{
    UpdateUserPoolClientInput, builders::UpdateUserPoolClientInputBuilder,
};
use crate::types::{AnalyticsConfigurationType, UserPoolClientType};
use crate::wire::{Field as _, UnknownEdit, UnknownFields, Value as _};

impl UserPoolClientType {
    /// Returns the builder of an Update request that keeps every setting of this client.
    ///
    /// `UpdateUserPoolClient` resets each setting that a request omits. Use this builder to change some settings and
    /// keep the others. Members and enum values that this version of the crate does not model are kept at every depth.
    /// [`UpdateUserPoolClientInput::OMITTED_MEMBERS`] lists the members of the client that are not copied.
    ///
    /// ```
    /// use cognito_user_pool_client::{DescribeUserPoolClientOutput, json};
    ///
    /// let described: DescribeUserPoolClientOutput = json::from_str(r#"{"UserPoolClient": {
    ///     "UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789", "CreationDate": 1726788459.464,
    ///     "CallbackURLs": ["https://a.example.com/"], "SettingOfTomorrow": true
    /// }}"#)?;
    /// let client = described.user_pool_client.ok_or("no client")?;
    ///
    /// let update = client.to_update().callback_urls("https://b.example.com/").build()?;
    /// assert_eq!(
    ///     json::to_string(&update)?,
    ///     r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"1example23456789","#.to_owned()
    ///         + r#""CallbackURLs":["https://a.example.com/","https://b.example.com/"],"SettingOfTomorrow":true}"#,
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// `build()` accepts the unmodeled enum values of this client, because the service has returned them. It rejects an
    /// unmodeled value that is set on the builder or read from a document. If this client was not returned by the
    /// service and contains a misspelled value, `build()` accepts that value as well, but `lint()` reports it.
    ///
    /// The AWS CLI rejects an input with a member that it does not know, and does not print such a member. Keep the
    /// unmodeled members of a client that the same version of the AWS CLI has printed. Remove those of a client from
    /// another source before passing the request to `--cli-input-json`. The service then resets the settings that they
    /// contain. The guide [changing one setting](crate::_guide::updating) describes how to preview a request.
    ///
    /// ```
    /// use cognito_user_pool_client::{UserPoolClientType, json};
    ///
    /// let client: UserPoolClientType = json::from_str(
    ///     r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789", "SettingOfTomorrow": true}"#,
    /// )?;
    /// let update = client.to_update().auth_session_validity(5).build()?.without_unknown_fields();
    /// assert_eq!(
    ///     json::to_string(&update)?,
    ///     r#"{"UserPoolId":"us-east-1_EXAMPLE","ClientId":"1example23456789","AuthSessionValidity":5}"#,
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn to_update(&self) -> UpdateUserPoolClientInputBuilder {
        UpdateUserPoolClientInput::from(self.clone()).into_builder()
    }

    /// Returns the builder of a Create request for another client with the settings of this one.
    ///
    /// Members and enum values that this version of the crate does not model are kept as in
    /// [`to_update`](Self::to_update).
    ///
    /// If this client has a secret, `GenerateSecret` is set, so that the service generates another secret. If it has a
    /// `ClientSecretArn`, `PublishSecretsInAWSSecretsManager` is set as well. The secret itself is not copied.
    /// [`CreateUserPoolClientInput::OMITTED_MEMBERS`] lists the members of the client that are not copied.
    ///
    /// A client without a secret is treated as public. A copy without its secret, such as that of
    /// [`without_secret`](Self::without_secret), cannot be distinguished from a public client. Call `generate_secret`
    /// if the new client is confidential, for example one [from a repository](crate::_guide::storing):
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let client = UserPoolClientType::builder()
    ///     .user_pool_id("us-east-1_EXAMPLE")
    ///     .client_name("web")
    ///     .client_secret("a".repeat(32))
    ///     .build()?;
    /// assert_eq!(client.to_create().build()?.generate_secret(), Some(true));
    ///
    /// let stored = client.without_secret();
    /// assert_eq!(stored.to_create().build()?.generate_secret(), None);
    /// assert_eq!(stored.to_create().generate_secret(true).build()?.generate_secret(), Some(true));
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    ///
    /// This client may have an unknown member that the request models, such as `GenerateSecret`. If its value is a
    /// boolean, it becomes the value of the modeled member. `build()` rejects a value of another type.
    #[inline]
    pub fn to_create(&self) -> CreateUserPoolClientInputBuilder {
        CreateUserPoolClientInput::from(self.clone()).into_builder()
    }
}

impl UpdateUserPoolClientInput {
    /// The members of a client that are not copied to an Update request, which does not have them.
    pub const OMITTED_MEMBERS: &'static [&'static str] =
        &["ClientSecret", "ClientSecretArn", "LastModifiedDate", "CreationDate", "ClientType"];
}

impl CreateUserPoolClientInput {
    /// The members of a client that are not copied to a Create request.
    ///
    /// A Create request has a member `ClientSecret`, but a secret is not shared between clients.
    pub const OMITTED_MEMBERS: &'static [&'static str] =
        &["ClientId", "ClientSecret", "ClientSecretArn", "LastModifiedDate", "CreationDate", "ClientType"];
}

macro_rules! convert {
    ({
        $(
            $(#[$doc:meta])*
            $kind:ident $wire:literal => $field:ident $(/ $alias:ident)?: $ty:ty $(, $limits:ident)?
            $(= $default:tt $([$empty:ident])?)?;
        )*
    }) => {
        /// Keeps every setting, including unknown members and enum values.
        impl From<UserPoolClientType> for UpdateUserPoolClientInput {
            #[inline]
            fn from(client: UserPoolClientType) -> Self {
                // No `..`, so that a new member does not compile until it is handled here.
                let UserPoolClientType {
                    user_pool_id, client_name, client_id, refresh_token_validity, $($field,)* mut unknown,
                    client_secret: _, client_secret_arn: _, last_modified_date: _, creation_date: _, client_type: _,
                } = client;
                let mut input = Self {
                    user_pool_id, client_name, client_id,
                    // If the request omits the member, the service leaves the secret unchanged.
                    publish_secrets_in_aws_secrets_manager: boolean(&mut unknown, PUBLISH_SECRETS, false),
                    refresh_token_validity: refresh_token_validity.into_option(),
                    $($field,)*
                    unknown,
                };
                leave_service_role_out(input.analytics_configuration.as_mut());
                // Values that the service has returned are not mistakes of the caller.
                input.edit_unknown(UnknownEdit::MarkFromService);
                input
            }
        }

        /// Keeps every setting, including unknown members and enum values. The secret is handled as by
        /// [`to_create`](UserPoolClientType::to_create).
        impl From<UserPoolClientType> for CreateUserPoolClientInput {
            #[inline]
            fn from(client: UserPoolClientType) -> Self {
                let has_secret = client.is_confidential();
                let UserPoolClientType {
                    user_pool_id, client_name, client_secret: _, client_secret_arn, refresh_token_validity, $($field,)* mut unknown,
                    client_id: _, last_modified_date: _, creation_date: _, client_type: _,
                } = client;
                let mut input = Self {
                    user_pool_id, client_name,
                    generate_secret: boolean(&mut unknown, GENERATE_SECRET, has_secret),
                    publish_secrets_in_aws_secrets_manager: boolean(&mut unknown, PUBLISH_SECRETS, client_secret_arn.is_some()),
                    client_secret: None,
                    refresh_token_validity: refresh_token_validity.into_option(),
                    $($field,)*
                    unknown,
                };
                leave_service_role_out(input.analytics_configuration.as_mut());
                // Values that the service has returned are not mistakes of the caller.
                input.edit_unknown(UnknownEdit::MarkFromService);
                input
            }
        }
    };
}

with_settings! { convert! {} {} {} }

const GENERATE_SECRET: &str = "GenerateSecret";
const PUBLISH_SECRETS: &str = "PublishSecretsInAWSSecretsManager";

/// Returns the value of the boolean member `name`, which the request models and the client does not.
///
/// The value is `true` if the modeled members of the client imply it. Otherwise it is that of the unknown member
/// `name`. If the unknown member is not a boolean, it remains an unknown member of the request, which validation
/// rejects.
fn boolean(unknown: &mut UnknownFields, name: &str, implied: bool) -> Option<bool> {
    match unknown.get().get(name) {
        None => implied.then_some(true),
        Some(Json::Bool(flag)) => {
            let flag = *flag || implied;
            unknown.remove(name);
            Some(flag)
        }
        Some(_) => None,
    }
}

/// Removes the service-linked role, which the service returns as `RoleArn` and rejects in a request.
#[inline]
fn leave_service_role_out(analytics: Option<&mut AnalyticsConfigurationType>) {
    if let Some(analytics) = analytics.filter(|analytics| shows_service_role(analytics)) {
        analytics.role_arn = None;
    }
}

/// Checks whether a `RoleArn` is the service-linked role. The service returns that role together with `ApplicationArn`.
pub(crate) fn shows_service_role(analytics: &AnalyticsConfigurationType) -> bool {
    analytics.application_arn.is_some() && analytics.application_id.is_none() && analytics.external_id.is_none()
}
