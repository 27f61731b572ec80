//! Spanish: the texts about a line.
//! It does not know when a text is shown.

use crate::i18n::lines::LineTexts;

/// The texts.
pub(super) const LINES: LineTexts = LineTexts {
    subscription: "Suscripción",
    every_one: ["cada día", "cada semana", "cada mes", "cada año"],
    every: [["cada ", " días"], ["cada ", " semanas"], ["cada ", " meses"], ["cada ", " años"]],
    purchase_day: "Día de compra",
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    between_days: ["del ", " al ", ""],
    since: ["desde el ", ""],
    until: ["hasta el ", ""],
    has_day_first: true,
    includes: "Incluye",
    in_checkout: "se elige en el checkout",
    without: ["Agregado sin: ", ""],
    written: ["Alguien escribió: «", "»"],
    something_written: "algo escrito",
    manual_price: "el precio acordado con la tienda",
    more: |n, text| format!("{n} más: {text}"),
    percent_off: ["", " % de descuento"],
};
