//! The ways in which users sign in.

string_enum! {
    /// An authentication flow that a client may use to sign users in or to get new tokens.
    ///
    /// The three legacy values without the prefix `ALLOW_` cannot be combined with values that have it.
    #[remarks]
    /// | value | authentication flow that it allows |
    /// | --- | --- |
    /// | `ALLOW_USER_SRP_AUTH` | `USER_SRP_AUTH` of `InitiateAuth` |
    /// | `ALLOW_USER_PASSWORD_AUTH`, `USER_PASSWORD_AUTH` | `USER_PASSWORD_AUTH` of `InitiateAuth` |
    /// | `ALLOW_ADMIN_USER_PASSWORD_AUTH`, `ADMIN_NO_SRP_AUTH` | `ADMIN_USER_PASSWORD_AUTH` of `AdminInitiateAuth`, also named `ADMIN_NO_SRP_AUTH` |
    /// | `ALLOW_CUSTOM_AUTH`, `CUSTOM_AUTH_FLOW_ONLY` | `CUSTOM_AUTH` |
    /// | `ALLOW_USER_AUTH` | `USER_AUTH`, in which the user can also select a password, with or without SRP |
    /// | `ALLOW_REFRESH_TOKEN_AUTH` | `REFRESH_TOKEN_AUTH`. With refresh token rotation, `GetTokensFromRefreshToken` is used instead. |
    /// | `ALLOW_CLIENT_TOKEN_AUTH` | the operation `GetClientToken` |
    /// | `ALLOW_TOKEN_EXCHANGE_DELEGATION`, `ALLOW_TOKEN_EXCHANGE_IMPERSONATION` | token exchange (RFC 8693) |
    ///
    /// The service does not document whether a client with legacy values may refresh tokens.
    ///
    /// Source: AWS developer guide, authentication flows.
    pub enum ExplicitAuthFlowsType {
        /// The legacy value for sign-in with a password, sent by a server with AWS credentials (`ADMIN_NO_SRP_AUTH`).
        AdminNoSrpAuth = "ADMIN_NO_SRP_AUTH",
        /// Sign-in with a password, sent by a server with AWS credentials (`AdminInitiateAuth`).
        AllowAdminUserPasswordAuth = "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        /// Access tokens for the client itself, which `GetClientToken` returns for the client id and the client secret.
        ///
        /// It must be the only authentication flow of the client, and it requires a client secret.
        #[remarks]
        /// Sources: AWS developer guide, scopes and machine-to-machine authorization, and the description of
        /// `GetClientToken` in the service's published model. The enum of that model lacks the value.
        AllowClientTokenAuth = "ALLOW_CLIENT_TOKEN_AUTH",
        /// Sign-in with custom challenges, which Lambda functions of the user pool define.
        AllowCustomAuth = "ALLOW_CUSTOM_AUTH",
        /// New tokens in exchange for a refresh token. It cannot be combined with refresh token rotation.
        AllowRefreshTokenAuth = "ALLOW_REFRESH_TOKEN_AUTH",
        /// Token exchange with delegation (RFC 8693, section 1.1), in which the token also identifies the actor.
        ///
        /// It is not available in user pools of the Lite tier.
        AllowTokenExchangeDelegation = "ALLOW_TOKEN_EXCHANGE_DELEGATION",
        /// Token exchange with impersonation (RFC 8693, section 1.1), in which the token does not identify the actor.
        ///
        /// It is not available in user pools of the Lite tier.
        AllowTokenExchangeImpersonation = "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
        /// Choice-based sign-in, in which the user selects a password, a one-time password or a passkey.
        ///
        /// It is not available in user pools of the Lite tier.
        AllowUserAuth = "ALLOW_USER_AUTH",
        /// Sign-in with a password, sent by the app.
        AllowUserPasswordAuth = "ALLOW_USER_PASSWORD_AUTH",
        /// Sign-in with the Secure Remote Password protocol (RFC 5054), which does not send the password.
        AllowUserSrpAuth = "ALLOW_USER_SRP_AUTH",
        /// The legacy value that allows only custom challenges.
        CustomAuthFlowOnly = "CUSTOM_AUTH_FLOW_ONLY",
        /// The legacy value for sign-in with a password, sent by the app.
        UserPasswordAuth = "USER_PASSWORD_AUTH",
    }
}

/// The properties of an authentication flow that rules depend on.
#[expect(clippy::struct_excessive_bools, reason = "each is an independent property")]
pub(crate) struct FlowProperties {
    /// The flow is a legacy value, which cannot be combined with values that have the prefix `ALLOW_`.
    pub(crate) is_legacy: bool,
    /// The flow signs users in.
    pub(crate) signs_in: bool,
    /// The app handles the passwords of users.
    pub(crate) handles_passwords: bool,
    /// The flow is not available in user pools of the Lite tier.
    pub(crate) requires_essentials: bool,
}

impl ExplicitAuthFlowsType {
    /// Returns the properties of the flow. An unmodeled flow is assumed to sign users in.
    #[allow(deprecated, reason = "the match is exhaustive")]
    pub(crate) fn properties(&self) -> FlowProperties {
        let usual =
            FlowProperties { is_legacy: false, signs_in: true, handles_passwords: false, requires_essentials: false };
        match self {
            Self::AdminNoSrpAuth | Self::CustomAuthFlowOnly => FlowProperties { is_legacy: true, ..usual },
            Self::UserPasswordAuth => FlowProperties { is_legacy: true, handles_passwords: true, ..usual },
            // The passwords of the flows for administrators are sent by a server with AWS credentials.
            Self::AllowAdminUserPasswordAuth | Self::AllowCustomAuth | Self::AllowUserSrpAuth | Self::Unknown(_) => {
                usual
            }
            Self::AllowUserPasswordAuth => FlowProperties { handles_passwords: true, ..usual },
            Self::AllowClientTokenAuth | Self::AllowRefreshTokenAuth => FlowProperties { signs_in: false, ..usual },
            Self::AllowTokenExchangeDelegation | Self::AllowTokenExchangeImpersonation | Self::AllowUserAuth => {
                FlowProperties { requires_essentials: true, ..usual }
            }
        }
    }
}

string_enum! {
    /// The error responses for users that do not exist.
    pub enum PreventUserExistenceErrorTypes {
        /// The same error response for a user that does not exist as for a wrong password.
        Enabled = "ENABLED",
        /// A separate error response for a user that does not exist, which reveals who has an account.
        Legacy = "LEGACY",
    }
}

impl PreventUserExistenceErrorTypes {
    /// Checks whether error responses reveal that a user does not exist.
    #[allow(deprecated, reason = "the match is exhaustive")]
    pub(crate) fn reveals_users(&self) -> bool {
        match self {
            Self::Legacy => true,
            Self::Enabled | Self::Unknown(_) => false,
        }
    }
}
