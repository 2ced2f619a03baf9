//! The constants and the traits of a shape and of an enum.

macro_rules! shape_impls {
    (
        $Shape:ident $model:literal
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) $alias:tt $limits:tt $required:tt $default:tt
            [$($rule:ident)*] $in_sdk:ident $lines:tt $description:tt $notes:tt
        })*
    ) => {
        impl $Shape {
            /// The members of this shape, with the names, types and limits of the service's model.
            pub const MEMBERS: &'static [$crate::model::Member] = &[$($crate::model::Member {
                name: $wire,
                field: stringify!($field),
                required: is_marked!($required),
                shape: shape_of!($ty, $limits),
                default: default_value!($kind $default),
                empty_is_default: is_empty_default!($default),
            }),*];

            pub(crate) const SHAPE: $crate::model::Shape = $crate::model::Shape {
                name: $model,
                kind: $crate::model::Kind::Structure { members: Self::MEMBERS },
            };
        }

        // Rejects a rule that does not exist.
        const _: &[$crate::Rule] = &[$($($crate::Rule::$rule,)*)*];

        pastey::paste! {
            /// The wire names of the members.
            #[allow(dead_code, reason = "few of them are used outside of the table")]
            impl $Shape {
                $(pub(crate) const [<$field:upper>]: &'static str = $wire;)*
            }
        }

        impl $crate::model::Structure for $Shape {
            const MEMBERS: &'static [$crate::model::Member] = Self::MEMBERS;

            #[inline]
            fn unknown_fields(&self) -> &serde_json::Map<String, serde_json::Value> {
                self.unknown_fields()
            }

            #[inline]
            fn unknown_paths(&self) -> Vec<String> {
                self.unknown_paths()
            }

            #[inline]
            fn redacted(&self) -> $crate::redact::Redacted<'_> {
                self.redacted()
            }

            #[inline]
            fn without_unknown_fields(&self) -> Self {
                self.without_unknown_fields()
            }
        }

        impl std::fmt::Debug for $Shape {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let fields = [$($crate::wire::debug::DebugField::new(&self.$field)),*];
                $crate::wire::debug::debug(f, stringify!($Shape), Self::MEMBERS, &fields, self.unknown.get())
            }
        }

        serde_impls! { $Shape }
    };
}

macro_rules! serde_impls {
    ($Type:ident) => {
        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::wire::Value::write(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read::read_present(deserializer)
            }
        }
    };
}

macro_rules! enum_values {
    ($Enum:ident $($Variant:ident = $wire:literal,)*) => {
        #[allow(deprecated, reason = "the only place that creates and reads `Unknown`")]
        impl $Enum {
            /// Returns the value as it is on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$Variant => $wire,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Returns every value that this version of the crate models, as it is on the wire.
            pub const fn values() -> &'static [&'static str] {
                &[$($wire),*]
            }

            // Rejects an enum that has the same wire value twice.
            #[deny(unreachable_patterns)]
            #[inline]
            fn known(value: &str) -> Option<Self> {
                Some(match value {
                    $($wire => Self::$Variant,)*
                    _ => return None,
                })
            }

            fn unknown(&self) -> Option<&$crate::primitives::UnknownVariantValue> {
                if let Self::Unknown(value) = self { Some(value) } else { None }
            }

            fn unknown_mut(&mut self) -> Option<&mut $crate::primitives::UnknownVariantValue> {
                if let Self::Unknown(value) = self { Some(value) } else { None }
            }
        }
    };
}

macro_rules! enum_impls {
    ($Enum:ident) => {
        impl $Enum {
            pub(crate) const SHAPE: $crate::model::Shape = $crate::model::Shape {
                name: stringify!($Enum),
                kind: $crate::model::Kind::Enum { values: Self::values() },
            };

            /// Parses a value that this version of the crate models. `From<&str>` accepts every string.
            ///
            /// # Errors
            /// Fails if the value is not one of [`values`](Self::values).
            #[inline]
            pub fn try_parse(value: &str) -> Result<Self, $crate::error::UnknownVariantError> {
                Self::known(value).ok_or_else(|| $crate::error::UnknownVariantError::new(value, Self::values()))
            }
        }

        impl From<&str> for $Enum {
            #[inline]
            fn from(value: &str) -> Self {
                #[allow(deprecated, reason = "the only place that creates `Unknown`")]
                Self::known(value).unwrap_or_else(|| Self::Unknown($crate::primitives::UnknownVariantValue::new(value)))
            }
        }

        /// Parses every string. An unmodeled string becomes an unknown value. [`try_parse`](Self::try_parse) rejects it.
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

        /// Values are ordered by [`as_str`](Self::as_str), so that an unknown value keeps its place when it becomes a
        /// variant.
        impl Ord for $Enum {
            #[inline]
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl PartialOrd for $Enum {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl std::fmt::Display for $Enum {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        serde_impls! { $Enum }
    };
}
