//! From a described client to requests that keep its settings.

use serde_json::Value as Json;

use crate::operation::create_user_pool_client::{
    CreateUserPoolClientInput, builders::CreateUserPoolClientInputBuilder,
};
use crate::operation::update_user_pool_client::{
    UpdateUserPoolClientInput, builders::UpdateUserPoolClientInputBuilder,
};
use crate::types::{AnalyticsConfigurationType, UserPoolClientType};
use crate::wire::{Field as _, Unknown, UnknownEdit, Value as _};

impl UserPoolClientType {
    /// Returns the builder of an Update request that keeps every setting of this client.
    ///
    /// `UpdateUserPoolClient` resets each setting that a request omits, so an edit starts here. Members and enum values
    /// that this version of the crate does not model are kept at every depth. The members of the client that the request
    /// does not take are [`UpdateUserPoolClientInput::OMITTED_MEMBERS`].
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
    /// `build()` accepts the enum values of this client even if they are not modeled, because the service has returned
    /// them. It rejects one that the caller adds, and one that is copied from a field by hand or read from a document.
    /// A misspelled value in a client that was built by hand is kept like a value of the service, and `lint()` reports it.
    #[inline]
    pub fn to_update(&self) -> UpdateUserPoolClientInputBuilder {
        UpdateUserPoolClientInput::from(self.clone()).into_builder()
    }

    /// Returns the builder of a Create request for another client with the settings of this one.
    ///
    /// Members and enum values that this version of the crate does not model are kept as in [`to_update`](Self::to_update).
    ///
    /// If this client has a secret, the request asks for a new one (`GenerateSecret`), in AWS Secrets Manager if the
    /// client has a `ClientSecretArn` (`PublishSecretsInAWSSecretsManager`). The secret itself is not copied.
    /// The members of the client that the request does not take over are [`CreateUserPoolClientInput::OMITTED_MEMBERS`].
    ///
    /// An unknown member of the client that the request models, such as `GenerateSecret`, sets the member of the request
    /// if it is a boolean. Otherwise `build()` rejects it.
    #[inline]
    pub fn to_create(&self) -> CreateUserPoolClientInputBuilder {
        CreateUserPoolClientInput::from(self.clone()).into_builder()
    }
}

impl UpdateUserPoolClientInput {
    /// The members of a client that an Update request does not take.
    pub const OMITTED_MEMBERS: &'static [&'static str] =
        &["ClientSecret", "ClientSecretArn", "LastModifiedDate", "CreationDate", "ClientType"];
}

impl CreateUserPoolClientInput {
    /// The members of a client that a Create request made from it does not take over. The request could have a
    /// `ClientSecret`, but a secret belongs to one client.
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
        /// Keeps every setting, also those that this version does not know.
        impl From<UserPoolClientType> for UpdateUserPoolClientInput {
            #[inline]
            fn from(client: UserPoolClientType) -> Self {
                // Without `..`, so that a new member has to be decided on here.
                let UserPoolClientType {
                    user_pool_id, client_name, client_id, refresh_token_validity, $($field,)* mut unknown,
                    client_secret: _, client_secret_arn: _, last_modified_date: _, creation_date: _, client_type: _,
                } = client;
                let mut input = Self {
                    user_pool_id, client_name, client_id,
                    // If it is absent, the secret stays where it is.
                    publish_secrets_in_aws_secrets_manager: boolean(&mut unknown, PUBLISH_SECRETS, false),
                    refresh_token_validity: refresh_token_validity.into_option(),
                    $($field,)*
                    unknown,
                };
                leave_service_role_out(input.analytics_configuration.as_mut());
                // The service has returned these values, so they are no mistakes of the caller.
                input.edit_unknown(UnknownEdit::MarkFromService);
                input
            }
        }

        /// Keeps every setting, also those that this version does not know. For a confidential client the
        /// request asks for a new secret, managed in the same way. The secret itself is not copied.
        impl From<UserPoolClientType> for CreateUserPoolClientInput {
            #[inline]
            fn from(client: UserPoolClientType) -> Self {
                let UserPoolClientType {
                    user_pool_id, client_name, client_secret, client_secret_arn, refresh_token_validity, $($field,)* mut unknown,
                    client_id: _, last_modified_date: _, creation_date: _, client_type: _,
                } = client;
                let has_secret = client_secret.is_some() || client_secret_arn.is_some();
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
                // The service has returned these values, so they are no mistakes of the caller.
                input.edit_unknown(UnknownEdit::MarkFromService);
                input
            }
        }
    };
}

with_settings! { convert! {} {} {} }

const GENERATE_SECRET: &str = "GenerateSecret";
const PUBLISH_SECRETS: &str = "PublishSecretsInAWSSecretsManager";

/// Returns the value of a boolean that a request has and a client does not have.
///
/// It is true if the other members of the client imply it. Otherwise an unknown member of the client with the same name
/// sets it. One that is not a boolean stays an unknown member of the request, which validation rejects.
fn boolean(unknown: &mut Unknown, name: &str, implied: bool) -> Option<bool> {
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

/// Beside an `ApplicationArn` a described client shows the role that the service made for itself, which it refuses in a
/// request.
#[inline]
fn leave_service_role_out(analytics: Option<&mut AnalyticsConfigurationType>) {
    if let Some(analytics) = analytics.filter(|analytics| shows_service_role(analytics)) {
        analytics.role_arn = None;
    }
}

/// Whether the `RoleArn` is the service's own.
pub(crate) fn shows_service_role(analytics: &AnalyticsConfigurationType) -> bool {
    analytics.application_arn.is_some() && analytics.application_id.is_none() && analytics.external_id.is_none()
}
