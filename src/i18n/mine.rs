//! The texts about what one person added, and about what goes with the link.
//! They are a part of `Messages` and follow the same rules.

use super::texts::texts;

texts! {
    /// The texts.
    MineTexts {
        /// The mark on a line whose units this person added, all of them.
        yours: Text,
        /// The same for a part of the units: how many.
        some_yours: With[number],
        /// The units and the amount that are this person's part.
        part: With[units, amount],
        /// The same in the text for the friend who pays.
        my_part: With[units, amount],
        /// The button that copies it.
        copy: Text,
        /// It was copied.
        copied: Text,
        /// The units and the total, in the message that goes with the link.
        our_cart: With[units, amount],
    }
}
