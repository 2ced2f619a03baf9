//! The conversions from and to a type of the AWS SDK for Rust (feature `aws-sdk`).
//!
//! A `plain` type of the SDK can always be built. A `partial` one cannot be built without its required members. An
//! `input` is converted to its builder, which can be sent.

macro_rules! sdk_shape {
    ([none] $Shape:ident $($row:tt)*) => {};
    (
        [$sdk_kind:ident $($module:ident)::+] $Shape:ident
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) $alias:tt $limits:tt $required:tt $default:tt
            $rules:tt $in_sdk:ident $lines:tt $description:tt $notes:tt
        })*
    ) => {
        const _: () = {
            use aws_sdk_cognitoidentityprovider::$($module)::+ as sdk;
            use $crate::features::aws_sdk::SdkConversionError;
            use $crate::features::aws_sdk::counterpart::{Counterpart, UnsupportedMembers, from_member};

            impl From<sdk::$Shape> for $Shape {
                #[allow(unused_variables, reason = "a shape may have no members")]
                fn from(sdk: sdk::$Shape) -> Self {
                    let mut value = Self {
                        $($field: sdk_member!(get $in_sdk sdk $field $alias),)*
                        unknown: $crate::wire::UnknownFields::default(),
                    };
                    $crate::wire::shape::set_origin(&mut value);
                    value
                }
            }

            impl $Shape {
                fn into_sdk_builder(self, unsupported: &mut UnsupportedMembers) -> sdk_builder!($Shape) {
                    $(sdk_member!(require $sdk_kind $required self.$field, unsupported, $wire);)*
                    let builder = sdk::$Shape::builder();
                    $(let builder = sdk_member!(set $in_sdk builder self.$field, unsupported, $wire, $field $alias);)*
                    unsupported.unknown(&self.unknown);
                    builder
                }

                sdk_lossy! { $sdk_kind $Shape concat!($(sdk_member!(lacking_doc $in_sdk $wire),)* "unknown members") }
            }

            impl Counterpart for $Shape {
                type Sdk = sdk::$Shape;

                fn from_sdk(sdk: Self::Sdk) -> Self {
                    sdk.into()
                }

                fn into_sdk(self, unsupported: &mut UnsupportedMembers) -> Option<Self::Sdk> {
                    sdk_build!($sdk_kind self.into_sdk_builder(unsupported))
                }
            }

            impl TryFrom<$Shape> for sdk::$Shape {
                type Error = SdkConversionError;

                fn try_from(value: $Shape) -> Result<Self, SdkConversionError> {
                    UnsupportedMembers::check(|unsupported| value.into_sdk(unsupported))
                }
            }

            sdk_try_builder! { $sdk_kind $Shape }
        };
    };
}

/// The conversions of one member, which the SDK `has` or `lacks`. The second name of a row is the name in the SDK.
macro_rules! sdk_member {
    (get has $sdk:ident $field:ident []) => { from_member($sdk.$field) };
    (get has $sdk:ident $field:ident [$name:ident]) => { from_member($sdk.$name) };
    (get lacks $sdk:ident $field:ident $alias:tt) => { None };

    (require partial [required] $value:expr, $unsupported:ident, $wire:literal) => {
        $unsupported.required($wire, $value.as_ref());
    };
    (require $sdk_kind:ident $required:tt $value:expr, $unsupported:ident, $wire:literal) => {};

    (set has $builder:ident $value:expr, $unsupported:ident, $wire:literal, $field:ident []) => {
        sdk_member!(set has $builder $value, $unsupported, $wire, $field [$field])
    };
    (set has $builder:ident $value:expr, $unsupported:ident, $wire:literal, $field:ident [$name:ident]) => {
        pastey::paste! { $builder.[<set_ $name>]($unsupported.member($wire, $value)) }
    };
    (set lacks $builder:ident $value:expr, $unsupported:ident, $wire:literal, $field:ident $alias:tt) => {{
        $unsupported.lacking($wire, $value.as_ref());
        $builder
    }};

    (lacking_doc has $wire:literal) => { "" };
    (lacking_doc lacks $wire:literal) => { concat!("`", $wire, "`, ") };
}

macro_rules! sdk_builder {
    ($Shape:ident) => {
        pastey::paste! { sdk::builders::[<$Shape Builder>] }
    };
}

macro_rules! sdk_build {
    (plain $builder:expr) => {
        Some($builder.build())
    };
    ($sdk_kind:ident $builder:expr) => {
        $builder.build().ok()
    };
}

macro_rules! sdk_lossy {
    (plain $Shape:ident $dropped:expr) => {
        sdk_lossy! {
            "Returns the SDK's value.", $dropped, sdk::$Shape,
            |value, unsupported| value.into_sdk_builder(unsupported).build()
        }
    };
    (partial $Shape:ident $dropped:expr) => {
        sdk_lossy! {
            "Returns the SDK's value, or `None` if a member that it requires is absent.", $dropped, Option<sdk::$Shape>,
            |value, unsupported| value.into_sdk(unsupported)
        }
    };
    (input $Shape:ident $dropped:expr) => {
        sdk_lossy! {
            "Returns the builder of the SDK's request, which can be sent.", $dropped, sdk_builder!($Shape),
            |value, unsupported| value.into_sdk_builder(unsupported)
        }
    };
    ($summary:literal, $dropped:expr, $Sdk:ty, |$value:ident, $unsupported:ident| $convert:expr) => {
        #[doc = $summary]
        ///
        #[doc = concat!("**Members that the SDK's type cannot hold are dropped at every depth:** ", $dropped, ".")]
        /// `TryFrom` returns an error that lists them instead.
        pub fn to_sdk_lossy(&self) -> $Sdk {
            let ($value, $unsupported) = (self.clone(), &mut UnsupportedMembers::default());
            $convert
        }
    };
}

macro_rules! sdk_try_builder {
    (input $Shape:ident) => {
        impl TryFrom<$Shape> for sdk_builder!($Shape) {
            type Error = SdkConversionError;

            fn try_from(value: $Shape) -> Result<Self, SdkConversionError> {
                UnsupportedMembers::check(|unsupported| Some(value.into_sdk_builder(unsupported)))
            }
        }
    };
    ($sdk_kind:ident $Shape:ident) => {};
}
