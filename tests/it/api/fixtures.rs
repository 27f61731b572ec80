//! The fixtures, and the carts they become, which are stored beside them as text. The browser tests
//! compare the same files with the carts of the browser's decoder.

use std::path::PathBuf;

use serde_json::Value;

use crate::support::fixtures;
use crate::support::seen::clear;

fn written(name: &str, text: &str, access: shared_cart::api::people::access::Access) -> String {
    let answer: Value = serde_json::from_str(text).expect("JSON");
    let people = fixtures::people(answer.clone(), access);
    let cart = fixtures::cart(answer, access);
    let visible: Vec<_> = people.values().into_iter().filter_map(clear).collect();
    assert!(name != "owner" || !visible.is_empty());
    let id = cart.id.expose_for_url();
    format!("{cart:#?}\n{people:#?}\nid: {id}\nvisible: {visible:#?}\n")
}

/// Set `UPDATE_FIXTURES` to write the carts anew, and read what changed.
#[test]
fn every_fixture_becomes_the_cart_that_is_written_beside_it() {
    for (name, text, access) in fixtures::ALL {
        let path: PathBuf =
            [env!("CARGO_MANIFEST_DIR"), "tests/fixtures", &format!("{name}.cart.txt")]
                .iter()
                .collect();
        let now = written(name, text, access);
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            std::fs::write(&path, &now).expect("a writable folder");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(now, expected, "{}", path.display());
    }
}
