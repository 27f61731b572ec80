//! From the vendor's answer to the cart as people see it. Data of people is not in it: that is `people`'s.
//! It sends nothing and knows nothing of earlier answers but the one it is given.

use std::sync::Arc;

use super::delivery;
use super::fields;
use super::items::{Entry, again, seller_name};
use super::offers::{Offering, gift_choice, services};
use super::people;
use super::people::Access;
use super::wire;
use super::wire::OrderForm;
use crate::domain::cart::item::{Attachment, Availability, CartItem, Detail};
use crate::domain::cart::quantity::UnitMultiplier;
use crate::domain::cart::totals::Totalizer;
use crate::domain::cart::{Cart, Message, MessageStatus, Note, Summary};
use crate::domain::ids::{LineKey, SellerId, SkuId, UniqueId};
use crate::domain::money::{CurrencyFormat, Money};
use crate::domain::people::field::Group;
use crate::domain::people::personal::People;
use crate::domain::people::presence::FieldPresence;
use crate::domain::tally::Tally;
use crate::domain::text;
use crate::domain::together::seen::key_of;
use crate::domain::url::{ImageUrl, ProductUrl};

/// The cart as this viewer may see it, and apart from it its people. What the answer was not asked
/// for, how the store writes money, is taken from `before`, an earlier answer about the same cart, and
/// lines that did not change are shared with it.
pub fn cart(order_form: OrderForm, access: Access, before: Option<&Cart>) -> (Cart, People) {
    let viewer = access.viewer(&order_form);
    let people = people::people(&order_form, access);
    let filled = FieldPresence::in_cart_of(&people);
    let address_id = fields::address_id(&order_form);
    let items = items(order_form.items, &order_form.sellers, before);
    order_form.nodes.became(&items);
    let has_several_sellers = items.iter().any(|item| item.seller != items[0].seller);
    let coupons = order_form.coupon.unwrap_or_default();
    let store = (order_form.currency.as_ref(), before);
    let shipping = delivery::shipping(order_form.logistics, &items, store, address_id);
    let (line_messages, messages) =
        messages(order_form.messages).into_iter().partition(is_about_a_line);
    let cart = Cart {
        id: order_form.id,
        items,
        summary: Arc::new(Summary {
            viewer,
            totalizers: order_form.totalizers.into_iter().map(totalizer).collect(),
            value: Money::from_cents(order_form.value),
            currency: match (order_form.currency, before) {
                (Some(format), _) => currency(format),
                (None, Some(before)) => before.summary.currency.clone(),
                (None, None) => CurrencyFormat::default(),
            },
            coupons: coupons
                .split(',')
                .map(str::trim)
                .filter(|code| !code.is_empty())
                .map(str::to_owned)
                .collect(),
            promotions: order_form.promotions,
            messages,
            line_messages,
            may_fill_in: order_form.can_edit_data || !filled.has_any(Group::Contact),
            filled,
            shipping,
            has_several_sellers,
            note: Note::new(&order_form.note.unwrap_or_default()),
            gifts: order_form.gifts.into_iter().map(gift_choice).collect(),
        }),
    };
    (cart, people)
}

fn items(
    items: Vec<Entry>,
    sellers: &[(String, Option<String>)],
    before: Option<&Cart>,
) -> Vec<Arc<CartItem>> {
    let known = before.map(|cart| cart.items.as_slice()).unwrap_or_default();
    let mut converted: Vec<Arc<CartItem>> = Vec::with_capacity(items.len());
    let mut tally = Tally::of(2 * items.len());
    for (at, entry) in items.into_iter().enumerate() {
        let item = match entry {
            Entry::Known(item) => {
                let key = line_key(item.key.unique(), &item.sku, &item.seller, &mut tally);
                again(item, key, sellers)
            }
            Entry::New(item) => {
                let unique_id = item.unique_id.clone().map(UniqueId::new);
                let (sku, seller) =
                    (SkuId::new(item.id.clone()), SellerId::new(item.seller.clone()));
                let key = line_key(unique_id.as_ref(), &sku, &seller, &mut tally);
                Arc::new(cart_item(*item, key, sellers))
            }
        };
        // Most lines stay as and where they are.
        let known = known.get(at).filter(|known| **known == item);
        converted.push(known.map_or(item, Arc::clone));
    }
    converted
}

fn line_key(
    unique_id: Option<&UniqueId>,
    sku: &SkuId,
    seller: &SellerId,
    tally: &mut Tally,
) -> LineKey {
    if let Some(unique_id) = unique_id {
        let key = LineKey::Unique(unique_id.clone());
        // One that two lines have tells nothing apart.
        if tally.count(key_of(&key)) == 0 {
            return key;
        }
    }
    let nth = |nth| LineKey::Nth(sku.clone(), seller.clone(), nth);
    nth(tally.count(key_of(&nth(0))))
}

fn cart_item(item: wire::Item, key: LineKey, sellers: &[(String, Option<String>)]) -> CartItem {
    let selling_price = item.selling_price.map(Money::from_cents);
    let seller_name = seller_name(sellers, &item.seller).map(str::to_owned);
    let name = item.name;
    CartItem {
        key,
        // The vendor may have put the SKU's name behind the product's already.
        sku_name: item.sku_name.filter(|sku_name| !text::says_already(&name, sku_name)),
        name,
        seller_name,
        brand: item.brand_name,
        image: item.image_url.as_deref().and_then(ImageUrl::parse),
        product: item.detail_url.as_deref().and_then(ProductUrl::parse),
        quantity: item.quantity,
        measurement_unit: item.measurement_unit.unwrap_or_else(|| "un".to_owned()),
        unit_multiplier: item
            .unit_multiplier
            .and_then(UnitMultiplier::from_thousandths)
            .unwrap_or(UnitMultiplier::ONE),
        list_price: item.list_price.map(Money::from_cents),
        selling_price,
        total: item
            .total
            .map(Money::from_cents)
            .or_else(|| selling_price.map(|price| price * item.quantity)),
        is_gift: item.is_gift,
        availability: availability(item.availability.as_deref()),
        details: details(&item.attachments, &item.bundle_items),
        services: services(item.offerings, &item.bundle_items),
        attachments: item
            .attachments
            .into_iter()
            .map(|(name, content)| Attachment { name, content })
            .collect(),
        is_part_of_another: item.has_parent,
        sku: SkuId::new(item.id),
        seller: SellerId::new(item.seller),
    }
}

fn availability(code: Option<&str>) -> Availability {
    match code {
        // Older carts leave it out of lines that can be bought.
        Some("available") | None => Availability::Available,
        Some("withoutStock") => Availability::WithoutStock,
        Some("cannotBeDelivered") => Availability::CannotBeDelivered,
        Some(_) => Availability::Unavailable,
    }
}

/// What was chosen for the line, in words. Keys such as `vtex.subscription.key.frequency` are made
/// for programs; their last part is the readable one.
fn details(
    attachments: &[(String, Vec<(String, String)>)],
    bundle_items: &[Offering],
) -> Vec<Detail> {
    let chosen = attachments.iter().flat_map(|(_, content)| content).filter_map(|(key, value)| {
        let label = text::shown(key.rsplit('.').next().unwrap_or(key)).unwrap_or_default();
        text::shown(value).map(|value| Detail { label, value })
    });
    let services = bundle_items.iter().map(|bundle| bundle.name.clone());
    chosen.chain(services.map(|value| Detail { label: String::new(), value })).collect()
}

fn totalizer(totalizer: wire::Totalizer) -> Totalizer {
    Totalizer { name: totalizer.name, id: totalizer.id, value: Money::from_cents(totalizer.value) }
}

/// What concerns one line stands on the line.
fn is_about_a_line(message: &Message) -> bool {
    matches!(message.code.as_deref(), Some("cannotBeDelivered" | "withoutStock"))
}

/// The API repeats itself: the same notice twice says nothing more.
fn messages(messages: Vec<wire::Message>) -> Vec<Message> {
    let mut kept: Vec<Message> = Vec::new();
    for message in messages {
        let Some(text) = message.text else { continue };
        let message = Message {
            code: message.code,
            status: match message.status.as_deref() {
                Some("error") => MessageStatus::Error,
                Some("warning") => MessageStatus::Warning,
                _ => MessageStatus::Info,
            },
            text,
        };
        if kept.iter().all(|other| other.code != message.code || other.text != message.text) {
            kept.push(message);
        }
    }
    kept
}

fn currency(currency: wire::Currency) -> CurrencyFormat {
    let plain = CurrencyFormat::default();
    let digit = |number: Option<i64>| number.and_then(|number| u8::try_from(number).ok());
    CurrencyFormat {
        symbol: currency.symbol.or(currency.code).unwrap_or_default(),
        decimal_digits: digit(currency.decimal_digits).unwrap_or(plain.decimal_digits),
        decimal_separator: currency.decimal_separator.unwrap_or(plain.decimal_separator),
        group_separator: currency.group_separator.unwrap_or(plain.group_separator),
        group_size: digit(currency.group_size).unwrap_or(plain.group_size),
        starts_with_symbol: currency.starts_with_symbol,
    }
    .unmistakable()
}
