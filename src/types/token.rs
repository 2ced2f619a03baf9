//! The lifetimes of tokens and the rotation of refresh tokens.

shape! {
    /// The units of the token validities of a client.
    #[remarks]
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    /// use cognito_user_pool_client::types::{TimeUnitsType, TokenValidityUnitsType};
    ///
    /// let units = TokenValidityUnitsType::builder().access_token(TimeUnitsType::Minutes);
    /// let client = UserPoolClientType::builder()
    ///     .access_token_validity(15)
    ///     .token_validity_units(units.build())
    ///     .build()?;
    /// assert_eq!(client.access_token_lifetime().as_secs(), 15 * 60);
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    pub struct TokenValidityUnitsType {
        model: "TokenValidityUnitsType",
        builder: TokenValidityUnitsTypeBuilder,
        build: plain,
        sdk: plain in types,

        /// The unit of `AccessTokenValidity`.
        item "AccessToken" => access_token: TimeUnitsType = "hours";

        /// The unit of `IdTokenValidity`.
        item "IdToken" => id_token: TimeUnitsType = "hours";

        /// The unit of `RefreshTokenValidity`.
        item "RefreshToken" => refresh_token: TimeUnitsType = "days";
    }
}

string_enum! {
    /// A unit of time.
    pub enum TimeUnitsType {
        /// Days of 86,400 seconds.
        Days = "days",
        /// Hours.
        Hours = "hours",
        /// Minutes.
        Minutes = "minutes",
        /// Seconds.
        Seconds = "seconds",
    }
}

impl TimeUnitsType {
    /// Returns the number of seconds of a unit on the wire, or `None` if the unit is unmodeled.
    pub(crate) fn seconds_of(unit: &str) -> Option<u64> {
        #[allow(deprecated, reason = "`known` never returns `Unknown`")]
        Some(match Self::known(unit)? {
            Self::Days => 86_400,
            Self::Hours => 3_600,
            Self::Minutes => 60,
            Self::Seconds => 1,
            Self::Unknown(_) => return None,
        })
    }
}

shape! {
    /// The rotation of refresh tokens, which replaces a refresh token at each use.
    #[remarks]
    /// ```
    /// use cognito_user_pool_client::types::{FeatureType, RefreshTokenRotationType};
    ///
    /// let rotation = RefreshTokenRotationType::builder()
    ///     .feature(FeatureType::Enabled)
    ///     .retry_grace_period_seconds(30)
    ///     .build()?;
    /// assert_eq!(rotation.feature(), Some(&FeatureType::Enabled));
    ///
    /// let error = RefreshTokenRotationType::builder().build().unwrap_err();
    /// assert_eq!(error.to_string(), "Feature: missing required member");
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    pub struct RefreshTokenRotationType {
        model: "RefreshTokenRotationType",
        builder: RefreshTokenRotationTypeBuilder,
        build: checked,
        sdk: partial in types,

        /// The state of refresh token rotation, required in requests.
        #[rules(RequiredMember, EnumValue, RotationTier)]
        item "Feature" => feature: FeatureType [required] = "DISABLED";

        /// The time for which a replaced refresh token remains valid, in seconds.
        ///
        /// The range is 0 to 60. The value 0 disables the grace period. The service stores 0 while `Feature` is
        /// `DISABLED`.
        #[rules(NumberRange)]
        copy "RetryGracePeriodSeconds" => retry_grace_period_seconds: i32, RETRY_GRACE_PERIOD_SECONDS = 0;
    }
}

string_enum! {
    /// The state of a feature.
    pub enum FeatureType {
        /// The feature is disabled.
        Disabled = "DISABLED",
        /// The feature is enabled.
        Enabled = "ENABLED",
    }
}

impl FeatureType {
    #[allow(deprecated, reason = "the match is exhaustive")]
    pub(crate) fn is_enabled(&self) -> bool {
        match self {
            Self::Enabled => true,
            Self::Disabled | Self::Unknown(_) => false,
        }
    }
}
