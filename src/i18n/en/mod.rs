//! English: the texts of the cart.
//! It does not know when a text is shown.

mod bar;
mod forms;
mod hand_over;
mod leaving;
mod lines;
mod mine;
mod people;
mod together;

use super::explanation::Explanation;
use super::messages::Messages;

/// English.
pub(super) static EN: Messages = Messages {
    lang: "en",
    title: "Shared cart",
    own_title: "Your cart",
    units: |n| if n == 1 { "1 item".into() } else { format!("{n} items") },
    who_owner: "This is your cart. Anyone with the link can change this cart, its delivery \
        included, and pay for it. Only you see your data.",
    who_owner_signed_out: "This is your cart. Anyone with the link can change this cart, its \
        delivery included. Sign in to see your data.",
    who_guest: "You opened a cart someone shared with you. You can change its items; personal data \
        stays hidden.",
    who_guest_looking: "You opened a cart someone shared with you. Personal data stays hidden.",
    who_operator: "You are preparing this cart for a customer.",
    who_signed_in_as_another: "You're using a different account, so the data in this cart stays \
        hidden.",
    share: "Share",
    share_title: "Share this cart",
    share_explanation: "Anyone with this link can see this cart, change it, its delivery included, \
        and pay for it. Your personal data stays hidden from them on this page.",
    share_to_look: "View only",
    share_to_look_explanation: "View only here; anyone with the link can still edit the cart and \
        pay for it. Your personal data is hidden from them.",
    share_link_label: "Link to this cart",
    copy_message_and_link: "Copy message and link",
    link_copied: "Link copied",
    copy_by_hand: "The link is selected. Copy it with your keyboard or by a long press.",
    share_with: "Send to…",
    close: "Close",
    items: "Products",
    lines_left_out: |n| match n {
        1 => "1 more product is not shown yet.".into(),
        n => format!("{n} more products are not shown yet."),
    },
    show_more: "Show more",
    and_more: |n| format!("… and {n} more"),
    unavailable_items: "Not available now",
    without_stock: "Out of stock",
    cannot_be_delivered: "Cannot be delivered to this address",
    unavailable: "Not available",
    gift: "Gift",
    choose_gift: "Choose a gift",
    services_of: |text| format!("Services for {text}"),
    sold_by: |text| format!("Sold by {text}"),
    each: |text| format!("{text} each"),
    per_amount: |first, second| format!("{first} / {second}"),
    before: |text| format!("Before: {text}"),
    saving: |text| format!("You save {text}"),
    quantity_of: |text| format!("Quantity of {text}"),
    increase: |text| format!("One more {text}"),
    decrease: |text| format!("One less {text}"),
    remove: "Remove",
    remove_item: |text| format!("Remove {text}"),
    removed: |text| format!("{text} was removed."),
    removed_several: |n| match n {
        1 => "1 product was removed.".into(),
        n => format!("{n} products were removed."),
    },
    undo: "Undo",
    remove_all_items: "Remove all products",
    remove_all_question: Explanation {
        title: "Remove all products?",
        text: "This empties the cart for everyone. You can undo it right after.",
    },
    remove_all: "Remove all",
    keep_them: "Keep them",
    saving_change: "Saving",
    coupon_toggle: "Add a coupon",
    coupon_label: "Coupon code",
    apply: "Apply",
    coupons: "Coupons",
    remove_coupon: |text| format!("Remove coupon {text}"),
    note_title: "Note to the store",
    note_label: "Your note",
    note_hint: "Everyone with the link can read it.",
    note_by: "From someone with the link:",
    save: "Save",
    note_saved: "Note saved.",
    promotions: "Promotions",
    messages: "Messages from the store",
    contact: "Contact",
    delivery: "Delivery",
    not_filled_in: "Not filled in yet",
    sign_in: "Sign in",
    sign_in_to_see: "Is this your cart? Sign in",
    sign_in_as_another: "Use another account",
    summary: "Summary",
    total: "Total",
    checkout: "Go to checkout",
    empty: Explanation {
        title: "This cart is empty",
        text: "Add something in the store and it shows up here.",
    },
    emptied: Explanation {
        title: "This cart was emptied",
        text: "Somebody took everything out, or it was ordered. Add something in the store and it \
            shows up here.",
    },
    go_shopping: "Go to the store",
    try_again: "Try again",
    part_loading: "Loading…",
    part_missing: "This part could not be loaded. Try again, or reload the page.",
    open_anyway: "Open anyway",
    open_own_cart: "Open my own cart",
    link_damaged: Explanation {
        title: "This link is damaged",
        text: "It changed on the way, but the cart it names can still be read. \
               Open that cart, or your own.",
    },
    link_malformed: Explanation {
        title: "This link is not complete",
        text: "Part of it was lost on the way. Ask for the link again, or open your own cart.",
    },
    link_ambiguous: Explanation {
        title: "This link names two carts",
        text: "We cannot know which one was meant. Ask for the link again, or open your own cart.",
    },
    not_found: Explanation {
        title: "This cart no longer exists",
        text: "It may have been ordered or it was kept too long. Ask who sent it for a new link.",
    },
    replaced: Explanation {
        title: "This cart was closed",
        text: "The store answered with another cart, so nothing of it is shown. Ask who sent the \
            link for a new one.",
    },
    own_cart_changed: Explanation {
        title: "Another cart is open in this browser now",
        text: "The cart that was here was ordered, or somebody opened another one or signed in, \
               in another window.",
    },
    link_old_title: "This link is old",
    link_old_text: |n| {
        format!("It is {n} days old. Old links can be reused; this may be someone else's cart.")
    },
    needs_agreement: Explanation {
        title: "Opening this replaces your cart in this browser",
        text: "This store opens a shared cart only in the place of your own. You can switch back.",
    },
    refused: Explanation {
        title: "The store does not show this cart",
        text: "Sign in with the account it belongs to, or open your own cart.",
    },
    offline: Explanation {
        title: "No connection",
        text: "The cart could not be reached. Check your connection and try again.",
    },
    timed_out: Explanation {
        title: "The store takes too long",
        text: "There was no answer in time. Try again in a moment.",
    },
    store_unavailable: Explanation {
        title: "The store has a problem",
        text: "It could not show the cart right now. Nothing was lost; try again in a moment.",
    },
    not_understood: Explanation {
        title: "The store's answer was not understood",
        text: "Something in it is not as expected, so the cart is not shown. Nothing was changed.",
    },
    unreadable: Explanation {
        title: "The store can't open this cart",
        text: "Something in it may not be sold any more. Open it in the store's own cart and \
            remove that, or start with your own cart.",
    },
    only_available: |n| format!("The store has only {n} of these; the cart holds {n} now."),
    line_is_gone: "This product is no longer in the cart.",
    change_refused: "The store did not accept the change.",
    note_changed: "Somebody else wrote a note meanwhile. Yours is not saved yet; save again to put \
        it in the place of this one:",
    change_offline: "No connection, so nothing was changed. Try again.",
    change_timed_out: "The store did not answer in time. Showing the last saved version.",
    change_unavailable: "The store has a problem and did not save the change. Try again.",
    change_seller_unavailable: "The seller of this product could not be reached, so nothing was \
        changed. Try again later.",
    no_whole_number: "Type a whole number, for instance 2.",
    coupon_missing: "Type the coupon code first.",
    coupon_is_on: "This coupon is on the cart already.",
    announce_opened: |n| format!("Cart loaded, {}.", (EN.units)(n)),
    announce_quantity: |text, n| format!("{text}: quantity {n}."),
    announce_restored: |text| format!("{text} is back in the cart."),
    announce_added: |text| format!("{text} was added."),
    announce_added_something: "Added to the cart.",
    announce_service: |text| format!("{text}: services updated."),
    announce_gift: |text| format!("Gift updated: {text}."),
    announce_coupon_added: |text| format!("Coupon {text} applied."),
    announce_coupon_removed: |text| format!("Coupon {text} removed."),
    announce_refused: |first, second| format!("{first}: {second}"),
    bar: bar::BAR,
    mine: mine::MINE,
    leaving: leaving::LEAVING,
    lines: lines::LINES,
    together: together::TOGETHER,
    hand_over: hand_over::HAND_OVER,
    people: people::PEOPLE,
    forms: forms::FORMS,
};
