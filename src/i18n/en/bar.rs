//! English: the texts of the bar with the total and the next step.
//! It does not know when a text is shown.

use crate::i18n::bar::BarTexts;

/// The texts.
pub(super) const BAR: BarTexts = BarTexts {
    saving: "Saving…",
    saved: "Saved",
    waiting: "Waiting for a connection",
    changes: |n| match n {
        1 => "1 change · view".into(),
        n => format!("{n} changes · view"),
    },
    tell: "Tell the others",
    told: "I changed our cart:",
    choose_delivery: "Choose a delivery option",
    owner: "Your data is visible only to you",
    owner_signed_out: "Your data is hidden",
    guest: "Shared · personal data is hidden",
    buyer_by_link: "Shared · your data is hidden",
    another: "Someone else’s data is hidden",
    operator: "For a customer",
};
