//! The accessors of a shape.

macro_rules! accessors {
    (
        $Shape:ident
        $({
            $kind:ident $wire:literal $field:ident ($ty:ty) $alias:tt $limits:tt $required:tt $default:tt
            $rules:tt $in_sdk:ident $lines:tt $description:tt $notes:tt
        })*
    ) => {
        impl $Shape {
            $(accessor! { names $kind ($ty) $wire $field $alias $description })*

            /// Returns a view that serializes and displays this value with sensitive members redacted, for logging.
            #[inline]
            #[must_use = "returns a view"]
            pub fn redacted(&self) -> $crate::redact::Redacted<'_> {
                $crate::redact::Redacted::new(self)
            }

            /// Returns the [unmodeled](crate#scope) members under their wire names. They are written back unchanged.
            #[inline]
            pub fn unknown_fields(&self) -> &serde_json::Map<String, serde_json::Value> {
                self.unknown.get()
            }

            /// Returns the paths of the [unmodeled](crate#scope) members and enum values at every depth, such as
            /// `RefreshTokenRotation.NewMember` and `ExplicitAuthFlows[2]`.
            #[inline]
            pub fn unknown_paths(&self) -> Vec<String> {
                let mut paths = Vec::new();
                $crate::wire::shape::unknown_paths("", self, &mut paths);
                paths
            }

            /// Returns a copy without the [unmodeled](crate#scope) members at every depth, for a tool that rejects them,
            /// such as the AWS CLI. Enum values are kept.
            #[inline]
            #[must_use = "returns a copy"]
            pub fn without_unknown_fields(&self) -> Self {
                let mut copy = self.clone();
                let remove = $crate::wire::UnknownEdit::Members(|members| *members = Default::default());
                $crate::wire::Value::edit_unknown(&mut copy, remove);
                copy
            }
        }
    };
}

macro_rules! accessor {
    // The accessor under the name of the field and, if the row has a second name, under both names. The documentation
    // shows only the second one.
    (names $kind:ident $ty:tt $wire:literal $field:ident [] $description:tt) => {
        accessor! { $kind $ty $wire $field $field [] $description }
    };
    (names $kind:ident $ty:tt $wire:literal $field:ident [$alias:ident] $description:tt) => {
        accessor! { $kind $ty $wire $field $field [#[doc(hidden)]] $description }
        accessor! { $kind $ty $wire $field $alias [] $description }
    };

    (string ($ty:ty) $wire:literal $field:ident $name:ident [$($hidden:tt)*] [$($description:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`.")]
        ///
        $($description)*
        #[doc(alias = $wire)]
        #[inline]
        pub fn $name(&self) -> Option<&str> {
            self.$field.as_deref()
        }
    };
    (copy ($ty:ty) $wire:literal $field:ident $name:ident [$($hidden:tt)*] [$($description:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`.")]
        ///
        $($description)*
        #[doc(alias = $wire)]
        #[inline]
        pub fn $name(&self) -> Option<$ty> {
            self.$field
        }
    };
    (zero_is_absent ($ty:ty) $wire:literal $field:ident $name:ident [$($hidden:tt)*] [$($description:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`, or 0 if it is absent.")]
        ///
        $($description)*
        #[doc(alias = $wire)]
        #[inline]
        pub fn $name(&self) -> $ty {
            self.$field
        }
    };
    (item ($ty:ty) $wire:literal $field:ident $name:ident [$($hidden:tt)*] [$($description:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`.")]
        ///
        $($description)*
        #[doc(alias = $wire)]
        #[inline]
        pub fn $name(&self) -> Option<&$ty> {
            self.$field.as_ref()
        }
    };
    ($list:ident ($ty:ty) $wire:literal $field:ident $name:ident [$($hidden:tt)*] [$($description:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns the entries of `", $wire, "`, none if it is absent.")]
        ///
        $($description)*
        #[doc(alias = $wire)]
        #[inline]
        pub fn $name(&self) -> &[$ty] {
            self.$field.as_deref().unwrap_or_default()
        }
    };
}
