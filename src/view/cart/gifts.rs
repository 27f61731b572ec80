//! The gifts that people may choose from.
//! A chosen gift is a line of the cart too; the list of lines shows it.

use crate::domain::cart::GiftChoice;
use crate::domain::ids::SkuId;
use crate::view::choices::{CheckboxItem, choices};
use crate::view::context::Page;
use crate::view::controls::refusal_text;
use crate::view::dom::{El, el};

/// The gifts of all promotions that offer a choice.
pub(in crate::view) fn gifts(page: Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let read = move || open.summary.get().gifts.iter().flat_map(items).collect();
    let choose = move |list: &str, gift: &str, is_chosen| {
        cart.choose_gift(list, &SkuId::new(gift), is_chosen);
    };
    el("fieldset")
        .class("gifts")
        .part("gifts")
        .shown_while(move || !open.summary.get().gifts.is_empty())
        .child(el("legend").class("group-title").text(texts.choose_gift))
        .child(choices("gift", read, choose))
        .child(refusal_text(texts, "gift-refusal", move || open.gift_refusal.get()))
}

/// The gifts of one promotion. If only one may be chosen, a new choice replaces it. It is a
/// checkbox all the same, because a radio button cannot be given back.
fn items(choice: &GiftChoice) -> impl Iterator<Item = CheckboxItem> {
    choice.gifts.iter().map(|gift| CheckboxItem {
        group: choice.list.clone(),
        id: gift.sku.as_str().to_owned(),
        label: gift.name.clone(),
        is_radio: false,
        is_checked: gift.is_chosen,
    })
}
