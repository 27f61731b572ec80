//! Gifts to choose from.
//! A gift that was chosen is a line of the cart besides; here is the choice alone.

use leptos::prelude::*;

use crate::domain::cart::GiftChoice;
use crate::domain::ids::SkuId;
use crate::view::choices::{Choice, choices};
use crate::view::context::Page;
use crate::view::dom::{El, el};

/// The gifts of all promotions that let people choose.
pub(in crate::view) fn gifts(page: &Page) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let read = move || open.summary.get().gifts.iter().flat_map(of_list).collect();
    let choose = move |list: &str, gift: &str, is_chosen| {
        cart.choose_gift(list, &SkuId::new(gift), is_chosen);
    };
    el("fieldset")
        .class("gifts")
        .part("gifts")
        .shown_while(move || !open.summary.get().gifts.is_empty())
        .child(el("legend").class("group-title").text(texts.choose_gift))
        .child(choices("gift", read, choose))
}

/// Where there is one to be had, another takes its place.
fn of_list(choice: &GiftChoice) -> impl Iterator<Item = Choice> {
    choice.gifts.iter().map(|gift| Choice {
        group: choice.list.clone(),
        id: gift.sku.as_str().to_owned(),
        label: gift.name.clone(),
        is_the_only_one: choice.limit == 1,
        is_chosen: gift.is_chosen,
    })
}
