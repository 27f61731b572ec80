//! Spanish: the texts of the bar with the total and the next step.
//! It does not know when a text is shown.

use crate::i18n::bar::BarTexts;

/// The texts.
pub(super) const BAR: BarTexts = BarTexts {
    saving: "Guardando…",
    saved: "Guardado",
    waiting: "Esperando conexión",
    changes: |n| match n {
        1 => "1 cambio · ver".into(),
        n => format!("{n} cambios · ver"),
    },
    tell: "Avisar a los demás",
    told: "Cambié nuestro carrito:",
    choose_delivery: "Elegir la entrega",
    owner: "Solo tú ves tus datos",
    owner_signed_out: "Tus datos están ocultos",
    guest: "Compartido · datos personales ocultos",
    buyer_by_link: "Compartido · tus datos están ocultos",
    another: "Datos de otra persona, ocultos",
    operator: "Para un cliente",
};
