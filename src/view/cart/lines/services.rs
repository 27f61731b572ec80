//! The services that a line offers for a price, such as gift wrapping or a warranty.
//! People who may not change the cart see the chosen services among the parts of the line.

use crate::domain::cart::service::Service;
use crate::state::lines::Line;
use crate::state::signal::Signal;
use crate::view::choices::{CheckboxItem, choices};
use crate::view::context::Page;
use crate::view::dom::El;

/// The services of a line, each with its price.
pub(super) fn services(page: Page, line: Signal<Line>) -> El {
    let (texts, open, cart) = (page.texts, page.open, page.cart);
    let read = move || {
        let currency = open.currency.get();
        let item_of = |service: &Service| CheckboxItem {
            group: String::new(),
            id: service.id.clone(),
            label: match service.price {
                Some(price) => [&service.name, " + ", &currency.format(price)].concat(),
                None => service.name.clone(),
            },
            is_radio: false,
            is_checked: service.is_chosen,
        };
        let item = line.get().item;
        let offered = if item.is_available() { item.services.as_slice() } else { &[] };
        offered.iter().filter(|service| service.can_be_chosen).map(item_of).collect()
    };
    let choose = move |_: &str, service: &str, is_chosen| {
        cart.set_service(&line.get_untracked().item.key, service, is_chosen);
    };
    let name = texts.services_of.with(&line.get_untracked().item.name);
    choices("service", read, choose).part("services").attr("aria-label", &name)
}
