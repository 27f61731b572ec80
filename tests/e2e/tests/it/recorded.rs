//! Opening a link changes nothing: the store's log shows no write, and cookies and carts stay equal
//! byte by byte. A prefetch does not even read.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Person};

use crate::shop::{Shop, cart};

/// Both carts as texts, and the browser's cookies, before a link is opened.
struct Before {
    shared: String,
    own: String,
    cookies: BTreeMap<String, String>,
}

impl Before {
    #[track_caller]
    fn of(shop: &Shop, browser: &Browser) -> Self {
        Self {
            shared: shop.kept(Person::Ana).to_string(),
            own: shop.kept(Person::Bruno).to_string(),
            cookies: browser.cookies(),
        }
    }

    /// Everything is as it was, and no request in the log is a write or has a cookie of another
    /// cart.
    #[track_caller]
    fn holds(&self, shop: &Shop, browser: &Browser) {
        assert_eq!(shop.kept(Person::Ana).to_string(), self.shared, "the shared cart");
        assert_eq!(shop.kept(Person::Bruno).to_string(), self.own, "the visitor's own cart");
        assert_eq!(browser.cookies(), self.cookies, "the visitor's cookies");
        let shared = shop.sandbox.order_form_id(Person::Ana);
        for request in shop.sandbox.requests() {
            let path = request["path"].as_str().or_fail("the path");
            if path == "/api/sessions" {
                // Somebody is signed in, who may be the buyer.
                assert_eq!(
                    (&request["method"], &request["setCookies"]),
                    (&json!("GET"), &json!([]))
                );
                continue;
            }
            let rest = path.strip_prefix("/api/checkout/pub/orderForm").or_fail(path);
            let of_link = rest.trim_matches('/') == shared;
            assert!(of_link || rest.trim_matches('/').is_empty(), "a read of a cart: {request}");
            assert_eq!(request["status"], 200, "{request}");
            let members = request["body"].as_object().map(|body| body.keys().collect::<Vec<_>>());
            assert_eq!(members.or_fail("a body"), ["expectedOrderFormSections"], "{request}");
            // The store sets its cookie with every answer. The browser ignores it where the request
            // was sent without cookies.
            if of_link {
                assert_eq!(request["credentialed"], false, "{request}");
                assert_eq!(request["cookies"], json!([]), "{request}");
                let query = request["query"].as_str().unwrap_or_default();
                assert!(query.contains("disableAutoCompletion=true"), "{request}");
            }
        }
    }
}

/// Bruno, signed in on a page of the store that has no cart; nothing is recorded yet.
#[track_caller]
fn bruno(shop: &Shop) -> (Browser, Before) {
    let browser = shop.browser_at(Person::Bruno, "/checkout/?lang=en#/cart");
    cart(&browser).wait_until_drawn();
    browser.open(&shop.sandbox.as_person(Person::Bruno, "/"));
    let before = Before::of(shop, &browser);
    assert!(before.cookies.contains_key("checkout.vtex.com"), "{:?}", before.cookies);
    shop.forget_requests();
    (browser, before)
}

#[test]
fn a_guest_with_an_own_cart_opens_a_link_and_nothing_changes() {
    let shop = Shop::open();
    let (browser, before) = bruno(&shop);
    browser.open(&shop.sandbox.address(&shop.path_to_cart_of(Person::Ana)));
    cart(&browser).wait_until_drawn();
    before.holds(&shop, &browser);
    assert_eq!(shop.sandbox.requests().len(), 3, "{:#?}", shop.sandbox.requests());

    // The same holds after the page has read the cart again.
    browser.wait_until("another look", |_| (shop.sandbox.requests().len() > 3).then_some(()));
    before.holds(&shop, &browser);
}

#[test]
fn a_page_that_was_fetched_ahead_asks_the_store_nothing() {
    let shop = Shop::open();
    let (browser, before) = bruno(&shop);
    let link = shop.sandbox.address(&shop.path_to_cart_of(Person::Ana));
    let ahead = "
        const [address, done] = arguments;
        const link = document.createElement('link');
        Object.assign(link, { rel: 'prefetch', href: address });
        link.onload = () => done('fetched');
        link.onerror = () => done('refused');
        document.head.append(link);";
    // The policy of the store's pages forbids a prefetch; other pages may do it.
    let bypass = json!({ "enabled": true });
    browser.session().devtools("Page.setBypassCSP", &bypass).or_fail("the policy");
    browser.open(&shop.sandbox.address("/"));
    let fetched = browser.session().asynchronous_script(ahead, &[json!(link)]);
    assert_eq!(fetched.or_fail("looking ahead"), "fetched");
    assert_eq!(shop.sandbox.requests(), [] as [Value; 0]);
    before.holds(&shop, &browser);

    // As a chat does for the preview of a link.
    let path = shop.path_to_cart_of(Person::Ana);
    let answer = shop.sandbox.send("GET", path.split('#').next().unwrap_or_default(), &Value::Null);
    assert_eq!(answer.status, 200);
    assert_eq!(shop.sandbox.requests(), [] as [Value; 0]);
    before.holds(&shop, &browser);
}

#[test]
fn a_page_that_the_browser_draws_ahead_changes_nothing() {
    let shop = Shop::open();
    let (browser, before) = bruno(&shop);
    let path = shop.path_to_cart_of(Person::Ana);
    let rules = "
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = JSON.stringify({ prerender: [{ urls: [arguments[0]] }] });
        document.head.append(rules);";
    let bypass = json!({ "enabled": true });
    browser.session().devtools("Page.setBypassCSP", &bypass).or_fail("the policy");
    browser.open(&shop.sandbox.address("/"));
    browser.session().script(rules, &[json!(path)]).or_fail("the rules");
    // A page that is drawn ahead asks for nothing, so nothing tells whether it is there already.
    before.holds(&shop, &browser);
    // Then it is opened.
    browser.session().script("location.href = arguments[0]", &[json!(path)]).or_fail("the link");
    cart(&browser).wait_until_drawn();
    before.holds(&shop, &browser);
}
