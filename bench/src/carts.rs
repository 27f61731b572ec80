//! Carts with any number of lines, in the vendor's JSON.
//! Does not send them.

use serde_json::{Value, json};

/// A script that returns how many lines are drawn. Long carts are drawn piece by piece.
pub(crate) const DRAWN: &str = r#"
const root = document.querySelector("shared-cart")?.shadowRoot;
return root?.querySelectorAll('[part~="item"]').length ?? 0;
"#;

/// An orderForm with this number of lines. Every third has a list price, every tenth is not
/// available.
pub(crate) fn order_form(id: &str, lines: u32) -> Value {
    let items: Vec<Value> = (0..lines).map(item).collect();
    let total: u64 = (0..lines).map(|line| price(line) * quantity(line)).sum();
    json!({
        "orderFormId": id,
        "salesChannel": "1",
        "loggedIn": false,
        "isCheckedIn": false,
        "canEditData": true,
        "userProfileId": null,
        "userType": null,
        "ignoreProfileData": false,
        "value": total,
        "messages": [],
        "items": items,
        "selectableGifts": [],
        "totalizers": [{ "id": "Items", "name": "Total dos Itens", "value": total }],
        "shippingData": null,
        "clientProfileData": null,
        "paymentData": null,
        "marketingData": null,
        "sellers": [{ "id": "1", "name": "Feira da Esquina", "logo": "" }],
        "clientPreferencesData": { "locale": "pt-BR", "optinNewsLetter": null },
        "storePreferencesData": {
            "countryCode": "BRA",
            "saveUserData": true,
            "timeZone": "E. South America Standard Time",
            "currencyCode": "BRL",
            "currencyLocale": 1046,
            "currencySymbol": "R$",
            "currencyFormatInfo": {
                "currencyDecimalDigits": 2,
                "currencyDecimalSeparator": ",",
                "currencyGroupSeparator": ".",
                "currencyGroupSize": 3,
                "startsWithCurrencySymbol": true,
            },
        },
        "itemsOrdination": null,
    })
}

fn price(line: u32) -> u64 {
    1_990 + u64::from(line) * 37 % 90_000
}

fn quantity(line: u32) -> u64 {
    1 + u64::from(line % 4)
}

fn item(line: u32) -> Value {
    let (price, quantity) = (price(line), quantity(line));
    let list_price = if line.is_multiple_of(3) { price + 500 } else { price };
    let available = !line.is_multiple_of(10);
    json!({
        "uniqueId": format!("{line:032X}"),
        "id": format!("{}", 1_000 + line),
        "productId": format!("{}", 500 + line / 2),
        "name": format!("Café torrado em grãos da serra, lote {line}, pacote de 500 g"),
        "skuName": "500 g",
        "price": price,
        "listPrice": list_price,
        "isGift": false,
        "sellingPrice": price,
        "additionalInfo": { "brandName": "Serra Alta", "brandId": "2000", "offeringInfo": null },
        "productCategoryIds": "/1/",
        "productCategories": { "1": "Mercearia" },
        "quantity": quantity,
        "seller": "1",
        "imageUrl": null,
        "detailUrl": format!("/cafe-{line}/p"),
        "bundleItems": [],
        "attachments": [],
        "attachmentOfferings": [],
        "offerings": [],
        "priceTags": [],
        "availability": if available { "available" } else { "withoutStock" },
        "measurementUnit": "un",
        "unitMultiplier": 1.0,
        "priceDefinition": {
            "calculatedSellingPrice": price,
            "total": price * quantity,
            "sellingPrices": [{ "value": price, "quantity": quantity }],
        },
    })
}
