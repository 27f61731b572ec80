//! Finding the elements of one list in another that has nearly the same order.
//! The lines of a cart seldom move, so two carts can be compared in one pass.

/// The first position that `is_match`, searched from `start` to the end of `count` positions and
/// then from the beginning; `None` when there is none. For one element after the other, `start` is
/// the position behind the last one found.
pub fn find_wrapping(
    start: usize,
    count: usize,
    is_match: impl Fn(usize) -> bool,
) -> Option<usize> {
    (0..count).map(|step| (start + step) % count).find(|at| is_match(*at))
}
