//! Spanish: the texts about data of people.
//! It does not know when a text is shown.

use crate::domain::people::personal::Kind;
use crate::i18n::explanation::Explanation;
use crate::i18n::people::PeopleTexts;

/// The texts.
pub(super) const PEOPLE: PeopleTexts = PeopleTexts {
    pickup: "Quién retira",
    invoice: "Factura",
    hidden: "Oculto",
    hidden_field: |kind| match kind {
        Kind::Name => "nombre oculto",
        Kind::Email => "correo oculto",
        Kind::Phone => "teléfono oculto",
        Kind::Document => "documento oculto",
        Kind::Company => "datos de la empresa ocultos",
        Kind::Receiver => "destinatario oculto",
        Kind::Street => "calle oculta",
        Kind::Neighborhood => "barrio oculto",
        Kind::City => "ciudad oculta",
        Kind::State => "estado oculto",
        Kind::PostalCode => "código postal oculto",
        Kind::Country => "país oculto",
        Kind::Place => "punto de retiro oculto",
        Kind::Text => "texto oculto",
    },
    who_buyer_by_link: "Este carrito compartido tiene tus datos. Quedan ocultos hasta que abras el \
        carrito como tuyo.",
    open_as_buyer: "Abrirlo como mío",
    open_as_buyer_hint: "Abrirlo reemplaza tu carrito en este navegador; puedes volver a él. Quien \
        envió el enlace lo conserva, y podría leer y cambiar este carrito.",
    readers: "Quien te envió este enlace, y cualquiera que lo tenga, podría leer lo que completes \
        aquí.",
    fill_in_here: "Completar aquí de todos modos",
    new_cart: "Usar un carrito nuevo, solo mío",
    new_cart_hint: "Los mismos artículos y cupones, y nadie más tiene su enlace. Los precios \
        fijados a mano, los regalos y la nota no pasan.",
    anothers_address: "Va a la dirección de otra persona, oculta para ti.",
    anothers_contact: "Tiene los datos de contacto de otra persona, ocultos para ti.",
    show: "Mostrar",
    not_you: "¿No eres tú? Quitar estos datos",
    not_you_question: Explanation {
        title: "¿Quitar estos datos del carrito?",
        text: "Empieza un carrito nuevo con los mismos artículos, sin nombre, contacto ni \
            dirección. Aquí se cierra tu sesión. Quien tenga el enlace viejo sigue con el carrito \
            viejo.",
    },
    remove_data: "Quitar los datos",
    keep_data: "Dejarlos",
};
