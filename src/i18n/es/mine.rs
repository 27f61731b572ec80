//! Spanish: the texts about what one person added.
//! It does not know when a text is shown.

use crate::i18n::mine::MineTexts;

/// The texts.
pub(super) const MINE: MineTexts = MineTexts {
    yours: "Tuyo",
    some_yours: |n| format!("{n} de los tuyos"),
    part: "Tu parte: ",
    my_part: "Mi parte de nuestro carrito: ",
    without_delivery: "sin contar el envío",
    copy: "Copiar para quien paga",
    copied: "Copiado",
    our_cart: "Nuestro carrito: ",
};
