//! The section `paymentData`, and installments.
//! Does not imitate payment: what a client sends is stored, and only `payments` is shown again.

use serde_json::{Value, json};

use super::access::Access;
use crate::cart::Cart;
use crate::people;

/// The section `paymentData`.
pub(super) fn data(cart: &Cart, value: i64, access: Access) -> Value {
    let payments = match cart.sections.get("paymentData") {
        Some(kept) if access.edit => kept["payments"].clone(),
        _ => json!([]),
    };
    let options: Vec<Value> = if value == 0 {
        Vec::new()
    } else {
        SYSTEMS.iter().map(|system| options(system, value)).collect()
    };
    json!({
        "updateStatus": if cart.payment_outdated { "outdated" } else { "updated" },
        "installmentOptions": options,
        "paymentSystems": SYSTEMS.iter().map(describe).collect::<Vec<_>>(),
        "payments": payments,
        "giftCards": [],
        "giftCardMessages": [],
        "availableAccounts": accounts(cart),
        "availableTokens": [],
        "availableAssociations": {},
    })
}

/// The id, the name, the group and the largest number of installments of a payment system.
type System = (u32, &'static str, &'static str, i64);

const SYSTEMS: [System; 3] = [
    (2, "Visa", "creditCardPaymentGroup", 6),
    (6, "Boleto Bancário", "bankInvoicePaymentGroup", 1),
    (125, "Pix", "instantPaymentPaymentGroup", 1),
];

/// The installments of a payment system, if the store has it.
pub(crate) fn installments(system: &str, value: i64) -> Option<Value> {
    let known = SYSTEMS.iter().find(|(id, ..)| id.to_string() == system)?;
    Some(options(known, value))
}

fn options(&(id, name, group, most): &System, value: i64) -> Value {
    let plans: Vec<Value> = (1..=most)
        .map(|count| {
            let part = value / count;
            json!({
                "count": count,
                "hasInterestRate": false,
                "interestRate": 0,
                "value": part,
                "total": value,
                "sellerMerchantInstallments": [{
                    "id": "ARMAZEMAURORA",
                    "count": count,
                    "hasInterestRate": false,
                    "interestRate": 0,
                    "value": part,
                    "total": value,
                }],
            })
        })
        .collect();
    json!({
        "paymentSystem": id.to_string(),
        "bin": null,
        "paymentName": name,
        "paymentGroupName": group,
        "value": value,
        "installments": plans,
    })
}

fn describe(&(id, name, group, _): &System) -> Value {
    json!({
        "id": id,
        "name": name,
        "groupName": group,
        "validator": null,
        "stringId": id.to_string(),
        "template": format!("{group}-template"),
        "requiresDocument": false,
        "displayDocument": false,
        "isCustom": false,
        "description": name,
        "requiresAuthentication": false,
        "dueDate": "2026-03-09T12:00:00Z",
        "availablePayments": null,
    })
}

/// The saved cards of the cart's owner. The vendor shows them to everyone who has the cart. The
/// card's number is masked, but its first digits (`bin`) are not.
fn accounts(cart: &Cart) -> Vec<Value> {
    if cart.email() != people::Person::Ana.account() {
        return Vec::new();
    }
    vec![json!({
        "accountId": "6E0C1F2A9B8D4C7590A1B2C3D4E5F607",
        "paymentSystem": "2",
        "paymentSystemName": "Visa",
        "cardNumber": "************4242",
        "bin": "424242",
        "availableAddresses": ["casa"],
        "expirationDate": "11/2031",
        "isExpired": false,
        "accountStatus": null,
        "useCvvForAuthorization": true,
        "isCardToken": false,
    })]
}
