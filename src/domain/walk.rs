//! Finding things in a list that was in the same order before.
//! Lines of a cart seldom move, so comparing two carts is one walk along both.

/// The first place that `is_it`, looked for from `start` on and around; `None` when there is none.
/// Whoever looks for one after the other starts behind the last one found.
pub fn find_from(start: usize, count: usize, is_it: impl Fn(usize) -> bool) -> Option<usize> {
    (0..count).map(|step| (start + step) % count).find(|at| is_it(*at))
}
