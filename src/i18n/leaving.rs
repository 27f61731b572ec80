//! The texts of leaving the cart.

/// What is said while a person leaves, and what keeps them from it.
pub struct LeavingTexts {
    /// On the button that was pressed, while changes are being saved.
    pub saving: &'static str,
    /// Beside it.
    pub saving_first: &'static str,
    /// On the button that was pressed, while it is found out whether somebody changed the cart.
    pub checking: &'static str,
    /// That could not be found out.
    pub not_checked: &'static str,
    /// There is no connection.
    pub offline: &'static str,
    /// A change was refused meanwhile.
    pub refused: &'static str,
    /// Contact data was typed and not saved.
    pub contact_typed: &'static str,
    /// Delivery data was typed and not saved.
    pub delivery_typed: &'static str,
    /// Somebody else changed something about the delivery or the invoice. A list follows.
    pub redirected: &'static str,
    /// Leaves all the same.
    pub go_on: &'static str,
    /// The store is asked for a new cart.
    pub making_cart: &'static str,
    /// The store made no new cart.
    pub no_new_cart: &'static str,
    /// Leaves and forgets what was typed.
    pub leave_without: &'static str,
    /// Stays.
    pub stay: &'static str,
}
