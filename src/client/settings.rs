//! A borrowed view of what the client and the Create and Update requests share, so that rules, defaults and
//! comparisons are written once.

use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::types::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType, UserPoolClientType,
};
use crate::wire::Fields;

/// Which of the three shapes the settings are of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    Client,
    Create,
    Update,
}

/// The client's secret, as far as a value shows it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SecretState {
    /// A Create request for a public client.
    None,
    Provided,
    Generated,
    GeneratedAndProvided,
    /// An Update request never has it, and a copy of a client may have been stored without it.
    Unknown,
}

/// How a row's value is borrowed, by the row's first word.
macro_rules! borrowed {
    (type copy $ty:ty) => { Option<$ty> };
    (type string $ty:ty) => { Option<&'a str> };
    (type item $ty:ty) => { Option<&'a $ty> };
    (type $list:ident $ty:ty) => { Option<&'a [$ty]> };

    (copy $value:expr) => { $value };
    (item $value:expr) => { $value.as_ref() };
    ($kind:ident $value:expr) => { $value.as_deref() };
}

macro_rules! settings {
    ({
        $(
            $(#[$doc:meta])*
            $kind:ident $wire:literal => $field:ident $(/ $alias:ident)?: $ty:ty $(, $limits:ident)?
            $(= $default:tt $([$empty:ident])?)?;
        )*
    }) => {
        /// The settings of an app client, whichever shape they come from.
        #[derive(Clone, Copy)]
        pub(crate) struct Settings<'a> {
            /// Every member of the shape, and what this version does not know.
            pub(crate) fields: &'a dyn Fields,
            pub(crate) document: Document,
            pub(crate) secret: SecretState,
            /// 0 is absent.
            pub(crate) refresh_token_validity: Option<i32>,
            /// A member of the requests alone.
            pub(crate) publish_secrets_in_aws_secrets_manager: Option<bool>,
            $(pub(crate) $field: borrowed!(type $kind $ty),)*
        }

        settings! { from UserPoolClientType, Client,
            |client| match (&client.client_secret, &client.client_secret_arn) {
                (None, None) => SecretState::Unknown,
                _ => SecretState::Provided,
            },
            |client| Some(client.refresh_token_validity),
            |_| None,
            [$($kind $field)*]
        }
        settings! { from CreateUserPoolClientInput, Create,
            |request| match (request.generate_secret == Some(true), request.client_secret.is_some()) {
                (false, false) => SecretState::None,
                (true, false) => SecretState::Generated,
                (false, true) => SecretState::Provided,
                (true, true) => SecretState::GeneratedAndProvided,
            },
            |request| request.refresh_token_validity,
            |request| request.publish_secrets_in_aws_secrets_manager,
            [$($kind $field)*]
        }
        settings! { from UpdateUserPoolClientInput, Update,
            |_| SecretState::Unknown,
            |request| request.refresh_token_validity,
            |request| request.publish_secrets_in_aws_secrets_manager,
            [$($kind $field)*]
        }
    };

    (from $Shape:ident, $Document:ident, $secret:expr, $refresh:expr, $publish:expr, [$($kind:ident $field:ident)*]) => {
        impl<'a> From<&'a $Shape> for Settings<'a> {
            #[inline]
            fn from(shape: &'a $Shape) -> Self {
                let secret: fn(&$Shape) -> SecretState = $secret;
                let refresh_token_validity: fn(&$Shape) -> Option<i32> = $refresh;
                let publish: fn(&$Shape) -> Option<bool> = $publish;
                Self {
                    fields: shape,
                    document: Document::$Document,
                    secret: secret(shape),
                    refresh_token_validity: refresh_token_validity(shape).filter(|validity| *validity != 0),
                    publish_secrets_in_aws_secrets_manager: publish(shape),
                    $($field: borrowed!($kind shape.$field),)*
                }
            }
        }
    };
}

with_settings! { settings! {} {} {} }
