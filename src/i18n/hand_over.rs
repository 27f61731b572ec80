//! The texts about carts that the store prepares for a customer.
//! They are a part of `Messages` and follow the same rules.

use super::texts::texts;

texts! {
    /// The texts about carts that the store prepares.
    HandOver {
        /// The operator's share button.
        send: Text,
        /// The title of the share panel.
        send_title: Text,
        /// What the customer can do with the link.
        send_explanation: Text,
        /// The label of the message.
        message_label: Text,
        /// The proposed message. The link follows it.
        message: Text,
        /// The question shown if the cart holds data of people.
        data_question: Text,
        /// The checkbox that answers the question.
        data_is_theirs: Text,
        /// The title of the customer's banner where only the link says that there is one.
        complete_title: Text,
        /// The title where the API says that the store prepared it, and the page does not name it.
        prepared: Text,
        /// The title where the API says that the store prepared the cart: the store's name.
        prepared_by: With[store],
        /// What the customer has to complete: a list of parts.
        left_to_complete: With[list],
        /// The name of the delivery option in that list.
        delivery_option: Text,
        /// Nothing has to be completed.
        all_complete: Text,
        /// The link to the store's checkout.
        go_to_payment: Text,
    }
}
