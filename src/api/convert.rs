//! From an answer to the cart as one visitor may see it, and to its people apart from it.
//! What of the people's data may be seen is decided by `people`.

use std::sync::Arc;

use super::order_form::OrderForm;
use super::people::access::Access;
use super::people::texts::HiddenTexts;
use crate::domain::cart::{Cart, Summary};
use crate::domain::people::field::Group;
use crate::domain::people::personal::People;
use crate::domain::people::presence::FieldPresence;

/// The cart as this visitor may see it, and its people. `before` is an earlier answer about the
/// same cart: it tells how the store writes money, and the store's country, where this answer does
/// not.
pub fn cart(order_form: OrderForm, access: Access, before: Option<&Cart>) -> (Cart, People) {
    let order_form = if order_form.people.is_owned_with(access) {
        order_form
    } else {
        without_data_in_texts(order_form, before)
    };
    let OrderForm { id, people: unread, items, mut shipping, .. } = order_form;
    let people = unread.seen_with(access);
    let filled = FieldPresence::in_cart_of(&people);
    // A read that looks for changes does not ask for the store's preferences.
    let before = before.map(|cart| &*cart.summary);
    let country = order_form.country.or_else(|| Some(before?.shipping.country.clone()));
    shipping.country = country.unwrap_or_default();
    let currency = order_form.currency.or_else(|| Some(before?.currency.clone()));
    let summary = Summary {
        viewer: unread.viewer(access),
        totalizers: order_form.totalizers,
        value: order_form.value,
        currency: currency.unwrap_or_default(),
        coupons: order_form.coupons,
        promotions: order_form.promotions,
        teasers: order_form.teasers,
        messages: order_form.messages,
        line_messages: order_form.line_messages,
        // A cart that nobody has filled in is open to everybody, also where `canEditData` is false.
        may_fill_in: unread.can_edit_data || !filled.has_any(Group::Contact),
        filled,
        prints: unread.prints(id.salt()),
        is_by_store: unread.is_operator && !access.operator,
        shipping,
        has_several_sellers: items.iter().any(|item| item.seller != items[0].seller),
        note: order_form.note,
        gifts: order_form.gifts,
    };
    (Cart { id, items, summary: Arc::new(summary) }, people)
}

/// The answer for somebody who is not the owner: data of people is hidden in its texts too.
fn without_data_in_texts(order_form: OrderForm, before: Option<&Cart>) -> OrderForm {
    let mut order_form = order_form;
    let earlier = order_form.earlier.clone();
    let texts = HiddenTexts {
        known: order_form.people.known_values(),
        added_names: earlier.personal_fields(),
        places: order_form.people.places,
    };
    for item in &mut order_form.items {
        if let Some(hidden) = texts.hidden_in(item) {
            let same = before.and_then(|cart| cart.item(&hidden.key)).filter(|it| ***it == hidden);
            let hidden = same.map_or_else(|| Arc::new(hidden), Arc::clone);
            earlier.forget(item, &hidden);
            *item = hidden;
        }
    }
    let messages = order_form.messages.iter_mut().chain(&mut order_form.line_messages);
    let totals = order_form.totalizers.iter_mut().map(|totalizer| &mut totalizer.name);
    let texts_of_store = messages.map(|message| &mut message.text).chain(totals);
    let promotions = order_form.promotions.iter_mut().map(|promotion| &mut promotion.name);
    let teasers = order_form.teasers.iter_mut().map(|teaser| &mut teaser.name);
    for text in texts_of_store.chain(promotions).chain(teasers) {
        texts.hide(text);
    }
    for line in &mut order_form.shipping.lines {
        for option in &mut line.options {
            texts.hide_in_option(option);
        }
    }
    order_form.note = order_form.note.map(|text| texts.known.hide(text));
    order_form
}
