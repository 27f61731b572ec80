//! Changes, and carts of a guest, for the tests of the pure rules.

use std::sync::Arc;

use serde_json::{Value, json};
use shared_cart::domain::cart::attachment::Attachment;
use shared_cart::domain::cart::change::{Change, NewItem};
use shared_cart::domain::cart::delivery::Channel;
use shared_cart::domain::cart::{Cart, Note};
use shared_cart::domain::ids::{SellerId, SkuId};
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::people::personal::Personal;
use shared_cart::domain::people::presence::FieldPresence;
use shared_cart::domain::people::typed::{Draft, Typed};

use crate::support::fixtures::{GUEST, edited_cart, guests_cart, key};

/// The line with this unique id holds so many units.
pub(super) fn set(id: &str, quantity: u32) -> Change {
    Change::SetQuantity { line: key(id), quantity }
}

/// The line with this unique id is back with all of its units.
pub(super) fn restore(id: &str) -> Change {
    let item = Arc::clone(guests_cart().item(&key(id)).expect("a line"));
    Change::EnsureUnits { units: item.quantity, item, position: 0 }
}

/// Something is added by its SKU.
pub(super) fn add(sku: &str, quantity: u32) -> Change {
    let (sku, seller) = (SkuId::new(sku), SellerId::new("1"));
    Change::Add(NewItem { sku, seller, quantity })
}

/// The line with this unique id gets the wrapping, or loses it.
pub(super) fn wrap(id: &str, is_chosen: bool) -> Change {
    Change::SetService { line: key(id), service: "5".into(), is_chosen }
}

/// The line with this unique id gets this engraving.
pub(super) fn engrave(id: &str, words: &str) -> Change {
    Change::Attach { line: key(id), service: None, attachment: engraving(words) }
}

/// As an answer brings it.
fn engraving(words: &str) -> Attachment {
    let cart = edited_cart(GUEST, |answer| {
        answer["items"][2]["attachments"][0]["content"]["texto"] = json!(words);
    });
    cart.items[2].attachments[0].clone()
}

/// The guest's cart with this engraving on the line with this unique id.
pub(super) fn engraved(id: &str, words: &str) -> Cart {
    let mut cart = guests_cart();
    let line = cart.items.iter_mut().find(|item| item.key == key(id)).expect("a line");
    *line = Arc::new(line.with_text(None, &engraving(words)));
    cart
}

/// The gift is chosen, or given back.
pub(super) fn choose_gift(is_chosen: bool) -> Change {
    Change::ChooseGift { list: "list".to_owned(), gift: SkuId::new("7"), is_chosen }
}

/// These lines travel in this way.
pub(super) fn deliver(lines: &[&str], option: &str) -> Change {
    let lines = lines.iter().map(|id| key(id)).collect();
    Change::ChooseDelivery { lines, option: option.to_owned(), window: None }
}

/// The note is replaced, which was empty when the person began to write.
pub(super) fn note(text: &str) -> Change {
    Change::SetNote { text: Note::new(text), instead_of: Note::default() }
}

/// A form with Dora's first name, begun when the cart held no data.
pub(super) fn form() -> Change {
    let draft = Draft::of([(Field::FirstName, Typed::new("Dora"))]);
    Change::SubmitForm { group: Group::Contact, draft, instead_of: FieldPresence::default() }
}

/// The guest's cart with this note.
pub(super) fn with_note(text: &str) -> Cart {
    let mut cart = guests_cart();
    Arc::make_mut(&mut cart.summary).note = Note::new(text);
    cart
}

/// The guest's cart with these coupons.
pub(super) fn with_coupons(coupons: &[&str]) -> Cart {
    let mut cart = guests_cart();
    let coupons = coupons.iter().map(|code| (*code).to_owned()).collect();
    Arc::make_mut(&mut cart.summary).coupons = coupons;
    cart
}

/// The guest's cart with a wrapping on offer for every line, chosen for these.
pub(super) fn wrapped(chosen: &[&str]) -> Cart {
    edited_cart(GUEST, |answer| {
        for item in answer["items"].as_array_mut().expect("items") {
            let is_chosen = chosen.iter().any(|id| item["uniqueId"] == **id);
            item["offerings"] = json!([{ "id": "5", "name": "Embrulho", "price": 690 }]);
            item["bundleItems"] = if is_chosen { json!([{ "id": "5" }]) } else { json!([]) };
        }
    })
}

/// The guest's cart with one gift to choose, which is chosen or not.
pub(super) fn with_gift(is_chosen: bool) -> Cart {
    edited_cart(GUEST, |answer| {
        let gift = json!({ "id": "7", "seller": "1", "name": "Vela", "isSelected": is_chosen });
        let list = json!({ "id": "list", "availableQuantity": 1, "availableGifts": [gift] });
        let other = json!({ "id": "other", "availableQuantity": 1, "availableGifts": [
            { "id": "7", "seller": "1", "name": "Sabonete", "isSelected": !is_chosen },
        ] });
        answer["selectableGifts"] = json!([other, list]);
    })
}

/// The guest's cart with two delivery options for each of the first lines. These are chosen.
pub(super) fn delivered_by(chosen: &[&str]) -> Cart {
    let option = |id: &str| json!({ "id": id, "name": format!("{id}!"), "price": 1 });
    let mut cart = edited_cart(GUEST, |answer| {
        let info = |at: usize| {
            let slas = [option("Normal"), option("Expressa")];
            json!({ "itemIndex": at, "slas": slas })
        };
        answer["shippingData"]["logisticsInfo"] = (0..chosen.len()).map(info).collect::<Value>();
    });
    let shipping = &mut Arc::make_mut(&mut cart.summary).shipping;
    for (line, id) in shipping.lines.iter_mut().zip(chosen) {
        line.chosen = Some(((*id).to_owned(), Channel::Delivery));
    }
    cart
}

/// The guest's cart with a masked first name, or without a first name.
pub(super) fn named(is_filled: bool) -> Cart {
    let mut cart = guests_cart();
    let name = is_filled.then_some((Field::FirstName, Personal::Masked));
    Arc::make_mut(&mut cart.summary).filled = FieldPresence::of(name);
    cart
}
