//! Where ids and personal values may be named, and what is never kept or printed.

use super::source::absent;

#[test]
fn one_place_makes_personal_values_visible_and_one_shows_them() {
    absent(&["Visible::new"], |source| source.path != "src/api/people/unread.rs");
    absent(&["reveal_on_screen"], |source| {
        // `presence` compares what was typed with what the store sends.
        let homes = [
            "src/domain/people/personal.rs",
            "src/domain/people/presence.rs",
            "src/view/people/visible_text.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
}

#[test]
fn what_is_sent_is_read_to_check_it_to_send_it_and_to_show_it() {
    absent(&["expose_for_store"], |source| {
        let homes = [
            "src/domain/people/typed.rs",
            "src/domain/people/address_rest.rs",
            "src/domain/people/check.rs",
            "src/api/bodies/attachments.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
    absent(&["show_to_typist"], |source| {
        let homes = [
            "src/domain/people/typed.rs",
            "src/view/people/form_context.rs",
            "src/view/people/postal_code.rs",
            "src/view/people/typed_text.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
}

#[test]
fn an_id_is_exposed_only_for_urls_and_the_way_back() {
    absent(&["expose_for_url"], |source| {
        // The history entry holds the id of the visitor's own cart.
        let homes = [
            "src/domain/ids.rs",
            "src/domain/link.rs",
            "src/api/client.rs",
            "src/api/cart_client.rs",
            "src/element/history.rs",
        ];
        !homes.contains(&source.path.as_str())
    });
}

#[test]
fn the_browser_keeps_nothing_else_and_its_console_stays_empty() {
    let ways = ["localStorage", "sessionStorage", "indexedDB", "set_cookie"];
    absent(&ways, |_| true);
    absent(&["local_storage", "session_storage"], |source| source.path != "src/element/env.rs");
    absent(&["println!", "eprintln!", "dbg!", "log!", "console"], |_| true);
}
