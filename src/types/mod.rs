//! The shapes and enums of an app client, under the names of the service's model and the AWS SDK for Rust.

mod analytics;
mod client;
mod oauth;
mod pool;
mod secret;
mod session;
mod sign_in;
mod token;

pub use crate::app_client::UserPoolClientType;
pub use analytics::AnalyticsConfigurationType;
pub use client::{ClientTypeType, UserPoolClientDescription};
pub use oauth::OAuthFlowType;
pub use pool::UserPoolTierType;
pub use secret::ClientSecretDescriptorType;
pub use session::ClientSsoSessionConfigType;
pub use sign_in::{ExplicitAuthFlowsType, PreventUserExistenceErrorTypes};
pub use token::{FeatureType, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType};

/// The builders of the shapes in [`types`](crate::types).
pub mod builders {
    pub use super::analytics::AnalyticsConfigurationTypeBuilder;
    pub use super::client::UserPoolClientDescriptionBuilder;
    pub use super::secret::ClientSecretDescriptorTypeBuilder;
    pub use super::session::ClientSsoSessionConfigTypeBuilder;
    pub use super::token::{RefreshTokenRotationTypeBuilder, TokenValidityUnitsTypeBuilder};
    pub use crate::app_client::builders::UserPoolClientTypeBuilder;
}
