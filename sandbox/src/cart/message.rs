//! The messages of a cart: business problems, which the API reports with status 200.
//! Does not store a text, because each reader gets it in their own language.

use crate::catalog::Catalog;
use crate::language::{Language, Text};

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) code: &'static str,
    /// The SKU or the coupon that the message is about.
    pub(crate) about: String,
}

impl Message {
    pub(crate) fn new(code: &'static str, about: &str) -> Self {
        Self { code, about: about.to_owned() }
    }

    /// The vendor's status. The vendor's documentation says that `couponNotFound` is an error; its
    /// published answers say that it is a warning. This follows the answers.
    pub(crate) fn status(&self) -> &'static str {
        match self.code {
            "withoutStock" | "cannotBeDelivered" | "ORD027" | "couponExpired" => "error",
            "cartMaxProductCountReached" => "info",
            _ => "warning",
        }
    }

    /// Whether the message is about a coupon. The next change of the coupons removes it.
    pub(crate) fn is_about_coupons(&self) -> bool {
        self.code.starts_with("coupon")
    }

    /// The text, with the item's name if the message is about an item.
    pub(crate) fn text(&self, catalog: &Catalog, language: Language) -> String {
        let name = catalog
            .sku(&self.about)
            .map_or_else(|| self.about.clone(), |sku| sku.full_name(language));
        text_of(self.code).in_language(language).replace("{0}", &name)
    }
}

fn text_of(code: &str) -> Text {
    match code {
        "withoutStock" => Text(
            "O item {0} não tem estoque",
            "El ítem {0} no tiene stock",
            "The item {0} has no inventory",
        ),
        "cannotBeDelivered" => Text(
            "O item {0} não pode ser entregue no código postal escolhido",
            "El ítem {0} no se puede entregar en el código postal elegido",
            "The item {0} cannot be delivered to the chosen postal code",
        ),
        "itemQuantityNotAvailable" => Text(
            "A quantidade desejada para o item {0} não está disponível",
            "La cantidad deseada del ítem {0} no está disponible",
            "The desired quantity for item {0} is not available",
        ),
        "changedPriceValue" => Text(
            "O preço do item {0} mudou",
            "El precio del ítem {0} cambió",
            "The price of item {0} has changed",
        ),
        "couponNotFound" => {
            Text("Cupom {0} inválido", "El cupón {0} no es válido", "Coupon {0} is not valid")
        }
        "couponExpired" => {
            Text("O cupom {0} venceu", "El cupón {0} venció", "Coupon {0} has expired")
        }
        "ORD027" => Text(
            "Item {0} não encontrado ou indisponível",
            "Ítem {0} no encontrado o no disponible",
            "Item {0} not found or unavailable",
        ),
        "itemAttachmentsRemoved" => Text(
            "Um anexo do item {0} foi retirado",
            "Se quitó un adjunto del ítem {0}",
            "An attachment of item {0} was removed",
        ),
        _ => Text::same("{0}"),
    }
}
