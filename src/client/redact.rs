//! Values fit to be shown.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::types::{ClientSecretDescriptorType, UserPoolClientType};
use crate::wire::Fields;
use crate::wire::write::{Redact, write};

/// A value that serializes without what is sensitive; `Display` is its JSON.
///
/// In the place of each value that the service's model marks as sensitive (client ids and secrets), and of each member
/// that this version does not know and that may be a secret, stands the text of `Debug`.
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

macro_rules! without_secret {
    ($(#[$doc:meta])* $Shape:ty, $secret:ident) => {
        impl $Shape {
            $(#[$doc])*
            #[inline]
            #[must_use = "returns a copy"]
            pub fn without_secret(&self) -> Self {
                let mut copy = self.clone();
                copy.$secret = None;
                copy
            }
        }
    };
}

without_secret! {
    /// A copy without the client secret, fit for repositories.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let client = UserPoolClientType::builder().client_name("web").client_secret("a".repeat(32)).build()?;
    /// assert_eq!(client.without_secret(), UserPoolClientType::builder().client_name("web").build()?);
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    UserPoolClientType, client_secret
}

without_secret! {
    /// A copy with the name and date of the secret alone, fit for repositories.
    ClientSecretDescriptorType, client_secret_value
}
