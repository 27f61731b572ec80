//! The texts of leaving the cart.

/// What is said while a person leaves, and what keeps them from it.
pub struct LeavingTexts {
    /// On the button that was pressed, while changes are being saved.
    pub saving: &'static str,
    /// Beside it.
    pub saving_first: &'static str,
    /// There is no connection.
    pub offline: &'static str,
    /// A change was refused meanwhile.
    pub refused: &'static str,
    /// Contact data was typed and not saved.
    pub contact_typed: &'static str,
    /// Delivery data was typed and not saved.
    pub delivery_typed: &'static str,
    /// Leaves all the same.
    pub leave_without: &'static str,
    /// Stays.
    pub stay: &'static str,
}
