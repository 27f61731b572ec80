//! Spanish: the texts of the cart.
//! It does not know when a text is shown.

mod bar;
mod forms;
mod hand_over;
mod leaving;
mod lines;
mod mine;
mod people;
mod together;

use super::explanation::Explanation;
use super::messages::Messages;

/// Spanish as spoken in Latin America, written by ear.
pub(super) static ES: Messages = Messages {
    lang: "es",
    title: "Carrito compartido",
    own_title: "Tu carrito",
    units: |n| if n == 1 { "1 artículo".into() } else { format!("{n} artículos") },
    who_owner: "Este es tu carrito. Quien tenga el enlace puede cambiar este carrito, también la \
        entrega, y pagarlo. Tus datos solo los ves tú.",
    who_owner_signed_out: "Este es tu carrito. Quien tenga el enlace puede cambiar este carrito, \
        también la entrega. Inicia sesión para ver tus datos.",
    who_guest: "Abriste un carrito que alguien compartió contigo. Puedes cambiar los artículos; \
        los datos personales quedan ocultos.",
    who_guest_looking: "Abriste un carrito que alguien compartió contigo. Los datos personales \
        quedan ocultos.",
    who_operator: "Estás preparando este carrito para un cliente.",
    who_signed_in_as_another: "Estás usando otra cuenta, por eso los datos de este carrito quedan \
        ocultos.",
    share: "Compartir",
    share_title: "Compartir este carrito",
    share_explanation: "Quien tenga este enlace puede ver este carrito, cambiarlo, también la \
        entrega, y pagarlo. En esta página no ven tus datos personales.",
    share_to_look: "Solo ver",
    share_to_look_explanation: "Aquí solo se puede ver. No es un bloqueo: quien tenga el enlace \
        todavía puede cambiar el carrito y pagarlo. Tus datos quedan ocultos.",
    share_link_label: "Enlace de este carrito",
    copy_message_and_link: "Copiar mensaje y enlace",
    link_copied: "Enlace copiado",
    copy_by_hand: "El enlace está seleccionado. Cópialo con el teclado o manteniéndolo presionado.",
    share_with: "Enviar a…",
    close: "Cerrar",
    items: "Productos",
    lines_left_out: |n| match n {
        1 => "Hay 1 producto más que aún no se muestra.".into(),
        n => format!("Hay {n} productos más que aún no se muestran."),
    },
    show_more: "Mostrar más",
    and_more: |n| format!("… y {n} más"),
    unavailable_items: "No disponibles por ahora",
    without_stock: "Sin existencias",
    cannot_be_delivered: "No se entrega en esta dirección",
    unavailable: "No disponible",
    gift: "Regalo",
    choose_gift: "Elige un regalo",
    services_of: |text| format!("Servicios para {text}"),
    sold_by: |text| format!("Vendido por {text}"),
    each: |text| format!("{text} cada uno"),
    per_amount: |first, second| format!("{first} / {second}"),
    before: |text| format!("Antes: {text}"),
    saving: |text| format!("Ahorras {text}"),
    quantity_of: |text| format!("Cantidad de {text}"),
    increase: |text| format!("Uno más: {text}"),
    decrease: |text| format!("Uno menos: {text}"),
    remove: "Quitar",
    remove_item: |text| format!("Quitar {text}"),
    removed: |text| format!("Se quitó {text}."),
    removed_several: |n| match n {
        1 => "Se quitó 1 producto.".into(),
        n => format!("Se quitaron {n} productos."),
    },
    undo: "Deshacer",
    remove_all_items: "Quitar todos los productos",
    remove_all_question: Explanation {
        title: "¿Quitar todos los productos?",
        text: "Esto vacía el carrito para todos. Puedes deshacerlo enseguida.",
    },
    remove_all: "Quitar todo",
    keep_them: "Dejarlos",
    saving_change: "Guardando",
    coupon_toggle: "Agregar cupón",
    coupon_label: "Código del cupón",
    apply: "Aplicar",
    coupons: "Cupones",
    remove_coupon: |text| format!("Quitar el cupón {text}"),
    note_title: "Nota para la tienda",
    note_label: "Tu nota",
    note_hint: "Quien tenga el enlace también la lee.",
    note_by: "De alguien con el enlace:",
    save: "Guardar",
    note_saved: "Nota guardada.",
    promotions: "Promociones",
    messages: "Avisos de la tienda",
    contact: "Contacto",
    delivery: "Entrega",
    not_filled_in: "Aún sin completar",
    sign_in: "Iniciar sesión",
    sign_in_to_see: "¿Este carrito es tuyo? Inicia sesión",
    sign_in_as_another: "Usar otra cuenta",
    summary: "Resumen",
    total: "Total",
    checkout: "Finalizar compra",
    empty: Explanation {
        title: "Este carrito está vacío",
        text: "Agrega algo en la tienda y aparecerá aquí.",
    },
    emptied: Explanation {
        title: "Este carrito quedó vacío",
        text: "Alguien quitó todo, o se hizo el pedido. Agrega algo en la tienda y aparecerá aquí.",
    },
    go_shopping: "Ir a la tienda",
    try_again: "Intentar de nuevo",
    part_loading: "Cargando…",
    part_missing: "No se pudo cargar esta parte. Inténtalo de nuevo o recarga la página.",
    open_anyway: "Abrir de todos modos",
    open_own_cart: "Abrir mi carrito",
    link_damaged: Explanation {
        title: "Este enlace está dañado",
        text: "Se alteró en el camino, pero todavía se puede leer cuál es el carrito. \
               Abre ese carrito o el tuyo.",
    },
    link_malformed: Explanation {
        title: "Este enlace está incompleto",
        text: "Se perdió una parte en el camino. Pide el enlace otra vez o abre tu propio carrito.",
    },
    link_ambiguous: Explanation {
        title: "Este enlace apunta a dos carritos",
        text: "No podemos saber cuál es. Pide el enlace otra vez o abre tu propio carrito.",
    },
    not_found: Explanation {
        title: "Este carrito ya no existe",
        text: "Quizás ya se hizo el pedido o venció el plazo. Pide un enlace nuevo a quien lo \
            envió.",
    },
    replaced: Explanation {
        title: "Este carrito se cerró",
        text: "La tienda respondió con otro carrito, por eso no se muestra. Pide un enlace nuevo a \
            quien lo envió.",
    },
    own_cart_changed: Explanation {
        title: "Ahora hay otro carrito abierto en este navegador",
        text: "En otra ventana se hizo el pedido de este carrito, se abrió otro o alguien inició \
               sesión.",
    },
    link_old_title: "Este enlace es antiguo",
    link_old_text: |n| {
        format!(
            "Tiene {n} días. Los enlaces viejos se pueden reutilizar; este puede ser el \
                carrito de otra persona."
        )
    },
    needs_agreement: Explanation {
        title: "Abrir este carrito reemplaza el tuyo en este navegador",
        text: "Esta tienda solo abre un carrito compartido en lugar del tuyo. Después puedes \
            volver al tuyo.",
    },
    refused: Explanation {
        title: "La tienda no muestra este carrito",
        text: "Inicia sesión con la cuenta a la que pertenece o abre tu propio carrito.",
    },
    offline: Explanation {
        title: "Sin conexión",
        text: "No se pudo llegar al carrito. Revisa tu conexión e intenta de nuevo.",
    },
    timed_out: Explanation {
        title: "La tienda tarda demasiado",
        text: "No hubo respuesta a tiempo. Intenta de nuevo en un momento.",
    },
    store_unavailable: Explanation {
        title: "La tienda tiene un problema",
        text: "No pudo mostrar el carrito ahora. No se perdió nada; intenta de nuevo en un \
            momento.",
    },
    not_understood: Explanation {
        title: "No entendimos la respuesta de la tienda",
        text: "Algo en ella no es como se espera, por eso no se muestra el carrito. No se cambió \
            nada.",
    },
    unreadable: Explanation {
        title: "La tienda no puede abrir este carrito",
        text: "Puede que algún producto ya no se venda. Abre el carrito de la tienda y quítalo, o \
            empieza con tu propio carrito.",
    },
    only_available: |n| format!("La tienda solo tiene {n}; el carrito quedó con {n}."),
    line_is_gone: "Este producto ya no está en el carrito.",
    change_refused: "La tienda no aceptó el cambio.",
    note_changed: "Alguien escribió una nota mientras tanto. La tuya aún no se guardó; guarda otra \
        vez para que reemplace esta:",
    change_offline: "Sin conexión, no se cambió nada. Intenta de nuevo.",
    change_timed_out: "La tienda no respondió a tiempo. Esta es la última versión guardada.",
    change_unavailable: "La tienda tiene un problema y no guardó el cambio. Intenta de nuevo.",
    change_seller_unavailable: "No se pudo contactar al vendedor de este producto, así que nada \
        cambió. Intenta más tarde.",
    no_whole_number: "Escribe un número entero, por ejemplo 2.",
    coupon_missing: "Escribe primero el código del cupón.",
    coupon_is_on: "Este cupón ya está en el carrito.",
    announce_opened: |n| format!("Carrito cargado, {}.", (ES.units)(n)),
    announce_quantity: |text, n| format!("{text}: cantidad {n}."),
    announce_restored: |text| format!("{text} volvió al carrito."),
    announce_added: |text| format!("Se agregó {text}."),
    announce_added_something: "Agregado al carrito.",
    announce_service: |text| format!("{text}: servicios actualizados."),
    announce_gift: |text| format!("Regalo actualizado: {text}."),
    announce_coupon_added: |text| format!("Cupón {text} aplicado."),
    announce_coupon_removed: |text| format!("Cupón {text} quitado."),
    announce_refused: |first, second| format!("{first}: {second}"),
    bar: bar::BAR,
    mine: mine::MINE,
    leaving: leaving::LEAVING,
    lines: lines::LINES,
    together: together::TOGETHER,
    hand_over: hand_over::HAND_OVER,
    people: people::PEOPLE,
    forms: forms::FORMS,
};
