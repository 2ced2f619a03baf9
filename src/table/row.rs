//! The expansion of a row of `shape!`: the type of the field, and the methods of the shape and of its builder.
//!
//! The first word of the row selects the arm. No arm matches on the name of a type.

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

    // The paragraph about the default in the documentation of a member.
    (default_doc $default:tt) => { concat!("Default: ", member!(default_words $default), ".") };
    (default_doc $default:tt empty_is_default) => {
        concat!("Default: ", member!(default_words $default), ". An empty list has the same effect.")
    };
    (default_words []) => { "an empty list" };
    (default_words [$first:literal $(, $entry:literal)*]) => { concat!("`", $first $(, "`, `", $entry)*, "`") };
    (default_words ($number:literal $unit:ident)) => { concat!($number, " ", stringify!($unit)) };
    (default_words {$meaning:literal}) => { $meaning };
    (default_words $value:literal) => { concat!("`", $value, "`") };

    (shape $ty:ty) => { <$ty as $crate::wire::Value>::SHAPE };
    (shape $ty:ty, $limits:ident) => { &$crate::model::limits::$limits };

    // The methods under the name of the field and, if the row has a second name, under both names. The documentation
    // shows only the second one.
    (each $method:ident $kind:ident $ty:ty, $wire:literal, $field:ident, [$name:tt], $doc:tt) => {
        member!($method $kind $ty, $wire, $field, $name, [], $doc);
    };
    (each $method:ident $kind:ident $ty:ty, $wire:literal, $field:ident, [$hidden:tt $name:tt], $doc:tt) => {
        member!($method $kind $ty, $wire, $field, $hidden, [#[doc(hidden)]], $doc);
        member!($method $kind $ty, $wire, $field, $name, [], $doc);
    };

    (get string $ty:ty, $wire:literal, $field:ident, $name:ident, [$($hidden:tt)*], [$($doc:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`, if it is present.")]
        ///
        $($doc)*
        #[inline]
        pub fn $name(&self) -> Option<&str> { self.$field.as_deref() }
    };
    (get copy $ty:ty, $wire:literal, $field:ident, $name:ident, [$($hidden:tt)*], [$($doc:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`, if it is present.")]
        ///
        $($doc)*
        #[inline]
        pub fn $name(&self) -> Option<$ty> { self.$field }
    };
    (get zero_is_absent $ty:ty, $wire:literal, $field:ident, $name:ident, [$($hidden:tt)*], [$($doc:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`, or 0 if it is absent.")]
        ///
        $($doc)*
        #[inline]
        pub fn $name(&self) -> $ty { self.$field }
    };
    (get item $ty:ty, $wire:literal, $field:ident, $name:ident, [$($hidden:tt)*], [$($doc:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns `", $wire, "`, if it is present.")]
        ///
        $($doc)*
        #[inline]
        pub fn $name(&self) -> Option<&$ty> { self.$field.as_ref() }
    };
    (get $list:ident $ty:ty, $wire:literal, $field:ident, $name:ident, [$($hidden:tt)*], [$($doc:tt)*]) => {
        $($hidden)*
        #[doc = concat!("Returns the entries of `", $wire, "`, or an empty slice if it is absent.")]
        ///
        $($doc)*
        ///
        #[doc = concat!("The field `", stringify!($field), "` distinguishes an absent list from an empty one.")]
        #[inline]
        pub fn $name(&self) -> &[$ty] { self.$field.as_deref().unwrap_or_default() }
    };

    (set $kind:ident $ty:ty, $wire:literal, $field:ident, [$name:ident $set:ident $get:ident], [$($hidden:tt)*], [$($doc:tt)*]) => {
        member!(
            put $kind $ty, $field, $name,
            [$($hidden)* #[doc = member!(put_doc $kind $wire, $name)] #[doc = ""] $($doc)* #[inline]]
        );

        $($hidden)*
        #[doc = concat!("Sets `", $wire, "` to a value, or removes it if `input` is `None`.")]
        #[inline]
        pub fn $set(mut self, input: Option<member!(stored $kind $ty)>) -> Self {
            self.$field = input;
            self
        }

        $($hidden)*
        #[doc = concat!("Returns the value that `", $wire, "` has in this builder, if it is present.")]
        #[inline]
        pub fn $get(&self) -> &Option<member!(stored $kind $ty)> {
            &self.$field
        }
    };

    // The first line of the documentation of a builder's method.
    (put_doc strings $wire:literal, $name:ident) => { member!(put_doc items $wire, $name) };
    (put_doc items $wire:literal, $name:ident) => {
        concat!("Appends one entry to `", $wire, "`. To replace the list, use `with_", stringify!($name), "`.")
    };
    (put_doc $value:ident $wire:literal, $name:ident) => { concat!("Sets `", $wire, "`.") };

    (put string $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: impl Into<$ty>) -> Self { self.$field = Some(input.into()); self }
    };
    (put strings $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: impl Into<$ty>) -> Self { self.$field.get_or_insert_default().push(input.into()); self }
    };
    (put items $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: $ty) -> Self { self.$field.get_or_insert_default().push(input); self }
    };
    (put $value:ident $ty:ty, $field:ident, $name:ident, [$($doc:tt)*]) => {
        $($doc)* pub fn $name(mut self, input: $ty) -> Self { self.$field = Some(input); self }
    };

    // The method that replaces a list. It exists under one name only, because the SDK has none.
    (with $kind:ident $ty:ty, $wire:literal, $field:ident, [$hidden:ident $name:ident]) => {
        member!(with $kind $ty, $wire, $field, [$name]);
    };
    (with strings $ty:ty, $wire:literal, $field:ident, $name:tt) => { member!(with items $ty, $wire, $field, $name); };
    (with items $ty:ty, $wire:literal, $field:ident, [$name:ident]) => {
        #[doc = concat!("Replaces the entries of `", $wire, "`. Without entries, the list is present and empty.")]
        pub fn $name<T: Into<$ty>>(mut self, input: impl IntoIterator<Item = T>) -> Self {
            self.$field = Some(input.into_iter().map(Into::into).collect());
            self
        }
    };
    (with $value:ident $ty:ty, $wire:literal, $field:ident, $name:tt) => {};

    // The documentation of a builder, by what its `build` checks.
    (builder_doc plain $Shape:ident) => { "[`build`](Self::build) does not validate and never fails." };
    (builder_doc $checked:ident $Shape:ident) => {
        concat!(
            "[`build`](Self::build) validates the value and fails if it violates a rule. ",
            "[`build_unvalidated`](Self::build_unvalidated) accepts every value, for tests that need an invalid one.",
        )
    };
    (builder_example ruled $Shape:ident) => {
        concat!(
            "```\n",
            "# use cognito_user_pool_client::UserPoolClientType;\n",
            "# use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;\n",
            "# use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;\n",
            "let builder = ", stringify!($Shape), "::builder()\n",
            "    .callback_urls(\"https://a.example.com/\")\n",
            "    .callback_urls(\"https://b.example.com/\");\n",
            "let value = builder.clone().build_unvalidated();\n",
            "assert_eq!(value.callback_urls(), [\"https://a.example.com/\", \"https://b.example.com/\"]);\n",
            "\n",
            "let value = builder.with_callback_urls([\"https://c.example.com/\"]).build_unvalidated();\n",
            "assert_eq!(value.callback_urls(), [\"https://c.example.com/\"]);\n",
            "```\n",
        )
    };
    (builder_example $build:ident $Shape:ident) => { "" };

    // The paragraph about unknown enum values, for the shapes that `lint` checks.
    (unknown_values_doc ruled $Shape:ident) => {
        concat!(
            "An enum value that this version of the crate does not model is accepted in a `UserPoolClientType`, because ",
            "the service may have returned it. In a Create or Update request, it is accepted only if `to_create`, ",
            "`to_update` or `From` has copied it from a client. [`lint`](", stringify!($Shape), "::lint) reports every ",
            "accepted unknown value, for example a misspelled one in a client that the program builds itself.",
        )
    };
    (unknown_values_doc checked $Shape:ident) => { "" };

    (build plain $Shape:ident) => {
        #[doc = concat!("Builds the [`", stringify!($Shape), "`] without validating it.")]
        #[inline]
        pub fn build(self) -> $Shape {
            self.assemble()
        }
    };
    (build $checked:ident $Shape:ident) => {
        #[doc = concat!("Builds the [`", stringify!($Shape), "`] and validates it.")]
        ///
        #[doc = member!(unknown_values_doc $checked $Shape)]
        ///
        /// # Errors
        /// Fails if the value violates a rule. The error lists every violation with its path.
        #[inline]
        pub fn build(self) -> Result<$Shape, $crate::validation::ValidationError> {
            let built = self.assemble();
            built.validate()?;
            Ok(built)
        }

        #[doc = concat!("Builds the [`", stringify!($Shape), "`] without validating it, for tests that need an invalid one.")]
        #[inline]
        pub fn build_unvalidated(self) -> $Shape {
            self.assemble()
        }
    };

    (validate plain $Shape:ident) => {};
    (validate checked $Shape:ident) => {
        member!(validate_by checked $Shape, |value| $crate::validation::validate_limits(value));
    };
    (validate ruled $Shape:ident) => {
        member!(validate_by ruled $Shape, |value| $crate::validation::validate_settings(&value.into()));
    };
    (validate_by $checked:ident $Shape:ident, |$value:ident| $check:expr) => {
        impl $Shape {
            /// Checks the rules that require only this value.
            ///
            /// These are also the rules that `build()` checks. This method is for a value from another source, such as
            /// a response. It does not allocate memory if the value is valid.
            ///
            #[doc = member!(unknown_values_doc $checked $Shape)]
            ///
            /// # Errors
            /// Fails if the value violates a rule. The error lists every violation with its path, in the order of the
            /// members.
            #[inline]
            pub fn validate(&self) -> Result<(), $crate::validation::ValidationError> {
                let $value = self;
                $check
            }
        }
    };
}
