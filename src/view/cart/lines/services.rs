//! What can be had with a line for a price: gift wrap, a warranty.
//! Those who may not change the cart read below the name what a line has.

use leptos::prelude::*;

use crate::domain::cart::service::Service;
use crate::state::lines::Line;
use crate::view::choices::{Choice, choices};
use crate::view::context::Page;
use crate::view::dom::El;

/// The services of a line, each with its price.
pub(in crate::view) fn services(page: &Page, line: ReadSignal<Line>) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let read = move || {
        let currency = open.currency.get();
        let choice = |service: &Service| Choice {
            group: String::new(),
            id: service.id.clone(),
            label: match service.price {
                Some(price) => [&service.name, " + ", &currency.format(price)].concat(),
                None => service.name.clone(),
            },
            is_the_only_one: false,
            is_chosen: service.is_chosen,
        };
        let item = line.get().item;
        let offered = if item.is_available() { item.services.as_slice() } else { &[] };
        offered.iter().filter(|service| service.can_be_chosen).map(choice).collect()
    };
    let choose = move |_: &str, service: &str, is_chosen| {
        cart.set_service(&line.get_untracked().item.key, service, is_chosen);
    };
    let name = (texts.services_of)(&line.get_untracked().item.name);
    choices("service", read, choose).part("services").attr("aria-label", &name)
}
