//! A `match` needs a wildcard, because a later version has more variants.
#![allow(deprecated)]

use cognito_user_pool_client::Rule;
use cognito_user_pool_client::types::{FeatureType, OAuthFlowType};
use cognito_user_pool_client::validation::RuleKind;

fn enum_with_all_values(value: FeatureType) {
    match value {
        //~^ E0004
        FeatureType::Disabled | FeatureType::Enabled | FeatureType::Unknown(_) => {}
    }
}

fn enum_with_all_flows(value: OAuthFlowType) {
    match value {
        //~^ E0004
        OAuthFlowType::ClientCredentials | OAuthFlowType::Code | OAuthFlowType::Implicit => {}
        OAuthFlowType::Unknown(_) => {}
    }
}

fn rule_kinds(kind: RuleKind) {
    match kind {
        //~^ E0004
        RuleKind::Value | RuleKind::Pool | RuleKind::Lint => {}
    }
}

fn main() {}
