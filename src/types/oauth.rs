//! OAuth 2.0.

string_enum! {
    /// A grant type of OAuth 2.0 (RFC 6749, section 1.3).
    pub enum OAuthFlowType {
        /// A client acts for itself (RFC 6749, section 4.4). Only alone, and with a client secret.
        ClientCredentials = "client_credentials",
        /// Authorization code (RFC 6749, section 4.1).
        Code = "code",
        /// Tokens in the redirection itself (RFC 6749, section 4.2); RFC 9700, section 2.1.2 advises against it.
        Implicit = "implicit",
    }
}
