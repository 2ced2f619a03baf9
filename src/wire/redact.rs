//! Values with sensitive members redacted, for logging.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::types::{ClientSecretDescriptorType, UserPoolClientType};
use crate::wire::Fields;
use crate::wire::write::{Redact, write};

/// A view of a value that serializes with sensitive members redacted. `Display` writes it as JSON.
///
/// Client ids and client secrets, which the service's model marks as sensitive, are replaced by
/// `*** Sensitive Data Redacted ***`. The value of every unknown member is also replaced, because it may be a secret.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
///
/// let client = UserPoolClientType::builder().client_name("web").client_secret("a".repeat(32)).build()?;
/// assert_eq!(
///     client.redacted().to_string(),
///     r#"{"ClientName":"web","ClientSecret":"*** Sensitive Data Redacted ***"}"#,
/// );
/// # Ok::<(), cognito_user_pool_client::ValidationError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Redacted<'a> {
    fields: &'a dyn Fields,
}

impl<'a> Redacted<'a> {
    pub(crate) fn new(fields: &'a dyn Fields) -> Self {
        Self { fields }
    }
}

impl Serialize for Redacted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.fields, Redact::Secrets, serializer)
    }
}

impl fmt::Display for Redacted<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Redacted<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl UserPoolClientType {
    /// Returns a copy without the client secret, for example for storage in a repository.
    ///
    /// `ClientSecretArn` and unknown members are kept. A copy with neither the secret nor its ARN cannot be
    /// distinguished from a public client. To create a confidential client from it, call `generate_secret(true)` on the
    /// builder that [`to_create`](UserPoolClientType::to_create) returns. The guide
    /// [keeping clients in a repository](crate::_guide::storing) has an example.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let client = UserPoolClientType::builder().client_name("web").client_secret("a".repeat(32)).build()?;
    /// let stored = client.without_secret();
    /// assert_eq!(stored, UserPoolClientType::builder().client_name("web").build()?);
    ///
    /// let request = stored.to_create().user_pool_id("us-east-1_EXAMPLE").generate_secret(true).build()?;
    /// assert_eq!(request.generate_secret(), Some(true));
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    #[inline]
    #[must_use = "returns a copy"]
    pub fn without_secret(&self) -> Self {
        let mut copy = self.clone();
        copy.client_secret = None;
        copy
    }
}

impl ClientSecretDescriptorType {
    /// Returns a copy without the value of the secret. The id and the creation date are kept.
    #[inline]
    #[must_use = "returns a copy"]
    pub fn without_secret(&self) -> Self {
        let mut copy = self.clone();
        copy.client_secret_value = None;
        copy
    }
}
