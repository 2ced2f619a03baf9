//! The traits of values and of the fields that contain them.

use aws_smithy_types::DateTime;

use super::value_ref::{List, ValueRef};
use crate::model::{Shape, limits};

/// A value of a member, or an entry of a list.
pub(crate) trait Value: Sized {
    /// The shape of values of this type. A row may name a shape with other limits.
    const SHAPE: &'static Shape;

    fn value_ref(&self) -> ValueRef<'_>;

    /// Applies `edit` at every depth.
    fn edit_unknown(&mut self, _: UnknownEdit) {}
}

/// A change to unknown members or to unknown enum values.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnknownEdit {
    /// Removes unknown members.
    RemoveMembers,
    /// Marks unknown enum values as returned by the service.
    MarkFromService,
}

impl Value for String {
    const SHAPE: &'static Shape = &limits::STRING;

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Str(self)
    }
}

impl Value for bool {
    const SHAPE: &'static Shape = &limits::BOOLEAN;

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Bool(*self)
    }
}

impl Value for i32 {
    const SHAPE: &'static Shape = &limits::ACCESS_TOKEN_VALIDITY;

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Integer(*self)
    }
}

impl Value for DateTime {
    const SHAPE: &'static Shape = &limits::DATE;

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::Timestamp(*self)
    }
}

impl<T: Value> Value for Vec<T> {
    // Not used for lists, because each row of a list names its shape.
    const SHAPE: &'static Shape = T::SHAPE;

    fn value_ref(&self) -> ValueRef<'_> {
        ValueRef::List(self)
    }

    fn edit_unknown(&mut self, edit: UnknownEdit) {
        for entry in self {
            entry.edit_unknown(edit);
        }
    }
}

impl<T: Value> List for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn entry(&self, index: usize) -> ValueRef<'_> {
        self[index].value_ref()
    }
}

/// The type of a field: an `Option`, or an `i32` in which 0 means absent.
pub(crate) trait Field: Sized {
    type Value: Value;

    fn from_option(value: Option<Self::Value>) -> Self;
    fn into_option(self) -> Option<Self::Value>;
    fn value_ref(&self) -> Option<ValueRef<'_>>;
    fn edit_unknown(&mut self, edit: UnknownEdit);
}

impl<T: Value> Field for Option<T> {
    type Value = T;

    fn from_option(value: Self) -> Self {
        value
    }

    fn into_option(self) -> Self {
        self
    }

    fn value_ref(&self) -> Option<ValueRef<'_>> {
        self.as_ref().map(Value::value_ref)
    }

    fn edit_unknown(&mut self, edit: UnknownEdit) {
        if let Some(value) = self {
            value.edit_unknown(edit);
        }
    }
}

impl Field for i32 {
    type Value = Self;

    fn from_option(value: Option<Self>) -> Self {
        value.unwrap_or_default()
    }

    fn into_option(self) -> Option<Self> {
        (self != 0).then_some(self)
    }

    fn value_ref(&self) -> Option<ValueRef<'_>> {
        self.into_option().map(ValueRef::Integer)
    }

    fn edit_unknown(&mut self, _: UnknownEdit) {}
}
