//! The parts of a row: the type of the field, the required mark, the limits, the default and the documentation.

/// The type of a value that is present.
macro_rules! value_type {
    (strings $ty:ty) => { Vec<$ty> };
    (items $ty:ty) => { Vec<$ty> };
    ($kind:ident $ty:ty) => { $ty };
}

macro_rules! field_type {
    (zero_is_absent $ty:ty) => { $ty };
    ($kind:ident $ty:ty) => { Option<value_type!($kind $ty)> };
}

macro_rules! is_marked {
    ([]) => {
        false
    };
    ([$mark:ident]) => {
        true
    };
}

macro_rules! shape_of {
    ($ty:ty, []) => {
        <$ty as $crate::wire::Value>::SHAPE
    };
    ($ty:ty, [$limits:ident]) => {
        &$crate::model::limits::$limits
    };
}

/// The default as data.
macro_rules! default_value {
    ($kind:ident []) => { None };
    ($kind:ident [true]) => { Some($crate::model::DefaultValue::Boolean(true)) };
    ($kind:ident [false]) => { Some($crate::model::DefaultValue::Boolean(false)) };
    (item [$value:literal]) => { Some($crate::model::DefaultValue::Enum($value)) };
    ($kind:ident [$number:literal]) => { Some($crate::model::DefaultValue::Integer($number)) };
    ($kind:ident [[$($entry:literal),*]]) => { Some($crate::model::DefaultValue::List(&[$($entry),*])) };
    ($kind:ident [($number:literal hour)]) => {
        Some($crate::model::DefaultValue::Duration(std::time::Duration::from_hours($number)))
    };
    ($kind:ident [($number:literal days)]) => {
        Some($crate::model::DefaultValue::Duration(std::time::Duration::from_hours(24 * $number)))
    };
    ($kind:ident [{$meaning:literal}]) => { Some($crate::model::DefaultValue::Meaning($meaning)) };
    ($kind:ident [$default:tt empty_is_default]) => { default_value!($kind [$default]) };
}

macro_rules! is_empty_default {
    ([$default:tt empty_is_default]) => {
        true
    };
    ($default:tt) => {
        false
    };
}

/// The paragraph about the default.
macro_rules! default_doc {
    ($default:tt) => {
        concat!("Default: ", default_words!($default), ".")
    };
    ($default:tt empty_is_default) => {
        concat!("Default: ", default_words!($default), ". An empty list has the same effect.")
    };
}

macro_rules! default_words {
    ([]) => { "an empty list" };
    ([$first:literal $(, $entry:literal)*]) => { concat!("`", $first $(, "`, `", $entry)*, "`") };
    (($number:literal $unit:ident)) => { concat!($number, " ", stringify!($unit)) };
    ({$meaning:literal}) => { $meaning };
    ($value:literal) => { concat!("`", $value, "`") };
}

/// The paragraph about the rules.
macro_rules! rules_doc {
    ($first:ident $($rule:ident)*) => { concat!("Rules: ", rule_link!($first) $(, ", ", rule_link!($rule))*, ".") };
}

macro_rules! rule_link {
    ($rule:ident) => {
        concat!("[`", stringify!($rule), "`](crate::Rule::", stringify!($rule), ")")
    };
}
