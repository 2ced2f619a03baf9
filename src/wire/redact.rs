//! Values with sensitive members redacted, for logging.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::value_ref::{Object, ValueRef};
use super::write::RedactedValue;

/// A view of a value that serializes with sensitive members redacted. `Display` writes it as JSON.
///
/// Client ids and client secrets, which the service's model marks as sensitive, are replaced by
/// `*** Sensitive Data Redacted ***`. The value of every unknown member is also replaced, because it may be a secret.
///
/// ```
/// use cognito_user_pool_client::UserPoolClientType;
///
/// let client = UserPoolClientType::builder()
///     .client_name("web")
///     .client_secret("a".repeat(32))
///     .build()?;
/// assert_eq!(
///     client.redacted().to_string(),
///     r#"{"ClientName":"web","ClientSecret":"*** Sensitive Data Redacted ***"}"#,
/// );
/// # Ok::<(), cognito_user_pool_client::ValidationError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Redacted<'a> {
    object: &'a dyn Object,
}

impl<'a> Redacted<'a> {
    pub(crate) fn new(object: &'a dyn Object) -> Self {
        Self { object }
    }
}

impl Serialize for Redacted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RedactedValue(ValueRef::Structure(self.object)).serialize(serializer)
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
