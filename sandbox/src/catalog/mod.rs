//! What the store sells: products, their sizes (SKUs), sellers, pictures and prices.
//! Does not know carts. Prices are in hundredths of a real.

pub(crate) mod extras;
pub(crate) mod options;
pub(crate) mod picture;
mod product;
mod products;
mod sellers;
mod sku;
pub(crate) mod texts;

pub(crate) use product::Product;
pub(crate) use sellers::{SELLERS, Seller};
pub(crate) use sku::Sku;

/// The catalogue of one running sandbox.
#[derive(Debug, Clone)]
pub(crate) struct Catalog {
    skus: Vec<Sku>,
}

impl Catalog {
    /// The catalogue with the prices and stocks of the start.
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

    /// All sizes of all products.
    pub(crate) fn skus(&self) -> &[Sku] {
        &self.skus
    }

    /// The size with this id.
    pub(crate) fn sku(&self, id: &str) -> Option<&Sku> {
        self.skus.iter().find(|sku| sku.id() == id)
    }

    /// The size with this id, to change it.
    pub(crate) fn sku_mut(&mut self, id: &str) -> Option<&mut Sku> {
        self.skus.iter_mut().find(|sku| sku.id() == id)
    }

    /// The product with this slug.
    pub(crate) fn product(slug: &str) -> Option<&'static Product> {
        products::PRODUCTS.iter().find(|product| product.slug == slug)
    }

    /// The product whose picture has this number.
    pub(crate) fn with_picture(number: u32) -> Option<&'static Product> {
        products::PRODUCTS.iter().find(|product| product.picture_number() == number)
    }

    /// All products.
    pub(crate) fn products() -> &'static [Product] {
        products::PRODUCTS
    }
}
