//! The traits of `wire` for a shape and an enum. The functions that they call are ordinary code.

macro_rules! wire_impls {
    (
        $Shape:ident $origin:ident
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) $alias:tt $limits:tt $required:tt $default:tt
            $rules:tt $in_sdk:ident $lines:tt $description:tt $notes:tt
        })*
    ) => {
        const _: () = {
            use $crate::wire::{Object, Rows, UnknownEdit, UnknownFields, Value, ValueRef};

            /// The index of each member in the table.
            #[allow(non_camel_case_types, reason = "named like the fields")]
            #[allow(dead_code, reason = "a shape may have no members")]
            enum Row {
                $($field),*
            }

            #[allow(unused_variables, reason = "a shape may have no members")]
            impl Object for $Shape {
                #[inline]
                fn members(&self) -> &'static [$crate::model::Member] {
                    Self::MEMBERS
                }

                #[inline]
                fn field(&self, row: usize) -> Option<ValueRef<'_>> {
                    $(if row == Row::$field as usize {
                        return <field_type!($kind $ty) as $crate::wire::Field>::value_ref(&self.$field);
                    })*
                    None
                }

                #[inline]
                fn unknown(&self) -> &serde_json::Map<String, serde_json::Value> {
                    self.unknown.get()
                }
            }

            #[allow(unused_variables, reason = "a shape may have no members")]
            impl Rows for $Shape {
                const ORIGIN: $crate::wire::Origin = $crate::wire::Origin::$origin;

                // Rejects a table that has the same wire name twice.
                #[deny(unreachable_patterns)]
                #[inline]
                fn row(name: &str) -> Option<usize> {
                    match name {
                        $($wire => Some(Row::$field as usize),)*
                        _ => None,
                    }
                }

                fn read<'de, A: serde::de::MapAccess<'de>>(
                    &mut self,
                    row: usize,
                    map: &mut A,
                    depth: u8,
                ) -> Result<(), A::Error> {
                    $(if row == Row::$field as usize {
                        return <field_type!($kind $ty) as $crate::wire::Field>::read(&mut self.$field, map, depth);
                    })*
                    Ok(())
                }

                fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                    $(<field_type!($kind $ty) as $crate::wire::Field>::write(&self.$field, $wire, map)?;)*
                    Ok(())
                }

                #[inline]
                fn unknown_mut(&mut self) -> &mut UnknownFields {
                    &mut self.unknown
                }

                #[inline]
                fn merge_members(&mut self, changes: Self, is_merged: fn(&str) -> bool) {
                    $(if is_merged($wire) {
                        <field_type!($kind $ty) as $crate::wire::Field>::merge(&mut self.$field, changes.$field);
                    })*
                    self.unknown.merge(changes.unknown);
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

                #[inline]
                fn merge(&mut self, changes: Self) {
                    self.merge_members(changes, |_| true);
                }

                fn read_object<'de, A: serde::de::MapAccess<'de>>(
                    place: &mut Option<Self>,
                    map: A,
                    depth: u8,
                ) -> Result<(), A::Error> {
                    $crate::wire::shape::read_object(place, map, depth)
                }

                #[inline]
                fn edit_unknown(&mut self, edit: UnknownEdit) {
                    if let UnknownEdit::Members(edit) = edit {
                        edit(&mut self.unknown);
                    }
                    $(<field_type!($kind $ty) as $crate::wire::Field>::edit_unknown(&mut self.$field, edit);)*
                }
            }
        };
    };
}

macro_rules! enum_wire_impls {
    ($Enum:ident) => {
        impl $crate::wire::Value for $Enum {
            const SHAPE: &'static $crate::model::Shape = &Self::SHAPE;
            const EXPECTED: &'static str = "a string";

            #[inline]
            fn value_ref(&self) -> $crate::wire::ValueRef<'_> {
                let origin = match self.unknown() {
                    None => $crate::wire::Origin::Modeled,
                    Some(value) if value.is_from_service() => $crate::wire::Origin::Service,
                    Some(_) => $crate::wire::Origin::Program,
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

            #[inline]
            fn edit_unknown(&mut self, edit: $crate::wire::UnknownEdit) {
                if let (Some(value), $crate::wire::UnknownEdit::MarkFromService) = (self.unknown_mut(), edit) {
                    value.set_from_service();
                }
            }
        }
    };
}
