//! Token lifetimes and the rotation of refresh tokens.

shape! {
    /// The units in which a client's token validities are given.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    /// use cognito_user_pool_client::types::{TimeUnitsType, TokenValidityUnitsType};
    ///
    /// let client = UserPoolClientType::builder()
    ///     .access_token_validity(15)
    ///     .token_validity_units(TokenValidityUnitsType::builder().access_token(TimeUnitsType::Minutes).build())
    ///     .build()?;
    /// assert_eq!(client.access_token_lifetime().as_secs(), 15 * 60);
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    pub struct TokenValidityUnitsType("TokenValidityUnitsType") / TokenValidityUnitsTypeBuilder: plain {
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
        /// 86,400 seconds each.
        Days = "days",
        /// 3,600 seconds each.
        Hours = "hours",
        /// 60 seconds each.
        Minutes = "minutes",
        /// One second each.
        Seconds = "seconds",
    }
}

shape! {
    /// Whether each use of a refresh token replaces it, and for how long the replaced one still works.
    ///
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
    pub struct RefreshTokenRotationType("RefreshTokenRotationType") / RefreshTokenRotationTypeBuilder: checked {
        /// Whether rotation is on. The service refuses a request without it; a response may lack it.
        item "Feature" => feature: FeatureType [required] = "DISABLED";

        /// For how long a replaced refresh token still works, in seconds.
        ///
        /// 0 is no time at all. Range: 0 to 60. Error: `number-range`.
        copy "RetryGracePeriodSeconds" => retry_grace_period_seconds: i32, RETRY_GRACE_PERIOD_SECONDS = 0;
    }
}

string_enum! {
    /// Whether a feature is on.
    pub enum FeatureType {
        /// Off.
        Disabled = "DISABLED",
        /// On.
        Enabled = "ENABLED",
    }
}
