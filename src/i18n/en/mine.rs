//! English: the texts about what one person added.
//! It does not know when a text is shown.

use crate::i18n::mine::MineTexts;

/// The texts.
pub(super) const MINE: MineTexts = MineTexts {
    yours: "Yours",
    some_yours: |n| format!("{n} yours"),
    part: "Your part: ",
    my_part: "My part of our cart: ",
    without_delivery: "delivery not included",
    copy: "Copy for whoever pays",
    copied: "Copied",
    our_cart: "Our cart: ",
};
