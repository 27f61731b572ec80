//! The carts every sandbox starts with.
//! Builds them with the same changes that routes make, so that every seeded cart is a possible one.

use serde_json::json;

use crate::account::Settings;
use crate::cart::line::{Attachment, ChosenDelivery, Service};
use crate::cart::lines::{self, AssemblyItem, OrderItem};
use crate::cart::{Address, Cart, Profile, coupons, delivery, window};
use crate::catalog::extras;
use crate::catalog::options::FREQUENCY;
use crate::ids;
use crate::people::{self, Person};
use crate::store::Store;

/// A new store with a cart for every person.
pub(crate) fn store(seed: u64, settings: Settings) -> Store {
    let mut store = Store::new(seed, settings);
    for person in Person::ALL {
        let mut cart = store.create(None);
        match person {
            Person::Ana => fill_anas_cart(&mut store, &mut cart),
            Person::Bruno => {
                add_items(&mut store, &mut cart, &[("1004", "1", 1), ("1031", "casanorte", 2)]);
                attach_profile(&mut store, &mut cart, person);
            }
            Person::Visitor => {}
            Person::Operator => {
                add_items(&mut store, &mut cart, &[("1048", "1", 1), ("1011", "hortadavila", 2)]);
            }
            Person::Carla => {
                add_items(&mut store, &mut cart, &[("1018", "1", 2), ("1013", "1", 1)]);
                enter_data(&mut store, &mut cart, people::first_purchase());
            }
            Person::Davi => fill_davis_cart(&mut store, &mut cart),
        }
        store.own.insert(person, cart.id.clone());
        store.shop.recalculate(&mut cart, false);
        store.put(cart);
    }
    store
}

/// Stores a stranger's cart under an id that another cart had before. The stranger's data is not
/// masked, because that is the vendor's default for a first purchase. It is the worst case for a
/// client that still uses the id.
pub(crate) fn put_strangers_cart(store: &mut Store, id: &str) {
    let channel = store.shop.settings.channel().id;
    let mut cart = Cart::new(ids::key(id), channel, store.shop.clock.now());
    add_items(store, &mut cart, &[("1031", "casanorte", 2), ("1011", "hortadavila", 1)]);
    enter_data(store, &mut cart, people::stranger());
    store.shop.recalculate(&mut cart, false);
    store.put(cart);
}

/// Six lines: a list price, a promotion with rounding, an item sold by weight, an attachment, an
/// item out of stock, and a gift.
fn fill_anas_cart(store: &mut Store, cart: &mut Cart) {
    let items = [("1002", "1", 2), ("1009", "hortadavila", 3), ("1019", "hortadavila", 3)];
    add_items(store, cart, &items);
    let engraved = OrderItem {
        attachments: vec![Attachment {
            name: "Gravação".to_owned(),
            content: json!({ "texto": "Bom dia", "letra": "manuscrita" }),
        }],
        ..order_item("1026", "casanorte", 1)
    };
    add(store, cart, &engraved);
    // The teapot was in stock when Ana added it, and has sold out since.
    set_stock(store, "1028", 1);
    add_items(store, cart, &[("1028", "casanorte", 1)]);
    set_stock(store, "1028", 0);
    coupons::apply(cart, coupons::TEN_PER_CENT);
    attach_profile(store, cart, Person::Ana);
}

/// Everything that a line can have: a kit with services, one of them with texts, and parts; an item
/// that is delivered at an hour, with a service; a subscription of a seller with a minimum order
/// value; an item whose promotion needs one unit more.
fn fill_davis_cart(store: &mut Store, cart: &mut Cart) {
    let part = |id: &str, quantity| AssemblyItem {
        assembly: "Doces".to_owned(),
        item: Some((id.to_owned(), "1".to_owned(), quantity)),
        input: None,
    };
    let kit = OrderItem { options: vec![part("1008", 2)], ..order_item("1050", "1", 1) };
    let bread = OrderItem {
        attachments: vec![Attachment {
            name: "vtex.subscription.padaria".to_owned(),
            content: json!({ FREQUENCY: " 2 week", "vtex.subscription.key.purchaseday": "15" }),
        }],
        ..order_item("1052", "padariadalua", 2)
    };
    add(store, cart, &kit);
    add(store, cart, &order_item("1051", "casanorte", 1));
    add(store, cart, &bread);
    add(store, cart, &order_item("1010", "hortadavila", 2));
    attach_profile(store, cart, Person::Davi);
    let dedication = Attachment {
        name: "Dedicatória".to_owned(),
        content: json!({ "mensagem": "Parabéns pela casa nova!", "assinatura": "Davi e equipe" }),
    };
    let visit = Attachment { name: "Visita".to_owned(), content: json!({ "período": "tarde" }) };
    for line in &mut cart.lines {
        let service = match line.sku.as_str() {
            "1050" => Service { id: "6".to_owned(), attachments: vec![dedication.clone()] },
            "1051" => Service { id: "7".to_owned(), attachments: vec![visit.clone()] },
            _ => continue,
        };
        line.offerings.push(service);
    }
    choose_a_window(store, cart, "1051");
}

/// Chooses the option with windows, and its first window, for a line.
fn choose_a_window(store: &Store, cart: &mut Cart, sku: &str) {
    let (now, channel) = (store.shop.clock.now(), cart.channel());
    let Some(form) = extras::windows(sku) else { return };
    for line in cart.lines.iter_mut().filter(|line| line.sku == sku) {
        line.delivery = Some(ChosenDelivery {
            sla: "Agendada".to_owned(),
            channel: delivery::DELIVERY.to_owned(),
            window: window::open(form, now, channel).first().copied(),
        });
    }
}

fn set_stock(store: &mut Store, sku: &str, stock: i64) {
    if let Some(sku) = store.shop.catalog.sku_mut(sku) {
        sku.stock = stock;
    }
}

/// Enters personal data, as somebody without an account does.
fn enter_data(store: &mut Store, cart: &mut Cart, (profile, address): (Profile, Address)) {
    cart.profile = Some(profile);
    cart.selected_addresses = vec![address.clone()];
    cart.available_addresses = vec![address];
    store.shop.renew_ownership(cart);
}

/// Writes the stored profile of someone with an account into their cart.
fn attach_profile(store: &mut Store, cart: &mut Cart, person: Person) {
    if let Some(email) = person.account() {
        people::attach(cart, email);
        store.shop.renew_ownership(cart);
    }
}

fn add_items(store: &mut Store, cart: &mut Cart, items: &[(&str, &str, i64)]) {
    for &(id, seller, quantity) in items {
        add(store, cart, &order_item(id, seller, quantity));
    }
}

fn order_item(id: &str, seller: &str, quantity: i64) -> OrderItem {
    OrderItem {
        id: Some(id.to_owned()),
        seller: Some(seller.to_owned()),
        quantity: Some(quantity),
        ..OrderItem::default()
    }
}

fn add(store: &mut Store, cart: &mut Cart, item: &OrderItem) {
    let shop = &mut store.shop;
    let added = lines::add(cart, &shop.catalog, &mut shop.ids, item);
    debug_assert!(added.is_ok(), "the catalogue has every seeded item");
}
