//! How a value becomes its counterpart in the SDK and back, whatever its type.

use super::error::{SdkConversionError, UnsupportedMember};
use crate::model::Member;
use crate::primitives::DateTime;
use crate::wire::{Field, Unknown};

/// A type of this crate that has a counterpart in the SDK.
pub(super) trait Counterpart: Sized {
    type Sdk;

    fn from_sdk(sdk: Self::Sdk) -> Self;

    /// Notes what the SDK's type cannot hold, and leaves it out. `None` if nothing can be made of the rest.
    fn into_sdk(self, unsupported: &mut UnsupportedMembers) -> Option<Self::Sdk>;
}

/// From a member of the SDK, optional there or not.
pub(super) fn from_member<F: Field>(sdk: impl Into<Option<<F::Value as Counterpart>::Sdk>>) -> F
where
    F::Value: Counterpart,
{
    F::from_option(sdk.into().map(Counterpart::from_sdk))
}

/// What cannot be handed to the SDK, collected on the way.
#[derive(Default)]
pub(super) struct UnsupportedMembers(Vec<UnsupportedMember>);

impl UnsupportedMembers {
    /// The value that some conversion made, unless it lost something.
    pub(super) fn check<T>(convert: impl FnOnce(&mut Self) -> Option<T>) -> Result<T, SdkConversionError> {
        let mut unsupported = Self::default();
        match convert(&mut unsupported) {
            Some(value) if unsupported.0.is_empty() => Ok(value),
            _ => Err(SdkConversionError { unsupported_members: unsupported.0 }),
        }
    }

    /// To a member of the SDK.
    pub(super) fn member<F: Field>(
        &mut self,
        members: &[Member],
        name: &str,
        value: F,
    ) -> Option<<F::Value as Counterpart>::Sdk>
    where
        F::Value: Counterpart,
    {
        let value = value.into_option()?;
        self.within(|| wire_name(members, name).to_owned(), |unsupported| value.into_sdk(unsupported))
    }

    /// A member that the SDK's type lacks.
    pub(super) fn lacking<T>(&mut self, members: &[Member], name: &str, value: Option<&T>) {
        if value.is_some() {
            self.add(wire_name(members, name), LACKING);
        }
    }

    /// A member without which the SDK's type cannot be.
    pub(super) fn required<T>(&mut self, members: &[Member], name: &str, value: Option<&T>) {
        if value.is_none() {
            self.add(wire_name(members, name), "missing required member of the SDK's type");
        }
    }

    pub(super) fn unknown(&mut self, unknown: &Unknown) {
        for name in unknown.get().keys() {
            self.add(name, LACKING);
        }
    }

    fn add(&mut self, path: &str, reason: &'static str) {
        self.0.push(UnsupportedMember { path: path.to_owned(), reason });
    }

    /// Puts a step in front of the path of everything that `convert` loses.
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

fn wire_name<'a>(members: &[Member], field: &'a str) -> &'a str {
    members.iter().find(|member| member.field == field).map_or(field, |member| member.name)
}

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
