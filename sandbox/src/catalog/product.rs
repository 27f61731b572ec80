//! A product, its category and its sizes, as they are when the sandbox starts.
//! Does not know which products exist; `products` has the list.

use super::picture::Art;
use crate::language::{Language, Text};

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
    /// The ids and the names of the categories, from the root to this one.
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

/// A product. It never changes while the sandbox runs.
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

impl Product {
    /// The number of the product's picture in its address.
    pub(crate) fn picture_number(&self) -> u32 {
        155_000 + self.id
    }
}

/// A size of a product (a SKU) as it is when the sandbox starts. Prices are in hundredths of a
/// real.
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
    /// The size of one unit of `quantity`, in thousandths of the measurement unit.
    pub(crate) multiplier: i64,
}
