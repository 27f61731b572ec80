//! The ids of a cart, of its lines, of what is sold and of who sells it.
//! Parsing is strict here. `link` is tolerant of what stands around an id.

use std::fmt;

use super::fingerprint::fingerprint;

/// The id of a cart, the vendor's `orderFormId`: 32 hexadecimal digits or a UUID, in upper or lower
/// case.
///
/// Whoever has it can read, change and pay the cart, so it is kept out of logs: `Debug` shows no
/// digit, there is no `Display`, and the name of the one accessor says where the text may go.
///
/// Two ways of writing the same digits are equal, because the API answers in either.
#[derive(Clone)]
pub struct OrderFormId(String);

impl OrderFormId {
    /// The id that `text` is; `None` when it is anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let dashes = [8, 13, 18, 23];
        let well_formed = match text.len() {
            32 => text.bytes().all(|byte| byte.is_ascii_hexdigit()),
            36 => text.bytes().enumerate().all(|(at, byte)| {
                if dashes.contains(&at) { byte == b'-' } else { byte.is_ascii_hexdigit() }
            }),
            _ => false,
        };
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The text, for the path of a request to the store's own API or for the link that a person
    /// shares. It never goes into a log, an event, a stored value or a URL of another origin.
    pub fn expose_for_url(&self) -> &str {
        &self.0
    }

    /// A number that stands for the cart where its id must not be kept.
    pub fn fingerprint(&self) -> u64 {
        fingerprint(self.digits())
    }

    /// A number that only those who know the id can work out. It differs from the fingerprint,
    /// which is stored.
    pub fn salt(&self) -> u64 {
        fingerprint(self.digits().map(|digit| digit ^ 0x80))
    }

    fn digits(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.bytes().filter(|byte| *byte != b'-').map(|byte| byte.to_ascii_lowercase())
    }
}

impl PartialEq for OrderFormId {
    fn eq(&self, other: &Self) -> bool {
        self.digits().eq(other.digits())
    }
}

impl Eq for OrderFormId {}

impl fmt::Debug for OrderFormId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OrderFormId(hidden)")
    }
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// An id with the vendor's text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The vendor's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

text_id! {
    /// The id that a line keeps: the vendor's `items[].uniqueId`. The lines of older carts have
    /// none.
    UniqueId
}
text_id! {
    /// The id of what is sold: the vendor's `items[].id`, a stock keeping unit.
    SkuId
}
text_id! {
    /// The id of who sells it: the vendor's `items[].seller`.
    SellerId
}

/// The position of a line in an answer. The API addresses lines by it. It changes whenever anybody
/// adds, removes, sorts or splits lines, so it is looked up at the moment of sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemIndex(pub usize);

/// Tells a line from all others of its cart: by the unique id, or, where there is none, by SKU,
/// seller and the position among the lines with the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LineKey {
    /// The line has a unique id.
    Unique(UniqueId),
    /// It is the `nth` line, counted from 0, of those with this SKU and seller.
    Nth(SkuId, SellerId, usize),
}

impl LineKey {
    /// The unique id, if the line has one.
    pub fn unique(&self) -> Option<&UniqueId> {
        match self {
            Self::Unique(id) => Some(id),
            Self::Nth(..) => None,
        }
    }

    /// A number that stands for the key where its texts must not be kept.
    pub fn fingerprint(&self) -> u64 {
        match self {
            Self::Unique(id) => fingerprint(id.as_str().bytes()),
            Self::Nth(sku, seller, nth) => {
                let text =
                    sku.as_str().bytes().chain([0]).chain(seller.as_str().bytes()).chain([0]);
                fingerprint(text.chain(nth.to_le_bytes()))
            }
        }
    }
}
