//! Conversions of the shapes and enums of `types`.

use crate::types::{
    AnalyticsConfigurationType, ClientSecretDescriptorType, ExplicitAuthFlowsType, FeatureType, OAuthFlowType,
    PreventUserExistenceErrorTypes, RefreshTokenRotationType, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientDescription, UserPoolClientType,
};

sdk_enums! {
    ExplicitAuthFlowsType FeatureType OAuthFlowType PreventUserExistenceErrorTypes TimeUnitsType
}

with_sdk_settings! {
    UserPoolClientType in types: plain
    {
        [user_pool_id] [client_name] [client_id] [client_secret] [last_modified_date] [creation_date]
        [refresh_token_validity]
    }
    lacks client_secret_arn
    lacks client_type
    drops "`ClientSecretArn` of a secret managed in AWS Secrets Manager, `ClientType`, a `RefreshTokenRotation` without \
           `Feature`"
}

sdk_shape! {
    TokenValidityUnitsType in types: plain
    { [access_token] [id_token] [refresh_token] }
}

sdk_shape! {
    AnalyticsConfigurationType in types: plain
    { [application_id] [application_arn] [role_arn] [external_id] [user_data_shared] }
}

sdk_shape! {
    RefreshTokenRotationType in types: partial
    { [feature] [retry_grace_period_seconds] }
    requires feature
    drops "the whole value if `Feature` is absent"
}

sdk_shape! {
    UserPoolClientDescription in types: plain
    { [client_id] [user_pool_id] [client_name] }
}

sdk_shape! {
    ClientSecretDescriptorType in types: plain
    { [client_secret_id] [client_secret_value] [client_secret_create_date] }
}
