//! What the store sells: products, their sizes (SKUs), sellers, pictures and prices.
//! Knows nothing of carts; prices here are hundredths of a real.

pub(crate) mod extras;
pub(crate) mod picture;
mod products;
mod sellers;

use crate::language::{Language, Text};

pub(crate) use picture::Art;
pub(crate) use sellers::{SELLERS, Seller};

/// A department of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Category {
    Coffee,
    Pantry,
    Fresh,
    Table,
    Kitchen,
    Home,
}

impl Category {
    /// The vendor's numbers from the root down, and their names.
    pub(crate) fn path(self, language: Language) -> Vec<(&'static str, &'static str)> {
        let (root, leaf) = match self {
            Self::Coffee => (GROCERY, ("11", Text("Café e chá", "Café y té", "Coffee and tea"))),
            Self::Pantry => (GROCERY, ("12", Text("Despensa", "Despensa", "Pantry"))),
            Self::Fresh => (GROCERY, ("13", Text("Feira", "Frescos", "Fresh"))),
            Self::Table => (HOUSE, ("21", Text("Mesa", "Mesa", "Table"))),
            Self::Kitchen => (HOUSE, ("22", Text("Cozinha", "Cocina", "Kitchen"))),
            Self::Home => (HOUSE, ("23", Text("Casa", "Casa", "Home"))),
        };
        [root, leaf].map(|(id, name)| (id, name.in_language(language))).to_vec()
    }
}

const GROCERY: (&str, Text) = ("1", Text("Mercearia", "Almacén", "Grocery"));
const HOUSE: (&str, Text) = ("2", Text("Para a casa", "Para el hogar", "For the house"));

/// A product, as it never changes while the sandbox runs.
#[derive(Debug)]
pub(crate) struct Product {
    pub(crate) id: u32,
    pub(crate) slug: &'static str,
    pub(crate) name: Text,
    pub(crate) brand: &'static str,
    pub(crate) category: Category,
    pub(crate) art: Art,
    pub(crate) palette: u8,
    pub(crate) skus: &'static [SkuSeed],
}

/// A size of a product, as the seed knows it.
#[derive(Debug)]
pub(crate) struct SkuSeed {
    pub(crate) id: &'static str,
    pub(crate) size: Text,
    pub(crate) price: i64,
    pub(crate) list_price: i64,
    pub(crate) stock: i64,
    pub(crate) seller: &'static str,
    /// `un` or `kg`.
    pub(crate) unit: &'static str,
    /// Thousandths of the unit that one step of quantity is.
    pub(crate) multiplier: i64,
}

/// A size as it is now: price and stock move under `/_sandbox/catalog`.
#[derive(Debug, Clone)]
pub(crate) struct Sku {
    pub(crate) product: &'static Product,
    pub(crate) seed: &'static SkuSeed,
    pub(crate) price: i64,
    pub(crate) list_price: i64,
    pub(crate) stock: i64,
}

impl Sku {
    pub(crate) fn id(&self) -> &'static str {
        self.seed.id
    }

    /// The name as the vendor writes it: the product's, then the size's.
    pub(crate) fn full_name(&self, language: Language) -> String {
        let name = self.product.name.in_language(language);
        match self.size(language) {
            "" => name.to_owned(),
            size => format!("{name} {size}"),
        }
    }

    pub(crate) fn size(&self, language: Language) -> &'static str {
        self.seed.size.in_language(language)
    }

    /// The size's name, or the product's where there is one size only.
    pub(crate) fn sku_name(&self, language: Language) -> &'static str {
        match self.size(language) {
            "" => self.product.name.in_language(language),
            size => size,
        }
    }

    pub(crate) fn image_url(&self) -> String {
        let Product { id, slug, .. } = self.product;
        format!("/arquivos/ids/{}-55-55/{slug}.svg?v=638765432100000000", 155_000 + id)
    }

    pub(crate) fn detail_url(&self) -> String {
        format!("/{}/p", self.product.slug)
    }
}

/// The catalogue of one running sandbox.
#[derive(Debug, Clone)]
pub(crate) struct Catalog {
    skus: Vec<Sku>,
}

impl Catalog {
    pub(crate) fn new() -> Self {
        let skus = products::PRODUCTS
            .iter()
            .flat_map(|product| product.skus.iter().map(move |seed| (product, seed)))
            .map(|(product, seed)| Sku {
                product,
                seed,
                price: seed.price,
                list_price: seed.list_price,
                stock: seed.stock,
            })
            .collect();
        Self { skus }
    }

    pub(crate) fn skus(&self) -> &[Sku] {
        &self.skus
    }

    pub(crate) fn sku(&self, id: &str) -> Option<&Sku> {
        self.skus.iter().find(|sku| sku.id() == id)
    }

    pub(crate) fn sku_mut(&mut self, id: &str) -> Option<&mut Sku> {
        self.skus.iter_mut().find(|sku| sku.id() == id)
    }

    /// The product with this slug.
    pub(crate) fn product(slug: &str) -> Option<&'static Product> {
        products::PRODUCTS.iter().find(|product| product.slug == slug)
    }

    /// The product whose picture has this number.
    pub(crate) fn pictured(number: u32) -> Option<&'static Product> {
        products::PRODUCTS.iter().find(|product| product.id + 155_000 == number)
    }

    /// All products, in the order of the shelf.
    pub(crate) fn products() -> &'static [Product] {
        products::PRODUCTS
    }
}
