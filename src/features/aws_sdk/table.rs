//! The macros of conversions: `sdk_enums!` and `sdk_shape!`.
//!
//! A type has the same path in this crate and in the SDK. A row is the name of a member. If the SDK has another name,
//! that name follows: `[callback_ur_ls callback_urls]`. `lacks` lists the members that the SDK's type does not have.
//! The struct patterns do not contain `..`, so that a member without a row does not compile.

macro_rules! sdk_enums {
    ($($Enum:ident)*) => {
        $(
            impl From<aws_sdk_cognitoidentityprovider::types::$Enum> for $Enum {
                fn from(sdk: aws_sdk_cognitoidentityprovider::types::$Enum) -> Self {
                    sdk.as_str().into()
                }
            }

            impl From<$Enum> for aws_sdk_cognitoidentityprovider::types::$Enum {
                fn from(value: $Enum) -> Self {
                    value.as_str().into()
                }
            }

            impl $crate::features::aws_sdk::counterpart::Counterpart for $Enum {
                type Sdk = aws_sdk_cognitoidentityprovider::types::$Enum;

                fn from_sdk(sdk: Self::Sdk) -> Self {
                    sdk.into()
                }

                fn into_sdk(self, _: &mut $crate::features::aws_sdk::counterpart::UnsupportedMembers) -> Option<Self::Sdk> {
                    Some(self.into())
                }
            }
        )*
    };
}

macro_rules! sdk_shape {
    (
        $Shape:ident in $($module:ident)::+: $kind:ident
        { $([$ours:ident $($theirs:ident)?])* }
        $(requires $required:ident)?
        $(lacks $lacking:ident)*
        $(drops $drops:literal)?
    ) => {
        const _: () = {
            use aws_sdk_cognitoidentityprovider::$($module)::+ as sdk;
            use $crate::features::aws_sdk::counterpart::{Counterpart, UnsupportedMembers, from_member};
            use $crate::features::aws_sdk::error::SdkConversionError;

            impl From<sdk::$Shape> for $Shape {
                fn from(sdk: sdk::$Shape) -> Self {
                    Self {
                        $($ours: from_member(in_sdk!(get sdk, $ours $($theirs)?)),)*
                        $($lacking: None,)*
                        unknown: $crate::wire::UnknownFields::default(),
                    }
                }
            }

            impl $Shape {
                fn into_sdk_builder(self, unsupported: &mut UnsupportedMembers) -> in_sdk!(builder $Shape) {
                    let Self { $($ours,)* $($lacking,)* unknown } = self;
                    $(unsupported.required(Self::MEMBERS, stringify!($required), $required.as_ref());)?
                    let builder = sdk::$Shape::builder();
                    $(
                        let value = unsupported.member(Self::MEMBERS, stringify!($ours), $ours);
                        let builder = in_sdk!(set builder, value, $ours $($theirs)?);
                    )*
                    $(unsupported.lacking(Self::MEMBERS, stringify!($lacking), $lacking.as_ref());)*
                    unsupported.unknown(&unknown);
                    builder
                }

                in_sdk!(lossy $kind $Shape, concat!($($drops, ", ",)? "unknown members"));
            }

            impl Counterpart for $Shape {
                type Sdk = sdk::$Shape;

                fn from_sdk(sdk: Self::Sdk) -> Self {
                    sdk.into()
                }

                fn into_sdk(self, unsupported: &mut UnsupportedMembers) -> Option<Self::Sdk> {
                    in_sdk!(build $kind self.into_sdk_builder(unsupported))
                }
            }

            impl TryFrom<$Shape> for sdk::$Shape {
                type Error = SdkConversionError;

                fn try_from(value: $Shape) -> Result<Self, SdkConversionError> {
                    UnsupportedMembers::check(|unsupported| value.into_sdk(unsupported))
                }
            }

            in_sdk!(try_builder $kind $Shape);
        };
    };
}

/// The parts of `sdk_shape!` that depend on a row or on the kind of the shape.
///
/// A `plain` shape can always be built. A `partial` one cannot be built without its required member. An `input` is
/// converted to its builder, which can be sent.
macro_rules! in_sdk {
    (get $sdk:ident, $name:ident) => { $sdk.$name };
    (get $sdk:ident, $ours:ident $theirs:ident) => { $sdk.$theirs };

    (set $builder:ident, $value:ident, $name:ident) => { pastey::paste! { $builder.[<set_ $name>]($value) } };
    (set $builder:ident, $value:ident, $ours:ident $theirs:ident) => { in_sdk!(set $builder, $value, $theirs) };

    (builder $Shape:ident) => { pastey::paste! { sdk::builders::[<$Shape Builder>] } };

    (build plain $builder:expr) => { Some($builder.build()) };
    (build $kind:ident $builder:expr) => { $builder.build().ok() };

    (lossy plain $Shape:ident, $drops:expr) => {
        in_sdk!(to_sdk_lossy "Returns the SDK's value", $drops, sdk::$Shape, |value, unsupported| value.into_sdk_builder(unsupported).build());
    };
    (lossy partial $Shape:ident, $drops:expr) => {
        in_sdk!(to_sdk_lossy "Returns the SDK's value, or `None` if a member that it requires is absent", $drops, Option<sdk::$Shape>, |value, unsupported| value.into_sdk(unsupported));
    };
    (lossy input $Shape:ident, $drops:expr) => {
        in_sdk!(to_sdk_lossy "Returns the builder of the SDK's request, which can be sent", $drops, in_sdk!(builder $Shape),
            |value, unsupported| value.into_sdk_builder(unsupported));
    };
    (to_sdk_lossy $what:literal, $drops:expr, $Sdk:ty, |$value:ident, $unsupported:ident| $convert:expr) => {
        #[doc = concat!($what, ".")]
        ///
        #[doc = concat!("**Members that the SDK's type cannot hold are dropped:** ", $drops, ".")]
        /// `TryFrom` returns an error that lists them instead.
        pub fn to_sdk_lossy(&self) -> $Sdk {
            let ($value, $unsupported) = (self.clone(), &mut UnsupportedMembers::default());
            $convert
        }
    };

    (try_builder input $Shape:ident) => {
        impl TryFrom<$Shape> for in_sdk!(builder $Shape) {
            type Error = SdkConversionError;

            fn try_from(value: $Shape) -> Result<Self, SdkConversionError> {
                UnsupportedMembers::check(|unsupported| Some(value.into_sdk_builder(unsupported)))
            }
        }
    };
    (try_builder $kind:ident $Shape:ident) => {};
}

/// `sdk_shape!` for a shape with the settings of an app client, whose rows are those of `with_settings!`. The second
/// spelling of a row is the name in the SDK.
macro_rules! with_sdk_settings {
    (
        $Shape:ident in $($module:ident)::+: $kind:ident
        { $($before:tt)* }
        $($after:tt)*
    ) => {
        with_settings! {
            sdk_settings!
            { [$Shape in $($module)::+: $kind] [$($before)*] [$($after)*] }
            {}
            {}
        }
    };
}

macro_rules! sdk_settings {
    (
        [$($head:tt)*] [$($before:tt)*] [$($after:tt)*]
        {
            $(
                $(#[$doc:meta])*
                $kind:ident $wire:literal => $field:ident $(/ $alias:ident)?: $ty:ty $(, $limits:ident)?
                $(= $default:tt $([$empty:ident])?)?;
            )*
        }
    ) => {
        sdk_shape! {
            $($head)*
            { $($before)* $([$field $($alias)?])* }
            $($after)*
        }
    };
}
