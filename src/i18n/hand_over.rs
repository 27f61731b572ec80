//! The texts about carts that the store prepares for a customer: sending them, and completing them.
//! They are a part of `Messages`, under the same rules.

/// The texts about carts that the store prepares.
pub struct HandOver {
    /// The operator's button beside the title.
    pub send: &'static str,
    /// Heading of the panel.
    pub send_title: &'static str,
    /// What the customer can do.
    pub send_explanation: &'static str,
    /// Label of the message.
    pub message_label: &'static str,
    /// The message, to be changed; the link follows it.
    pub message: &'static str,
    /// What is asked where the cart holds data of somebody.
    pub data_question: &'static str,
    /// The box that has to be ticked then.
    pub data_is_theirs: &'static str,
    /// Heading for the customer; the text is the store's host.
    pub prepared_by: fn(&str) -> String,
    /// What is left to do; the text is a list.
    pub left_to_complete: fn(&str) -> String,
    /// Part of that list.
    pub delivery_option: &'static str,
    /// Nothing is left.
    pub all_complete: &'static str,
    /// The way on, to the store's checkout.
    pub go_to_payment: &'static str,
}
