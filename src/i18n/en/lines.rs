//! English: the texts about a line.
//! It does not know when a text is shown.

use crate::i18n::lines::LineTexts;

/// The texts.
pub(super) const LINES: LineTexts = LineTexts {
    subscription: "Subscription",
    every_one: ["every day", "every week", "every month", "every year"],
    every: [["every ", " days"], ["every ", " weeks"], ["every ", " months"], ["every ", " years"]],
    purchase_day: "Purchase day",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    between_days: ["from ", " to ", ""],
    since: ["from ", " on"],
    until: ["until ", ""],
    has_day_first: false,
    includes: "Includes",
    in_checkout: "chosen in the checkout",
    without: ["Added without: ", ""],
    written: ["Someone wrote: “", "”"],
    something_written: "something written",
    manual_price: "the price set by the store",
    more: |n, text| format!("{n} more: {text}"),
    percent_off: ["", "% off"],
};
