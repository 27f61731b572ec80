//! The texts of leaving the cart.

use super::texts::texts;

texts! {
    /// What is said while a person leaves, and what keeps them from it.
    LeavingTexts {
        /// On the button that was pressed, while changes are being saved.
        saving: Text,
        /// Beside it.
        saving_first: Text,
        /// On the button that was pressed, while it is found out whether somebody changed the cart.
        checking: Text,
        /// That could not be found out.
        not_checked: Text,
        /// There is no connection.
        offline: Text,
        /// A change was refused meanwhile.
        refused: Text,
        /// Contact data was typed and not saved.
        contact_typed: Text,
        /// Delivery data was typed and not saved.
        delivery_typed: Text,
        /// Somebody else changed something about the delivery or the invoice. A list follows.
        redirected: Text,
        /// Leaves all the same.
        go_on: Text,
        /// The store is asked for a new cart.
        making_cart: Text,
        /// The store made no new cart.
        no_new_cart: Text,
        /// Leaves and forgets what was typed.
        leave_without: Text,
        /// Stays.
        stay: Text,
    }
}
