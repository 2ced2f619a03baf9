//! The macros `shape!` and `string_enum!`, which turn tables of rows into types.
//!
//! The macros only list the rows. Ordinary functions in the other files of `wire` read, write and format the values.
//!
//! A row of `shape!` is a Rust field with its wire name before it and the limits of the service's model after it:
//!
//! ```text
//! /// The documentation of the member.
//! strings "CallbackURLs" => callback_ur_ls / callback_urls: String, CALLBACK_URLS = [];
//! ```
//!
//! * The first word is the form of the accessor and of the builder's method, as in the AWS SDK: `string` and `strings`
//!   by `&str`, `copy` by value, `zero_is_absent` by value with 0 for absent, `item` and `items` by reference.
//! * The name after a slash is the second name of the methods. The documentation shows the methods under this name
//!   only.
//! * The limits are a shape of `model::limits`. Enums and structures have their own shape.
//! * `[required]` marks a member without which the service rejects a request.
//! * The default comes last and is added to the documentation: `= 3`, `= true`, `= "LEGACY"` for an enum,
//!   `= ["a", "b"]` for a list, `= (1 hour)` for a lifetime, and `= {"all standard attributes"}` for a default that no
//!   value expresses.
//! * `[empty_is_default]` after the default marks a list whose empty value has the same effect.
//!
//! The first paragraphs of a doc comment are also the description in the JSON Schema, so they are about the service.
//! The rules, the sources and remarks about this crate follow them, for example that `Debug` redacts the member.
//!
//! The last word of the head is what the builder's `build()` checks: nothing (`plain`), the limits of the model
//! (`checked`), or also the rules of app clients (`ruled`).

#[macro_use]
mod row;

macro_rules! shape {
    (
        $(#[doc = $attr:literal])*
        pub struct $Shape:ident($model:literal) / $Builder:ident: $build:ident {
            $(
                $(#[doc = $doc:literal])*
                $kind:ident $wire:literal => $field:ident $(/ $alias:ident)?: $ty:ty $(, $limits:ident)? $([$required:ident])?
                $(= $default:tt $([$empty:ident])?)?;
            )*
        }
    ) => {
        $(#[doc = $attr])*
        #[non_exhaustive]
        #[derive(Clone, PartialEq, Eq, Hash, Default)]
        pub struct $Shape {
            $(
                $(#[doc = $doc])*
                $(#[doc = ""] #[doc = member!(default_doc $default $($empty)?)])?
                #[doc(alias = $wire)]
                pub $field: member!(field $kind $ty),
            )*
            pub(crate) unknown: $crate::wire::UnknownFields,
        }

        #[doc = concat!("A builder of [`", stringify!($Shape), "`].")]
        ///
        /// Each member has a method with its name, which sets the member. For a list, this method appends one entry.
        /// The method `with_…` replaces the entries, and the method `set_…` replaces or removes the list.
        ///
        #[doc = member!(builder_doc $build $Shape)]
        ///
        #[doc = member!(builder_example $build $Shape)]
        #[must_use = "a builder does nothing until its `build` is called"]
        #[derive(Clone, PartialEq, Eq, Hash, Default)]
        pub struct $Builder {
            $($field: Option<member!(stored $kind $ty)>,)*
            unknown: $crate::wire::UnknownFields,
        }

        impl $Shape {
            /// The members of this shape, with the names, types and limits of the service's model.
            pub const MEMBERS: &'static [$crate::model::Member] = &[$($crate::model::Member {
                name: $wire,
                field: stringify!($field),
                required: member!(is_required $($required)?),
                shape: member!(shape $ty $(, $limits)?),
                default: member!(default $kind $($default)?),
                empty_is_default: member!(empty_is_default $($($empty)?)?),
            }),*];

            pub(crate) const SHAPE: $crate::model::Shape = $crate::model::Shape {
                name: $model,
                kind: $crate::model::Kind::Structure { members: Self::MEMBERS },
            };

            /// Returns a builder in which every member is absent.
            #[inline]
            pub fn builder() -> $Builder {
                $Builder::default()
            }

            /// Returns a builder with the members of this value, including unknown ones.
            #[inline]
            pub fn to_builder(&self) -> $Builder {
                self.clone().into_builder()
            }

            /// Converts this value into a builder without copying its members.
            #[inline]
            pub(crate) fn into_builder(self) -> $Builder {
                $Builder {
                    $($field: $crate::wire::Field::into_option(self.$field),)*
                    unknown: self.unknown,
                }
            }

            $(
                member!(
                    each get $kind $ty, $wire, $field, [$field $($alias)?],
                    [
                        $(#[doc = $doc])*
                        $(#[doc = ""] #[doc = member!(default_doc $default $($empty)?)])?
                        #[doc(alias = $wire)]
                    ]
                );
            )*

            /// Returns a view that serializes and displays this value with sensitive members redacted, for logging.
            #[inline]
            #[must_use = "returns a view"]
            pub fn redacted(&self) -> $crate::wire::redact::Redacted<'_> {
                $crate::wire::redact::Redacted::new(self)
            }

            /// Returns the members that this version of the crate does not model, under their wire names.
            ///
            /// They are written back unchanged.
            #[inline]
            pub fn unknown_fields(&self) -> &serde_json::Map<String, serde_json::Value> {
                self.unknown.get()
            }

            /// Returns the paths of the members and enum values that this version of the crate does not model, at every
            /// depth, such as `RefreshTokenRotation.NewMember` and `ExplicitAuthFlows[2]`.
            ///
            /// A newer version of the crate may model them.
            #[inline]
            pub fn unknown_paths(&self) -> Vec<String> {
                let mut paths = Vec::new();
                $crate::wire::shape::unknown_paths("", self, &mut paths);
                paths
            }

            /// Returns a copy without the members that this version of the crate does not model, at every depth.
            ///
            /// Use it for a tool that rejects a member that it does not know, for example the AWS CLI. Enum values are
            /// kept.
            #[inline]
            #[must_use = "returns a copy"]
            pub fn without_unknown_fields(&self) -> Self {
                let mut copy = self.clone();
                $crate::wire::Value::edit_unknown(&mut copy, $crate::wire::UnknownEdit::RemoveMembers);
                copy
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
            fn redacted(&self) -> $crate::wire::redact::Redacted<'_> {
                self.redacted()
            }

            #[inline]
            fn without_unknown_fields(&self) -> Self {
                self.without_unknown_fields()
            }
        }

        pastey::paste! {
            /// The wire names of the members.
            #[allow(dead_code, reason = "few of them are used outside of the table")]
            impl $Shape {
                $(pub(crate) const [<$field:upper>]: &'static str = $wire;)*
            }

            impl $Builder {
                $(
                    member!(
                        each set $kind $ty, $wire, $field,
                        [[$field [<set_ $field>] [<get_ $field>]] $([$alias [<set_ $alias>] [<get_ $alias>]])?],
                        [
                            $(#[doc = $doc])*
                            $(#[doc = ""] #[doc = member!(default_doc $default $($empty)?)])?
                            #[doc(alias = $wire)]
                        ]
                    );
                    member!(with $kind $ty, $wire, $field, [[<with_ $field>] $([<with_ $alias>])?]);
                )*
            }
        }

        impl $Builder {
            /// Replaces the members that this version of the crate does not model, for example to set one that the
            /// service has added since. Members with the value `null` are dropped.
            ///
            /// # Errors
            /// Fails if the shape models any of the members, because each of those has a builder method. The error
            /// lists them.
            #[inline]
            pub fn set_unknown_fields(
                mut self,
                input: serde_json::Map<String, serde_json::Value>,
            ) -> Result<Self, $crate::error::ModeledMemberError> {
                self.unknown = $crate::wire::UnknownFields::new(input, $Shape::MEMBERS)?;
                Ok(self)
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
                $crate::wire::debug::debug(f, stringify!($Shape), Self::MEMBERS, &[$($crate::wire::debug::DebugField::new(&self.$field)),*], self.unknown.get())
            }
        }

        impl std::fmt::Debug for $Builder {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::wire::debug::debug(f, stringify!($Builder), $Shape::MEMBERS, &[$($crate::wire::debug::DebugField::new(&self.$field)),*], self.unknown.get())
            }
        }

        impl serde::Serialize for $Shape {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::wire::write::write(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $Shape {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read::read_present(deserializer)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $Shape {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Shape).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::features::schema::schema_of::<Self>()
            }
        }

        #[cfg(feature = "schemars")]
        impl $crate::features::schema::Documented for $Shape {
            const DOCS: $crate::features::schema::Docs = $crate::features::schema::Docs {
                lines: &[$($attr),*],
                rows: &[$($crate::features::schema::Row {
                    lines: &[$($doc),*],
                    default: &[$(member!(default_doc $default $($empty)?))?],
                    value: &<$ty as $crate::features::schema::Documented>::DOCS,
                }),*],
            };
        }

        #[cfg(feature = "arbitrary")]
        const _: () = {
            use $crate::features::arbitrary::{Generate, unknown_members};

            impl Generate for $Shape {
                fn generate(input: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Self> {
                    Ok(Self { $($field: Generate::generate(input)?,)* unknown: unknown_members(Self::MEMBERS, input)? })
                }
            }

            impl<'a> arbitrary::Arbitrary<'a> for $Shape {
                fn arbitrary(input: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
                    Self::generate(input)
                }
            }
        };

        const _: () = {
            use $crate::wire::{Object, Rows, UnknownFields, Value, ValueRef};

            /// The index of each member in the table.
            #[allow(non_camel_case_types, reason = "named like the fields")]
            #[allow(dead_code, reason = "a shape may have no members")]
            enum Row {
                $($field),*
            }

            impl Object for $Shape {
                #[inline]
                fn members(&self) -> &'static [$crate::model::Member] {
                    Self::MEMBERS
                }

                #[allow(unused_variables, reason = "a shape may have no members")]
                #[inline]
                fn field(&self, row: usize) -> Option<ValueRef<'_>> {
                    $(if row == Row::$field as usize {
                        return <member!(field $kind $ty) as $crate::wire::Field>::value_ref(&self.$field);
                    })*
                    None
                }

                #[allow(unused_variables, reason = "a shape may have no members")]
                fn for_each(&self, visit: &mut dyn FnMut(&'static $crate::model::Member, Option<ValueRef<'_>>)) {
                    $(visit(
                        &Self::MEMBERS[Row::$field as usize],
                        <member!(field $kind $ty) as $crate::wire::Field>::value_ref(&self.$field),
                    );)*
                }

                #[inline]
                fn unknown(&self) -> &serde_json::Map<String, serde_json::Value> {
                    self.unknown.get()
                }
            }

            impl Rows for $Shape {
                // Rejects a table that has the same wire name twice.
                #[deny(unreachable_patterns)]
                #[inline]
                fn row(name: &str) -> Option<usize> {
                    match name {
                        $($wire => Some(Row::$field as usize),)*
                        _ => None,
                    }
                }

                #[allow(unused_variables, reason = "a shape may have no members")]
                fn read<'de, A: serde::de::MapAccess<'de>>(&mut self, row: usize, map: &mut A, depth: u8) -> Result<(), A::Error> {
                    $(if row == Row::$field as usize {
                        return <member!(field $kind $ty) as $crate::wire::Field>::read(&mut self.$field, map, depth);
                    })*
                    Ok(())
                }

                #[allow(unused_variables, reason = "a shape may have no members")]
                fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                    $(<member!(field $kind $ty) as $crate::wire::Field>::write(&self.$field, $wire, map)?;)*
                    Ok(())
                }

                #[inline]
                fn unknown_mut(&mut self) -> &mut UnknownFields {
                    &mut self.unknown
                }
            }

            impl Value for $Shape {
                const SHAPE: &'static $crate::model::Shape = &Self::SHAPE;
                const EXPECTED: &'static str = "an object";

                #[inline]
                fn value_ref(&self) -> ValueRef<'_> {
                    ValueRef::Structure(self)
                }

                fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    $crate::wire::write::write(self, serializer)
                }

                fn read_object<'de, A: serde::de::MapAccess<'de>>(
                    place: &mut Option<Self>,
                    map: A,
                    depth: u8,
                ) -> Result<(), A::Error> {
                    $crate::wire::shape::read_object(place, map, depth)
                }

                #[inline]
                fn edit_unknown(&mut self, edit: $crate::wire::UnknownEdit) {
                    if edit == $crate::wire::UnknownEdit::RemoveMembers {
                        self.unknown = UnknownFields::default();
                    }
                    $($crate::wire::Field::edit_unknown(&mut self.$field, edit);)*
                }
            }
        };
    };
}

macro_rules! string_enum {
    (
        $(#[doc = $attr:literal])*
        pub enum $Enum:ident {
            $($(#[doc = $doc:literal])* $Variant:ident = $wire:literal,)*
        }
    ) => {
        $(#[doc = $attr])*
        ///
        #[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/table/string_enum.md"))]
        #[non_exhaustive]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Enum {
            $($(#[doc = $doc])* #[doc(alias = $wire)] $Variant,)*
            /// A value that this version of the crate does not model.
            #[deprecated(note = "a value matched here stops matching once it becomes a variant; compare `as_str()`")]
            Unknown($crate::primitives::UnknownVariantValue),
        }

        #[allow(deprecated, reason = "the only place that creates and reads `Unknown`")]
        impl $Enum {
            pub(crate) const SHAPE: $crate::model::Shape = $crate::model::Shape {
                name: stringify!($Enum),
                kind: $crate::model::Kind::Enum { values: Self::values() },
            };

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

            /// Parses a value that this version of the crate models. `From<&str>` accepts every string.
            ///
            /// # Errors
            /// Fails if the value is not one of [`values`](Self::values).
            #[inline]
            pub fn try_parse(value: &str) -> Result<Self, $crate::error::UnknownVariantError> {
                Self::known(value).ok_or_else(|| $crate::error::UnknownVariantError::new(value, Self::values()))
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
        }

        impl From<&str> for $Enum {
            #[inline]
            fn from(value: &str) -> Self {
                #[allow(deprecated, reason = "the only place that creates `Unknown`")]
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

        impl serde::Serialize for $Enum {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Enum {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::read::read_present(deserializer)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $Enum {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Enum).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::features::schema::schema_of::<Self>()
            }
        }

        #[cfg(feature = "schemars")]
        impl $crate::features::schema::Documented for $Enum {
            const DOCS: $crate::features::schema::Docs = $crate::features::schema::Docs {
                lines: &[$($attr),*],
                rows: &[$($crate::features::schema::Row {
                    lines: &[$($doc),*],
                    default: &[],
                    value: &$crate::features::schema::Docs::NONE,
                }),*],
            };
        }

        #[cfg(feature = "arbitrary")]
        impl $crate::features::arbitrary::Generate for $Enum {
            fn generate(input: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Self> {
                $crate::features::arbitrary::enum_value(Self::values(), input)
            }
        }

        #[cfg(feature = "arbitrary")]
        impl<'a> arbitrary::Arbitrary<'a> for $Enum {
            fn arbitrary(input: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
                $crate::features::arbitrary::Generate::generate(input)
            }
        }

        impl $crate::wire::Value for $Enum {
            const SHAPE: &'static $crate::model::Shape = &Self::SHAPE;
            const EXPECTED: &'static str = "a string";

            #[allow(deprecated, reason = "distinguishes a modeled value from `Unknown`")]
            #[inline]
            fn value_ref(&self) -> $crate::wire::ValueRef<'_> {
                let origin = match self {
                    Self::Unknown(value) if value.is_from_service() => $crate::wire::Origin::Service,
                    Self::Unknown(_) => $crate::wire::Origin::Program,
                    _ => $crate::wire::Origin::Modeled,
                };
                $crate::wire::ValueRef::Enum(self.as_str(), origin)
            }

            fn write<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }

            fn from_scalar<E: serde::de::Error>(found: $crate::wire::unexpected::Unexpected<'_>) -> Result<Self, E> {
                match found {
                    $crate::wire::unexpected::Unexpected::Str(string) => Ok(string.into()),
                    other => Err(other.invalid_type(Self::EXPECTED)),
                }
            }

            #[allow(deprecated, reason = "distinguishes a modeled value from `Unknown`")]
            #[inline]
            fn edit_unknown(&mut self, edit: $crate::wire::UnknownEdit) {
                if let (Self::Unknown(value), $crate::wire::UnknownEdit::MarkFromService) = (self, edit) {
                    value.set_from_service();
                }
            }
        }
    };
}
