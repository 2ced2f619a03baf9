//! The description of a user pool, for rules that require one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use serde_json::Value as Json;

use crate::display::Quoted;
use crate::json;
use crate::model::limits;
use crate::types::UserPoolTierType;

/// A description of a user pool, for the rules that require one.
///
/// `validate_in` checks these rules. A description may be incomplete, and a rule that requires a missing part is not
/// checked. The builder has a method for each part, and methods that read responses of the service or output of the AWS
/// CLI:
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
/// use cognito_user_pool_client::validation::PoolContext;
///
/// let pool = PoolContext::builder()
///     .describe_user_pool_response(br#"{"UserPool": {
///         "Id": "eu-west-1_EXAMPLE",
///         "UserPoolTier": "ESSENTIALS",
///         "SchemaAttributes": [
///             {"Name": "sub", "Required": true},
///             {"Name": "email", "Required": true}
///         ]
///     }}"#)?
///     .list_identity_providers_response(br#"{"Providers": [
///         {"ProviderName": "Google"}
///     ]}"#)?
///     .list_resource_servers_response(br#"{"ResourceServers": [
///         {"Identifier": "api", "Scopes": [{"ScopeName": "read"}]}
///     ]}"#)?
///     .build();
///
/// let client = UserPoolClientType::builder()
///     .user_pool_id("eu-west-1_OTHER")
///     .supported_identity_providers("GOOGLE")
///     .allowed_o_auth_scopes("api/write")
///     .build()?;
/// assert_eq!(
///     client.validate_in(&pool).unwrap_err().to_string(),
///     "UserPoolId: must be the user pool `eu-west-1_EXAMPLE`, \
///      found `eu-west-1_OTHER`; \
///      SupportedIdentityProviders[0]: must be `COGNITO` or an identity provider \
///      of the user pool, found `GOOGLE`; \
///      AllowedOAuthScopes[0]: must be a scope of a resource server of the user \
///      pool, found `api/write`",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoolContext {
    /// The name of each attribute, with `true` if the user pool requires the attribute.
    pub(super) attributes: Option<BTreeMap<String, bool>>,
    pub(super) identity_providers: Option<BTreeSet<String>>,
    pub(super) scopes: Option<BTreeSet<String>>,
    pub(super) tier: Option<UserPoolTierType>,
    pub(super) region: Option<String>,
    pub(super) user_pool_id: Option<String>,
}

impl PoolContext {
    /// Returns the builder of a description, without any part.
    pub fn builder() -> PoolContextBuilder {
        PoolContextBuilder::default()
    }
}

/// The builder of [`PoolContext`].
#[must_use = "a builder does nothing until its `build` is called"]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoolContextBuilder {
    known: PoolContext,
    /// `true` if the list was added to last with a page that has a `NextToken`.
    more_identity_providers: bool,
    more_resource_servers: bool,
}

impl PoolContextBuilder {
    /// Adds attributes of the schema.
    ///
    /// Each attribute is a name and a boolean, which is `true` if the user pool requires the attribute. The name of a
    /// custom attribute has the prefix `custom:`.
    ///
    /// After a call, even with an empty iterator, the schema is assumed to be complete. `validate_in` rejects any other
    /// attribute that is not a standard attribute.
    pub fn schema_attributes<N: Into<String>>(mut self, attributes: impl IntoIterator<Item = (N, bool)>) -> Self {
        let known = self.known.attributes.get_or_insert_default();
        known.extend(attributes.into_iter().map(|(name, required)| (name.into(), required)));
        self
    }

    /// Adds identity providers of the user pool.
    ///
    /// After a call, even with an empty iterator, the list is assumed to be complete. `validate_in` rejects any other
    /// provider except `COGNITO`.
    pub fn identity_providers<N: Into<String>>(mut self, providers: impl IntoIterator<Item = N>) -> Self {
        self.known.identity_providers.get_or_insert_default().extend(providers.into_iter().map(Into::into));
        self.more_identity_providers = false;
        self
    }

    /// Adds scopes of resource servers, each in the form `resource-server/scope`.
    ///
    /// After a call, even with an empty iterator, the list is assumed to be complete. `validate_in` rejects any other
    /// scope of a resource server.
    pub fn resource_server_scopes<N: Into<String>>(mut self, scopes: impl IntoIterator<Item = N>) -> Self {
        self.known.scopes.get_or_insert_default().extend(scopes.into_iter().map(Into::into));
        self.more_resource_servers = false;
        self
    }

    /// Sets the feature tier of the user pool.
    #[inline]
    pub fn tier(mut self, tier: UserPoolTierType) -> Self {
        self.known.tier = Some(tier);
        self
    }

    /// Sets the region of the user pool, such as `eu-west-1`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.known.region = Some(region.into());
        self
    }

    /// Sets the id of the user pool, such as `eu-west-1_EXAMPLE`. `validate_in` rejects a client of another user pool.
    pub fn user_pool_id(mut self, id: impl Into<String>) -> Self {
        self.known.user_pool_id = Some(id.into());
        self
    }

    /// Adds the schema attributes, the tier, the id and the region from a response of `DescribeUserPool`.
    ///
    /// A part that is absent in the response is not changed.
    ///
    /// # Errors
    /// Fails if the bytes are not such a response, or if the id differs from the one that is already set.
    #[inline]
    pub fn describe_user_pool_response(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response = json::from_slice(response)?;
        let pool = Node::root(&response).member("UserPool");
        pool.read("an object", Json::as_object)?;
        if let Some(id) = pool.member("Id").present() {
            self = self.describe_id(&id)?;
        }
        if let Some(tier) = pool.member("UserPoolTier").present() {
            self = self.tier(tier.string()?.into());
        }
        if let Some(attributes) = pool.member("SchemaAttributes").present() {
            self = self.schema_attributes([("", false); 0]);
            for attribute in attributes.entries()? {
                let required = attribute.member("Required").present();
                let required = required.map_or(Ok(false), |required| required.read("a boolean", Json::as_bool))?;
                self = self.schema_attributes([(attribute.member("Name").string()?, required)]);
            }
        }
        Ok(self)
    }

    /// Sets the id and the region, which is the part of the id before the last `_`.
    #[inline]
    fn describe_id(self, node: &Node<'_>) -> Result<Self, json::Error> {
        let id = node.string()?;
        let region = id.rsplit_once('_').map(|(region, _)| region);
        let Some(region) = region.filter(|_| limits::USER_POOL_ID.accepts_str(id)) else {
            return Err(
                node.error(format_args!("must be a user pool id such as `us-east-1_EXAMPLE`, found {}", Quoted(id)))
            );
        };
        match &self.known.user_pool_id {
            Some(known) if known != id => {
                Err(node.error(format_args!("must be the user pool {}, found {}", Quoted(known), Quoted(id))))
            }
            _ => Ok(self.region(region).user_pool_id(id)),
        }
    }

    /// Adds the identity providers from a response of `ListIdentityProviders`.
    ///
    /// Call this method for each page, in order. Providers are checked only if the last page, which has no `NextToken`,
    /// was added.
    ///
    /// # Errors
    /// Fails if the bytes are not such a response.
    #[inline]
    pub fn list_identity_providers_response(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response = json::from_slice(response)?;
        let page = Node::root(&response);
        self = self.identity_providers([""; 0]);
        for provider in page.member("Providers").entries()? {
            self = self.identity_providers([provider.member("ProviderName").string()?]);
        }
        self.more_identity_providers = page.has_next()?;
        Ok(self)
    }

    /// Adds the scopes from a response of `ListResourceServers`.
    ///
    /// Call this method for each page, in order. Scopes are checked only if the last page, which has no `NextToken`,
    /// was added.
    ///
    /// # Errors
    /// Fails if the bytes are not such a response.
    #[inline]
    pub fn list_resource_servers_response(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response = json::from_slice(response)?;
        let page = Node::root(&response);
        self = self.resource_server_scopes([""; 0]);
        for server in page.member("ResourceServers").entries()? {
            let identifier = server.member("Identifier").string()?;
            let Some(scopes) = server.member("Scopes").present() else { continue };
            for scope in scopes.entries()? {
                let name = scope.member("ScopeName").string()?;
                self = self.resource_server_scopes([format!("{identifier}/{name}")]);
            }
        }
        self.more_resource_servers = page.has_next()?;
        Ok(self)
    }

    /// Builds the description. If the last page of a list was not added, the description does not have the list.
    #[inline]
    pub fn build(mut self) -> PoolContext {
        if self.more_identity_providers {
            self.known.identity_providers = None;
        }
        if self.more_resource_servers {
            self.known.scopes = None;
        }
        self.known
    }
}

/// A value of a response, with its path for error messages.
struct Node<'a> {
    value: &'a Json,
    path: String,
}

impl<'a> Node<'a> {
    fn root(value: &'a Json) -> Self {
        Self { value, path: String::new() }
    }

    /// Returns a member, which is null if it is absent.
    fn member(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { value: &self.value[name], path: format!("{}{dot}{name}", self.path) }
    }

    /// Returns the value unless it is null.
    fn present(self) -> Option<Self> {
        (!self.value.is_null()).then_some(self)
    }

    fn entries(&self) -> Result<impl Iterator<Item = Self>, json::Error> {
        let entries = self.read("a list", Json::as_array)?;
        let path = &self.path;
        Ok(entries.iter().enumerate().map(move |(index, value)| Self { value, path: format!("{path}[{index}]") }))
    }

    fn string(&self) -> Result<&'a str, json::Error> {
        self.read("a string", Json::as_str)
    }

    /// Checks whether the page is followed by another one.
    fn has_next(&self) -> Result<bool, json::Error> {
        self.member("NextToken").present().map_or(Ok(false), |token| token.string().map(|_| true))
    }

    fn read<T>(&self, expected: &str, read: impl FnOnce(&'a Json) -> Option<T>) -> Result<T, json::Error> {
        read(self.value).ok_or_else(|| self.error(format_args!("must be {expected}")))
    }

    fn error(&self, message: impl Display) -> json::Error {
        json::Error::at(&self.path, &message.to_string())
    }
}
