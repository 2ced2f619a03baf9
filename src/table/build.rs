//! The methods `build` and `validate`, by what the head of the shape says that `build` checks.

macro_rules! build {
    (plain $Shape:ident $Builder:ident) => {
        impl $Builder {
            #[doc = concat!("Builds the [`", stringify!($Shape), "`] without validating it.")]
            #[inline]
            pub fn build(self) -> $Shape {
                self.assemble()
            }
        }
    };
    (checked $Shape:ident $Builder:ident) => {
        build! { checked $Shape $Builder, |value| $crate::validation::validate_limits(value) }
    };
    (ruled $Shape:ident $Builder:ident) => {
        build! { ruled $Shape $Builder, |value| $crate::validation::validate_settings(&value.into()) }
    };
    ($build:ident $Shape:ident $Builder:ident, |$value:ident| $check:expr) => {
        impl $Builder {
            #[doc = concat!("Builds the [`", stringify!($Shape), "`] and validates it.")]
            ///
            #[doc = build_docs!(unknown_values $build $Shape)]
            ///
            /// # Errors
            /// Fails if the value violates a rule. The error lists every violation with its path.
            #[inline]
            pub fn build(self) -> Result<$Shape, $crate::validation::ValidationError> {
                let built = self.assemble();
                built.validate()?;
                Ok(built)
            }

            #[doc = concat!("Builds the [`", stringify!($Shape), "`] without validating it.")]
            #[inline]
            pub fn build_unvalidated(self) -> $Shape {
                self.assemble()
            }
        }

        impl $Shape {
            /// Checks the rules that require only this value, as `build()` does.
            ///
            #[doc = build_docs!(unknown_values $build $Shape)]
            ///
            /// # Errors
            /// Fails if the value violates a rule. The error lists every violation with its path.
            #[inline]
            pub fn validate(&self) -> Result<(), $crate::validation::ValidationError> {
                let $value = self;
                $check
            }
        }
    };
}

macro_rules! build_docs {
    (builder plain) => { "[`build`](Self::build) does not validate and never fails." };
    (builder $build:ident) => {
        concat!(
            "[`build`](Self::build) validates the value and fails if it violates a rule. ",
            "[`build_unvalidated`](Self::build_unvalidated) accepts every value, for tests that need an invalid one.",
        )
    };

    (example ruled $Shape:ident) => {
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
    (example $build:ident $Shape:ident) => { "" };

    (unknown_values ruled $Shape:ident) => {
        concat!(
            "An [unmodeled](crate#scope) enum value is accepted if it was read as part of a `UserPoolClientType`, because the ",
            "service may have returned it. Copies of the value are accepted too. An equal value that the program creates ",
            "from a string is rejected. [`validate_strict`](", stringify!($Shape), "::validate_strict) rejects both.",
        )
    };
    (unknown_values checked $Shape:ident) => { "" };
}
