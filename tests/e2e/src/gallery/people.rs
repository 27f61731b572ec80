//! Carts as owners and guests see them, empty carts, and the skeleton.

use serde_json::json;

use super::stage::{COFFEE, Stage};
use super::{Exhibit, Language};
use crate::Person;

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::of("owner", |stage| stage.open(Person::Ana)),
    Exhibit::of("owner-signed-out", |stage| {
        stage.open(Person::Ana);
        let out = "/_sandbox/logout?to=/checkout/%3Flang=en%23/cart";
        stage.browser.open(&stage.sandbox.address(out));
        stage.page().wait_until_drawn();
    }),
    Exhibit::of("signed-in-as-another", |stage| {
        stage.set(&json!({ "anonymousReads": "401" }));
        stage.follow_link(Person::Bruno, "");
        stage.page().go_on("Open anyway");
        stage.page().wait_until_drawn();
        stage.browser.open(&stage.sandbox.address("/checkout/?lang=en#/cart"));
        stage.page().wait_until("a word on it", |seen| seen.who_am_i.contains("Someone else"));
    }),
    Exhibit::of("guest", |stage| stage.open(Person::Visitor)),
    Exhibit::of("took-part", |stage| {
        stage.open(Person::Visitor);
        stage.page().increase(COFFEE);
        stage.page().wait_until_saved(COFFEE, 3);
    }),
    Exhibit::of("removed", |stage| {
        stage.open(Person::Visitor);
        stage.page().remove(COFFEE);
        stage.page().wait_until("the undo", |seen| !seen.busy && !seen.toast.is_empty());
    }),
    Exhibit::of("operator", |stage| {
        stage.go(Person::Operator, "/checkout/?lang=en#/cart");
        stage.page().wait_until_drawn();
    }),
    Exhibit::of("loading", |stage| {
        stage.sandbox.delay(60_000);
        stage.follow_link(Person::Visitor, "");
        stage.page().wait_until("a word on it", |seen| !seen.live.is_empty());
    }),
    Exhibit::of("empty", |stage| {
        stage.go(Person::Visitor, "/checkout/?lang=en#/cart");
        stage.page().wait_until_drawn();
    }),
    Exhibit::of("emptied", |stage| {
        stage.open(Person::Visitor);
        stage.somebody_posts("items/removeAll", &json!({}));
        stage.look_again();
        stage.page().wait_until("an empty cart", |seen| seen.empty == "This cart was emptied");
    }),
    Exhibit::of("join", |stage| stage.open(Person::Bruno)),
    Exhibit::of("joined", |stage| {
        stage.open(Person::Bruno);
        stage.page().press("Join this cart");
        stage.page().wait_until("fields", |seen| !seen.controls.is_empty());
    }),
    Exhibit::of("look-only-chosen", |stage| {
        stage.open(Person::Bruno);
        stage.page().press("Just look");
        stage.page().wait_until("a word on it", |seen| !seen.look_only.is_empty());
    }),
    Exhibit::of("look-only-by-link", |stage| {
        stage.follow_link(Person::Visitor, "&mode=view");
        stage.page().wait_until("a word on it", |seen| !seen.look_only.is_empty());
    }),
    Exhibit::of("look-only-by-store", |stage| {
        stage.set(&json!({ "guestsMayEdit": false }));
        stage.open(Person::Visitor);
        stage.page().increase(COFFEE);
        stage.page().wait_until("a word on it", |seen| !seen.look_only.is_empty());
    }),
    Exhibit::of("copied", |stage| {
        stage.open(Person::Bruno);
        stage.page().press("Copy these items to my cart");
        stage.page().wait_until("the report", |seen| {
            let waits = seen.copied.iter().any(|(_, outcome)| outcome == "Adding…");
            !seen.busy && !seen.copied.is_empty() && !waits
        });
    }),
    Exhibit::of("copying", |stage| {
        stage.open(Person::Bruno);
        let slow = json!({ "milliseconds": 60_000, "method": "POST", "path": "/items" });
        stage.sandbox.control("POST", "/delay", &slow);
        stage.page().press("Copy these items to my cart");
        stage.page().wait_until("the report", |seen| !seen.copied.is_empty());
    }),
    Exhibit::then("share", |stage| stage.open(Person::Ana), share),
    Exhibit::then(
        "share-to-look",
        |stage| stage.open(Person::Ana),
        |stage, language| {
            share(stage, language);
            stage.press(language, ["View only", "Só visualizar", "Solo ver"]);
        },
    ),
];

fn share(stage: &Stage, language: Language) {
    stage.press(language, ["Share", "Compartilhar", "Compartir"]);
}
