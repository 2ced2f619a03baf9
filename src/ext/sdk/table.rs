//! The tables of counterparts: `sdk_enums!` and `sdk_shape!`.
//!
//! A type and its counterpart have one path, below `crate` here and below the SDK there. A member has one name in both,
//! or else the SDK's name behind ours: `[callback_ur_ls callback_urls]`. `lacks` lists the members that the SDK's
//! type does not have. No struct pattern has a `..`, so that a member without a row does not compile.

macro_rules! sdk_enums {
    ($($Enum:ident)*) => {
        $(
            impl From<aws_sdk_cognitoidentityprovider::types::$Enum> for $Enum {
                fn from(sdk: aws_sdk_cognitoidentityprovider::types::$Enum) -> Self {
                    sdk.as_str().into()
                }
            }

            impl From<$Enum> for aws_sdk_cognitoidentityprovider::types::$Enum {
                fn from(value: $Enum) -> Self {
                    value.as_str().into()
                }
            }

            impl $crate::ext::sdk::counterpart::Counterpart for $Enum {
                type Sdk = aws_sdk_cognitoidentityprovider::types::$Enum;

                fn from_sdk(sdk: Self::Sdk) -> Self {
                    sdk.into()
                }

                fn into_sdk(self, _: &mut $crate::ext::sdk::counterpart::Losses) -> Option<Self::Sdk> {
                    Some(self.into())
                }
            }
        )*
    };
}

macro_rules! sdk_shape {
    (
        $Shape:ident in $($module:ident)::+: $build:ident
        { $([$($name:ident)+])* }
        $(lacks { $($lacking:ident)* } $(and $($also:literal)+)?)?
        $(requires { $($required:ident)* })?
    ) => {
        pastey::paste! {
            const _: () = {
                use aws_sdk_cognitoidentityprovider::$($module::)+{$Shape as Sdk, builders::[<$Shape Builder>] as SdkBuilder};
                use $crate::ext::sdk::counterpart::{Counterpart, Losses, from_member};
                use $crate::ext::sdk::error::ToSdkError;

                impl From<Sdk> for $Shape {
                    #[doc = concat!("Everything that the SDK's `", stringify!($Shape), "` holds.")]
                    fn from(sdk: Sdk) -> Self {
                        Self {
                            $(ours!($($name)+): from_member(theirs!(sdk, $($name)+)),)*
                            $($($lacking: None,)*)?
                            unknown: $crate::wire::Unknown::default(),
                        }
                    }
                }
            };
        }
    };
}
