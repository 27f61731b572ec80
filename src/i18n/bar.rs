//! The texts of the bar with the total and the next step, and who the visitor is in short.
//! They are a part of `Messages` and follow the same rules.

/// The texts of the bar.
pub struct BarTexts {
    /// Changes are on their way.
    pub saving: &'static str,
    /// All changes are saved.
    pub saved: &'static str,
    /// Changes wait for a connection.
    pub waiting: &'static str,
    /// The button that leads to what others changed: how many changes.
    pub changes: fn(usize) -> String,
    /// The button that tells the others what changed.
    pub tell: &'static str,
    /// What begins the message to the others. The changes follow it.
    pub told: &'static str,
    /// The button that leads to the delivery options.
    pub choose_delivery: &'static str,
    /// Who the visitor is: the owner, signed in.
    pub owner: &'static str,
    /// Who the visitor is: the owner, not signed in.
    pub owner_signed_out: &'static str,
    /// Who the visitor is: a guest.
    pub guest: &'static str,
    /// Who the visitor is: the buyer, by a link.
    pub buyer_by_link: &'static str,
    /// Who the visitor is: signed in as somebody else than the buyer.
    pub another: &'static str,
    /// Who the visitor is: a telesales operator.
    pub operator: &'static str,
}
