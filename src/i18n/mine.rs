//! The texts about what one person added, and about what goes with the link.
//! They are a part of `Messages` and follow the same rules.

/// The texts.
pub struct MineTexts {
    /// The mark on a line whose units this person added, all of them.
    pub yours: &'static str,
    /// The same for a part of the units: how many.
    pub some_yours: fn(u32) -> String,
    /// Before the units and the amount that are this person's part.
    pub part: &'static str,
    /// The same in the text for the friend who pays.
    pub my_part: &'static str,
    /// Behind it: the cost of the delivery is not in it.
    pub without_delivery: &'static str,
    /// The button that copies it.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// Before the units and the total, in the message that goes with the link.
    pub our_cart: &'static str,
}
