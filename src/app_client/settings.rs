//! A borrowed view of the members that the client and the Create and Update requests share. Rules, defaults and
//! comparisons use this view, so that each is written once.

use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::types::{
    AnalyticsConfigurationType, ExplicitAuthFlowsType, OAuthFlowType, PreventUserExistenceErrorTypes,
    RefreshTokenRotationType, TokenValidityUnitsType, UserPoolClientType,
};
use crate::wire::Object;

/// The shape from which the settings are borrowed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    Client,
    Create,
    Update,
}

/// The state of the client secret, as far as a value determines it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SecretState {
    /// A Create request for a public client.
    None,
    /// A client with a secret or the ARN of one, or a Create request with a secret.
    Provided,
    /// A Create request with `GenerateSecret`.
    Generated,
    /// A Create request with a secret and `GenerateSecret`, which the service rejects.
    GeneratedAndProvided,
    /// An Update request, which cannot contain the secret, or a client without a secret, which may be a redacted copy.
    Unknown,
}

/// The type and the expression of a borrowed member, selected by the first word of its row.
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
        /// The settings of an app client, borrowed from one of the three shapes.
        #[derive(Clone, Copy)]
        #[allow(dead_code, reason = "no rule reads a setting that has just been added")]
        pub(crate) struct Settings<'a> {
            /// Every member of the shape, including unknown members.
            pub(crate) object: &'a dyn Object,
            pub(crate) document: Document,
            pub(crate) secret: SecretState,
            /// `None` also for 0, which means absent.
            pub(crate) refresh_token_validity: Option<i32>,
            /// `None` for a client, which does not have this member.
            pub(crate) publish_secrets_in_aws_secrets_manager: Option<bool>,
            $(pub(crate) $field: borrowed!(type $kind $ty),)*
        }

        settings! { from UserPoolClientType, Client,
            |client| if client.is_confidential() { SecretState::Provided } else { SecretState::Unknown },
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
                    object: shape,
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
