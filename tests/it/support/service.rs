//! The operations, shapes and enums of the service, listed once for `tests/it`, `interop` and `fuzz`.

/// The list of operations, of the other shapes, and of enums, from which the macros below take theirs. `public_types`
/// compares it with `docs/public-api.txt`, and `model` with the model of the service.
macro_rules! service {
    ($select:ident $callback:ident $args:tt) => {
        $select! {
            $callback $args
            operations {
                add_user_pool_client_secret: AddUserPoolClientSecretInput AddUserPoolClientSecretOutput;
                create_user_pool_client: CreateUserPoolClientInput CreateUserPoolClientOutput;
                delete_user_pool_client: DeleteUserPoolClientInput DeleteUserPoolClientOutput;
                delete_user_pool_client_secret: DeleteUserPoolClientSecretInput DeleteUserPoolClientSecretOutput;
                describe_user_pool_client: DescribeUserPoolClientInput DescribeUserPoolClientOutput;
                get_user_pool_client_session_configuration:
                    GetUserPoolClientSessionConfigurationInput GetUserPoolClientSessionConfigurationOutput;
                list_user_pool_client_secrets: ListUserPoolClientSecretsInput ListUserPoolClientSecretsOutput;
                list_user_pool_clients: ListUserPoolClientsInput ListUserPoolClientsOutput;
                set_user_pool_client_session_configuration:
                    SetUserPoolClientSessionConfigurationInput SetUserPoolClientSessionConfigurationOutput;
                update_user_pool_client: UpdateUserPoolClientInput UpdateUserPoolClientOutput;
            }
            shapes {
                AnalyticsConfigurationType ClientSecretDescriptorType ClientSsoSessionConfigType
                RefreshTokenRotationType TokenValidityUnitsType UserPoolClientDescription UserPoolClientType
            }
            enums {
                ClientTypeType ExplicitAuthFlowsType FeatureType OAuthFlowType PreventUserExistenceErrorTypes
                ServiceErrorCode TimeUnitsType UserPoolTierType
            }
        }
    };
}

/// Calls `$callback` with `$args` and every public shape.
macro_rules! each_shape {
    ($callback:ident $($args:tt)*) => { service! { select_shapes $callback [$($args)*] } };
}
macro_rules! select_shapes {
    (
        $callback:ident $args:tt
        operations { $($module:ident: $Input:ident $Output:ident;)* } shapes { $($Shape:ident)* } enums $enums:tt
    ) => {
        $callback! { $args $($Shape)* $($Input $Output)* }
    };
}

/// Calls `$callback` with `$args` and every public enum.
#[allow(unused_macros, reason = "the tests in `interop` need the shapes alone")]
macro_rules! each_enum {
    ($callback:ident $($args:tt)*) => { service! { select_enums $callback [$($args)*] } };
}
#[allow(unused_macros, reason = "the tests in `interop` need the shapes alone")]
macro_rules! select_enums {
    ($callback:ident $args:tt operations $operations:tt shapes $shapes:tt enums { $($Enum:ident)* }) => {
        $callback! { $args $($Enum)* }
    };
}

/// Calls `$callback` with `$args` and the request of every operation.
#[allow(unused_macros, reason = "the tests in `interop` need the shapes alone")]
macro_rules! each_operation {
    ($callback:ident $($args:tt)*) => { service! { select_operations $callback [$($args)*] } };
}
#[allow(unused_macros, reason = "the tests in `interop` need the shapes alone")]
macro_rules! select_operations {
    (
        $callback:ident $args:tt
        operations { $($module:ident: $Input:ident $Output:ident;)* } shapes $shapes:tt enums $enums:tt
    ) => {
        $callback! { $args $($Input)* }
    };
}

/// The shapes of the service under one path.
pub(crate) mod shapes {
    pub(crate) use cognito_user_pool_client::types::*;

    macro_rules! select_modules {
        (
            $callback:ident $args:tt
            operations { $($module:ident: $Input:ident $Output:ident;)* } shapes $shapes:tt enums $enums:tt
        ) => {
            $(pub(crate) use cognito_user_pool_client::operation::$module::*;)*
        };
    }
    service! { select_modules none [] }
}
