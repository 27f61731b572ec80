//! A size of a product (a SKU) with its current price and stock.
//! Does not know carts.

use super::extras;
use super::product::{Product, SkuSeed};
use super::sellers::Seller;
use crate::language::Language;

/// A size with its current price and stock, which `/_sandbox/catalog` can change. Prices are in
/// hundredths of a real.
#[derive(Debug, Clone)]
pub(crate) struct Sku {
    pub(crate) product: &'static Product,
    pub(crate) seed: &'static SkuSeed,
    pub(crate) price: i64,
    pub(crate) list_price: i64,
    pub(crate) stock: i64,
}

impl Sku {
    /// The SKU's id.
    pub(crate) fn id(&self) -> &'static str {
        self.seed.id
    }

    /// The product's name, followed by the size's. The vendor writes names of items like this.
    pub(crate) fn full_name(&self, language: Language) -> String {
        let name = self.product.name.in_language(language);
        match self.size(language) {
            "" => name.to_owned(),
            size => format!("{name} {size}"),
        }
    }

    /// The size's name; empty if the product has only one size.
    pub(crate) fn size(&self, language: Language) -> &'static str {
        self.seed.size.in_language(language)
    }

    /// The size's name, or the product's name if there is only one size.
    pub(crate) fn sku_name(&self, language: Language) -> &'static str {
        match self.size(language) {
            "" => self.product.name.in_language(language),
            size => size,
        }
    }

    /// The name of the SKU's seller.
    pub(crate) fn seller_name(&self) -> &'static str {
        Seller::find(self.seed.seller).map_or("", |seller| seller.name)
    }

    /// The address of the product's picture: a path, or an absolute address without encryption, as
    /// carts of real stores have both. The host of the second does not exist.
    pub(crate) fn image_url(&self) -> String {
        let (number, slug) = (self.product.picture_number(), self.product.slug);
        let host = extras::picture_host(self.id());
        format!("{host}/arquivos/ids/{number}-55-55/{slug}.svg?v=638765432100000000")
    }

    /// The address of the product's page.
    pub(crate) fn detail_url(&self) -> String {
        format!("/{}/p", self.product.slug)
    }
}
