//! A postal code is looked up while somebody types.

use serde_json::json;

use crate::support::screen::{guest_at_cart_of, pass, run};

#[test]
fn a_postal_code_is_looked_up_once_nobody_types_on() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        guest.forget_requests().await;
        for code in ["0131010", "01310100"] {
            screen.cart.look_up_postal_code("BRA", code);
        }
        let filling = screen.cart;
        screen.until("it is known", |_| filling.place("BRA", "01310100").is_some()).await;
        let place = filling.place("BRA", "01310100").unwrap_or_default();
        assert_eq!(place.street.show_to_typist(), "Avenida Paulista");
        assert_eq!(filling.place("BRA", "22250040"), None, "it is about another code");
        let asked = guest.requests().await;
        let asked: Vec<_> = asked.iter().map(|entry| entry["path"].clone()).collect();
        assert_eq!(asked, ["/api/checkout/pub/postal-code/BRA/01310100"]);
    });
}

#[test]
fn a_look_up_that_fails_says_nothing() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        guest.fail_next(json!({ "path": "postal-code", "status": 500 })).await;
        screen.cart.look_up_postal_code("BRA", "01310100");
        pass(1.0).await;
        assert_eq!(screen.cart.place("BRA", "01310100"), None);
        assert_eq!(screen.trouble(), None);
    });
}
