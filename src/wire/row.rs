//! What a row of `shape!` becomes, by its first word: the type of the field, and the methods of the shape and of its
//! builder. Nothing here depends on how a type is spelled.

macro_rules! member {
    (stored strings $ty:ty) => { Vec<$ty> };
    (stored items $ty:ty) => { Vec<$ty> };
    (stored $kind:ident $ty:ty) => { $ty };

    (field zero_is_absent $ty:ty) => { $ty };
    (field $kind:ident $ty:ty) => { Option<member!(stored $kind $ty)> };

    (is_required) => { false };
    (is_required required) => { true };

    (default $kind:ident) => { None };
    (default $kind:ident true) => { Some($crate::model::DefaultValue::Boolean(true)) };
    (default $kind:ident false) => { Some($crate::model::DefaultValue::Boolean(false)) };
    (default item $value:literal) => { Some($crate::model::DefaultValue::Enum($value)) };
    (default $kind:ident $number:literal) => { Some($crate::model::DefaultValue::Integer($number)) };
    (default $kind:ident [$($entry:literal),*]) => { Some($crate::model::DefaultValue::List(&[$($entry),*])) };
    (default $kind:ident ($number:literal $unit:ident)) => {
        Some($crate::model::DefaultValue::Duration(member!(duration $number $unit)))
    };
    (default $kind:ident {$meaning:literal}) => { Some($crate::model::DefaultValue::Meaning($meaning)) };

    (duration $number:literal hour) => { std::time::Duration::from_hours($number) };
    (duration $number:literal days) => { std::time::Duration::from_hours(24 * $number) };

    (empty_is_default) => { false };
    (empty_is_default empty_is_default) => { true };

    // The paragraph of the documentation about the default.
    (default_doc $default:tt) => { concat!("Default: ", member!(default_words $default), ".") };
    (default_doc $default:tt empty_is_default) => {
        concat!("Default, also for an empty list: ", member!(default_words $default), ".")
    };
    (default_words []) => { "an empty list" };
    (default_words [$first:literal $(, $entry:literal)*]) => { concat!("`", $first $(, "`, `", $entry)*, "`") };
    (default_words ($number:literal $unit:ident)) => { concat!($number, " ", stringify!($unit)) };
    (default_words {$meaning:literal}) => { $meaning };
    (default_words $value:literal) => { concat!("`", $value, "`") };

    (shape $ty:ty) => { <$ty as $crate::wire::Value>::SHAPE };
    (shape $ty:ty, $limits:ident) => { &$crate::model::limits::$limits };

    // A method under each of its names.
    (each $method:ident $kind:ident $ty:ty, $field:ident, [$($name:tt)+], $doc:tt) => {
        $(member!($method $kind $ty, $field, $name, $doc);)+
    };

    (get string $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* #[inline] pub fn $name(&self) -> Option<&str> { self.$field.as_deref() }
    };
    (get copy $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* #[inline] pub fn $name(&self) -> Option<$ty> { self.$field }
    };
    (get zero_is_absent $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* #[inline] pub fn $name(&self) -> $ty { self.$field }
    };
    (get item $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* #[inline] pub fn $name(&self) -> Option<&$ty> { self.$field.as_ref() }
    };
    (get $list:ident $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)*
        ///
        /// Empty when the member is absent; the field tells the two apart.
        #[inline]
        pub fn $name(&self) -> &[$ty] { self.$field.as_deref().unwrap_or_default() }
    };

    (set $kind:ident $ty:ty, $field:ident, [$name:ident $set:ident $get:ident], [$($doc:tt)*]) => {
        member!(put $kind $ty, $field, $name, [$($doc)*]);

        #[doc = concat!("Sets or clears `", stringify!($name), "`: `None` leaves the member out of the message.")]
        #[inline]
        pub fn $set(mut self, input: Option<member!(stored $kind $ty)>) -> Self {
            self.$field = input;
            self
        }

        #[doc = concat!("What `", stringify!($name), "` holds so far.")]
        #[inline]
        pub fn $get(&self) -> &Option<member!(stored $kind $ty)> {
            &self.$field
        }
    };

    (put string $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* #[inline] pub fn $name(mut self, input: impl Into<$ty>) -> Self { self.$field = Some(input.into()); self }
    };
    (put strings $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)*
        ///
        /// Appends one entry.
        #[inline]
        pub fn $name(mut self, input: impl Into<$ty>) -> Self { self.$field.get_or_insert_default().push(input.into()); self }
    };
    (put items $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)*
        ///
        /// Appends one entry.
        #[inline]
        pub fn $name(mut self, input: $ty) -> Self { self.$field.get_or_insert_default().push(input); self }
    };
    (put $value:ident $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* #[inline] pub fn $name(mut self, input: $ty) -> Self { self.$field = Some(input); self }
    };

    (build plain $Shape:ident) => {
        #[doc = concat!("The [`", stringify!($Shape), "`] as set.")]
        #[inline]
        pub fn build(self) -> $Shape {
            self.assemble()
        }
    };
    (build $checked:ident $Shape:ident) => {
        #[doc = concat!("The [`", stringify!($Shape), "`] as set, if the service would accept it.")]
        ///
        /// # Errors
        /// Every violated rule at once, each with its path.
        #[inline]
        pub fn build(self) -> Result<$Shape, $crate::validation::ValidationError> {
            let built = self.assemble();
            built.validate()?;
            Ok(built)
        }

        #[doc = concat!("The [`", stringify!($Shape), "`] as set, broken or not: for tests that need a broken one.")]
        #[inline]
        pub fn build_unvalidated(self) -> $Shape {
            self.assemble()
        }
    };

    (validate plain $Shape:ident) => {};
    (validate checked $Shape:ident) => {
        member!(validate_by $Shape, |value| $crate::validation::validate_limits(value));
    };
    (validate ruled $Shape:ident) => {
        member!(validate_by $Shape, |value| $crate::validation::validate_settings(value));
    };
    (validate_by $Shape:ident, |$value:ident| $check:expr) => {
        impl $Shape {
            /// Checks everything that the value alone can show: what the builder's `build()` checks, for a value that
            /// came from elsewhere. A valid value costs no allocation.
            ///
            /// # Errors
            /// Every violated rule at once, in the order of the members, each with its path.
            #[inline]
            pub fn validate(&self) -> Result<(), $crate::validation::ValidationError> {
                let $value = self;
                $check
            }
        }
    };
}
