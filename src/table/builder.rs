//! The builder of a shape, and its `build`.

macro_rules! builder {
    (
        $Shape:ident $Builder:ident $build:ident
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) [$($alias:ident)?] $limits:tt $required:tt $default:tt
            $rules:tt $in_sdk:ident $lines:tt $description:tt $notes:tt
        })*
    ) => {
        #[doc = concat!("A builder of [`", stringify!($Shape), "`].")]
        ///
        /// Each member has a method with its name, which sets the member. For a list, this method appends one entry.
        /// The method `with_…` replaces the entries, and the method `set_…` replaces or removes the list.
        ///
        #[doc = build_docs!(builder $build)]
        ///
        #[doc = build_docs!(example $build $Shape)]
        #[must_use = "a builder does nothing until its `build` is called"]
        #[derive(Clone, PartialEq, Eq, Hash, Default)]
        pub struct $Builder {
            $($field: Option<value_type!($kind $ty)>,)*
            unknown: $crate::wire::UnknownFields,
        }

        impl $Shape {
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
        }

        pastey::paste! {
            impl $Builder {
                $(
                    builder_methods! {
                        names $kind ($ty) $wire $field
                        [$field [<set_ $field>] [<get_ $field>] [<with_ $field>]]
                        [$($alias [<set_ $alias>] [<get_ $alias>] [<with_ $alias>])?]
                        $description
                    }
                )*
            }
        }

        impl $Builder {
            /// Replaces the [unmodeled](crate#scope) members, for example to set a member that the service has added
            /// since. Members with the value `null` are dropped. Unlike the other setters, this one can fail.
            ///
            /// # Errors
            /// Fails if the shape models any of the members, because a modeled member has a builder method. The error
            /// lists them.
            #[inline]
            pub fn set_unknown_fields(
                mut self,
                input: serde_json::Map<String, serde_json::Value>,
            ) -> Result<Self, $crate::error::ModeledMemberError> {
                self.unknown = $crate::wire::UnknownFields::new(input, $Shape::MEMBERS)?;
                Ok(self)
            }

            #[inline]
            fn assemble(self) -> $Shape {
                $Shape {
                    $($field: $crate::wire::Field::from_option(self.$field),)*
                    unknown: self.unknown,
                }
            }
        }

        impl std::fmt::Debug for $Builder {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let fields = [$($crate::wire::debug::DebugField::new(&self.$field)),*];
                $crate::wire::debug::debug(f, stringify!($Builder), $Shape::MEMBERS, &fields, self.unknown.get())
            }
        }
    };
}

/// The methods of one member. If the row has a second name, the documentation shows only the methods under this name, and
/// `with_…` exists only under it, because the SDK does not have this method.
macro_rules! builder_methods {
    (names $kind:ident $ty:tt $wire:literal $field:ident $names:tt [] $description:tt) => {
        builder_methods! { $kind $ty $wire $field $names [] $description }
        with_method! { $kind $ty $wire $field $names }
    };
    (names $kind:ident $ty:tt $wire:literal $field:ident $names:tt $aliases:tt $description:tt) => {
        builder_methods! { $kind $ty $wire $field $names [#[doc(hidden)]] $description }
        builder_methods! { $kind $ty $wire $field $aliases [] $description }
        with_method! { $kind $ty $wire $field $aliases }
    };

    (
        $kind:ident ($ty:ty) $wire:literal $field:ident [$name:ident $set:ident $get:ident $with:ident]
        [$($hidden:tt)*] [$($description:tt)*]
    ) => {
        set_method! {
            $kind ($ty) $field $name
            [
                $($hidden)*
                #[doc = set_doc!($kind $wire $with)]
                #[doc = ""]
                $($description)*
                #[doc(alias = $wire)]
                #[inline]
            ]
        }

        $($hidden)*
        #[doc = concat!("Sets `", $wire, "` to a value, or removes it if `input` is `None`.")]
        #[inline]
        pub fn $set(mut self, input: Option<value_type!($kind $ty)>) -> Self {
            self.$field = input;
            self
        }

        $($hidden)*
        #[doc = concat!("Returns the value that `", $wire, "` has in this builder, if it is present.")]
        #[inline]
        pub fn $get(&self) -> &Option<value_type!($kind $ty)> {
            &self.$field
        }
    };
}

/// The first line of the documentation of the method that sets a member or appends an entry.
macro_rules! set_doc {
    (strings $wire:literal $with:ident) => { set_doc!(items $wire $with) };
    (items $wire:literal $with:ident) => {
        concat!("Appends one entry to `", $wire, "`. To replace the list, use `", stringify!($with), "`.")
    };
    ($kind:ident $wire:literal $with:ident) => { concat!("Sets `", $wire, "`.") };
}

macro_rules! set_method {
    (string ($ty:ty) $field:ident $name:ident [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: impl Into<$ty>) -> Self { self.$field = Some(input.into()); self }
    };
    (strings ($ty:ty) $field:ident $name:ident [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: impl Into<$ty>) -> Self { self.$field.get_or_insert_default().push(input.into()); self }
    };
    (items ($ty:ty) $field:ident $name:ident [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: $ty) -> Self { self.$field.get_or_insert_default().push(input); self }
    };
    ($kind:ident ($ty:ty) $field:ident $name:ident [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: $ty) -> Self { self.$field = Some(input); self }
    };
}

/// The method that replaces the entries of a list.
macro_rules! with_method {
    (strings $ty:tt $wire:literal $field:ident $names:tt) => {
        with_method! { items $ty $wire $field $names }
    };
    (items ($ty:ty) $wire:literal $field:ident [$name:ident $set:ident $get:ident $with:ident]) => {
        #[doc = concat!("Replaces the entries of `", $wire, "`. Without entries, the list is present and empty.")]
        pub fn $with<T: Into<$ty>>(mut self, input: impl IntoIterator<Item = T>) -> Self {
            self.$field = Some(input.into_iter().map(Into::into).collect());
            self
        }
    };
    ($kind:ident $($row:tt)*) => {};
}
