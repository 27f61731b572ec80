//! Portuguese of Brazil: the texts about what one person added.
//! It does not know when a text is shown.

use crate::i18n::mine::MineTexts;

/// The texts.
pub(super) const MINE: MineTexts = MineTexts {
    yours: "Seu",
    some_yours: |n| format!("{n} são seus"),
    part: "Sua parte: ",
    my_part: "Minha parte do nosso carrinho: ",
    without_delivery: "sem contar o frete",
    copy: "Copiar para quem paga",
    copied: "Copiado",
    our_cart: "Nosso carrinho: ",
};
