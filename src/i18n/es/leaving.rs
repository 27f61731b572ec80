//! The texts of leaving the cart in Spanish.

use crate::i18n::leaving::LeavingTexts;

pub(super) const LEAVING: LeavingTexts = LeavingTexts {
    saving: "Guardando…",
    saving_first: "Primero guardamos tus cambios.",
    checking: "Revisando el carrito…",
    not_checked: "No se pudo leer el carrito otra vez, así que no se sabe si alguien lo cambió \
                  ahora. Pulsa otra vez para seguir.",
    offline: "Sin conexión. Tus cambios aún no se guardaron, por eso sigues aquí. \
              Intenta de nuevo cuando tengas conexión.",
    refused: "Un cambio no fue aceptado. Revisa el carrito y pulsa otra vez.",
    contact_typed: "Escribiste datos de contacto y no los guardaste.",
    delivery_typed: "Escribiste datos de entrega y no los guardaste.",
    redirected: "Otra persona cambió esto desde que miraste:",
    go_on: "Seguir de todos modos",
    making_cart: "Creando un carrito nuevo…",
    no_new_cart: "La tienda no creó un carrito nuevo. No se cambió nada; intenta de nuevo.",
    leave_without: "Salir sin guardar",
    stay: "Quedarme aquí",
};
