//! English: the texts about several people and one cart.
//! It does not know when a text is shown.

use crate::i18n::together::Together;

/// The texts.
pub(super) const TOGETHER: Together = Together {
    look_only_by_link: "View only here; anyone with the link can still edit.",
    look_only_chosen: "View only: nothing changes from here.",
    look_only_by_store: "View only: this store does not let guests change a cart.",
    edit_after_all: "Edit after all",
    back_to_own: "Back to my cart",
    to_shared: "To the shared cart",
    join_title: "You have a cart of your own",
    join_text: "Yours stays as it is. Join this cart to change it together, copy its items to \
        yours, or just look.",
    join: "Join this cart",
    copy_to_own: "Copy these items to my cart",
    just_look: "Just look",
    news_title: "What changed",
    got_it: "Got it",
    news_added: |n, text| format!("New: {n} × {text}"),
    news_quantity: |text, from, to| format!("{text}: {from} → {to}"),
    news_price_up: |text, from, to| format!("{text}: the price went up from {from} to {to}"),
    news_price_down: |text, from, to| format!("{text}: the price went down from {from} to {to}"),
    news_sold_out: |text| format!("{text} is sold out"),
    news_back_in_stock: |text| format!("{text} can be bought again"),
    news_removed: |text| format!("Removed: {text}"),
    news_removed_unknown: |n| match n {
        1 => "1 product you had seen was removed. It cannot be put back here".into(),
        n => format!("{n} products you had seen were removed. They cannot be put back here"),
    },
    put_back: "Put back",
    set_to: ["Set to ", ""],
    just_now: "Somebody changed this just now",
    news_coupon_added: |text| format!("New coupon: {text}"),
    news_coupon_removed: |text| format!("Coupon removed: {text}"),
    news_texts: ["", ": what is written or chosen for it was changed"],
    news_services: ["", ": its services were changed"],
    news_parts: ["", ": what it includes was changed"],
    news_delivery_option: "Another delivery option was chosen",
    news_contact: "The contact data was changed",
    news_address: "The delivery address was changed",
    news_invoice: "The invoice data was changed",
    news_total: |from, to| format!("Total: {from} → {to}"),
    mark_new: "New",
    mark_quantity: |n| format!("Was {n}"),
    mark_price: |text| format!("Price was {text}"),
    mark_sold_out: "Sold out meanwhile",
    mark_texts: "Text or choice changed",
    mark_services: "Services changed",
    mark_parts: "Contents changed",
    mark_back_in_stock: "Back in stock",
    announce_joined: "You joined this cart.",
    announce_news: |n| match n {
        1 => "1 thing changed in the cart.".into(),
        n => format!("{n} things changed in the cart."),
    },
    announce_put_back: |text| {
        format!("Someone changed the cart at the same time; we restored {text}.")
    },
    announce_unsure: |text| {
        format!("{text}: somebody changed the cart at the same moment. Please check this item.")
    },
    copy_interrupted: "Copying was interrupted. Items may be missing in your cart.",
    finish_copy: "Finish copying",
    leave_copy: "Leave it as it is",
    copied_title: "Copy to your cart",
    copy_sum: |n, all| format!("{n} of {all} products are in your cart now."),
    copy_waiting: "Adding…",
    copy_added: "added",
    copy_joined: |n| format!("added, now {n}"),
    copy_only: |n| format!("only {n} could be added"),
    connection_offline: "No connection. Your changes wait here and go out when it is back.",
    connection_unavailable: "The store does not answer right now. We keep trying; your changes \
        wait here.",
    connection_part_missing: "A part of this page could not be loaded. We keep trying; your \
        changes wait here.",
    connection_not_understood: "The store's last answer was not understood. You see the cart as it \
        was; we keep trying.",
};
