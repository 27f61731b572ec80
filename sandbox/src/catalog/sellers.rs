//! The three sellers of the store.
//! Does not know what they sell; `products` does.

/// A seller.
#[derive(Debug)]
pub(crate) struct Seller {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
}

/// All sellers. `1` is the store itself, like the vendor's.
pub(crate) static SELLERS: [Seller; 3] = [
    Seller { id: "1", name: "Armazém Aurora" },
    Seller { id: "casanorte", name: "Casa Norte" },
    Seller { id: "hortadavila", name: "Horta da Vila" },
];

impl Seller {
    /// The seller with this id.
    pub(crate) fn find(id: &str) -> Option<&'static Seller> {
        SELLERS.iter().find(|seller| seller.id == id)
    }
}
