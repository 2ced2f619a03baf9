//! A borrowed view of the members that the client and the Create and Update requests share. Rules, defaults and
//! comparisons use this view, so that each is written once. The table in `members.rs` passes the settings to the macro.

pub(crate) use super::members::Settings;
use super::members::{CreateUserPoolClientInput, UpdateUserPoolClientInput, UserPoolClientType};
use super::secret::generates_secret;
use crate::wire::{Field as _, Object};

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
    /// A client with a secret, the ARN of one or a `GenerateSecret` that is `true`, or a Create request with a secret.
    Provided,
    /// A Create request with `GenerateSecret`.
    Generated,
    /// A Create request with a secret and `GenerateSecret`, which the service rejects.
    GeneratedAndProvided,
    /// An Update request, which cannot contain the secret, or a client without a secret, which may be a redacted copy.
    Unknown,
}

/// A shape that has the settings of an app client, and what the shapes express in different ways.
pub(crate) trait HasSettings: Object {
    const DOCUMENT: Document;

    fn secret(&self) -> SecretState;

    /// Returns the number of the refresh token lifetime. The value 0 means absent.
    fn refresh_token_number(&self) -> Option<i32>;

    /// Returns `PublishSecretsInAWSSecretsManager`, which a client does not have.
    fn publishes_secret(&self) -> Option<bool> {
        None
    }
}

impl HasSettings for UserPoolClientType {
    const DOCUMENT: Document = Document::Client;

    fn secret(&self) -> SecretState {
        if self.is_confidential() || generates_secret(self) { SecretState::Provided } else { SecretState::Unknown }
    }

    fn refresh_token_number(&self) -> Option<i32> {
        self.refresh_token_validity.into_option()
    }
}

impl HasSettings for CreateUserPoolClientInput {
    const DOCUMENT: Document = Document::Create;

    fn secret(&self) -> SecretState {
        match (self.generate_secret == Some(true), self.client_secret.is_some()) {
            (false, false) => SecretState::None,
            (true, false) => SecretState::Generated,
            (false, true) => SecretState::Provided,
            (true, true) => SecretState::GeneratedAndProvided,
        }
    }

    fn refresh_token_number(&self) -> Option<i32> {
        self.refresh_token_validity.filter(|number| *number != 0)
    }

    fn publishes_secret(&self) -> Option<bool> {
        self.publish_secrets_in_aws_secrets_manager
    }
}

impl HasSettings for UpdateUserPoolClientInput {
    const DOCUMENT: Document = Document::Update;

    fn secret(&self) -> SecretState {
        SecretState::Unknown
    }

    fn refresh_token_number(&self) -> Option<i32> {
        self.refresh_token_validity.filter(|number| *number != 0)
    }

    fn publishes_secret(&self) -> Option<bool> {
        self.publish_secrets_in_aws_secrets_manager
    }
}

/// A shape that takes every setting from another one.
pub(super) trait TakeSettings<Source> {
    /// Replaces every setting with the setting of `source`. An absent setting is absent afterwards.
    fn take_settings(&mut self, source: &mut Source);
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
    (
        {}
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) $alias:tt $limits:tt $required:tt $default:tt
            $rules:tt $in_sdk:ident $lines:tt $description:tt $notes:tt
        })*
    ) => {
        /// The settings of an app client, borrowed from one of the three shapes.
        #[derive(Clone, Copy)]
        #[allow(dead_code, reason = "no rule reads a setting that has just been added")]
        pub(crate) struct Settings<'a> {
            /// Every member of the shape, including unknown members.
            pub(crate) object: &'a dyn $crate::wire::Object,
            pub(crate) document: $crate::app_client::settings::Document,
            pub(crate) secret: $crate::app_client::settings::SecretState,
            /// `None` also for 0, which means absent.
            pub(crate) refresh_token_validity: Option<i32>,
            /// `None` for a client, which does not have this member.
            pub(crate) publish_secrets_in_aws_secrets_manager: Option<bool>,
            $(pub(crate) $field: borrowed!(type $kind $ty),)*
        }

        settings! { from UserPoolClientType [$($kind $field)*] }
        settings! { from CreateUserPoolClientInput [$($kind $field)*] }
        settings! { from UpdateUserPoolClientInput [$($kind $field)*] }

        settings! { take CreateUserPoolClientInput from UserPoolClientType [$($field)*] }
        settings! { take UpdateUserPoolClientInput from UserPoolClientType [$($field)*] }
        settings! { take UserPoolClientType from UpdateUserPoolClientInput [$($field)*] }
    };

    (from $Shape:ident [$($kind:ident $field:ident)*]) => {
        impl<'a> From<&'a $Shape> for Settings<'a> {
            #[inline]
            fn from(shape: &'a $Shape) -> Self {
                use $crate::app_client::settings::HasSettings;
                Self {
                    object: shape,
                    document: $Shape::DOCUMENT,
                    secret: shape.secret(),
                    refresh_token_validity: shape.refresh_token_number(),
                    publish_secrets_in_aws_secrets_manager: shape.publishes_secret(),
                    $($field: borrowed!($kind shape.$field),)*
                }
            }
        }
    };

    (take $Shape:ident from $Source:ident [$($field:ident)*]) => {
        impl $crate::app_client::settings::TakeSettings<$Source> for $Shape {
            #[inline]
            fn take_settings(&mut self, source: &mut $Source) {
                $(self.$field = std::mem::take(&mut source.$field);)*
            }
        }
    };
}
