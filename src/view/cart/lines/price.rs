//! The prices of a line: its total, the price of one unit, the list price and the saving.
//! The item says which of them are shown; nothing is added up here.

use crate::domain::cart::item::CartItem;
use crate::domain::money::{CurrencyFormat, Money};
use crate::i18n::messages::Messages;
use crate::view::controls::{seen, spoken};
use crate::view::dom::{El, el};

/// The list price of the line, struck through, and the saving. `None` if there is no saving.
pub(super) fn list_price(
    texts: &Messages,
    item: &CartItem,
    currency: &CurrencyFormat,
) -> Option<El> {
    let (list_total, total) = item.list_total().zip(item.total)?;
    let list = currency.format(list_total);
    let saving = texts.saving.with(&currency.format(list_total - total));
    let struck = el("s")
        .class("list-price")
        .part("item-list-price")
        .child(spoken(&texts.before.with(&list)))
        .child(seen(&list));
    let saving = el("span").class("saving").part("item-saving").text(&saving);
    Some(el("p").class("was").child(struck).text(" ").child(saving))
}

/// The total of the line, and the price of one unit if it multiplies to the total.
pub(super) fn price(texts: &Messages, item: &CartItem, currency: &CurrencyFormat) -> El {
    let total = match item.total {
        Some(total) if item.is_gift && total == Money::default() => texts.forms.free.into(),
        Some(total) => currency.format(total),
        None => String::new(),
    };
    let unit_price = item.each_price(currency).map(|each| texts.each_price(each, item, currency));
    let unit_price = unit_price.map(|text| el("span").class("each").part("item-each").text(&text));
    el("p")
        .class("now")
        .part("item-price")
        .child(el("span").class("line-total").part("item-total").text(&total))
        .maybe(unit_price)
}
