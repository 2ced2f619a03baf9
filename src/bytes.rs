//! A look at all bytes of a text, many at a time.

/// Whether all bytes of `text` are as `wanted`.
///
/// With no way out in the middle of a block, the compiler compares all of its bytes at once. For that, `wanted` has to
/// be made of comparisons and [`is_one_of`]; a long `matches!` becomes a jump for each byte. The last block overlaps the
/// one before it, so that no bytes are left to look at singly.
#[inline]
pub(crate) fn all_bytes(text: &str, wanted: impl Fn(u8) -> bool + Copy) -> bool {
    let bytes = text.as_bytes();
    if let Some(last) = bytes.last_chunk::<16>() {
        return bytes.as_chunks::<16>().0.iter().all(|block| all(block, wanted)) && all(last, wanted);
    }
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => all(first, wanted) & all(last, wanted),
        _ => bytes.iter().all(|byte| wanted(*byte)),
    }
}

#[inline]
fn all<const N: usize>(block: &[u8; N], wanted: impl Fn(u8) -> bool) -> bool {
    let mut all = true;
    for byte in block {
        all &= wanted(*byte);
    }
    all
}

/// Whether `byte` is in `set`.
#[inline]
pub(crate) fn is_one_of<const N: usize>(set: &[u8; N], byte: u8) -> bool {
    let mut found = false;
    for one in set {
        found |= byte == *one;
    }
    found
}
