//! The vendor's `orderForm`: an answer about a cart, read into the domain's types.
//! Who may see what of it is not decided here: data of people stays unread.

use std::sync::Arc;

use super::cart::currency::currency;
use super::cart::delivery::shipping;
use super::cart::lines::EarlierLines;
use super::cart::messages::messages;
use super::cart::offers::gift_choice;
use super::cart::promotions::{promotions, teasers};
use super::cart::sellers::Sellers;
use super::json::decode::{At, DecodeError};
use super::json::node::JsonNode;
use super::people::unread::UnreadPeople;
use crate::domain::cart::delivery::Shipping;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::totals::Totalizer;
use crate::domain::cart::{GiftChoice, Message, Note, Promotion, Teaser};
use crate::domain::ids::OrderFormId;
use crate::domain::money::{CurrencyFormat, Money};

/// An answer about a cart.
pub struct OrderForm {
    /// `orderFormId`: the cart that the answer is about.
    pub id: OrderFormId,
    /// Data of people, unread, and what the API says of this visitor.
    pub people: UnreadPeople,
    /// `items`.
    pub items: Vec<Arc<CartItem>>,
    /// `value`: what is to be paid.
    pub value: Money,
    /// `totalizers`.
    pub totalizers: Vec<Totalizer>,
    /// `messages` about the whole cart.
    pub messages: Vec<Message>,
    /// `messages` about single lines.
    pub line_messages: Vec<Message>,
    /// `marketingData.coupon`, in which several are separated by commas.
    pub coupons: Vec<String>,
    /// `ratesAndBenefitsData.rateAndBenefitsIdentifiers[]`.
    pub promotions: Vec<Promotion>,
    /// `ratesAndBenefitsData.teaser[]`.
    pub teasers: Vec<Teaser>,
    /// `storePreferencesData`; `None` when it was not asked for.
    pub currency: Option<CurrencyFormat>,
    /// `storePreferencesData.countryCode`.
    pub country: Option<String>,
    /// `openTextField.value`.
    pub note: Note,
    /// `selectableGifts[]`.
    pub gifts: Vec<GiftChoice>,
    /// `shippingData` without the address and without the store's country.
    pub shipping: Shipping,
    /// The lines that the next answer is compared with.
    pub(super) earlier: EarlierLines,
}

impl OrderForm {
    /// Reads an answer. An error names the first field that is not what the vendor describes and
    /// without which a cart would be wrong. A field that only decorates the cart is left out
    /// instead.
    pub fn decode(answer: JsonNode) -> Result<Self, DecodeError> {
        Self::decode_next(&EarlierLines::default(), answer)
    }

    /// Reads an answer that comes after others. Lines that did not change are shared with them.
    pub fn decode_next(earlier: &EarlierLines, answer: JsonNode) -> Result<Self, DecodeError> {
        let root = At::root(answer);
        let Some(id) = OrderFormId::parse(&root.text("orderFormId")) else {
            let malformed = || root.at("orderFormId").error("a cart's id");
            return Err(root.first_error().unwrap_or_else(malformed));
        };
        let value = root.integer("value").unwrap_or_else(|| {
            root.at("value").record_error("an integer");
            0
        });
        // The lines need the sellers' names, and the delivery needs the lines' keys.
        let sellers = Sellers::decode(&root.at("sellers"));
        let lines = earlier.decode_next(&root.at("items"), &sellers);
        let items: Vec<_> = lines.iter().map(|line| Arc::clone(&line.item)).collect();
        let people = UnreadPeople::of(&root);
        let mut shipping = shipping(&root.at("shippingData").at("logisticsInfo"), &items);
        shipping.address_id = people.address_id();
        shipping.other_address_ids = people.other_address_ids();
        let (messages, line_messages) = messages(&root.at("messages"));
        let preferences = root.at("storePreferencesData");
        let benefits = root.at("ratesAndBenefitsData");
        let promotions = promotions(&benefits, &items);
        let order_form = root.finish(Self {
            id,
            people,
            items,
            value: Money::from_cents(value),
            totalizers: root.at("totalizers").elements().iter().map(totalizer).collect(),
            messages,
            line_messages,
            coupons: coupons(root.at("marketingData").raw_text("coupon").as_deref()),
            promotions,
            teasers: teasers(&benefits),
            currency: preferences.node().map(|_| currency(&preferences)),
            country: preferences.raw_text("countryCode"),
            note: Note::new(&root.at("openTextField").raw_text("value").unwrap_or_default()),
            gifts: root.at("selectableGifts").elements().iter().map(gift_choice).collect(),
            shipping,
            earlier: earlier.clone(),
        })?;
        // Only the lines of an answer that could be read are compared with later ones.
        earlier.remember(lines);
        Ok(order_form)
    }
}

/// An element of `totalizers[]`.
fn totalizer(at: &At<'_>) -> Totalizer {
    Totalizer {
        id: at.text("id"),
        name: at.first_display_text(&["name", "id"]),
        value: Money::from_cents(at.integer("value").unwrap_or(0)),
    }
}

/// Coupons from a text in which they are separated by commas.
fn coupons(text: Option<&str>) -> Vec<String> {
    let codes = text.unwrap_or_default().split(',').map(str::trim);
    codes.filter(|code| !code.is_empty()).map(str::to_owned).collect()
}
