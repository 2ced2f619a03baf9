//! The effect of an Update request on a client.

use crate::app_client::update::shows_service_role;
use crate::model::Member;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::types::UserPoolClientType;
use crate::wire::{Field as _, UnknownFields};

macro_rules! applied {
    ({
        $(
            $(#[$doc:meta])*
            $kind:ident $wire:literal => $field:ident $(/ $alias:ident)?: $ty:ty $(, $limits:ident)?
            $(= $default:tt $([$empty:ident])?)?;
        )*
    }) => {
        impl UpdateUserPoolClientInput {
            /// Returns the configuration of `client` that is in effect after the service has accepted this request.
            ///
            /// * The settings are those of the request. A setting that the request omits is absent in the result.
            /// * `UserPoolId`, `ClientId`, `ClientSecret`, `ClientSecretArn`, `ClientType`, `CreationDate` and
            ///   `LastModifiedDate` are those of `client`.
            /// * `ClientName` is that of the request, or that of `client` if the request omits it.
            /// * If the client has an `ApplicationArn` and the `RoleArn` that the service created for it, and the
            ///   request has the same `ApplicationArn`, the result has that `RoleArn`.
            /// * `PublishSecretsInAWSSecretsManager` of the request does not change the result.
            ///
            /// [`UserPoolClientType::diff`] with the result returns the changes that the request makes:
            ///
            /// ```
            /// use cognito_user_pool_client::{UserPoolClientType, json};
            ///
            /// let client: UserPoolClientType = json::from_str(
            ///     r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789", "SettingOfTomorrow": true}"#,
            /// )?;
            /// let update = client.to_update().auth_session_validity(5).build()?;
            /// assert_eq!(client.diff(&update.applied_to(&client)).to_string(), "AuthSessionValidity: 3 (default) -> 5");
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            #[inline]
            #[must_use = "returns the new configuration"]
            pub fn applied_to(&self, client: &UserPoolClientType) -> UserPoolClientType {
                let request = self.clone();
                UserPoolClientType {
                    user_pool_id: client.user_pool_id.clone(),
                    client_name: request.client_name.or_else(|| client.client_name.clone()),
                    client_id: client.client_id.clone(),
                    client_secret: client.client_secret.clone(),
                    client_secret_arn: client.client_secret_arn.clone(),
                    last_modified_date: client.last_modified_date,
                    creation_date: client.creation_date,
                    refresh_token_validity: i32::from_option(request.refresh_token_validity),
                    client_type: client.client_type.clone(),
                    unknown: unknown_of(request.unknown, client),
                    $($field: request.$field,)*
                }
                .with_service_role_of(client)
            }
        }
    };
}

with_settings! { applied! {} {} {} }

impl UserPoolClientType {
    fn with_service_role_of(mut self, client: &Self) -> Self {
        let before = client.analytics_configuration.as_ref().filter(|before| shows_service_role(before));
        if let (Some(before), Some(after)) = (before, &mut self.analytics_configuration)
            && after.application_arn == before.application_arn
            && after.role_arn.is_none()
            && shows_service_role(after)
        {
            after.role_arn.clone_from(&before.role_arn);
        }
        self
    }
}

/// Returns the unknown members of the request that neither the client nor the request models, and those of the client
/// that the request models, which are not settings.
fn unknown_of(mut unknown: UnknownFields, client: &UserPoolClientType) -> UnknownFields {
    unknown.retain(|name, _| {
        !Member::is_named(UserPoolClientType::MEMBERS, name)
            && !Member::is_named(UpdateUserPoolClientInput::MEMBERS, name)
    });
    for (name, value) in client.unknown.get() {
        if Member::is_named(UpdateUserPoolClientInput::MEMBERS, name) {
            unknown.insert(name.clone(), value.clone());
        }
    }
    unknown
}
