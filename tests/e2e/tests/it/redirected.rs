//! A parcel that is redirected: everybody who looks is told, without the new address, and asked
//! once more before the payment.

use std::time::Duration;

use serde_json::json;
use shared_cart_e2e::{Browser, OrFail, Person, wait_until};

use crate::shop::{Shop, cart};

const LIMIT: Duration = Duration::from_secs(20);

/// What the thief writes.
const THEIRS: [&str; 3] = ["Rua do Desvio", "Mallory", "99"];

const QUESTION: &str = "Someone else changed this since you looked:";

/// Somebody with the link sends the parcel of Carla's first purchase elsewhere.
#[track_caller]
fn somebody_redirects(shop: &Shop) {
    let id = shop.sandbox.order_form_id(Person::Carla);
    let path = format!("/api/checkout/pub/orderForm/{id}/attachments/shippingData");
    let address = json!({ "addressType": "residential", "receiverName": THEIRS[1],
        "postalCode": "22250-040", "country": "BRA", "city": "Rio de Janeiro", "state": "RJ",
        "street": THEIRS[0], "number": THEIRS[2], "neighborhood": "Botafogo" });
    shop.sandbox.send("POST", &path, &json!({ "selectedAddresses": [address] }));
}

#[track_caller]
fn is_asked(browser: &Browser) {
    browser.wait_until("the question", |page| page.text().contains(QUESTION).then_some(()));
}

#[test]
fn a_redirected_parcel_is_told_and_asked_about_before_the_payment() {
    let shop = Shop::open();
    let path = shop.path_to_cart_of(Person::Carla);
    for person in [Person::Carla, Person::Visitor] {
        let browser = shop.browser_at(person, &path);
        let page = cart(&browser);
        page.wait_until_drawn();
        let here = browser.address();
        somebody_redirects(&shop);
        let seen = page.wait_until("the news", |seen| {
            seen.news.iter().any(|news| news == "The delivery address was changed")
        });
        let is_said = |said: &String| said.contains("The delivery address was changed");
        assert!(seen.live.iter().any(is_said), "{:?}", seen.live);
        if person == Person::Visitor {
            let written = browser.everything_written();
            assert!(THEIRS[..2].iter().all(|word| !written.contains(word)));
        }

        page.press("Go to checkout");
        is_asked(&browser);
        let outline = browser.outline();
        let alert = outline.find("alert", "").or_fail("an alert");
        assert!(alert.find("button", "Stay here").is_some(), "{outline}");
        page.press("Stay here");
        browser.wait_until("no question", |page| (!page.text().contains(QUESTION)).then_some(()));
        assert_eq!(browser.address(), here);

        page.press("Go to checkout");
        is_asked(&browser);
        page.press("Go on anyway");
        let look = || {
            let address = browser.address();
            if address.ends_with("#/payment") { Ok(()) } else { Err(address) }
        };
        wait_until("the checkout", LIMIT, look).or_fail("leaving");
        // The next one who looks finds the address as it was.
        let id = shop.sandbox.order_form_id(Person::Carla);
        let path = format!("/api/checkout/pub/orderForm/{id}/attachments/shippingData");
        let other = json!({ "addressType": "residential", "receiverName": "Carla Nunes",
            "postalCode": "30160-011", "country": "BRA", "city": "Belo Horizonte", "state": "MG",
            "street": "Rua da Bahia", "number": "1148", "neighborhood": "Centro" });
        shop.sandbox.send("POST", &path, &json!({ "selectedAddresses": [other] }));
    }
}

#[test]
fn a_parcel_redirected_since_the_last_look_is_asked_about_too() {
    let shop = Shop::open();
    let browser = shop.browser_at(Person::Visitor, &shop.path_to_cart_of(Person::Carla));
    let page = cart(&browser);
    page.wait_until_drawn();
    // Nobody looks again before the press.
    let sleeps = "const now = Date.now(); while (Date.now() - now < 1200);";
    browser.session().script(sleeps, &[]).or_fail("the page takes scripts");
    somebody_redirects(&shop);
    page.press("Go to checkout");
    is_asked(&browser);
    assert!(!browser.address().ends_with("#/payment"));
}

#[test]
fn a_guest_learns_before_the_payment_that_the_address_is_somebody_elses() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    browser.wait_until("the sentence", |page| {
        page.text().contains("Goes to someone else’s address, hidden from you.").then_some(())
    });
}
