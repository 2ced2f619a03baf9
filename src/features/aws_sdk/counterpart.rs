//! Conversion of values between the types of this crate and of the SDK.

use super::error::{SdkConversionError, UnsupportedMember};
use crate::display::Escaped;
use crate::primitives::DateTime;
use crate::types::{ExplicitAuthFlowsType, FeatureType, OAuthFlowType, PreventUserExistenceErrorTypes, TimeUnitsType};
use crate::wire::{Field, UnknownFields};

/// A type that has a counterpart in the SDK.
pub(crate) trait Counterpart: Sized {
    type Sdk;

    fn from_sdk(sdk: Self::Sdk) -> Self;

    /// Converts the value to the SDK's type.
    ///
    /// Members that the SDK's type cannot hold are dropped, and their paths are added to `unsupported`. Returns `None`
    /// if the SDK's type cannot be built without them.
    fn into_sdk(self, unsupported: &mut UnsupportedMembers) -> Option<Self::Sdk>;
}

/// Converts a member of the SDK's type, which is an `Option` or a plain value.
pub(crate) fn from_member<F: Field>(sdk: impl Into<Option<<F::Value as Counterpart>::Sdk>>) -> F
where
    F::Value: Counterpart,
{
    F::from_option(sdk.into().map(Counterpart::from_sdk))
}

/// The members that the SDK's type cannot hold, collected during a conversion.
#[derive(Default)]
pub(crate) struct UnsupportedMembers(Vec<UnsupportedMember>);

impl UnsupportedMembers {
    /// Returns the result of a conversion, or an error if there are unsupported members.
    pub(crate) fn check<T>(convert: impl FnOnce(&mut Self) -> Option<T>) -> Result<T, SdkConversionError> {
        let mut unsupported = Self::default();
        match convert(&mut unsupported) {
            Some(value) if unsupported.0.is_empty() => Ok(value),
            _ => Err(SdkConversionError { unsupported_members: unsupported.0 }),
        }
    }

    /// Converts the member `name` to the member of the SDK's type.
    pub(crate) fn member<F: Field>(&mut self, name: &'static str, value: F) -> Option<<F::Value as Counterpart>::Sdk>
    where
        F::Value: Counterpart,
    {
        let value = value.into_option()?;
        self.within(|| name.to_owned(), |unsupported| value.into_sdk(unsupported))
    }

    /// Adds the member `name` if it is present, because the SDK's type has no such member.
    pub(crate) fn lacking<T>(&mut self, name: &'static str, value: Option<&T>) {
        if value.is_some() {
            self.add(name, LACKING);
        }
    }

    /// Adds the member `name` if it is absent, because the SDK's type requires it.
    pub(crate) fn required<T>(&mut self, name: &'static str, value: Option<&T>) {
        if value.is_none() {
            self.add(name, "missing required member of the SDK's type");
        }
    }

    /// Adds every unknown member.
    pub(crate) fn unknown(&mut self, unknown: &UnknownFields) {
        for name in unknown.get().keys() {
            self.add(name, LACKING);
        }
    }

    fn add(&mut self, path: &str, reason: &'static str) {
        self.0.push(UnsupportedMember { path: Escaped(path).to_string(), reason });
    }

    /// Prepends the component `step` to the path of each member that `convert` adds.
    fn within<T>(&mut self, step: impl FnOnce() -> String, convert: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.0.len();
        let value = convert(self);
        let inner = &mut self.0[before..];
        if !inner.is_empty() {
            let step = step();
            for UnsupportedMember { path, .. } in inner {
                let dot = if path.starts_with('[') { "" } else { "." };
                *path = format!("{step}{dot}{path}");
            }
        }
        value
    }
}

const LACKING: &str = "must be absent: the SDK's type has no such member";

impl<T: Counterpart> Counterpart for Vec<T> {
    type Sdk = Vec<T::Sdk>;

    fn from_sdk(sdk: Self::Sdk) -> Self {
        sdk.into_iter().map(T::from_sdk).collect()
    }

    fn into_sdk(self, unsupported: &mut UnsupportedMembers) -> Option<Self::Sdk> {
        let entry = |(index, entry): (usize, T)| {
            unsupported.within(|| format!("[{index}]"), |unsupported| entry.into_sdk(unsupported))
        };
        Some(self.into_iter().enumerate().filter_map(entry).collect())
    }
}

macro_rules! same_type {
    ($($type:ty)*) => {
        $(impl Counterpart for $type {
            type Sdk = Self;

            fn from_sdk(sdk: Self) -> Self {
                sdk
            }

            fn into_sdk(self, _: &mut UnsupportedMembers) -> Option<Self> {
                Some(self)
            }
        })*
    };
}

same_type! { String bool i32 DateTime }

/// The conversions of the enums that the SDK has.
macro_rules! enums {
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

            impl Counterpart for $Enum {
                type Sdk = aws_sdk_cognitoidentityprovider::types::$Enum;

                fn from_sdk(sdk: Self::Sdk) -> Self {
                    sdk.into()
                }

                fn into_sdk(self, _: &mut UnsupportedMembers) -> Option<Self::Sdk> {
                    Some(self.into())
                }
            }
        )*
    };
}

enums! { ExplicitAuthFlowsType FeatureType OAuthFlowType PreventUserExistenceErrorTypes TimeUnitsType }
