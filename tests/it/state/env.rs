//! What a page sets.

use shared_cart::state::env::is_on;

#[test]
fn a_boolean_attribute_is_on_where_it_is_there() {
    for value in ["", "true", "no-memory", "1", "0"] {
        assert!(is_on(Some(value)), "{value}");
    }
    assert!(!is_on(None));
}

#[test]
fn a_boolean_attribute_that_says_false_is_off() {
    for value in ["false", "False", " false "] {
        assert!(!is_on(Some(value)), "{value}");
    }
}
