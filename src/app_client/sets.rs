//! Lists compared as sets.

use std::collections::BTreeSet;

/// Returns the entries of `one` whose keys do not occur in `other`, in order and without duplicates.
///
/// Takes O(n log n) comparisons, because a list that was read from a document can have any length.
pub(crate) fn only_in<'a, T, K: Ord>(one: &'a [T], other: &'a [T], key: impl Fn(&'a T) -> K) -> Vec<&'a T> {
    let mut seen: BTreeSet<K> = other.iter().map(&key).collect();
    one.iter().filter(|entry| seen.insert(key(entry))).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::cmp::Ordering;

    use super::only_in;

    /// A number that counts its comparisons.
    struct Counted<'a>(usize, &'a Cell<usize>);

    impl Ord for Counted<'_> {
        fn cmp(&self, other: &Self) -> Ordering {
            self.1.set(self.1.get() + 1);
            self.0.cmp(&other.0)
        }
    }

    impl PartialOrd for Counted<'_> {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other) == Ordering::Equal
        }
    }

    impl Eq for Counted<'_> {}

    #[test]
    fn entries_keep_their_order_and_are_listed_once() {
        assert_eq!(only_in(&[5, 1, 4, 1, 5, 2], &[3, 2], |entry| *entry), [&5, &1, &4]);
        assert_eq!(only_in(&[1, 2, 1], &[2, 1], |entry| *entry), [&0; 0]);
        assert_eq!(only_in(&[], &[1], |entry| *entry), [&0; 0]);
    }

    const LENGTH: usize = 1 << 14;
    /// The maximum number of comparisons of one search, which is linear within a node of a `BTreeSet`.
    const SEARCH: usize = 3 * 14;

    /// Returns the numbers below `LENGTH` in an order that is neither sorted nor reversed.
    fn shuffled() -> impl Iterator<Item = usize> {
        (0..LENGTH).map(|index| index * 7919 % LENGTH)
    }

    #[test]
    fn comparisons_of_two_lists_grow_as_n_log_n() {
        let one: Vec<usize> = shuffled().collect();
        for other in [one.iter().rev().copied().collect(), vec![LENGTH; LENGTH], Vec::new()] {
            let count = Cell::new(0);
            only_in(&one, &other, |number| Counted(*number, &count));
            assert!(count.get() < 2 * SEARCH * LENGTH, "{} comparisons", count.get());
        }
    }
}
