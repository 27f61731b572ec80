//! What most tests need: a sandbox with Ana's cart, and browsers of the people who open it.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, CartPage, OrFail, Person, Sandbox, Seen};

/// Coffee, two of it.
pub(crate) const COFFEE: &str = "1002";
/// Jam, three of it, with a promotion from three on.
pub(crate) const JAM: &str = "1009";
/// Cheese, sold by half a kilogram.
pub(crate) const CHEESE: &str = "1019";
/// A mug with an engraving.
pub(crate) const MUG: &str = "1026";
/// A teapot that is sold out.
pub(crate) const TEAPOT: &str = "1028";

/// What a screen reader says of hidden contact data.
pub(crate) const HIDDEN_CONTACT: &str = "hidden name, hidden e-mail, hidden phone, hidden document";
/// What a screen reader says of a hidden address.
pub(crate) const HIDDEN_DELIVERY: &str = "hidden receiver, hidden street, hidden neighbourhood, \
    hidden city, hidden state, hidden postal code, hidden country";

/// A sandbox with its seeded carts.
pub(crate) struct Shop {
    pub(crate) sandbox: Sandbox,
}

impl Shop {
    #[track_caller]
    pub(crate) fn open() -> Self {
        Self { sandbox: Sandbox::start() }
    }

    /// The path that opens this person's cart, with English words.
    #[track_caller]
    pub(crate) fn path_to_cart_of(&self, person: Person) -> String {
        path_to_cart(&self.sandbox.order_form_id(person))
    }

    /// A new browser in which this person follows the link to Ana's cart. For Ana it is her own.
    #[track_caller]
    pub(crate) fn browser_of(&self, person: Person) -> Browser {
        self.browser_at(person, &self.path_to_cart_of(Person::Ana))
    }

    /// The same, once the cart is drawn; and what is seen then.
    #[track_caller]
    pub(crate) fn opened_by(&self, person: Person) -> (Browser, Seen) {
        let browser = self.browser_of(person);
        let seen = cart(&browser).wait_until_drawn();
        (browser, seen)
    }

    /// A new browser in which this person opens a path.
    #[track_caller]
    pub(crate) fn browser_at(&self, person: Person, path: &str) -> Browser {
        let browser = Browser::start();
        browser.open(&self.sandbox.as_person(person, path));
        browser
    }

    /// A new browser of somebody with a cart of their own, who follows the link to Ana's and joins
    /// it.
    #[track_caller]
    pub(crate) fn browser_of_somebody_who_joined(&self) -> Browser {
        let browser = self.browser_of(Person::Bruno);
        let page = cart(&browser);
        page.press("Join this cart");
        page.wait_until("fields to change it", |seen| !seen.controls.is_empty());
        browser
    }

    /// The cart as the store keeps it, in clear. Reading it changes nothing.
    #[track_caller]
    pub(crate) fn kept(&self, person: Person) -> Value {
        self.kept_by_id(&self.sandbox.order_form_id(person))
    }

    /// The cart with this id as the store keeps it.
    #[track_caller]
    pub(crate) fn kept_by_id(&self, id: &str) -> Value {
        self.sandbox.control("GET", &format!("/orderForm/{id}"), &Value::Null)
    }

    /// Changes these settings of the store.
    #[track_caller]
    pub(crate) fn set(&self, settings: &Value) {
        self.sandbox.control("PATCH", "/settings", settings);
    }

    /// Empties the log of requests.
    #[track_caller]
    pub(crate) fn forget_requests(&self) {
        self.sandbox.control("DELETE", "/requests", &Value::Null);
    }

    /// The cart as the store's API sends it to anybody with its id.
    #[track_caller]
    pub(crate) fn order_form_of(&self, person: Person) -> Value {
        let id = self.sandbox.order_form_id(person);
        let path = format!("/api/checkout/pub/orderForm/{id}?disableAutoCompletion=true");
        let answer = self.sandbox.send("GET", &path, &Value::Null);
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.body
    }

    /// The name of the line of Ana's cart with this SKU.
    #[track_caller]
    pub(crate) fn name_of(&self, sku: &str) -> String {
        let kept = self.kept(Person::Ana);
        let items = kept["items"].as_array().or_fail("the items");
        let item = items.iter().find(|item| item["id"] == sku).or_fail("the line");
        item["name"].as_str().or_fail("its name").to_owned()
    }

    /// The units of this SKU that Ana's cart holds in the store.
    #[track_caller]
    pub(crate) fn units_of(&self, sku: &str) -> u64 {
        let kept = self.kept(Person::Ana);
        let items = kept["items"].as_array().or_fail("the items");
        items
            .iter()
            .filter(|item| item["id"] == sku)
            .filter_map(|item| item["quantity"].as_u64())
            .sum()
    }

    /// Somebody else with the link changes the line at this place of Ana's cart.
    #[track_caller]
    pub(crate) fn somebody_else_sets(&self, index: u32, quantity: u32) {
        let id = self.sandbox.order_form_id(Person::Ana);
        let path = format!("/api/checkout/pub/orderForm/{id}/items/update");
        let body = json!({ "orderItems": [{ "index": index, "quantity": quantity }] });
        let answer = self.sandbox.send("POST", &path, &body);
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
}

/// Days since 1970.
#[track_caller]
pub(crate) fn today() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).or_fail("the time");
    since.as_secs() / 86_400
}

/// The path that opens the cart with this id, with English words.
pub(crate) fn path_to_cart(id: &str) -> String {
    format!("/checkout/?lang=en&orderFormId={id}#/cart")
}

/// Gives attributes to the element as if they were in the theme's page.
#[track_caller]
pub(crate) fn theme_writes(browser: &Browser, attributes: &Value) {
    let script = format!(
        "new MutationObserver((_, observer) => {{
           const cart = document.querySelector('shared-cart');
           if (!cart) return;
           observer.disconnect();
           for (const [name, value] of Object.entries({attributes})) cart.setAttribute(name, value);
         }}).observe(document, {{ childList: true, subtree: true }});"
    );
    browser.session().before_every_page(&script).or_fail("the theme");
}

/// Stops the timers with which a page reads the cart again by itself. It must run before the page's
/// own scripts.
pub(crate) const NO_LOOKS: &str = r"
  const passing = window.setTimeout;
  window.setTimeout = (act, milliseconds, ...rest) =>
    milliseconds > 1000 ? 0 : passing.call(window, act, milliseconds, ...rest);
";

/// Waits for Bruno's own cart on the screen, with as many lines as the store keeps.
#[track_caller]
pub(crate) fn sees_own_cart(shop: &Shop, browser: &Browser) -> Seen {
    let lines = shop.kept(Person::Bruno)["items"].as_array().map(Vec::len);
    cart(browser).wait_until("the own cart", |seen| {
        !seen.busy && seen.title.starts_with("Your cart") && Some(seen.lines.len()) == lines
    })
}

/// The component in a browser.
pub(crate) fn cart(browser: &Browser) -> CartPage<'_> {
    CartPage::of(browser)
}
