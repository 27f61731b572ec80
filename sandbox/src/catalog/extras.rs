//! What is special about some sizes: attachments, services, assembly options, promotions, and the
//! places to which they are not delivered. Knows the ids of `products`; does not know carts.

use serde_json::{Value, json};

/// The sizes with ten per cent discount from three units.
pub(crate) const FROM_THREE_UNITS: [&str; 2] = ["1009", "1010"];

/// The size whose first two units have half price. A line with more units is split, like the
/// vendor's.
pub(crate) const HALF_PRICE_TWICE: &str = "1007";

/// The automatic gift, and the amount from which a cart gets it, in hundredths of a real.
pub(crate) const GIFT: (&str, i64) = ("1037", 15_000);

/// The gifts from which the coupon `PRESENTE` lets the buyer choose one.
pub(crate) const SELECTABLE_GIFTS: [&str; 3] = ["1005", "1017", "1032"];

/// The id of the list of these gifts.
pub(crate) const GIFT_LIST: &str = "b1a7c0de-0000-4000-a000-0000000000aa";

/// The sizes that are not delivered to remote regions, such as frozen goods.
const LOCAL_ONLY: [&str; 3] = ["1022", "1024", "1025"];

/// Whether a size is delivered to a postal code. The remote regions are Amazonas (69…), the Azores
/// and Madeira (9…), Alaska and Hawaii (99…, 96…) and Magallanes (62…).
pub(crate) fn delivers_to(sku: &str, country: &str, postal_code: &str) -> bool {
    let remote: &[&str] = match country {
        "BRA" => &["69"],
        "PRT" => &["9"],
        "USA" => &["99", "96"],
        "CHL" => &["62"],
        _ => return false,
    };
    !LOCAL_ONLY.contains(&sku) || !remote.iter().any(|prefix| postal_code.starts_with(prefix))
}

/// The attachments that a line of this size may have, in the vendor's JSON.
pub(crate) fn attachment_offerings(sku: &str) -> Vec<Value> {
    match sku {
        "1026" | "1027" | "1035" => vec![json!({
            "name": "Gravação",
            "required": false,
            "schema": { "texto": field(20, &[]), "letra": field(12, &["manuscrita", "bastão"]) },
        })],
        "1001" | "1002" | "1003" => vec![json!({
            "name": "vtex.subscription.cafe",
            "required": false,
            "schema": {
                "vtex.subscription.key.frequency": field(8, &["2 week", "1 month"]),
            },
        })],
        _ => Vec::new(),
    }
}

/// A field of an attachment, with its largest length and its allowed values.
fn field(length: u32, domain: &[&str]) -> Value {
    json!({ "maximumNumberOfCharacters": length, "domain": domain })
}

/// A service that can be added to a line. The price is in hundredths of a real.
#[derive(Debug)]
pub(crate) struct Offering {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) price: i64,
}

/// Gift wrapping, for all sizes of the category "For the house".
pub(crate) static WRAPPING: Offering =
    Offering { id: "5", name: "Embrulho para presente", price: 690 };

/// The services of a size.
pub(crate) fn offerings(sku: &str) -> &'static [Offering] {
    if ("1026".."1049").contains(&sku) { std::slice::from_ref(&WRAPPING) } else { &[] }
}

impl Offering {
    /// The vendor's JSON of the service, with a price in the sales channel's currency.
    pub(crate) fn describe(&self, price: i64) -> Value {
        json!({
            "type": self.name,
            "id": self.id,
            "name": self.name,
            "allowGiftMessage": false,
            "attachmentOfferings": [],
            "price": price,
        })
    }
}

/// The assembly options of a size, in the vendor's JSON.
pub(crate) fn assembly_options(sku: &str) -> Vec<Value> {
    let attachments = attachment_offerings(sku).into_iter().map(|offering| {
        json!({
            "id": offering["name"],
            "name": offering["name"],
            "required": offering["required"],
            "inputValues": offering["schema"],
            "composition": null,
        })
    });
    let mut options: Vec<Value> = attachments.collect();
    if sku == "1048" {
        options.push(json!({
            "id": "Cartão",
            "name": "Cartão",
            "required": false,
            "inputValues": { "mensagem": { "maximumNumberOfCharacters": 120, "domain": [] } },
            "composition": null,
        }));
        options.push(json!({
            "id": "Bebida",
            "name": "Bebida",
            "required": false,
            "inputValues": {},
            "composition": {
                "minQuantity": 0,
                "maxQuantity": 2,
                "items": [
                    { "id": "1001", "minQuantity": 0, "maxQuantity": 1, "initialQuantity": 0,
                      "priceTable": "1", "seller": "1" },
                    { "id": "1004", "minQuantity": 0, "maxQuantity": 1, "initialQuantity": 0,
                      "priceTable": "1", "seller": "1" },
                ],
            },
        }));
    }
    options
}

/// The `additionalInfo` of the pickup point.
pub(crate) const PICKUP_HINT: &str = "Balcão ao fundo, à direita.";
