//! The texts about a line: what was chosen for it, what comes with it, what it came back without.
//! They are a part of `Messages` and follow the same rules.

use super::texts::texts;

texts! {
    /// The texts about a line.
    LineTexts {
        /// Label of how often it is bought.
        subscription: Text,
        /// Every so many days, weeks, months, years, in the order of `Period`.
        every: Plurals[days, weeks, months, years],
        /// Label of the day on which it is bought.
        purchase_day: Text,
        /// The days of the week, from Monday on.
        weekdays: List[monday, tuesday, wednesday, thursday, friday, saturday, sunday],
        /// The first day and the last one.
        between_days: With[from, to],
        /// Only the first day is known.
        since: With[day],
        /// Only the last day is known.
        until: With[day],
        /// Name of the list of parts, and before what is in a kit.
        includes: Text,
        /// Behind a service that only the checkout can add.
        in_checkout: Text,
        /// It came back, or was copied; the text is what it has no more.
        without: With[list],
        /// A text that the store does not offer: somebody wrote it.
        written: With[text],
        /// Such a text, without its words.
        something_written: Text,
        /// The price that the store had set by hand, as a part of a list.
        manual_price: Text,
        /// How far it is to a promotion: the units that are missing, and what it brings.
        more: With[number, gain],
        /// What a promotion brings: a number, in per cent.
        percent_off: With[number],
        /// How dates are written.
        locale: Locale,
    }
}
