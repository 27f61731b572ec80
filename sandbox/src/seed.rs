//! The carts every sandbox starts with.
//! Built by the same changes people make, so that a seeded cart is one that could have come about.

use serde_json::json;

use crate::cart::line::Attachment;
use crate::cart::lines::{self, Wish};
use crate::cart::{Address, Cart, Profile, coupons};
use crate::ids;
use crate::people::{self, Person};
use crate::store::Store;

/// Plants a cart for everybody.
pub(crate) fn plant(store: &mut Store) {
    for person in Person::ALL {
        let mut cart = store.create(None);
        match person {
            Person::Ana => ana(store, &mut cart),
            Person::Bruno => {
                fill(store, &mut cart, &[("1004", "1", 1), ("1031", "casanorte", 2)]);
                sign(store, &mut cart, person);
            }
            Person::Visitor => {}
            Person::Operator => {
                fill(store, &mut cart, &[("1048", "1", 1), ("1011", "hortadavila", 2)]);
            }
            Person::Carla => carla(store, &mut cart),
        }
        store.own.insert(person, cart.id.clone());
        store.shop.recalculate(&mut cart, false);
        store.put(cart);
    }
}

/// Plants the cart of somebody else under an id that was given out before. Of what they typed
/// nothing is masked, as is the vendor's default for a first purchase: the worst that can be shown.
pub(crate) fn plant_a_strangers(store: &mut Store, id: &str) {
    let channel = store.shop.settings.channel().id;
    let mut cart = Cart::new(ids::key(id), channel, store.shop.clock.now());
    fill(store, &mut cart, &[("1031", "casanorte", 2), ("1011", "hortadavila", 1)]);
    type_in(store, &mut cart, people::stranger());
    store.shop.recalculate(&mut cart, false);
    store.put(cart);
}

/// Six lines: a list price, a promotion with rounding, a weighable, an attachment, one that is out
/// of stock, and a gift.
fn ana(store: &mut Store, cart: &mut Cart) {
    fill(store, cart, &[("1002", "1", 2), ("1009", "hortadavila", 3), ("1019", "hortadavila", 3)]);
    let engraved = Wish {
        id: Some("1026".to_owned()),
        seller: Some("casanorte".to_owned()),
        quantity: Some(1),
        attachments: vec![Attachment {
            name: "Gravação".to_owned(),
            content: json!({ "texto": "Bom dia", "letra": "manuscrita" }),
        }],
        ..Wish::default()
    };
    add(store, cart, &engraved);
    // The teapot was there when she put it in.
    let shop_stock = |store: &mut Store, stock| {
        if let Some(sku) = store.shop.catalog.sku_mut("1028") {
            sku.stock = stock;
        }
    };
    shop_stock(store, 1);
    fill(store, cart, &[("1028", "casanorte", 1)]);
    shop_stock(store, 0);
    coupons::apply(cart, coupons::TEN_PER_CENT);
    sign(store, cart, Person::Ana);
}

fn carla(store: &mut Store, cart: &mut Cart) {
    fill(store, cart, &[("1018", "1", 2), ("1013", "1", 1)]);
    type_in(store, cart, people::first_purchase());
}

/// Somebody without an account typed their data.
fn type_in(store: &mut Store, cart: &mut Cart, (profile, address): (Profile, Address)) {
    cart.profile = Some(profile);
    cart.selected_addresses = vec![address.clone()];
    cart.available_addresses = vec![address];
    store.shop.renew_ownership(cart);
}

/// The cart belongs to someone with an account.
fn sign(store: &mut Store, cart: &mut Cart, person: Person) {
    if let Some(email) = person.account() {
        people::attach(cart, email);
        store.shop.renew_ownership(cart);
    }
}

fn fill(store: &mut Store, cart: &mut Cart, items: &[(&str, &str, i64)]) {
    for &(id, seller, quantity) in items {
        let wish = Wish {
            id: Some(id.to_owned()),
            seller: Some(seller.to_owned()),
            quantity: Some(quantity),
            ..Wish::default()
        };
        add(store, cart, &wish);
    }
}

fn add(store: &mut Store, cart: &mut Cart, wish: &Wish) {
    let shop = &mut store.shop;
    let added = lines::add(cart, &shop.catalog, &mut shop.ids, wish);
    debug_assert!(added.is_ok(), "a seeded item is one the catalogue has");
}
