//! The classes of bytes in patterns.

/// Expands to a function that checks whether a byte is in one of the ranges, which are separated by `|`.
///
/// Each range is compared separately and the results are combined with `|`, to avoid the branches of one pattern with
/// several alternatives.
macro_rules! class {
    ($($range:pat_param)|+) => { |byte: u8| false $(| matches!(byte, $range))+ };
}

pub(crate) use class;

/// Checks whether all `bytes` are in the class.
///
/// The loop does not stop at the first other byte, because an early exit prevents vectorization.
#[inline]
pub(crate) fn all_bytes(bytes: &[u8], class: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(true, |all, byte| all & class(*byte))
}
