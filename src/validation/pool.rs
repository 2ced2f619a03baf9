//! What is known of the pool.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use serde_json::Value as Json;

use crate::json;
use crate::types::UserPoolTierType;

/// What the caller knows of a user pool, for the rules that need it. What is not known is not judged.
///
/// Built by hand, or from what the service (or the AWS CLI) says of the pool:
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
/// use cognito_user_pool_client::validation::PoolContext;
///
/// let pool = PoolContext::builder()
///     .describe_user_pool_response(br#"{"UserPool": {
///         "Id": "eu-west-1_EXAMPLE",
///         "UserPoolTier": "ESSENTIALS",
///         "SchemaAttributes": [{"Name": "sub", "Required": true}, {"Name": "email", "Required": true}]
///     }}"#)?
///     .list_identity_providers_response(br#"{"Providers": [{"ProviderName": "Google"}]}"#)?
///     .list_resource_servers_response(br#"{"ResourceServers": [{"Identifier": "api", "Scopes": [{"ScopeName": "read"}]}]}"#)?
///     .build();
///
/// let client = UserPoolClientType::builder()
///     .supported_identity_providers("GOOGLE")
///     .allowed_o_auth_scopes("api/write")
///     .build()?;
/// assert_eq!(
///     client.validate_in(&pool).unwrap_err().to_string(),
///     "SupportedIdentityProviders[0]: must be `COGNITO` or an identity provider of the user pool, found `GOOGLE`; \
///      AllowedOAuthScopes[0]: must be a scope of a resource server of the user pool, found `api/write`",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoolContext {
    /// Name of each attribute, and whether the pool requires it.
    pub(super) attributes: Option<BTreeMap<String, bool>>,
    pub(super) identity_providers: Option<BTreeSet<String>>,
    pub(super) scopes: Option<BTreeSet<String>>,
    pub(super) tier: Option<UserPoolTierType>,
    pub(super) region: Option<String>,
}

impl PoolContext {
    /// A builder that knows nothing of the pool.
    #[inline]
    pub fn builder() -> PoolContextBuilder {
        PoolContextBuilder::default()
    }
}

/// The builder of [`PoolContext`].
#[must_use = "a builder does nothing until its `build` is called"]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoolContextBuilder {
    known: PoolContext,
    /// Whether a page of the list has been read that is not the last one.
    more_identity_providers: bool,
    more_resource_servers: bool,
}

impl PoolContextBuilder {
    /// Adds attributes of the pool's schema: each name with its prefix `custom:` if it has one, and whether the pool
    /// requires the attribute.
    ///
    /// Once this has been called, the schema is assumed to be complete: any other attribute, apart from the standard
    /// ones, is rejected.
    pub fn schema_attributes<N: Into<String>>(mut self, attributes: impl IntoIterator<Item = (N, bool)>) -> Self {
        let known = self.known.attributes.get_or_insert_default();
        known.extend(attributes.into_iter().map(|(name, required)| (name.into(), required)));
        self
    }

    /// Adds identity providers of the pool.
    ///
    /// Once this has been called, even with an empty iterator, the providers are assumed to be complete: any other
    /// provider, apart from `COGNITO`, is rejected.
    pub fn identity_providers<N: Into<String>>(mut self, providers: impl IntoIterator<Item = N>) -> Self {
        self.known.identity_providers.get_or_insert_default().extend(providers.into_iter().map(Into::into));
        self
    }

    /// Adds scopes of the pool's resource servers, each as `resource-server/scope`.
    ///
    /// Once this has been called, even with an empty iterator, the scopes are assumed to be complete: any other scope of
    /// a resource server is rejected.
    pub fn resource_server_scopes<N: Into<String>>(mut self, scopes: impl IntoIterator<Item = N>) -> Self {
        self.known.scopes.get_or_insert_default().extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Sets the feature tier.
    #[inline]
    pub fn tier(mut self, tier: UserPoolTierType) -> Self {
        self.known.tier = Some(tier);
        self
    }

    /// Sets the region: `eu-west-1`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.known.region = Some(region.into());
        self
    }

    /// Takes schema attributes, tier and region from a response of `DescribeUserPool`.
    ///
    /// # Errors
    /// The bytes are no such response. What a response leaves out stays unknown.
    #[inline]
    pub fn describe_user_pool_response(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response: Json = json::from_slice(response)?;
        let pool = object(&response["UserPool"], "UserPool")?;
        if let Some(attributes) = pool.get("SchemaAttributes").filter(|attributes| !attributes.is_null()) {
            for (index, attribute) in list(attributes, "UserPool.SchemaAttributes")?.iter().enumerate() {
                let name = text(&attribute["Name"], format_args!("UserPool.SchemaAttributes[{index}].Name"))?;
                self = self.schema_attributes([(name, attribute["Required"] == true)]);
            }
        }
        if let Some(tier) = pool.get("UserPoolTier").and_then(Json::as_str) {
            self = self.tier(tier.into());
        }
        // region_id
        if let Some((region, _)) = pool.get("Id").and_then(Json::as_str).and_then(|id| id.rsplit_once('_')) {
            self = self.region(region);
        }
        Ok(self)
    }

    /// Takes the providers from a response of `ListIdentityProviders`. Call it for each page: the list counts as known
    /// only with its last page, the one without `NextToken`.
    ///
    /// # Errors
    /// The bytes are no such response.
    #[inline]
    pub fn list_identity_providers_response(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response: Json = json::from_slice(response)?;
        self.known.identity_providers.get_or_insert_default();
        for (index, provider) in list(&response["Providers"], "Providers")?.iter().enumerate() {
            let name = text(&provider["ProviderName"], format_args!("Providers[{index}].ProviderName"))?;
            self = self.identity_providers([name]);
        }
        self.more_identity_providers = response["NextToken"].is_string();
        Ok(self)
    }

    /// Takes the scopes from a response of `ListResourceServers`. Call it for each page: the list counts as known only
    /// with its last page, the one without `NextToken`.
    ///
    /// # Errors
    /// The bytes are no such response.
    #[inline]
    pub fn list_resource_servers_response(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response: Json = json::from_slice(response)?;
        self.known.scopes.get_or_insert_default();
        for (index, server) in list(&response["ResourceServers"], "ResourceServers")?.iter().enumerate() {
            let path = format!("ResourceServers[{index}]");
            let identifier = text(&server["Identifier"], format_args!("{path}.Identifier"))?;
            for (index, scope) in server["Scopes"].as_array().into_iter().flatten().enumerate() {
                let name = text(&scope["ScopeName"], format_args!("{path}.Scopes[{index}].ScopeName"))?;
                self = self.resource_server_scopes([format!("{identifier}/{name}")]);
            }
        }
        self.more_resource_servers = response["NextToken"].is_string();
        Ok(self)
    }

    /// What is known.
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

fn object<'a>(value: &'a Json, path: &str) -> Result<&'a serde_json::Map<String, Json>, json::Error> {
    value.as_object().ok_or_else(|| json::Error::at(path, "must be an object"))
}

fn list<'a>(value: &'a Json, path: &str) -> Result<&'a Vec<Json>, json::Error> {
    value.as_array().ok_or_else(|| json::Error::at(path, "must be a list"))
}

fn text(value: &Json, path: impl Display) -> Result<&str, json::Error> {
    value.as_str().ok_or_else(|| json::Error::at(&path.to_string(), "must be a string"))
}
