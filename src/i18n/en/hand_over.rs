//! English: the texts about carts that the store prepares for a customer.
//! It does not know when a text is shown.

use crate::i18n::hand_over::HandOver;

/// The texts.
pub(super) const HAND_OVER: HandOver = HandOver {
    send: "Send to the customer",
    send_title: "Send this cart to the customer",
    send_explanation: "The customer can change the cart, fill in their data and pay in the \
        checkout, so nobody has to say a card number on the phone. So can anybody else who has the \
        link.",
    message_label: "Message",
    message: "Hello! We prepared this cart for you. Please check it, fill in your data and pay \
        here:",
    data_question: "This cart holds personal data. Is it that of the customer who gets the link?",
    data_is_theirs: "Yes, it is theirs",
    complete_title: "Complete this cart and pay",
    prepared: "This cart was prepared for you",
    prepared_by: |store| format!("{store} prepared this cart for you"),
    left_to_complete: |left| format!("Left to complete: {left}."),
    delivery_option: "delivery option",
    all_complete: "Everything is filled in. You pay in the store’s checkout.",
    go_to_payment: "Go to payment",
};
