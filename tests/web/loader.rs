//! The loader asks for the same cart as the element opens. Otherwise it would read no cart or a
//! wrong one ahead. `tests/it/api/loader.rs` does the same in Node.

use js_sys::{Array, JSON, Reflect};
use shared_cart::domain::link::parse_address;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::registered;
use crate::browser::asked_by_the_loader;

const LOADER: &str = include_str!("../../src/element/loader.js");
const LINKS: &str = include_str!("../links.json");

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

/// The id that the loader asks for at an address.
fn found_by_the_loader(address: &str, today: f64) -> Option<String> {
    let (source, _) = LOADER.split_once("try {").expect("the import");
    let asked = asked_by_the_loader(source, address, today);
    let linked = asked.iter().filter_map(|asked| asked.as_string());
    let mut linked = linked.filter_map(|asked| {
        let id = asked.strip_prefix("omit /api/checkout/pub/orderForm/")?;
        id.strip_suffix("?disableAutoCompletion=true").map(str::to_owned)
    });
    linked.next()
}

#[wasm_bindgen_test]
fn the_loader_asks_for_the_cart_that_the_element_will_open() {
    registered();
    let table = JSON::parse(LINKS).expect("JSON");
    let today = get(&table, "today").as_f64().expect("a day");
    for case in Array::from(&get(&table, "cases")).iter() {
        let address = get(&case, "address").as_string().expect("an address");
        let asks_first = get(&case, "asksFirst").is_truthy();
        let link = parse_address(&address).ok().flatten().filter(|_| !asks_first);
        let id = link.map(|link| link.id.expose_for_url().to_owned());
        assert_eq!(found_by_the_loader(&address, today), id, "{address}");
    }
}
