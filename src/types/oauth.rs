//! The grant types of OAuth 2.0.

string_enum! {
    /// A grant type of OAuth 2.0 (RFC 6749, section 1.3).
    pub enum OAuthFlowType {
        /// The client credentials grant (RFC 6749, section 4.4), in which a client acts for itself.
        ///
        /// It cannot be combined with another grant type, and it requires a client secret.
        ClientCredentials = "client_credentials",
        /// The authorization code grant (RFC 6749, section 4.1).
        Code = "code",
        /// The implicit grant (RFC 6749, section 4.2), which returns tokens in the redirection URI.
        ///
        /// RFC 9700, section 2.1.2, advises against it.
        Implicit = "implicit",
    }
}

impl OAuthFlowType {
    /// Checks whether the grant type uses the authorization endpoint (RFC 6749, section 3.1), which redirects the user.
    #[allow(deprecated, reason = "the match is exhaustive")]
    pub(crate) fn redirects(&self) -> bool {
        match self {
            Self::Code | Self::Implicit => true,
            Self::ClientCredentials | Self::Unknown(_) => false,
        }
    }
}
