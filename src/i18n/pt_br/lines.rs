//! Portuguese of Brazil: the texts about a line.
//! It does not know when a text is shown.

use crate::i18n::lines::LineTexts;

/// The texts.
pub(super) const LINES: LineTexts = LineTexts {
    subscription: "Assinatura",
    every_one: ["todo dia", "toda semana", "todo mês", "todo ano"],
    every: [
        ["a cada ", " dias"],
        ["a cada ", " semanas"],
        ["a cada ", " meses"],
        ["a cada ", " anos"],
    ],
    purchase_day: "Dia da compra",
    weekdays: [
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ],
    between_days: ["de ", " a ", ""],
    since: ["a partir de ", ""],
    until: ["até ", ""],
    has_day_first: true,
    includes: "Inclui",
    in_checkout: "escolha no checkout",
    without: ["Adicionado sem: ", ""],
    written: ["Alguém escreveu: “", "”"],
    something_written: "algo escrito",
    manual_price: "o preço combinado com a loja",
    more: |n, text| format!("Mais {n}: {text}"),
    percent_off: ["", "% de desconto"],
};
