//! What is known of the pool.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use serde_json::Value as Json;

use crate::json;

string_enum! {
    /// The feature tier of a user pool, on which some settings of its clients depend.
    pub enum UserPoolTierType {
        /// The default of new pools.
        Essentials = "ESSENTIALS",
        /// The fewest features: no refresh token rotation, no choice of sign-in.
        Lite = "LITE",
        /// The most features.
        Plus = "PLUS",
    }
}

/// What the caller knows of a user pool, for the rules that need it. What is not known is not judged.
///
/// Built by hand, or from what the service (or the AWS CLI) says of the pool:
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
/// use cognito_user_pool_client::validation::PoolContext;
///
/// let pool = PoolContext::builder()
///     .describe_user_pool(br#"{"UserPool": {
///         "Id": "eu-west-1_EXAMPLE",
///         "UserPoolTier": "ESSENTIALS",
///         "SchemaAttributes": [{"Name": "sub", "Required": true}, {"Name": "email", "Required": true}]
///     }}"#)?
///     .list_identity_providers(br#"{"Providers": [{"ProviderName": "Google"}]}"#)?
///     .list_resource_servers(br#"{"ResourceServers": [{"Identifier": "api", "Scopes": [{"ScopeName": "read"}]}]}"#)?
///     .build();
///
/// let client = UserPoolClientType::builder()
///     .supported_identity_providers("GOOGLE")
///     .allowed_o_auth_scopes("api/write")
///     .build()?;
/// assert_eq!(
///     client.validate_in(&pool).unwrap_err().to_string(),
///     "SupportedIdentityProviders[0]: must be COGNITO or a provider of the pool, found GOOGLE; \
///      AllowedOAuthScopes[0]: must be a scope of a resource server of the pool, found api/write",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
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

/// Builder of [`PoolContext`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PoolContextBuilder {
    known: PoolContext,
    /// Whether a page of the list has been read that is not the last one.
    more_identity_providers: bool,
    more_resource_servers: bool,
}

impl PoolContextBuilder {
    /// Adds an attribute of the pool's schema, `custom:` included, and whether the pool requires it. From the first one
    /// on, the attributes count as known in full.
    pub fn attribute(mut self, name: impl Into<String>, required: bool) -> Self {
        self.known.attributes.get_or_insert_default().insert(name.into(), required);
        self
    }

    /// Adds an identity provider. From the first one on, the providers count as known in full.
    pub fn identity_provider(mut self, name: impl Into<String>) -> Self {
        self.known.identity_providers.get_or_insert_default().insert(name.into());
        self
    }

    /// Says that the pool has no identity providers but itself.
    #[inline]
    pub fn no_identity_providers(mut self) -> Self {
        self.known.identity_providers = Some(BTreeSet::new());
        self
    }

    /// Adds a scope of a resource server, as `resource-server/scope`. From the first one on, the scopes count as known
    /// in full.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.known.scopes.get_or_insert_default().insert(scope.into());
        self
    }

    /// Says that the pool has no resource servers.
    #[inline]
    pub fn no_scopes(mut self) -> Self {
        self.known.scopes = Some(BTreeSet::new());
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
    pub fn describe_user_pool(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response: Json = json::from_slice(response)?;
        let pool = object(&response["UserPool"], "UserPool")?;
        if let Some(attributes) = pool.get("SchemaAttributes").filter(|attributes| !attributes.is_null()) {
            for (index, attribute) in list(attributes, "UserPool.SchemaAttributes")?.iter().enumerate() {
                let name = text(&attribute["Name"], format_args!("UserPool.SchemaAttributes[{index}].Name"))?;
                self = self.attribute(name, attribute["Required"] == true);
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
    pub fn list_identity_providers(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response: Json = json::from_slice(response)?;
        self.known.identity_providers.get_or_insert_default();
        for (index, provider) in list(&response["Providers"], "Providers")?.iter().enumerate() {
            let name = text(&provider["ProviderName"], format_args!("Providers[{index}].ProviderName"))?;
            self = self.identity_provider(name);
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
    pub fn list_resource_servers(mut self, response: &[u8]) -> Result<Self, json::Error> {
        let response: Json = json::from_slice(response)?;
        self.known.scopes.get_or_insert_default();
        for (index, server) in list(&response["ResourceServers"], "ResourceServers")?.iter().enumerate() {
            let path = format!("ResourceServers[{index}]");
            let identifier = text(&server["Identifier"], format_args!("{path}.Identifier"))?;
            for (index, scope) in server["Scopes"].as_array().into_iter().flatten().enumerate() {
                let name = text(&scope["ScopeName"], format_args!("{path}.Scopes[{index}].ScopeName"))?;
                self = self.scope(format!("{identifier}/{name}"));
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
    value.as_object().ok_or_else(|| json::Error::at(path, "expected an object"))
}

fn list<'a>(value: &'a Json, path: &str) -> Result<&'a Vec<Json>, json::Error> {
    value.as_array().ok_or_else(|| json::Error::at(path, "expected a list"))
}

fn text(value: &Json, path: impl Display) -> Result<&str, json::Error> {
    value.as_str().ok_or_else(|| json::Error::at(&path.to_string(), "expected a string"))
}
