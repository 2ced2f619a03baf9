//! The shapes and enums of an app client, named as the service's model and the AWS SDK for Rust name them.

#[macro_use]
mod settings;

mod analytics;
mod client;
mod oauth;
mod pool;
mod secret;
mod session;
mod sign_in;
mod token;

pub use analytics::AnalyticsConfigurationType;
pub use client::{ClientTypeType, UserPoolClientDescription, UserPoolClientType};
pub use oauth::OAuthFlowType;
pub use pool::UserPoolTierType;
pub use secret::ClientSecretDescriptorType;
pub use session::ClientSsoSessionConfigType;
pub use sign_in::{ExplicitAuthFlowsType, PreventUserExistenceErrorTypes};
pub use token::{FeatureType, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType};

/// The builders of the shapes.
pub mod builders {
    pub use super::analytics::AnalyticsConfigurationTypeBuilder;
    pub use super::client::{UserPoolClientDescriptionBuilder, UserPoolClientTypeBuilder};
    pub use super::secret::ClientSecretDescriptorTypeBuilder;
    pub use super::session::ClientSsoSessionConfigTypeBuilder;
    pub use super::token::{RefreshTokenRotationTypeBuilder, TokenValidityUnitsTypeBuilder};
}
