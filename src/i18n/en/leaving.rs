//! The texts of leaving the cart in English.

use crate::i18n::leaving::LeavingTexts;

pub(super) const LEAVING: LeavingTexts = LeavingTexts {
    saving: "Saving…",
    saving_first: "Your changes are being saved first.",
    checking: "Checking the cart…",
    not_checked: "The cart could not be read again, so it is not known whether someone \
                  changed it just now. Press again to go on.",
    offline: "No connection. Your changes are not saved yet, so you stay here. \
              Try again when you are online.",
    refused: "One change was not accepted. Check the cart, then press again.",
    contact_typed: "You typed contact data and did not save it.",
    delivery_typed: "You typed delivery data and did not save it.",
    redirected: "Someone else changed this since you looked:",
    go_on: "Go on anyway",
    making_cart: "Making a new cart…",
    no_new_cart: "The store made no new cart. Nothing was changed; try again.",
    leave_without: "Leave without saving",
    stay: "Stay here",
};
