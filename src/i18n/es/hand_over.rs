//! Spanish: the texts about carts that the store prepares for a customer.
//! It does not know when a text is shown.

use crate::i18n::hand_over::HandOver;

/// The texts.
pub(super) const HAND_OVER: HandOver = HandOver {
    send: "Enviar al cliente",
    send_title: "Enviar este carrito al cliente",
    send_explanation: "El cliente puede cambiar el carrito, completar sus datos y pagar en la \
        tienda, sin dictar la tarjeta por teléfono. También puede hacerlo cualquiera que tenga el \
        enlace.",
    message_label: "Mensaje",
    message: "¡Hola! Preparamos este carrito para ti. Revísalo, completa tus datos y paga aquí:",
    data_question: "Este carrito tiene datos personales. ¿Son del cliente que recibe el enlace?",
    data_is_theirs: "Sí, son suyos",
    complete_title: "Completa este carrito y paga",
    prepared: "Prepararon este carrito para ti",
    prepared_by: |store| format!("{store} preparó este carrito para ti"),
    left_to_complete: |left| format!("Falta completar: {left}."),
    delivery_option: "opción de entrega",
    all_complete: "Está todo completo. Pagas en la tienda.",
    go_to_payment: "Ir al pago",
};
