//! The traits of other crates, each with a Cargo feature.

macro_rules! shape_features {
    (
        $Shape:ident [$($doc:literal)*]
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) $alias:tt $limits:tt $required:tt $default:tt
            $rules:tt $in_sdk:ident [$($line:literal)*] $description:tt $notes:tt
        })*
    ) => {
        json_schema! { $Shape }

        #[cfg(feature = "schemars")]
        impl $crate::features::schema::Documented for $Shape {
            const DOCS: $crate::features::schema::Docs = $crate::features::schema::Docs {
                lines: &[$($doc),*],
                rows: &[$($crate::features::schema::Row {
                    lines: &[$($line),*],
                    default: default_docs!($default),
                    value: &<$ty as $crate::features::schema::Documented>::DOCS,
                }),*],
            };
        }

        arbitrary! { $Shape }

        #[cfg(feature = "arbitrary")]
        impl $crate::features::arbitrary::Generate for $Shape {
            fn generate(input: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Self> {
                let mut value = Self {
                    $($field: $crate::features::arbitrary::Generate::generate(input)?,)*
                    unknown: $crate::features::arbitrary::unknown_fields(Self::MEMBERS, input)?,
                };
                // Like a client that was read.
                $crate::wire::shape::set_origin(&mut value);
                Ok(value)
            }
        }
    };
}

macro_rules! enum_features {
    ($Enum:ident [$($doc:literal)*] $([$($line:literal)*])*) => {
        json_schema! { $Enum }

        #[cfg(feature = "schemars")]
        impl $crate::features::schema::Documented for $Enum {
            const DOCS: $crate::features::schema::Docs = $crate::features::schema::Docs {
                lines: &[$($doc),*],
                rows: &[$($crate::features::schema::Row {
                    lines: &[$($line),*],
                    default: &[],
                    value: &$crate::features::schema::Docs::NONE,
                }),*],
            };
        }

        arbitrary! { $Enum }

        #[cfg(feature = "arbitrary")]
        impl $crate::features::arbitrary::Generate for $Enum {
            fn generate(input: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Self> {
                $crate::features::arbitrary::enum_value(Self::values(), input)
            }
        }
    };
}

macro_rules! json_schema {
    ($Type:ident) => {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $Type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::features::schema::schema_of::<Self>()
            }
        }
    };
}

macro_rules! arbitrary {
    ($Type:ident) => {
        #[cfg(feature = "arbitrary")]
        impl<'a> arbitrary::Arbitrary<'a> for $Type {
            fn arbitrary(input: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
                $crate::features::arbitrary::Generate::generate(input)
            }
        }
    };
}

/// The paragraph about the default in the JSON Schema, as a list of at most one string.
#[cfg(feature = "schemars")]
macro_rules! default_docs {
    ([]) => { &[] };
    ([$default:tt $($empty:ident)?]) => { &[default_doc!($default $($empty)?)] };
}
