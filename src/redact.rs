//! Values fit to be shown.

use crate::types::UserPoolClientType;

impl UserPoolClientType {
    /// A copy without the client secret, fit for logs and repositories.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let client = UserPoolClientType::builder().client_name("web").client_secret("a".repeat(32)).build()?;
    /// assert_eq!(client.without_secret(), UserPoolClientType::builder().client_name("web").build()?);
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    pub fn without_secret(&self) -> Self {
        let mut copy = self.clone();
        copy.client_secret = None;
        copy
    }
}
