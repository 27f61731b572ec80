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

#[test]
fn an_unknown_postal_code_is_known_to_be_unknown() {
    run(async {
        let (guest, screen) = guest_at_cart_of("operator").await;
        let cart = screen.cart;
        for code in ["88888888", "77777777"] {
            if code == "77777777" {
                guest.fail_next(json!({ "path": "postal-code", "status": 404 })).await;
            }
            cart.look_up_postal_code("BRA", code);
            screen.until("there is an answer", |_| cart.place("BRA", code).is_some()).await;
            assert!(cart.place("BRA", code).is_some_and(|place| place.is_unknown()), "{code}");
        }
        cart.look_up_postal_code("BRA", "30160011");
        assert_eq!(cart.place("BRA", "77777777"), None, "it is asked about another one");
        screen.until("it is known", |_| cart.place("BRA", "30160011").is_some()).await;
        assert!(!cart.place("BRA", "30160011").is_some_and(|place| place.is_unknown()));
        cart.forget_place();
        assert_eq!(cart.place("BRA", "30160011"), None);
    });
}
