//! Portuguese of Brazil: the texts of the bar with the total and the next step.
//! It does not know when a text is shown.

use crate::i18n::bar::BarTexts;

/// The texts.
pub(super) const BAR: BarTexts = BarTexts {
    saving: "Salvando…",
    saved: "Salvo",
    waiting: "Aguardando conexão",
    changes: |n| match n {
        1 => "1 mudança · ver".into(),
        n => format!("{n} mudanças · ver"),
    },
    tell: "Avisar os outros",
    told: "Mudei o nosso carrinho:",
    choose_delivery: "Escolher a entrega",
    owner: "Só você vê seus dados",
    owner_signed_out: "Seus dados estão ocultos",
    guest: "Compartilhado · dados pessoais ocultos",
    buyer_by_link: "Compartilhado · seus dados estão ocultos",
    another: "Dados de outra pessoa, ocultos",
    operator: "Para um cliente",
};
