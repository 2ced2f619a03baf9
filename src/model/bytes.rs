//! Classes of bytes.

/// A class of bytes, written as ranges between bars.
///
/// Each range is compared without a jump, unlike the alternatives of one pattern.
macro_rules! class {
    ($($range:pat_param)|+) => { |byte: u8| false $(| matches!(byte, $range))+ };
}

pub(crate) use class;

/// Checks whether all `bytes` are of the class.
///
/// Does not stop at the first one that is not, so that the compiler compares many bytes at once.
#[inline]
pub(crate) fn all_bytes(bytes: &[u8], class: impl Fn(u8) -> bool) -> bool {
    bytes.iter().fold(true, |all, byte| all & class(*byte))
}
