//! The orderForm's JSON of a cart, as one requester may see it.
//! Never changes a cart. `access` decides who sees personal data, `masks` how it is masked.

mod access;
mod items;
mod masks;
mod object;
pub(crate) mod payment;
mod personal;
mod promotions;
mod sections;
pub(crate) mod shipping;
mod subscriptions;

use serde_json::{Value, json};

pub(crate) use access::access;
pub(crate) use items::multiplier;
pub(crate) use personal::{address as address_json, profile as profile_json};
pub(crate) use sections::Sections;

use crate::cart::totals::{self, Totalizer};
use crate::cart::{Cart, Criteria};
use crate::catalog::Seller;
use crate::language::Language;
use crate::requester::Requester;
use crate::shop::Shop;

use object::object;

/// The orderForm, with every key of the vendor's answers. A section that was not asked for is null
/// and is not built.
pub(crate) fn order_form(
    cart: &Cart,
    shop: &Shop,
    requester: &Requester,
    language: Language,
    sections: &Sections,
) -> Value {
    let access = access(cart, shop, requester);
    let (totalizers, value) = totals::of(cart, &shop.catalog);
    let kept = |name: &str| cart.sections.get(name).cloned().unwrap_or(Value::Null);
    let list = |list: Vec<Value>| Value::Array(list);
    let check_in = cart.check_in.as_ref();
    let made = |name: &str, make: &dyn Fn() -> Value| {
        if sections.has(name) { make() } else { Value::Null }
    };
    object([
        ("orderFormId", cart.id.as_str().into()),
        ("salesChannel", cart.sales_channel.into()),
        ("loggedIn", access.logged_in.into()),
        ("isCheckedIn", check_in.is_some().into()),
        ("storeId", check_in.and_then(|it| it.store.clone()).into()),
        ("checkedInPickupPointId", check_in.and_then(|it| it.pickup_point.clone()).into()),
        ("allowManualPrice", shop.settings.allow_manual_price.into()),
        ("canEditData", access.edit.into()),
        ("userProfileId", cart.user_profile_id.clone().into()),
        ("profileProvider", "VTEX".into()),
        ("availableAccounts", list(Vec::new())),
        ("availableAddresses", list(Vec::new())),
        ("userType", requester.is_operator.then_some("callCenterOperator").into()),
        ("ignoreProfileData", cart.ignore_profile_data.into()),
        ("value", value.into()),
        ("messages", made("messages", &|| list(messages(cart, shop, language)))),
        ("items", made("items", &|| list(items::all(cart, shop, language)))),
        ("selectableGifts", list(items::selectable_gifts(cart, shop, language))),
        (
            "totalizers",
            made("totalizers", &|| {
                totalizers.iter().map(|total| totalizer(total, language)).collect()
            }),
        ),
        ("shippingData", made("shippingData", &|| shipping::data(cart, access, shop.clock.now()))),
        (
            "clientProfileData",
            made("clientProfileData", &|| personal::profile(cart.profile.as_ref(), access)),
        ),
        ("paymentData", made("paymentData", &|| payment::data(cart, value, access))),
        ("marketingData", made("marketingData", &|| marketing(cart))),
        ("sellers", made("sellers", &|| list(sellers(cart)))),
        ("clientPreferencesData", made("clientPreferencesData", &|| preferences(cart))),
        ("commercialConditionData", Value::Null),
        (
            "storePreferencesData",
            made("storePreferencesData", &|| cart.channel().store_preferences()),
        ),
        ("giftRegistryData", made("giftRegistryData", &|| kept("giftRegistryData"))),
        ("openTextField", made("openTextField", &|| kept("openTextField"))),
        ("invoiceData", personal::invoice(cart, access)),
        ("customData", made("customData", &|| custom(cart, shop))),
        ("itemMetadata", items::metadata(cart, shop, language)),
        ("hooksData", Value::Null),
        (
            "ratesAndBenefitsData",
            made("ratesAndBenefitsData", &|| promotions::data(cart, language)),
        ),
        ("subscriptionData", subscriptions::data(cart, shop.clock.now())),
        ("merchantContextData", kept("merchantContextData")),
        ("purchaseAgentsData", Value::Null),
        ("itemsOrdination", ordination(cart)),
    ])
}

fn messages(cart: &Cart, shop: &Shop, language: Language) -> Vec<Value> {
    cart.messages
        .iter()
        .map(|message| {
            let fields = match message.code {
                "ORD027" | "itemQuantityNotAvailable" | "withoutStock" | "cannotBeDelivered" => {
                    json!({ "id": message.about })
                }
                _ => json!({}),
            };
            json!({
                "code": message.code,
                "text": message.text(&shop.catalog, language),
                "status": message.status(),
                "fields": fields,
            })
        })
        .collect()
}

/// The JSON of a total, with its parts if it has any.
pub(crate) fn totalizer(total: &Totalizer, language: Language) -> Value {
    let mut json = json!({
        "id": total.id,
        "name": total.name.in_language(language),
        "value": total.value,
    });
    if !total.parts.is_empty() {
        json["subtotals"] = total.parts.iter().map(|part| totalizer(part, language)).collect();
    }
    json
}

fn sellers(cart: &Cart) -> Vec<Value> {
    let mut ids: Vec<&str> = Vec::new();
    for line in &cart.lines {
        if !ids.contains(&line.seller.as_str()) {
            ids.push(&line.seller);
        }
    }
    let known = ids.into_iter().filter_map(Seller::find);
    known
        .map(|seller| {
            let minimum = cart.channel().price(seller.minimum);
            json!({
                "id": seller.id,
                "name": seller.name,
                "logo": "",
                "minimumOrderValue": minimum,
            })
        })
        .collect()
}

fn marketing(cart: &Cart) -> Value {
    let kept = cart.sections.get("marketingData").filter(|kept| kept.is_object());
    if kept.is_none() && cart.coupons.is_empty() {
        return Value::Null;
    }
    let mut json = json!({
        "utmSource": null,
        "utmMedium": null,
        "utmCampaign": null,
        "utmipage": null,
        "utmiPage": null,
        "utmiPart": null,
        "utmiCampaign": null,
        "coupon": null,
        "marketingTags": [],
    });
    if let (Some(kept), Some(json)) = (kept.and_then(Value::as_object), json.as_object_mut()) {
        json.extend(kept.clone());
    }
    // A coupon of the marketing data is already one of the cart's coupons.
    json["coupon"] = match cart.coupons.as_slice() {
        [] => Value::Null,
        coupons => Value::from(coupons.join(",")),
    };
    json
}

fn preferences(cart: &Cart) -> Value {
    cart.sections
        .get("clientPreferencesData")
        .cloned()
        .unwrap_or_else(|| json!({ "locale": cart.channel().locale, "optinNewsLetter": null }))
}

fn custom(cart: &Cart, shop: &Shop) -> Value {
    let apps: Vec<Value> = cart
        .custom_data
        .iter()
        .filter(|(_, fields)| !fields.is_empty())
        .map(|(id, fields)| {
            let known = shop.settings.custom_data_apps.iter().find(|app| app.id == *id);
            json!({ "fields": fields, "id": id, "major": known.map_or(1, |app| app.major) })
        })
        .collect();
    if apps.is_empty() { Value::Null } else { json!({ "customApps": apps }) }
}

fn ordination(cart: &Cart) -> Value {
    cart.ordination.map_or(Value::Null, |order| {
        let criteria = match order.criteria {
            Criteria::Name => "NAME",
            Criteria::AddTime => "ADD_TIME",
            Criteria::Gift => "GIFT",
        };
        json!({ "criteria": criteria, "ascending": order.ascending })
    })
}
