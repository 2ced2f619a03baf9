//! The feature tiers of user pools.

string_enum! {
    /// The feature tier of a user pool, on which some settings of its clients depend.
    pub enum UserPoolTierType {
        /// The default tier of new user pools.
        Essentials = "ESSENTIALS",
        /// The tier with the fewest features.
        ///
        /// It has no refresh token rotation, no choice-based sign-in and no token exchange.
        Lite = "LITE",
        /// The tier with all features.
        Plus = "PLUS",
    }
}

impl UserPoolTierType {
    /// Checks whether the tier has refresh token rotation and all authentication flows. An unmodeled tier is assumed to
    /// have them.
    #[allow(deprecated, reason = "the match is exhaustive")]
    pub(crate) fn has_essentials(&self) -> bool {
        match self {
            Self::Lite => false,
            Self::Essentials | Self::Plus | Self::Unknown(_) => true,
        }
    }
}
