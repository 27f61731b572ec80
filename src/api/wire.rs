//! The vendor's `orderForm` by the vendor's names, as far as the cart view needs it.
//! Unknown fields are ignored, as the vendor asks; personal data stays unread here, for `convert` to judge.

use super::decode::{At, DecodeError};
use super::delivery::Logistics;
use super::items;
use super::items::{Entry, LastItems, Nodes};
use super::json::{Body, Json};
use super::offers::{GiftList, Offering};
use super::people::PeopleNodes;
use crate::domain::ids::OrderFormId;

/// What is asked of every read and write (`expectedOrderFormSections`); everything else comes back
/// `null`. Payment data is not asked for: cards and installments are nobody's business here.
pub const SECTIONS: [&str; 10] = [
    "items",
    "totalizers",
    "messages",
    "sellers",
    "storePreferencesData",
    "clientProfileData",
    "shippingData",
    "marketingData",
    "ratesAndBenefitsData",
    "openTextField",
];

/// What is asked of the reads that look for changes: without the store's preferences, which
/// stay as they are while a page is open.
pub const CHANGING_SECTIONS: [&str; 9] = [
    "items",
    "totalizers",
    "messages",
    "sellers",
    "clientProfileData",
    "shippingData",
    "marketingData",
    "ratesAndBenefitsData",
    "openTextField",
];

/// An answer about a cart.
pub struct OrderForm {
    /// `orderFormId`: the cart the answer is about.
    pub id: OrderFormId,
    /// `loggedIn`.
    pub logged_in: bool,
    /// `canEditData`.
    pub can_edit_data: bool,
    /// `userType`; `callCenterOperator` in telesales.
    pub user_type: Option<String>,
    /// `value`, in cents.
    pub value: i64,
    /// `items`.
    pub items: Vec<Entry>,
    /// `items`, unread.
    pub nodes: Nodes,
    /// `totalizers`.
    pub totalizers: Vec<Totalizer>,
    /// `messages`.
    pub messages: Vec<Message>,
    /// `sellers`: id and name.
    pub sellers: Vec<(String, Option<String>)>,
    /// `marketingData.coupon`; several are separated by commas.
    pub coupon: Option<String>,
    /// `ratesAndBenefitsData.rateAndBenefitsIdentifiers[].name`.
    pub promotions: Vec<String>,
    /// `storePreferencesData`; `None` when it was not asked for.
    pub currency: Option<Currency>,
    /// `openTextField.value`.
    pub note: Option<String>,
    /// `selectableGifts[]`.
    pub gifts: Vec<GiftList>,
    /// Data of people, unread.
    pub people: PeopleNodes,
    /// `shippingData.logisticsInfo[]`.
    pub logistics: Vec<Logistics>,
}

/// `items[]`.
pub struct Item {
    /// `uniqueId`.
    pub unique_id: Option<String>,
    /// `id`.
    pub id: String,
    /// `seller`.
    pub seller: String,
    /// `name`, or what else says what it is.
    pub name: String,
    /// `skuName`.
    pub sku_name: Option<String>,
    /// `additionalInfo.brandName`.
    pub brand_name: Option<String>,
    /// `imageUrl`.
    pub image_url: Option<String>,
    /// `detailUrl`.
    pub detail_url: Option<String>,
    /// `quantity`.
    pub quantity: u32,
    /// `measurementUnit`.
    pub measurement_unit: Option<String>,
    /// `unitMultiplier`, in thousandths.
    pub unit_multiplier: Option<u32>,
    /// `listPrice`, in cents.
    pub list_price: Option<i64>,
    /// `sellingPrice`, in cents.
    pub selling_price: Option<i64>,
    /// `priceDefinition.total`, in cents.
    pub total: Option<i64>,
    /// `isGift`.
    pub is_gift: bool,
    /// `availability`.
    pub availability: Option<String>,
    /// `parentItemIndex` is there.
    pub has_parent: bool,
    /// `attachments[]`: name and content.
    pub attachments: Vec<(String, Vec<(String, String)>)>,
    /// `bundleItems[]`: services chosen for the line.
    pub bundle_items: Vec<Offering>,
    /// `offerings[]`: services to choose from.
    pub offerings: Vec<Offering>,
}

/// `totalizers[]`.
pub struct Totalizer {
    /// `id`.
    pub id: String,
    /// `name`, or else the id.
    pub name: String,
    /// `value`, in cents.
    pub value: i64,
}

/// `messages[]`.
pub struct Message {
    /// `code`.
    pub code: Option<String>,
    /// `status`.
    pub status: Option<String>,
    /// `text`.
    pub text: Option<String>,
}

/// `storePreferencesData` with its `currencyFormatInfo`.
pub struct Currency {
    /// `countryCode`.
    pub country: Option<String>,
    /// `currencySymbol`.
    pub symbol: Option<String>,
    /// `currencyCode`.
    pub code: Option<String>,
    /// `currencyDecimalDigits`.
    pub decimal_digits: Option<i64>,
    /// `currencyDecimalSeparator`.
    pub decimal_separator: Option<String>,
    /// `currencyGroupSeparator`.
    pub group_separator: Option<String>,
    /// `currencyGroupSize`.
    pub group_size: Option<i64>,
    /// `startsWithCurrencySymbol`.
    pub starts_with_symbol: bool,
}

impl OrderForm {
    /// Reads an answer. Errors name the first field that carries a cart and is not what the vendor
    /// describes; fields that only decorate a line are left out instead.
    pub fn decode(body: Body) -> Result<Self, DecodeError> {
        Self::decode_after(&LastItems::default(), body)
    }

    /// Reads an answer that comes after another one.
    pub fn decode_after(last: &LastItems, body: Body) -> Result<Self, DecodeError> {
        let root = At::root(body);
        let Some(id) = OrderFormId::parse(&root.text("orderFormId")) else {
            let malformed = || root.at("orderFormId").error("a cart's id");
            return Err(root.fault().unwrap_or_else(malformed));
        };
        let value = root.integer("value").unwrap_or_else(|| {
            root.at("value").note("an integer");
            0
        });
        let (items, nodes) = items::decode(&root.at("items"), last);
        root.finish(Self {
            id,
            logged_in: root.is_true("loggedIn"),
            can_edit_data: root.is_true("canEditData"),
            user_type: root.decoration("userType"),
            value,
            items,
            nodes,
            totalizers: root.at("totalizers").elements().iter().map(Totalizer::decode).collect(),
            messages: root.at("messages").elements().iter().map(Message::decode).collect(),
            sellers: root.at("sellers").elements().iter().map(seller).collect(),
            coupon: root.at("marketingData").decoration("coupon"),
            promotions: root
                .at("ratesAndBenefitsData")
                .at("rateAndBenefitsIdentifiers")
                .all_words("name"),
            currency: Currency::decode(&root.at("storePreferencesData")),
            note: root.at("openTextField").decoration("value"),
            gifts: root.at("selectableGifts").elements().iter().map(GiftList::decode).collect(),
            people: PeopleNodes::of(&root),
            logistics: Logistics::all(&root.at("shippingData").at("logisticsInfo")),
        })
    }
}

fn seller(at: &At<'_>) -> (String, Option<String>) {
    (at.decoration("id").unwrap_or_default(), at.words("name"))
}

impl Item {
    pub(super) fn decode(at: &At<'_>) -> Self {
        Self {
            unique_id: at.decoration("uniqueId"),
            id: at.text("id"),
            seller: at.decoration("seller").unwrap_or_else(|| "1".to_owned()),
            name: at.first_words(&["name", "skuName", "id"]),
            sku_name: at.words("skuName"),
            brand_name: at.at("additionalInfo").words("brandName"),
            image_url: at.decoration("imageUrl"),
            detail_url: at.decoration("detailUrl"),
            quantity: at.quantity("quantity"),
            measurement_unit: at.words("measurementUnit"),
            unit_multiplier: at.thousandths("unitMultiplier"),
            list_price: at.integer("listPrice"),
            selling_price: at.integer("sellingPrice"),
            total: at.at("priceDefinition").integer("total"),
            is_gift: at.is_true("isGift"),
            availability: at.decoration("availability"),
            has_parent: at.at("parentItemIndex").node().is_some(),
            attachments: at.at("attachments").elements().iter().map(attachment).collect(),
            bundle_items: at
                .at("bundleItems")
                .elements()
                .iter()
                .filter_map(Offering::decode)
                .collect(),
            offerings: at.at("offerings").elements().iter().filter_map(Offering::decode).collect(),
        }
    }
}

fn attachment(at: &At<'_>) -> (String, Vec<(String, String)>) {
    let content = at.at("content");
    let members = content.node().and_then(Json::members).unwrap_or_default();
    let texts = members.into_iter().filter_map(|(key, value)| Some((key, value.text()?))).collect();
    (at.decoration("name").unwrap_or_default(), texts)
}

impl Totalizer {
    fn decode(at: &At<'_>) -> Self {
        Self {
            id: at.text("id"),
            name: at.first_words(&["name", "id"]),
            value: at.integer("value").unwrap_or(0),
        }
    }
}

impl Message {
    fn decode(at: &At<'_>) -> Self {
        Self { code: at.code("code"), status: at.decoration("status"), text: at.words("text") }
    }
}

impl Currency {
    fn decode(at: &At<'_>) -> Option<Self> {
        at.node()?;
        let format = at.at("currencyFormatInfo");
        Some(Self {
            country: at.decoration("countryCode"),
            symbol: at.words("currencySymbol"),
            code: at.words("currencyCode"),
            decimal_digits: format.integer("currencyDecimalDigits"),
            decimal_separator: untrimmed(&format, "currencyDecimalSeparator"),
            group_separator: untrimmed(&format, "currencyGroupSeparator"),
            group_size: format.integer("currencyGroupSize"),
            starts_with_symbol: format.is_true("startsWithCurrencySymbol"),
        })
    }
}

/// A space separates too.
fn untrimmed(at: &At<'_>, key: &'static str) -> Option<String> {
    at.at(key).node().and_then(Json::text)
}
