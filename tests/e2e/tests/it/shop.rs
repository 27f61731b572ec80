//! The stage of most tests: a sandbox, Ana's cart in it, and browsers of the people who open it.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, CartPage, OrFail, Person, Sandbox};

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

    /// A new browser in which this person opens a path.
    #[track_caller]
    pub(crate) fn browser_at(&self, person: Person, path: &str) -> Browser {
        let browser = Browser::start();
        browser.open(&self.sandbox.as_person(person, path));
        browser
    }

    /// The cart as the store's API tells it to anybody with its id.
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
        let order_form = self.order_form_of(Person::Ana);
        let items = order_form["items"].as_array().or_fail("the items");
        let item = items.iter().find(|item| item["id"] == sku).or_fail("the line");
        item["name"].as_str().or_fail("its name").to_owned()
    }

    /// The units of this SKU that Ana's cart holds in the store.
    #[track_caller]
    pub(crate) fn units_of(&self, sku: &str) -> u64 {
        let order_form = self.order_form_of(Person::Ana);
        let items = order_form["items"].as_array().or_fail("the items");
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

/// The path that opens the cart with this id, with English words.
pub(crate) fn path_to_cart(id: &str) -> String {
    format!("/checkout/?lang=en&orderFormId={id}#/cart")
}

/// The component in a browser.
pub(crate) fn cart(browser: &Browser) -> CartPage<'_> {
    CartPage::of(browser)
}
