//! Changes that wait, changes that were refused, and carts that are not up to date.

use serde_json::{Value, json};

use super::stage::{CHEESE, COFFEE, JAM, Stage};
use super::{Exhibit, Language};
use crate::Person;

pub(super) const ALL: &[Exhibit] = &[
    Exhibit::of("trouble-offline", |stage| {
        stage.open(Person::Visitor);
        stage.browser.set_online(false);
        stage.page().increase(COFFEE);
        stage.page().wait_until("a word on it", |seen| seen.busy && !seen.trouble.is_empty());
    }),
    Exhibit::of("trouble-unavailable", |stage| {
        stage.open(Person::Visitor);
        let busy = json!({ "count": 500, "status": 503, "path": "/orderForm" });
        stage.sandbox.fail_next(&busy);
        stage.page().increase(COFFEE);
        stage.page().wait_until("a word on it", |seen| !seen.trouble.is_empty());
    }),
    Exhibit::of("trouble-not-understood", |stage| {
        stage.open(Person::Visitor);
        let strange = json!({ "count": 500, "status": 200, "body": "{}", "path": "/orderForm" });
        stage.sandbox.fail_next(&strange);
        stage.look_again();
        let words = "answer was not understood";
        stage.page().wait_until("a word on it", |seen| seen.trouble.contains(words));
    }),
    Exhibit::of("waiting", |stage| {
        stage.open(Person::Visitor);
        stage.sandbox.delay(60_000);
        stage.page().increase(COFFEE);
        stage.page().wait_until("the change", |seen| seen.busy);
    }),
    Exhibit::of("refused-changes", |stage| {
        stage.open(Person::Visitor);
        stage.sandbox.control("PATCH", "/catalog/1002", &json!({ "stock": 4 }));
        stage.page().set_quantity(COFFEE, 9);
        stage.page().wait_until("what there is", |seen| {
            seen.line(COFFEE).is_some_and(|line| line.says("The store has only 4"))
        });
        let busy = json!({ "status": 503, "retryAfter": 600, "path": "/items/update" });
        stage.sandbox.fail_next(&busy);
        stage.page().increase(JAM);
        stage.page().wait_until("a word on it", |seen| {
            seen.line(JAM).is_some_and(|line| line.says("did not save"))
        });
    }),
    Exhibit::of("line-is-gone", |stage| {
        stage.open(Person::Visitor);
        // The page does not read the cart again by itself meanwhile.
        stage.sandbox.delay(1_000);
        stage.page().increase(CHEESE);
        stage.sandbox.control("DELETE", "/delay", &Value::Null);
        stage.somebody_sets(2, 0);
        stage.page().wait_until("the offer", |seen| !seen.busy && seen.line(CHEESE).is_none());
    }),
    Exhibit::then(
        "coupon-refused",
        |stage| {
            stage.open(Person::Visitor);
            stage.page().apply_coupon("VERAO2019");
            stage.page().wait_until("a word on it", |seen| !seen.coupon_notice.is_empty());
        },
        open_coupons,
    ),
    Exhibit::of("undo", |stage| {
        stage.open(Person::Visitor);
        stage.page().remove(COFFEE);
        stage.page().wait_until("the offer", |seen| !seen.busy && !seen.toast.is_empty());
    }),
    Exhibit::of("undo-all", |stage| {
        stage.open(Person::Visitor);
        stage.page().press("Remove all products");
        stage.page().answer("Remove all products?", "Remove all");
        stage.page().wait_until("the offer", |seen| !seen.busy && !seen.toast.is_empty());
    }),
];

fn open_coupons(stage: &Stage, language: Language) {
    stage.press(language, ["Add a coupon", "Adicionar cupom", "Agregar cupón"]);
}
