//! Spanish: the texts about several people and one cart.
//! It does not know when a text is shown.

use crate::i18n::together::Together;

/// The texts.
pub(super) const TOGETHER: Together = Together {
    look_only_by_link: "Aquí solo se puede ver. No es un bloqueo: quien tenga el enlace todavía \
        puede cambiar el carrito.",
    look_only_chosen: "Solo ver: desde aquí no se cambia nada.",
    look_only_by_store: "Solo ver: esta tienda no deja que los invitados cambien el carrito.",
    edit_after_all: "Quiero editar",
    back_to_own: "Volver a mi carrito",
    to_shared: "Ir al carrito compartido",
    join_title: "Ya tienes un carrito",
    join_text: "El tuyo se queda como está. Únete a este carrito para cambiarlo con los demás, \
        copia sus artículos al tuyo o solo mira.",
    join: "Unirme a este carrito",
    copy_to_own: "Copiar los artículos al mío",
    just_look: "Solo mirar",
    news_title: "Qué cambió",
    got_it: "Entendido",
    news_added: |n, text| format!("Nuevo: {n} × {text}"),
    news_quantity: |text, from, to| format!("{text}: {from} → {to}"),
    news_price_up: |text, from, to| format!("{text}: el precio subió de {from} a {to}"),
    news_price_down: |text, from, to| format!("{text}: el precio bajó de {from} a {to}"),
    news_sold_out: |text| format!("{text} se agotó"),
    news_back_in_stock: |text| format!("{text} está disponible otra vez"),
    news_removed: |text| format!("Quitado: {text}"),
    news_removed_unknown: |n| match n {
        1 => "Se quitó 1 producto que habías visto. Aquí no se puede volver a poner".into(),
        n => {
            format!("Se quitaron {n} productos que habías visto. Aquí no se pueden volver a poner")
        }
    },
    put_back: "Volver a poner",
    set_to: ["Dejar en ", ""],
    just_now: "Alguien acaba de cambiar esto",
    news_coupon_added: |text| format!("Cupón nuevo: {text}"),
    news_coupon_removed: |text| format!("Cupón quitado: {text}"),
    news_texts: ["", ": cambió lo que se escribió o eligió"],
    news_services: ["", ": cambiaron los servicios"],
    news_parts: ["", ": cambió lo que incluye"],
    news_delivery_option: "Se eligió otra opción de entrega",
    news_contact: "Cambiaron los datos de contacto",
    news_address: "Cambió la dirección de entrega",
    news_invoice: "Cambiaron los datos de la factura",
    news_total: |from, to| format!("Total: {from} → {to}"),
    mark_new: "Nuevo",
    mark_quantity: |n| format!("Antes: {n}"),
    mark_price: |text| format!("Precio antes: {text}"),
    mark_sold_out: "Se agotó mientras tanto",
    mark_texts: "Cambió el texto o la opción",
    mark_services: "Cambiaron los servicios",
    mark_parts: "Cambió el contenido",
    mark_back_in_stock: "Disponible otra vez",
    announce_joined: "Te uniste a este carrito.",
    announce_news: |n| match n {
        1 => "1 cambio en el carrito.".into(),
        n => format!("{n} cambios en el carrito."),
    },
    announce_put_back: |text| {
        format!("Alguien cambió el carrito al mismo tiempo; restauramos {text}.")
    },
    announce_unsure: |text| {
        format!("{text}: alguien cambió el carrito en el mismo momento. Revisa este artículo.")
    },
    copy_interrupted: "La copia se interrumpió. Puede que falten artículos en tu carrito.",
    finish_copy: "Terminar la copia",
    leave_copy: "Dejarlo así",
    copied_title: "Copia en tu carrito",
    copy_sum: |n, all| format!("{n} de {all} productos ya están en tu carrito."),
    copy_waiting: "Agregando…",
    copy_added: "agregado",
    copy_joined: |n| format!("agregado, ahora son {n}"),
    copy_only: |n| format!("solo se pudo agregar {n}"),
    connection_offline: "Sin conexión. Tus cambios esperan aquí y se envían cuando vuelva.",
    connection_unavailable: "La tienda no responde ahora. Seguimos intentando; tus cambios esperan \
        aquí.",
    connection_part_missing: "No se pudo cargar una parte de esta página. Seguimos intentando; \
        tus cambios esperan aquí.",
    connection_not_understood: "No entendimos la última respuesta de la tienda. Ves el carrito \
        como estaba; seguimos intentando.",
};
