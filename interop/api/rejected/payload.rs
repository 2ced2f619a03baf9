//! Only the library creates the payload of `Unknown`, so that a value that becomes a variant later is never `Unknown`.
#![allow(deprecated)]

use cognito_user_pool_client::primitives::UnknownVariantValue;
use cognito_user_pool_client::types::FeatureType;

fn main() {
    _ = FeatureType::Unknown(UnknownVariantValue("LATER".into())); //~ E0423
    _ = FeatureType::Unknown(UnknownVariantValue::new("LATER")); //~ E0624
    _ = FeatureType::Unknown("LATER".into()); //~ E0277
    _ = FeatureType::Unknown(UnknownVariantValue::default()); //~ E0599
}
