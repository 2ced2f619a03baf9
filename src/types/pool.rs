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
