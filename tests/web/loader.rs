//! The loader finds the same id in the page's query as the element. Otherwise it would read no cart
//! or a wrong one ahead.

use shared_cart::domain::link::{parse_query, split_query};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::answers::registered;
use crate::browser::matched;
use crate::carts::ID;

const LOADER: &str = include_str!("../../src/element/loader.js");

/// What the loader's regular expression finds.
fn found_by_the_loader(query: &str) -> Option<String> {
    let (_, rest) = LOADER.split_once("const id =").expect("the loader looks for an id");
    let expression = rest.trim_start().strip_prefix('/');
    let (source, rest) =
        expression.and_then(|rest| rest.split_once("/.exec(")).expect("an expression");
    assert!(rest.trim_start().starts_with("link)"));
    matched(source, "", &split_query(query).0)
}

fn found_by_the_element(query: &str) -> Option<String> {
    let link = parse_query(query).ok().flatten();
    link.map(|link| link.id.expose_for_url().to_owned())
}

#[wasm_bindgen_test]
fn the_loader_asks_for_the_cart_that_the_element_will_open() {
    registered();
    let uuid = "01234567-89AB-cdef-0123-456789abcdef";
    let queries = [
        String::new(),
        "?sc=1".into(),
        format!("?orderFormId={ID}"),
        format!("?orderFormId={}", ID.to_uppercase()),
        format!("?orderFormId={uuid}"),
        format!("?sc=1&orderFormId={ID}&x=2"),
        format!("?orderFormId={ID}/&test=2"),
        format!("?orderFormId={ID}%20"),
        format!("?orderFormId={ID}."),
        format!("?orderFormId={ID}0"),
        format!("?orderFormId={ID}z"),
        format!("?orderFormId={ID}-1"),
        format!("?orderFormId={}", &ID[1..]),
        format!("?orderFormId=/{ID}"),
        format!("?xorderFormId={ID}"),
        format!("?orderformid={ID}"),
        format!("?orderFormId={ID}_"),
        "?orderFormId=".into(),
        "?orderFormId=undefined".into(),
        format!("?orderFormId=&orderFormId={ID}"),
        format!("?sc=1?orderFormId={ID}"),
        format!("?sc=1&amp;orderFormId={ID}&amp;x=2"),
        format!("?orderFormId={ID}\u{200b}"),
        format!("?orderFormId=undefined&orderFormId={ID}"),
    ];
    for query in queries {
        assert_eq!(found_by_the_loader(&query), found_by_the_element(&query), "{query}");
    }
}
