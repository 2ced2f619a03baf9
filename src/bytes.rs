//! A look at all bytes of a text, many at a time.

/// A class of bytes, as in a regular expression, whose ranges stand between bars: whether a byte is of it.
///
/// Unlike the bars of a pattern, those between the ranges do not jump.
macro_rules! class {
    ($($range:pat_param)|+) => { |byte: u8| false $(| matches!(byte, $range))+ };
}

pub(crate) use class;

/// How many bytes are looked at together.
const BLOCK: usize = 16;

/// Whether all `bytes` are of the class. The compiler compares all bytes of a block at once. The last block overlaps the
/// one before it, so that no bytes are left to look at singly.
#[inline]
pub(crate) fn all_bytes(bytes: &[u8], class: impl Fn(u8) -> bool + Copy) -> bool {
    match bytes.last_chunk() {
        Some(last) => bytes.as_chunks().0.iter().all(|block| all_of_block(block, class)) && all_of_block(last, class),
        None => spread(bytes).is_none_or(|block| all_of_block(&block, class)),
    }
}

/// With no way out in the middle.
#[inline]
fn all_of_block(block: &[u8; BLOCK], class: impl Fn(u8) -> bool) -> bool {
    let mut all = true;
    for byte in block {
        all &= class(*byte);
    }
    all
}

/// All bytes of a text that is shorter than a block, some of them repeatedly, if it has any.
#[inline]
fn spread(bytes: &[u8]) -> Option<[u8; BLOCK]> {
    let mut block = [*bytes.first()?; BLOCK];
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        block[..8].copy_from_slice(first);
        block[8..].copy_from_slice(last);
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        block[..4].copy_from_slice(first);
        block[4..8].copy_from_slice(last);
    } else {
        block[1] = bytes[bytes.len() / 2];
        block[2] = bytes[bytes.len() - 1];
    }
    Some(block)
}
