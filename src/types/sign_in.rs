//! How users sign in.

string_enum! {
    /// A way to sign in, or to get new tokens, that a client may use.
    ///
    /// The three values without `ALLOW_` are older; a client has either those or the others.
    pub enum ExplicitAuthFlowsType {
        /// Older: a server signs users in with their password (`ADMIN_NO_SRP_AUTH`).
        AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
        /// A server signs users in with their password, with AWS credentials (`AdminInitiateAuth`).
        AllowAdminUserPasswordAuth = "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        /// An access token for the client itself, in exchange for its id and secret, with the operation `GetClientToken`.
        /// It must be the client's only auth flow, and requires a client secret.
        ///
        /// Source: AWS developer guide, scopes and machine-to-machine authorization, and `GetClientToken` in the service's
        /// published model, whose enum lacks the value.
        AllowClientTokenAuth = "ALLOW_CLIENT_TOKEN_AUTH",
        /// Challenges of the pool's own Lambda functions.
        AllowCustomAuth = "ALLOW_CUSTOM_AUTH",
        /// New tokens for a refresh token. Not together with refresh token rotation.
        AllowRefreshTokenAuth = "ALLOW_REFRESH_TOKEN_AUTH",
        /// Token exchange (RFC 8693) in which an actor acts for the user and stays visible.
        AllowTokenExchangeDelegation = "ALLOW_TOKEN_EXCHANGE_DELEGATION",
        /// Token exchange (RFC 8693) in which an actor takes the user's place.
        AllowTokenExchangeImpersonation = "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
        /// The user chooses: password, one-time password or passkey. Not in pools of the Lite tier.
        AllowUserAuth = "ALLOW_USER_AUTH",
        /// The app sends the user's password.
        AllowUserPasswordAuth = "ALLOW_USER_PASSWORD_AUTH",
        /// The app proves the password without sending it: Secure Remote Password (RFC 5054).
        AllowUserSrpAuth = "ALLOW_USER_SRP_AUTH",
        /// Older: only challenges of the pool's own Lambda functions.
        CustomAuthFlowOnly = "CUSTOM_AUTH_FLOW_ONLY",
        /// Older: the app sends the user's password.
        UserPasswordAuth = "USER_PASSWORD_AUTH",
    }
}

string_enum! {
    /// Whether an error may tell that a user does not exist.
    pub enum PreventUserExistenceErrorTypes {
        /// An unknown user and a wrong password look alike.
        Enabled = "ENABLED",
        /// An unknown user gets an error of its own, so that anyone can find out who has an account.
        Legacy = "LEGACY",
    }
}
