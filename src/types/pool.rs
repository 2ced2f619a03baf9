//! User pools.

string_enum! {
    /// The feature tier of a user pool, on which some settings of its clients depend.
    pub enum UserPoolTierType {
        /// The default of new pools.
        Essentials = "ESSENTIALS",
        /// The fewest features: no refresh token rotation, no choice of sign-in.
        Lite = "LITE",
        /// The most features.
        Plus = "PLUS",
    }
}
