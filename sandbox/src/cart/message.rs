//! The messages a cart carries: business problems, told with status 200.
//! Keeps what is meant, not the sentence: who reads decides the language.

use crate::catalog::Catalog;
use crate::language::{Language, Text};

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) code: &'static str,
    /// What it is about: a SKU's id or a coupon.
    pub(crate) about: String,
}

impl Message {
    pub(crate) fn new(code: &'static str, about: &str) -> Self {
        Self { code, about: about.to_owned() }
    }

    /// `couponNotFound` is a warning in answers that were seen and an error in the vendor's table;
    /// this follows the answers.
    pub(crate) fn status(&self) -> &'static str {
        match self.code {
            "withoutStock" | "cannotBeDelivered" | "ORD027" | "couponExpired" => "error",
            "cartMaxProductCountReached" => "info",
            _ => "warning",
        }
    }

    /// Whether the next coupon that is sent makes this one void.
    pub(crate) fn is_about_coupons(&self) -> bool {
        self.code.starts_with("coupon")
    }

    /// The sentence, with the item's name where it is about an item.
    pub(crate) fn text(&self, catalog: &Catalog, language: Language) -> String {
        let name = catalog
            .sku(&self.about)
            .map_or_else(|| self.about.clone(), |sku| sku.full_name(language));
        sentence(self.code).in_language(language).replace("{0}", &name)
    }
}

fn sentence(code: &str) -> Text {
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
