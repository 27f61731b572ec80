//! The texts of the bar with the total and the next step, and who the visitor is in short.
//! They are a part of `Messages` and follow the same rules.

use super::texts::texts;

texts! {
    /// The texts of the bar.
    BarTexts {
        /// Changes are on their way.
        saving: Text,
        /// All changes are saved.
        saved: Text,
        /// Changes wait for a connection.
        waiting: Text,
        /// The button that leads to what others changed: how many changes.
        changes: Plural,
        /// The button that tells the others what changed.
        tell: Text,
        /// What begins the message to the others. The changes follow it.
        told: Text,
        /// The button that leads to the delivery options.
        choose_delivery: Text,
        /// Who the visitor is: the owner, signed in.
        owner: Text,
        /// Who the visitor is: the owner, not signed in.
        owner_signed_out: Text,
        /// Who the visitor is: a guest.
        guest: Text,
        /// Who the visitor is: the buyer, by a link.
        buyer_by_link: Text,
        /// Who the visitor is: signed in as somebody else than the buyer.
        another: Text,
        /// Who the visitor is: a telesales operator.
        operator: Text,
    }
}
