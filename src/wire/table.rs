//! `shape!` and `string_enum!`: tables of rows. They only list; what they list is read, written, shown and checked by
//! ordinary code elsewhere.
//!
//! A row of `shape!` is a Rust field with its wire name in front and the model's limits behind:
//!
//! ```text
//! /// What the member is.
//! texts "CallbackURLs" => callback_ur_ls / callback_urls: String, CALLBACK_URLS;
//! ```
//!
//! The first word says how the SDK hands such a member out and takes it in: `text` and `texts` as `&str`, `copy` by
//! value, `whole` by value with 0 for absent, `item` and `items` by reference. A name behind a slash is a second
//! spelling of the methods. The limits are a shape of `model::limits`; an enum or a structure brings its own.
//! `[required]` marks what the service refuses to miss. The head says what the builder's `build()` checks:
//! nothing (`plain`), the model's limits (`checked`), or also the rules of app clients (`ruled`).

macro_rules! shape {
    (
        $(#[$attr:meta])*
        pub struct $Shape:ident($model:literal) / $Builder:ident: $build:ident {
            $(
                $(#[$doc:meta])*
                $kind:ident $wire:literal => $field:ident $(/ $alias:ident)?: $ty:ty $(, $limits:ident)? $([$required:ident])?;
            )*
        }
    ) => {
        $(#[$attr])*
        #[non_exhaustive]
        #[derive(Clone, PartialEq, Default)]
        pub struct $Shape {
            $($(#[$doc])* #[doc(alias = $wire)] pub $field: member!(field $kind $ty),)*
            pub(crate) unknown: $crate::wire::Unknown,
        }

        #[doc = concat!("Builder of [`", stringify!($Shape), "`].")]
        #[non_exhaustive]
        #[derive(Clone, PartialEq, Default)]
        pub struct $Builder {
            $($field: Option<member!(stored $kind $ty)>,)*
            unknown: $crate::wire::Unknown,
        }

        impl $Shape {
            /// The rows of this shape in their order: names, types and limits, as the service's model has them.
            pub const MEMBERS: &'static [$crate::model::Member] = &[$($crate::model::Member {
                name: $wire,
                field: stringify!($field),
                required: member!(is_required $($required)?),
                shape: member!(shape $ty $(, $limits)?),
            }),*];

            pub(crate) const SHAPE: $crate::model::Shape = $crate::model::Shape {
                name: $model,
                kind: $crate::model::Kind::Structure { members: Self::MEMBERS },
            };

            /// A builder with every member absent.
            #[inline]
            pub fn builder() -> $Builder {
                $Builder::default()
            }

            /// A builder that holds all of this value, unknown members too.
            #[inline]
            pub fn to_builder(&self) -> $Builder {
                self.clone().into_builder()
            }

            /// The same, where the value is no longer needed.
            #[inline]
            pub(crate) fn into_builder(self) -> $Builder {
                $Builder {
                    $($field: $crate::wire::Field::into_option(self.$field),)*
                    unknown: self.unknown,
                }
            }

            $(
                member!(each get $kind $ty, $field, [$field $($alias)?], [$(#[$doc])* #[doc(alias = $wire)]]);
            )*

            /// What serializes like this value, but shows no sensitive value: for logs.
            #[inline]
            pub fn redacted(&self) -> $crate::redact::Redacted<'_> {
                $crate::redact::Redacted::new(self)
            }

            /// The members that this version of the crate does not know, under their wire names. They are written
            /// back as they came.
            #[inline]
            pub fn unknown_fields(&self) -> &serde_json::Map<String, serde_json::Value> {
                self.unknown.get()
            }

            /// Where this value holds what this version of the crate does not know, at every depth: members
            /// (`RefreshTokenRotation.NewMember`) and values of enums (`ExplicitAuthFlows[2]`). A reason to look for a
            /// newer version.
            #[inline]
            pub fn unknown_paths(&self) -> Vec<String> {
                let mut paths = Vec::new();
                $crate::wire::shape::unknown_paths("", self, &mut paths);
                paths
            }
        }

        pastey::paste! {
            impl $Builder {
                $(
                    member!(
                        each set $kind $ty, $field,
                        [[$field [<set_ $field>] [<get_ $field>]] $([$alias [<set_ $alias>] [<get_ $alias>]])?],
                        [$(#[$doc])* #[doc(alias = $wire)]]
                    );
                )*
            }
        }

        impl $Builder {
            /// Replaces the members that this version of the crate does not know, for instance to set one that the
            /// service has added since. A name that it knows has a method of its own, and is left out here, as is null.
            #[inline]
            pub fn set_unknown_fields(mut self, input: serde_json::Map<String, serde_json::Value>) -> Self {
                self.unknown = $crate::wire::Unknown::of::<$Shape>(input);
                self
            }

            member!(build $build $Shape);

            #[inline]
            fn assemble(self) -> $Shape {
                $Shape {
                    $($field: $crate::wire::Field::from_option(self.$field),)*
                    unknown: self.unknown,
                }
            }
        }

        member!(validate $build $Shape);

        impl std::fmt::Debug for $Shape {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::wire::shape::debug(f, stringify!($Shape), Self::MEMBERS, &[$(&self.$field),*], &self.unknown)
            }
        }

        impl std::fmt::Debug for $Builder {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::wire::shape::debug(f, stringify!($Builder), $Shape::MEMBERS, &[$(&self.$field),*], &self.unknown)
            }
        }

        impl serde_core::Serialize for $Shape {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::wire::shape::write(self, serializer)
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $Shape {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::value::read_present(deserializer)
            }
        }

        const _: () = {
            use $crate::wire::{Fields, Structure, Unknown, Value, View};

            /// The members by their place in the table.
            #[allow(non_camel_case_types, reason = "named like the fields")]
            #[allow(dead_code, reason = "a shape may have no members")]
            enum Row {
                $($field),*
            }

            impl Fields for $Shape {
                #[inline]
                fn members(&self) -> &'static [$crate::model::Member] {
                    Self::MEMBERS
                }

                #[allow(unused_variables, reason = "a shape may have no members")]
                #[inline]
                fn view(&self, row: usize) -> Option<View<'_>> {
                    $(if row == Row::$field as usize {
                        return <member!(field $kind $ty) as $crate::wire::Field>::view(&self.$field);
                    })*
                    None
                }

                #[inline]
                fn unknown(&self) -> &Unknown {
                    &self.unknown
                }
            }

            impl Structure for $Shape {
                // A wire name used twice is an error.
                #[deny(unreachable_patterns)]
                #[inline]
                fn row(name: &str) -> Option<usize> {
                    match name {
                        $($wire => Some(Row::$field as usize),)*
                        _ => None,
                    }
                }

                #[allow(unused_variables, reason = "a shape may have no members")]
                fn read<'de, A: serde_core::de::MapAccess<'de>>(&mut self, row: usize, map: &mut A) -> Result<(), A::Error> {
                    $(if row == Row::$field as usize {
                        return <member!(field $kind $ty) as $crate::wire::Field>::read(&mut self.$field, map);
                    })*
                    Ok(())
                }

                #[inline]
                fn unknown_mut(&mut self) -> &mut Unknown {
                    &mut self.unknown
                }

                #[inline]
                fn len(&self) -> usize {
                    0 $(+ usize::from(<member!(field $kind $ty) as $crate::wire::Field>::view(&self.$field).is_some()))*
                }

                #[allow(unused_variables, reason = "a shape may have no members")]
                fn write_members<M: serde_core::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                    $(<member!(field $kind $ty) as $crate::wire::Field>::write(&self.$field, $wire, map)?;)*
                    Ok(())
                }
            }

            impl Value for $Shape {
                const SHAPE: &'static $crate::model::Shape = &Self::SHAPE;
                const EXPECTED: &'static str = "an object";

                #[inline]
                fn view(&self) -> View<'_> {
                    View::Structure(self)
                }

                #[inline]
                #[allow(unused_variables, reason = "a shape may have no members")]
                fn fits(&self, _: &$crate::model::Shape, matched: Option<$crate::model::Pattern>) -> bool {
                    true $(&& {
                        const MEMBER: &$crate::model::Member = &$Shape::MEMBERS[Row::$field as usize];
                        <member!(field $kind $ty) as $crate::wire::Field>::fits(&self.$field, MEMBER, matched)
                    })*
                }

                fn write<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    $crate::wire::shape::write(self, serializer)
                }

                fn read_object<'de, A: serde_core::de::MapAccess<'de>>(
                    place: &mut Option<Self>,
                    map: A,
                ) -> Result<(), A::Error> {
                    $crate::wire::shape::read_object(place, map)
                }
            }
        };
    };
}

macro_rules! string_enum {
    (
        $(#[$attr:meta])*
        pub enum $Enum:ident {
            $($(#[$doc:meta])* $Variant:ident = $wire:literal,)*
        }
    ) => {
        $(#[$attr])*
        ///
        #[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wire/string_enum.md"))]
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Enum {
            $($(#[$doc])* #[doc(alias = $wire)] $Variant,)*
            /// A value that the service has added since this version of the crate.
            #[deprecated(note = "a value matched here stops matching once it becomes a variant; compare `as_str()`")]
            Unknown($crate::primitives::UnknownVariantValue),
        }

        #[allow(deprecated, reason = "the one place that makes and reads `Unknown`")]
        impl $Enum {
            pub(crate) const SHAPE: $crate::model::Shape = $crate::model::Shape {
                name: stringify!($Enum),
                kind: $crate::model::Kind::Enum { values: Self::values() },
            };

            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$Variant => $wire,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Every value that this version knows, as on the wire.
            pub const fn values() -> &'static [&'static str] {
                &[$($wire),*]
            }

            /// Only a known value; `From<&str>` takes any.
            ///
            /// # Errors
            /// The value is not one of [`values`](Self::values).
            #[inline]
            pub fn try_parse(value: &str) -> Result<Self, $crate::error::UnknownVariantError> {
                Self::known(value).ok_or_else(|| $crate::error::UnknownVariantError::new(value, Self::values()))
            }

            // A wire value used twice is an error.
            #[deny(unreachable_patterns)]
            #[inline]
            fn known(value: &str) -> Option<Self> {
                Some(match value {
                    $($wire => Self::$Variant,)*
                    _ => return None,
                })
            }
        }

        impl From<&str> for $Enum {
            #[inline]
            fn from(value: &str) -> Self {
                #[allow(deprecated, reason = "the one place that makes `Unknown`")]
                Self::known(value).unwrap_or_else(|| Self::Unknown($crate::primitives::UnknownVariantValue::new(value)))
            }
        }

        impl std::str::FromStr for $Enum {
            type Err = std::convert::Infallible;

            #[inline]
            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Ok(value.into())
            }
        }

        impl AsRef<str> for $Enum {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $Enum {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde_core::Serialize for $Enum {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::wire::Value::write(self, serializer)
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $Enum {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::value::read_present(deserializer)
            }
        }

        impl $crate::wire::Value for $Enum {
            const SHAPE: &'static $crate::model::Shape = &Self::SHAPE;
            const EXPECTED: &'static str = "a string";

            #[allow(deprecated, reason = "tells a known value from `Unknown`")]
            #[inline]
            fn view(&self) -> $crate::wire::View<'_> {
                $crate::wire::View::Choice(self.as_str(), !matches!(self, Self::Unknown(_)))
            }

            #[allow(deprecated, reason = "tells a known value from `Unknown`")]
            #[inline]
            fn fits(&self, _: &$crate::model::Shape, _: Option<$crate::model::Pattern>) -> bool {
                !matches!(self, Self::Unknown(_))
            }

            fn write<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }

            fn from_found<E: serde_core::de::Error>(found: $crate::wire::value::Found<'_>) -> Result<Self, E> {
                match found {
                    $crate::wire::value::Found::Text(text) => Ok(text.into()),
                    other => Err(other.mismatch(Self::EXPECTED)),
                }
            }
        }
    };
}
