//! A look at all bytes of a text, many at a time.

/// A class of bytes, as in a regular expression, whose ranges stand between bars: whether a byte is of it.
///
/// Unlike the bars of a pattern, those between the ranges do not jump.
macro_rules! class {
    ($($range:pat_param)|+) => { |byte: u8| false $(| matches!(byte, $range))+ };
}

pub(crate) use class;

/// Whether all `bytes` are of the class. The compiler compares all bytes of a block at once. The last block overlaps the
/// one before it, so that no bytes are left to look at singly, unless there are no four.
#[inline]
pub(crate) fn all_bytes(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> bool {
    if let (Some(last), Some((_, but_one))) = (bytes.last_chunk::<16>(), bytes.split_last()) {
        but_one.as_chunks::<16>().0.iter().all(|block| all_of_block(block, class)) && all_of_block(last, class)
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        all_of_block(first, class) & all_of_block(last, class)
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        all_of_block(first, class) & all_of_block(last, class)
    } else {
        bytes.iter().all(|byte| class(*byte))
    }
}

/// With no way out in the middle.
#[expect(clippy::inline_always, reason = "a call takes longer than a block")]
#[inline(always)]
fn all_of_block<const N: usize>(block: &[u8; N], class: impl Fn(u8) -> bool) -> bool {
    let mut all = true;
    for byte in block {
        all &= class(*byte);
    }
    all
}
