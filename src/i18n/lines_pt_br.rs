//! Portuguese of Brazil, of a line.
//! It knows nothing of when a text is shown.

use super::lines::LineTexts;

/// Portuguese of Brazil.
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
    between_days: ["de ", " a ", ""],
    since: ["a partir de ", ""],
    until: ["até ", ""],
    has_day_first: true,
    includes: "Inclui",
    in_checkout: "escolha no checkout",
    without: ["Adicionado sem: ", ""],
    manual_price: "o preço combinado com a loja",
};
