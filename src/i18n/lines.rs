//! The texts about a line: what was chosen for it, what comes with it, what it came back without.
//! They are a part of `Messages` and follow the same rules.

use super::forms::Around;

/// The texts about a line.
pub struct LineTexts {
    /// Label of how often it is bought.
    pub subscription: &'static str,
    /// Every day, week, month, year.
    pub every_one: [&'static str; 4],
    /// Every so many days, weeks, months, years.
    pub every: [Around; 4],
    /// Label of the day on which it is bought.
    pub purchase_day: &'static str,
    /// The days of the week, from Monday on.
    pub weekdays: [&'static str; 7],
    /// Before the first day, between both, behind the last one.
    pub between_days: [&'static str; 3],
    /// Only the first day is known.
    pub since: Around,
    /// Only the last day is known.
    pub until: Around,
    /// Whether a date is day, month, year with strokes between them; otherwise it is as the store
    /// writes it.
    pub has_day_first: bool,
    /// Name of the list of parts, and before what is in a kit.
    pub includes: &'static str,
    /// Behind a service that only the checkout can add.
    pub in_checkout: &'static str,
    /// It came back, or was copied; the text is what it has no more.
    pub without: Around,
    /// A text that the store does not offer: somebody wrote it.
    pub written: Around,
    /// Such a text, without its words.
    pub something_written: &'static str,
    /// The price that the store had set by hand, as a part of a list.
    pub manual_price: &'static str,
    /// How far it is to a promotion: the units that are missing, and what it brings.
    pub more: fn(u32, &str) -> String,
    /// What a promotion brings: a number, in per cent.
    pub percent_off: Around,
}
