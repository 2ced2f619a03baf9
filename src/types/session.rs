//! Sessions of managed login.

shape! {
    /// Single sign-on of a client: for how long a browser's session is accepted.
    pub struct ClientSsoSessionConfigType("ClientSSOSessionConfigType") / ClientSsoSessionConfigTypeBuilder: checked {
        /// The longest a session may last, in minutes. Range: 0 to 129,600 (90 days). Errors: `required-member`,
        /// `number-range`.
        copy "MaxValidityMinutes" => max_validity_minutes: i32, SSO_SESSION_MAX_VALIDITY_MINUTES [required];
    }
}
