//! The texts about carts that the store prepares for a customer.
//! They are a part of `Messages` and follow the same rules.

/// The texts about carts that the store prepares.
pub struct HandOver {
    /// The operator's share button.
    pub send: &'static str,
    /// The title of the share panel.
    pub send_title: &'static str,
    /// What the customer can do with the link.
    pub send_explanation: &'static str,
    /// The label of the message.
    pub message_label: &'static str,
    /// The proposed message. The link follows it.
    pub message: &'static str,
    /// The question shown if the cart holds data of people.
    pub data_question: &'static str,
    /// The checkbox that answers the question.
    pub data_is_theirs: &'static str,
    /// The title of the customer's banner where only the link says that there is one.
    pub complete_title: &'static str,
    /// The title where the API says that the store prepared it, and the page does not name it.
    pub prepared: &'static str,
    /// The title where the API says that the store prepared the cart: the store's name.
    pub prepared_by: fn(&str) -> String,
    /// What the customer has to complete: a list of parts.
    pub left_to_complete: fn(&str) -> String,
    /// The name of the delivery option in that list.
    pub delivery_option: &'static str,
    /// Nothing has to be completed.
    pub all_complete: &'static str,
    /// The link to the store's checkout.
    pub go_to_payment: &'static str,
}
