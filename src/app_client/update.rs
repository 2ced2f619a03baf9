//! Update and Create requests that keep the settings of a client, the merge of two clients, and the effect of an Update
//! request.

use serde_json::Value as Json;

use super::builders::{CreateUserPoolClientInputBuilder, UpdateUserPoolClientInputBuilder};
use super::diff::Change;
use super::diff::compare::ROLE;
use super::effective::{TOKENS, has_no_grace_period};
use super::members::{CreateUserPoolClientInput, UpdateUserPoolClientInput, UserPoolClientType};
use super::secret::requests_secret;
use super::settings::TakeSettings as _;
use crate::model::Member;
use crate::types::AnalyticsConfigurationType;
use crate::wire::{Field as _, Rows as _, UnknownFields};

impl UserPoolClientType {
    /// Returns the builder of an Update request that keeps every setting of this client, including
    /// [unmodeled](crate#scope) members and enum values at every depth.
    ///
    /// `UpdateUserPoolClient` resets each setting that a request omits.
    /// [`UpdateUserPoolClientInput::OMITTED_MEMBERS`] lists the members that are not copied. An unknown member
    /// `GenerateSecret` or `PublishSecretsInAWSSecretsManager` is not copied either. To move the secret, call
    /// [`publish_secrets_in_aws_secrets_manager`].
    ///
    /// [`publish_secrets_in_aws_secrets_manager`]: UpdateUserPoolClientInputBuilder::publish_secrets_in_aws_secrets_manager
    ///
    /// ```
    /// use cognito_user_pool_client::{UserPoolClientType, json};
    ///
    /// let client: UserPoolClientType = json::from_str(
    ///     r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789",
    ///         "CallbackURLs": ["https://a.example.com/"], "NewSetting": true}"#,
    /// )?;
    /// let update = client.to_update().callback_urls("https://b.example.com/");
    /// let update = update.build()?;
    /// assert_eq!(
    ///     serde_json::to_value(&update)?,
    ///     serde_json::json!({
    ///         "UserPoolId": "us-east-1_EXAMPLE",
    ///         "ClientId": "1example23456789",
    ///         "CallbackURLs": ["https://a.example.com/", "https://b.example.com/"],
    ///         "NewSetting": true,
    ///     }),
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// The guide [changing one setting](crate::_guide::updating) has a preview, the
    /// [AWS CLI](crate::_guide::updating#send-the-request-with-the-aws-cli), and how to
    /// [store a change](crate::_guide::updating#store-the-change-not-the-request).
    #[inline]
    pub fn to_update(&self) -> UpdateUserPoolClientInputBuilder {
        UpdateUserPoolClientInput::from(self.clone()).into_builder()
    }

    /// Returns the builder of a Create request for another client with the settings of this one, including
    /// [unmodeled](crate#scope) members and enum values.
    ///
    /// The secret is not copied. If this client has a secret, `GenerateSecret` is set, so that the service generates
    /// another one. If it has a `ClientSecretArn`, `PublishSecretsInAWSSecretsManager` is set as well.
    /// [`CreateUserPoolClientInput::OMITTED_MEMBERS`] lists the members that are not copied.
    ///
    /// Otherwise, an unknown member `GenerateSecret` or `PublishSecretsInAWSSecretsManager` of this client becomes the
    /// member of the request. A [file in a repository](crate::_guide::storing) may have such a member. `build()` rejects
    /// one that is not a boolean.
    ///
    /// A client without a secret is treated as public, also if the secret was [removed](Self::without_secret). If the
    /// new client is confidential, call `generate_secret`:
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
    /// let request = stored.to_create().generate_secret(true).build()?;
    /// # assert_eq!(stored.to_create().build()?.generate_secret(), None);
    /// # assert_eq!(request.generate_secret(), Some(true));
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    #[inline]
    pub fn to_create(&self) -> CreateUserPoolClientInputBuilder {
        CreateUserPoolClientInput::from(self.clone()).into_builder()
    }
}

impl UpdateUserPoolClientInput {
    /// The members of a client that are not copied to an Update request, which does not have them.
    ///
    /// The `RoleArn` of an `AnalyticsConfiguration` is not copied either if `ApplicationArn` alone identifies the
    /// application. The service returns its service-linked role there, and rejects the role in a request.
    pub const OMITTED_MEMBERS: &'static [&'static str] = &omitted::<{ omitted_count(Self::MEMBERS) }>(Self::MEMBERS);
}

impl CreateUserPoolClientInput {
    /// The members of a client that are not copied to a Create request.
    ///
    /// A Create request has a member `ClientSecret`, but a secret is not shared between clients. A `RoleArn` is handled
    /// as for [an Update request](UpdateUserPoolClientInput::OMITTED_MEMBERS).
    pub const OMITTED_MEMBERS: &'static [&'static str] = &omitted::<{ omitted_count(Self::MEMBERS) }>(Self::MEMBERS);
}

/// Returns the members of a client that are not copied to a request with the members `taken`.
const fn omitted<const COUNT: usize>(taken: &[Member]) -> [&'static str; COUNT] {
    let mut omitted = [""; COUNT];
    let (mut row, mut count) = (0, 0);
    while row < UserPoolClientType::MEMBERS.len() {
        let member = &UserPoolClientType::MEMBERS[row];
        if is_omitted(member, taken) {
            omitted[count] = member.name;
            count += 1;
        }
        row += 1;
    }
    omitted
}

const fn omitted_count(taken: &[Member]) -> usize {
    let (mut row, mut count) = (0, 0);
    while row < UserPoolClientType::MEMBERS.len() {
        count += is_omitted(&UserPoolClientType::MEMBERS[row], taken) as usize;
        row += 1;
    }
    count
}

const fn is_omitted(member: &Member, taken: &[Member]) -> bool {
    member.is(UserPoolClientType::CLIENT_SECRET) || Member::position(taken, member.name).is_none()
}

/// Keeps every setting, including unknown members and enum values.
impl From<UserPoolClientType> for UpdateUserPoolClientInput {
    #[inline]
    fn from(mut client: UserPoolClientType) -> Self {
        let mut update = Self {
            user_pool_id: client.user_pool_id.take(),
            client_name: client.client_name.take(),
            client_id: client.client_id.take(),
            refresh_token_validity: client.refresh_token_validity.into_option(),
            ..Self::default()
        };
        update.take_settings(&mut client);
        update.unknown = client.unknown;
        // The request omits `PublishSecretsInAWSSecretsManager`, so that the service leaves the secret unchanged.
        update.unknown.retain(|name, _| !requests_secret(name));
        leave_service_role_out(update.analytics_configuration.as_mut());
        update
    }
}

/// Keeps every setting, including unknown members and enum values. The secret is handled as by
/// [`to_create`](UserPoolClientType::to_create).
impl From<UserPoolClientType> for CreateUserPoolClientInput {
    #[inline]
    fn from(mut client: UserPoolClientType) -> Self {
        let has_secret = client.is_confidential();
        let is_published = client.client_secret_arn.is_some();
        let mut create = Self {
            user_pool_id: client.user_pool_id.take(),
            client_name: client.client_name.take(),
            generate_secret: boolean(&mut client.unknown, Self::GENERATE_SECRET, has_secret),
            publish_secrets_in_aws_secrets_manager: boolean(
                &mut client.unknown,
                Self::PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER,
                is_published,
            ),
            refresh_token_validity: client.refresh_token_validity.into_option(),
            ..Self::default()
        };
        create.take_settings(&mut client);
        create.unknown = client.unknown;
        leave_service_role_out(create.analytics_configuration.as_mut());
        create
    }
}

/// Returns the value of the boolean member `name`, which the request models and the client does not.
///
/// The value is `true` if the modeled members of the client imply it. Otherwise it is the value of the unknown member
/// `name`. If the unknown member is not a boolean, it remains an unknown member of the request, which validation
/// rejects.
#[inline]
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

/// Checks whether a member of a client is one that an Update request changes.
#[inline]
fn is_setting(name: &str) -> bool {
    let is_id = matches!(name, UpdateUserPoolClientInput::USER_POOL_ID | UpdateUserPoolClientInput::CLIENT_ID);
    !is_id && Member::is_named(UpdateUserPoolClientInput::MEMBERS, name)
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

impl UpdateUserPoolClientInput {
    /// Returns the configuration of `client` that is in effect after the service has accepted this request.
    ///
    /// * The settings come from the request. A setting that the request omits is absent in the result.
    /// * `ClientName` comes from the request, or from `client` if the request omits it.
    /// * `UserPoolId`, `ClientId` and the [`OMITTED_MEMBERS`](Self::OMITTED_MEMBERS) come from `client`. The ids of the
    ///   request are not compared with them, so the caller must ensure that this is a request for `client`.
    /// * `RefreshTokenRotation.RetryGracePeriodSeconds` of the request becomes 0 if rotation is disabled.
    /// * `AnalyticsConfiguration.RoleArn` next to an `ApplicationArn` is the service-linked role. If the client has the
    ///   role and the request has an `ApplicationArn`, the same or another one, the result has the role.
    /// * `PublishSecretsInAWSSecretsManager` of the request does not change the result.
    ///
    /// [`UserPoolClientType::diff`] with the result returns the changes that the request makes:
    ///
    /// ```
    /// use cognito_user_pool_client::{UserPoolClientType, json};
    ///
    /// let client: UserPoolClientType = json::from_str(
    ///     r#"{"UserPoolId": "us-east-1_EXAMPLE", "ClientId": "1example23456789"}"#,
    /// )?;
    /// let update = client.to_update().auth_session_validity(5).build()?;
    /// let changes = client.diff(&update.applied_to(&client));
    /// assert_eq!(changes.to_string(), "AuthSessionValidity: 3 (default) -> 5");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    #[must_use = "returns the new configuration"]
    pub fn applied_to(&self, client: &UserPoolClientType) -> UserPoolClientType {
        let mut request = self.clone();
        // The client has the identity, the secret, the dates and the other members that the service sets.
        let mut after = client.clone();
        after.client_name = request.client_name.take().or(after.client_name);
        after.refresh_token_validity = i32::from_option(request.refresh_token_validity);
        after.take_settings(&mut request);
        after.unknown = request.unknown;
        after.unknown.retain(|name, _| !Member::is_named(UserPoolClientType::MEMBERS, name) && !requests_secret(name));
        if let Some(rotation) = after.refresh_token_rotation.as_mut().filter(|rotation| has_no_grace_period(rotation)) {
            rotation.retry_grace_period_seconds = rotation.retry_grace_period_seconds.and(Some(0));
        }
        after.with_service_role_of(client)
    }
}

impl UserPoolClientType {
    /// Returns this client with the settings of `changes`, a partial configuration such as one from a file.
    ///
    /// This is a JSON Merge Patch (RFC 7396) that removes nothing, because a member that is `null` is read as absent:
    ///
    /// * A setting of `changes` replaces the setting of this client, also if it is a list or an unknown member.
    /// * The members of a structure are merged, such as `TokenValidityUnits`, except for an `AnalyticsConfiguration` that
    ///   [identifies the application differently](crate::_guide::merging#what-the-merge-does).
    /// * If this client has a `ClientId`, the result has its `UserPoolId`, its `ClientId` and its
    ///   [`OMITTED_MEMBERS`](UpdateUserPoolClientInput::OMITTED_MEMBERS), even if they are absent. They are not compared
    ///   with `changes`.
    /// * Unknown members `GenerateSecret` and `PublishSecretsInAWSSecretsManager`, which are not settings, are absent.
    ///
    /// A number without its unit keeps the unit of this client. To change a lifetime, set both:
    ///
    /// ```
    /// use cognito_user_pool_client::{UserPoolClientType, json};
    ///
    /// let client: UserPoolClientType = json::from_str(
    ///     r#"{
    ///         "AccessTokenValidity": 30,
    ///         "TokenValidityUnits": {"AccessToken": "minutes"}
    ///     }"#,
    /// )?;
    /// let changes = json::from_str(
    ///     r#"{
    ///         "AccessTokenValidity": 2,
    ///         "TokenValidityUnits": {"AccessToken": "hours"}
    ///     }"#,
    /// )?;
    /// let merged = client.merged_with(&changes);
    /// assert_eq!(
    ///     client.diff(&merged).to_string(),
    ///     "AccessTokenValidity: 30 minutes -> 2 hours",
    /// );
    /// # Ok::<(), json::Error>(())
    /// ```
    ///
    /// The guide [applying a partial configuration](crate::_guide::merging) goes from a file to the request.
    #[inline]
    #[must_use = "returns the merged client"]
    pub fn merged_with(&self, changes: &Self) -> Self {
        let mut merged = self.clone();
        if self.names_other_application(changes) {
            merged.analytics_configuration = None;
        }
        merged.merge_members(changes.clone(), if self.client_id.is_some() { is_setting } else { |_| true });
        merged.unknown.retain(|name, _| !requests_secret(name));
        merged
    }

    /// Checks whether `changes` names an application by the other member than this client.
    #[inline]
    fn names_other_application(&self, changes: &Self) -> bool {
        let configurations = (&self.analytics_configuration, &changes.analytics_configuration);
        let (Some(before), Some(changes)) = configurations else { return false };
        before.application_arn.is_some() && changes.application_id.is_some()
            || before.application_id.is_some() && changes.application_arn.is_some()
    }

    #[inline]
    fn with_service_role_of(mut self, client: &Self) -> Self {
        let before = client.analytics_configuration.as_ref().filter(|before| shows_service_role(before));
        if let (Some(before), Some(after)) = (before, &mut self.analytics_configuration)
            && after.role_arn.is_none()
            && shows_service_role(after)
        {
            after.role_arn.clone_from(&before.role_arn);
        }
        self
    }
}

/// Returns the paths of the settings that `update` would reset.
///
/// A setting is reset if the request omits it and its value in `current` is not the default. A value that the service
/// treats as absent counts as omitted: an empty `ExplicitAuthFlows` or `WriteAttributes`, and the number 0 of
/// `RefreshTokenValidity`. Any other empty list is a change, which only the preview shows. If a request has the number of a lifetime and omits its unit, the path of the lifetime is
/// returned. Each path is also in the preview, which is the [difference](UserPoolClientType::diff) between `current` and
/// the configuration after the [update](UpdateUserPoolClientInput::applied_to).
///
/// `UserPoolId` and `ClientId` are not compared. The caller must ensure that `update` is a request for the client
/// `current`.
///
/// ```
/// use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
/// use cognito_user_pool_client::{UserPoolClientType, would_reset};
///
/// let current = UserPoolClientType::builder()
///     .user_pool_id("us-east-1_EXAMPLE")
///     .client_id("1example23456789")
///     .callback_urls("https://example.com/")
///     .auth_session_validity(5)
///     .enable_token_revocation(true)
///     .build()?;
/// let update = UpdateUserPoolClientInput::builder()
///     .user_pool_id("us-east-1_EXAMPLE")
///     .client_id("1example23456789")
///     .auth_session_validity(10)
///     .build()?;
/// assert_eq!(would_reset(&update, &current), ["CallbackURLs"]);
/// assert!(would_reset(&current.to_update().build()?, &current).is_empty());
/// # Ok::<(), cognito_user_pool_client::ValidationError>(())
/// ```
#[inline]
#[must_use = "returns the settings that would be reset"]
pub fn would_reset(update: &UpdateUserPoolClientInput, current: &UserPoolClientType) -> Vec<String> {
    let after = update.applied_to(current);
    let has_service_role = current.analytics_configuration().is_some_and(shows_service_role);
    let resets = |change: &&Change| {
        let is_service_role = has_service_role && change.path() == ROLE && change.is_shown();
        let is_unit_omitted = TOKENS
            .iter()
            .any(|token| token.validity == change.path() && token.is_unit_omitted(&current.into(), &(&after).into()));
        !is_service_role && (change.is_removal() || is_unit_omitted)
    };
    current.diff(&after).iter().filter(resets).map(|change| change.path().to_owned()).collect()
}
