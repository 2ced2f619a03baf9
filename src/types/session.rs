//! The sessions of managed login.

shape! {
    /// The single sign-on configuration of a client: how long managed login accepts the session of a browser.
    pub struct ClientSsoSessionConfigType {
        model: "ClientSSOSessionConfigType",
        builder: ClientSsoSessionConfigTypeBuilder,
        build: checked,
        sdk: none,

        /// The maximum duration of a session, in minutes. Required.
        ///
        /// The range is 0 to 129,600 minutes (90 days). The service uses 60 minutes for a client without a
        /// configuration.
        #[rules(RequiredMember, NumberRange)]
        copy "MaxValidityMinutes" => max_validity_minutes: i32, SSO_SESSION_MAX_VALIDITY_MINUTES [required];
    }
}
