//! What is done, read or named in one place only.

use super::source::{absent, files, read};

#[test]
fn one_place_sends_writes() {
    let writes = [
        "update_items",
        "add_item",
        "add_like",
        "set_coupons",
        "client.set_note",
        "client.set_service",
        "attach_text",
        "select_gifts",
        "set_profile",
        "set_shipping",
    ];
    absent(&writes, |source| {
        source.path != "src/api/cart_client.rs" && source.path != "src/state/sync/calls.rs"
    });
    absent(&["calls::make"], |source| source.path != "src/state/sync/writes.rs");
}

#[test]
fn every_write_of_the_client_is_known_to_this_file() {
    // Calls that do not read: what is new among them belongs into the test before.
    let client = read("src/api/cart_client.rs");
    let calls = client.split("pub fn ").skip(1).filter(|rest| {
        let signature = rest.split('{').next().unwrap_or_default();
        signature.contains("-> Call")
    });
    let names = calls.filter_map(|rest| rest.split('(').next());
    let writes: Vec<_> = names.filter(|name| !name.contains("order_form")).collect();
    let known = [
        "update_items",
        "add_item",
        "add_like",
        "set_coupons",
        "set_note",
        "set_profile",
        "set_shipping",
        "set_service",
        "attach_text",
        "select_gifts",
    ];
    assert_eq!(writes, known);
    // It writes no cart: the store begins another one.
    absent(&["change_to_anonymous_user"], |source| {
        source.path != "src/api/client.rs" && source.path != "src/state/link/people.rs"
    });
}

#[test]
fn time_chance_and_what_is_kept_come_from_one_place() {
    let browser = "src/element/env.rs";
    let ways = ["Math::random", "local_storage", "Storage", "on_line"];
    absent(&ways, |source| source.path != browser);
    // The header `Retry-After` may be a date.
    absent(&["Date"], |source| source.path != browser && source.path != "src/api/fetch.rs");
    absent(&["Instant", "SystemTime"], |_| true);
}

#[test]
fn a_history_entry_is_written_in_one_place() {
    let ways = ["replace_state", "replace_state_with_url", "push_state", "push_state_with_url"];
    absent(&ways, |source| source.path != "src/element/history.rs");
}

#[test]
fn no_page_has_a_cart_that_trusts_its_indexes() {
    absent(&["trusting_indexes", "checks_hits = false"], |source| {
        source.path != "src/state/shared_cart.rs"
    });
}

#[test]
fn events_are_named_in_one_file() {
    let events = files("src", ".rs");
    for source in events.iter().filter(|source| source.path != "src/element/events.rs") {
        for (line, text) in source.code() {
            for name in ["loaded", "changed", "shared", "error"] {
                let event = format!("\"shared-cart-{name}\"");
                assert!(!text.contains(&event), "{}:{line}: {event}", source.path);
            }
        }
    }
}

#[test]
fn attributes_are_named_in_one_file() {
    let names = [
        "order-form-id",
        "checkout-url",
        "login-url",
        "cart-url",
        "shop-url",
        "max-link-age-days",
        "no-memory",
    ];
    let attributes = read("src/element/attributes.rs");
    for name in names {
        assert_eq!(attributes.matches(&format!("\"{name}\"")).count(), 1, "{name}");
    }
    for source in files("src", ".rs") {
        let is_home = source.path == "src/element/attributes.rs";
        for (line, text) in source.code().filter(|_| !is_home) {
            for name in names {
                assert!(!text.contains(&format!("\"{name}\"")), "{}:{line}: {name}", source.path);
            }
        }
    }
}
