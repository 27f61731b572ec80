//! The sellers of the store.
//! Does not know what they sell; `products` does.

/// A seller.
#[derive(Debug)]
pub(crate) struct Seller {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    /// The smallest amount of an order, in hundredths of a real. The cart only tells it.
    pub(crate) minimum: i64,
}

/// All sellers. `1` is the store itself, like the vendor's.
pub(crate) static SELLERS: [Seller; 4] = [
    Seller { id: "1", name: "Armazém Aurora", minimum: 0 },
    Seller { id: "casanorte", name: "Casa Norte", minimum: 0 },
    Seller { id: "hortadavila", name: "Horta da Vila", minimum: 0 },
    Seller { id: "padariadalua", name: "Padaria da Lua", minimum: 5000 },
];

impl Seller {
    /// The seller with this id.
    pub(crate) fn find(id: &str) -> Option<&'static Seller> {
        SELLERS.iter().find(|seller| seller.id == id)
    }
}
