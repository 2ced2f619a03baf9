//! The trait that all shapes implement.

use std::fmt::Debug;
use std::hash::Hash;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::redact::Redacted;
use crate::model::Member;

/// Restricts [`Structure`] to the shapes of this crate, so that adding items to it is not a breaking change.
pub trait Sealed {}

impl<T: crate::wire::Rows> Sealed for T {}

/// A shape of this crate, such as an app client, a nested type, a request or a response.
///
/// Generic code can use this trait as a bound. Other crates cannot implement it. Each item is also an inherent item of
/// every shape, so that other code does not need to import the trait.
///
/// ```
/// use cognito_user_pool_client::model::Structure;
/// use cognito_user_pool_client::{UserPoolClientType, json};
///
/// /// Returns the names of the sensitive members.
/// fn sensitive<T: Structure>() -> Vec<&'static str> {
///     let members = T::MEMBERS.iter();
///     members.filter(|member| member.is_sensitive()).map(|member| member.name).collect()
/// }
/// assert_eq!(sensitive::<UserPoolClientType>(), ["ClientId", "ClientSecret"]);
///
/// let client = json::client_from_str(r#"{"ClientName": "web", "NewSetting": 1}"#)?;
/// let client = Structure::without_unknown_fields(&client);
/// assert_eq!(json::to_string(&client)?, r#"{"ClientName":"web"}"#);
/// # Ok::<(), json::Error>(())
/// ```
pub trait Structure:
    Sealed + Clone + Debug + Default + Eq + Hash + Send + Sync + Serialize + DeserializeOwned + 'static
{
    /// The members of the shape, with the names, types and limits of the service's model.
    const MEMBERS: &'static [Member];

    /// Returns the [unmodeled](crate#scope) members under their wire names.
    fn unknown_fields(&self) -> &Map<String, Value>;

    /// Returns the paths of the [unmodeled](crate#scope) members and enum values at every depth.
    fn unknown_paths(&self) -> Vec<String>;

    /// Returns a view that serializes and displays this value with sensitive members redacted, for logging.
    fn redacted(&self) -> Redacted<'_>;

    /// Returns a copy without the [unmodeled](crate#scope) members at every depth.
    #[must_use = "returns a copy"]
    fn without_unknown_fields(&self) -> Self;
}
