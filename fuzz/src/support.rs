//! The list of the shapes and the helpers of the laws, which the fuzz targets share with `tests/it`.

use serde::Serialize;
use serde_json::{Map, Value};

#[macro_use]
#[path = "../../tests/it/support/service.rs"]
mod service;

/// All public shapes and enums under one path.
pub(crate) mod shapes {
    pub(crate) use super::service::shapes::*;
    pub(crate) use cognito_user_pool_client::error::ServiceErrorCode;
}

/// Calls a generic function with arguments, for every type that a list macro passes.
macro_rules! call_with {
    ([$check:ident $arguments:tt] $($Type:ident)*) => { $($check::<$crate::support::shapes::$Type> $arguments;)* };
}

/// Returns the members of a shape as JSON.
pub(crate) fn object<T: Serialize>(value: &T) -> Map<String, Value> {
    let Ok(Value::Object(object)) = serde_json::to_value(value) else { panic!("not an object") };
    object
}
