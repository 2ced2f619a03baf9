//! The macros `shape!`, `string_enum!` and `app_client!`, which turn tables of rows into types.
//!
//! The macros only list the rows. Ordinary functions in `wire` read, write and format the values.
//!
//! The head of a `shape!` has four choices: the name of the shape in the service's model, the name of the builder, what
//! its `build()` checks, and the counterpart in the AWS SDK.
//!
//! ```text
//! /// The description of the shape.
//! #[remarks]
//! /// An example, and remarks about this crate.
//! pub struct TokenValidityUnitsType {
//!     model: "TokenValidityUnitsType",
//!     builder: TokenValidityUnitsTypeBuilder,
//!     build: plain,
//!     sdk: plain in types,
//!     // rows
//! }
//! ```
//!
//! * `build` is `plain` for nothing, `checked` for the limits of the model, and `ruled` for all rules of app clients.
//! * `sdk` is the kind of the conversion (see `sdk.rs`) and the module of the SDK's type, or `none`. A block `but sdk`
//!   after the struct has the rows that the SDK lacks.
//!
//! A row is a Rust field with its wire name before it and the limits of the service's model after it:
//!
//! ```text
//! /// The description of the member.
//! #[rules(ListLength, StringLength)]
//! #[remarks]
//! /// Conditions, exceptions, and remarks about this crate.
//! strings "CallbackURLs" => callback_ur_ls / callback_urls: String, CALLBACK_URLS = [];
//! ```
//!
//! * The description has the meaning, the unit and the range. Accessors, methods of the builder and the JSON Schema have
//!   it too. The rules and the remarks are documented at the field only.
//! * The rules are the variants of `Rule` that check the member.
//! * The first word is the form of the accessor and of the builder's method, as in the AWS SDK: `string` and `strings`
//!   by `&str`, `copy` by value, `zero_is_absent` by value with 0 for absent, `item` and `items` by reference.
//! * The name after a slash is the second name of the methods, and the name in the SDK. The documentation shows the
//!   methods under this name only.
//! * The limits are a shape of `model::limits`. Enums and structures have their own shape.
//! * `[required]` marks a member without which the service rejects a request.
//! * The default comes last and is added to the documentation: `= 3`, `= true`, `= "LEGACY"` for an enum,
//!   `= ["a", "b"]` for a list, `= (1 hour)` for a lifetime, and `= {"all attributes"}` for a default that no
//!   value expresses.
//! * `[empty_is_default]` after the default marks a list whose empty value has the same effect.
//!
//! The head of a `string_enum!` and each of its values have the same two parts of documentation, the description and the
//! remarks.

#[macro_use]
mod accessors;
#[macro_use]
mod app_client;
#[macro_use]
mod build;
#[macro_use]
mod builder;
#[macro_use]
mod features;
#[macro_use]
mod impls;
#[macro_use]
mod parts;
#[cfg(feature = "aws-sdk")]
#[macro_use]
mod sdk;
#[macro_use]
mod wire_impls;

macro_rules! shape {
    (
        $(#[doc = $doc:literal])*
        $(#[remarks] $(#[doc = $remark:literal])*)?
        pub struct $Shape:ident {
            model: $model:literal,
            builder: $Builder:ident,
            build: $build:ident,
            sdk: $sdk:ident $(in $($module:ident)::+)?,
            $($row:tt)*
        }
        $(but sdk { $($lacking:tt)* })?
    ) => {
        rows! {
            shape_of_rows! {
                [$($doc)*] [$($($remark)*)?] $Shape $model $Builder $build [$sdk $($($module)::+)?] Program
            }
            has { $($row)* } $(lacks { $($lacking)* })?
        }
    };
}

/// Passes each row in its normal form to `$callback`: a list with one place for each part, which is empty if the row does
/// not have the part. The word before a block states whether the SDK `has` or `lacks` its rows.
macro_rules! rows {
    (
        $callback:ident! $head:tt
        $($in_sdk:ident {
            $(
                $(#[doc = $doc:literal])*
                $(#[rules($($rule:ident),+)])?
                $(#[remarks] $(#[doc = $remark:literal])*)?
                $kind:ident $wire:literal => $field:ident $(/ $alias:ident)?: $ty:ty $(, $limits:ident)? $([$required:ident])?
                $(= $default:tt $([$empty:ident])?)?;
            )*
        })*
    ) => {
        $callback! {
            $head
            $($({
                $kind $wire $field ($ty) [$($alias)?] [$($limits)?] [$($required)?] [$($default $($empty)?)?]
                [$($($rule)*)?] $in_sdk [$($doc)*]
                [$(#[doc = $doc])* $(#[doc = ""] #[doc = default_doc!($default $($empty)?)])?]
                [$(#[doc = ""] #[doc = rules_doc!($($rule)+)])? $(#[doc = ""] $(#[doc = $remark])*)?]
            })*)*
        }
    };
}

macro_rules! shape_of_rows {
    (
        { [$($doc:literal)*] [$($remark:literal)*] $Shape:ident $model:literal $Builder:ident $build:ident $sdk:tt $origin:ident }
        $($row:tt)*
    ) => {
        structure! { [$($doc)*] [$($remark)*] $Shape $($row)* }
        accessors! { $Shape $($row)* }
        builder! { $Shape $Builder $build $($row)* }
        build! { $build $Shape $Builder }
        shape_impls! { $Shape $model $($row)* }
        wire_impls! { $Shape $origin $($row)* }
        shape_features! { $Shape [$($doc)*] $($row)* }
        #[cfg(feature = "aws-sdk")]
        sdk_shape! { $sdk $Shape $($row)* }
    };
}

macro_rules! structure {
    (
        [$($doc:literal)*] [$($remark:literal)*] $Shape:ident
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) $alias:tt $limits:tt $required:tt $default:tt
            $rules:tt $in_sdk:ident $lines:tt [$($description:tt)*] [$($notes:tt)*]
        })*
    ) => {
        $(#[doc = $doc])*
        ///
        $(#[doc = $remark])*
        #[non_exhaustive]
        #[derive(Clone, PartialEq, Eq, Hash, Default)]
        pub struct $Shape {
            $(
                $($description)*
                $($notes)*
                #[doc(alias = $wire)]
                pub $field: field_type!($kind $ty),
            )*
            pub(crate) unknown: $crate::wire::UnknownFields,
        }
    };
}

macro_rules! string_enum {
    (
        $(#[doc = $doc:literal])*
        $(#[remarks] $(#[doc = $head_remark:literal])*)?
        pub enum $Enum:ident {
            $(
                $(#[doc = $description:literal])*
                $(#[remarks] $(#[doc = $remark:literal])*)?
                $Variant:ident = $wire:literal,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        $(#[doc = ""] $(#[doc = $head_remark])*)?
        ///
        #[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/table/string_enum.md"))]
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum $Enum {
            $(
                $(#[doc = $description])*
                $(#[doc = ""] $(#[doc = $remark])*)?
                #[doc(alias = $wire)]
                $Variant,
            )*
            /// An [unmodeled](crate#scope) value.
            #[deprecated(note = "a value matched here stops matching once it becomes a variant; compare `as_str()`")]
            Unknown($crate::primitives::UnknownVariantValue),
        }

        enum_values! { $Enum $($Variant = $wire,)* }
        enum_impls! { $Enum }
        enum_wire_impls! { $Enum }
        enum_features! { $Enum [$($doc)*] $([$($description)*])* }
    };
}
