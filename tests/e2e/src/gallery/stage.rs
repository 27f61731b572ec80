//! The store, the browser and the people with which an exhibit is made.

use serde_json::{Value, json};

use super::Language;
use crate::{Browser, CartPage, OrFail, Person, Sandbox};

/// Coffee, the first line of Ana's cart.
pub(super) const COFFEE: &str = "Café Serra Alta em grãos 500 g";
/// Jam, its second line.
pub(super) const JAM: &str = "Geleia de morango 230 g";
/// Cheese by the half kilogram.
pub(super) const CHEESE: &str = "Queijo da serra";

/// The store and the browser of one exhibit.
#[derive(Debug, Clone, Copy)]
pub struct Stage<'a> {
    pub(super) sandbox: &'a Sandbox,
    pub(super) browser: &'a Browser,
}

impl Stage<'_> {
    pub(super) fn page(&self) -> CartPage<'_> {
        CartPage::of(self.browser)
    }

    /// The id of Ana's cart.
    #[track_caller]
    pub(super) fn id(&self) -> String {
        self.sandbox.order_form_id(Person::Ana)
    }

    /// The account is set up like this.
    #[track_caller]
    pub(super) fn set(&self, settings: &Value) {
        self.sandbox.control("PATCH", "/settings", settings);
    }

    /// This person goes to a page of the store.
    #[track_caller]
    pub(super) fn go(&self, person: Person, path: &str) {
        self.browser.open(&self.sandbox.as_person(person, path));
    }

    /// This person follows the link to Ana's cart, with this added to the query.
    #[track_caller]
    pub(super) fn follow_link(&self, person: Person, more: &str) {
        self.go(person, &format!("/checkout/?lang=en&orderFormId={}{more}#/cart", self.id()));
    }

    /// The same, and waits until the cart is drawn.
    #[track_caller]
    pub(super) fn open(&self, person: Person) {
        self.follow_link(person, "");
        self.page().wait_until_drawn();
    }

    /// Somebody else with the link changes the line at this place.
    #[track_caller]
    pub(super) fn somebody_sets(&self, index: u32, quantity: u32) {
        let body = json!({ "orderItems": [{ "index": index, "quantity": quantity }] });
        self.somebody_posts("items/update", &body);
    }

    /// Somebody else with the link sends this.
    #[track_caller]
    pub(super) fn somebody_posts(&self, what: &str, body: &Value) {
        let path = format!("/api/checkout/pub/orderForm/{}/{what}", self.id());
        self.sandbox.send("POST", &path, body);
    }

    /// Gives the page the focus, so that the cart is read again.
    #[track_caller]
    pub(super) fn look_again(&self) {
        let focus = "window.dispatchEvent(new Event('focus'))";
        self.browser.session().script(focus, &[]).or_fail("looking again");
    }

    /// Presses the button with this name in the exhibit's language.
    #[track_caller]
    pub(super) fn press(&self, language: Language, names: [&str; 3]) {
        let at = Language::ALL.iter().position(|other| *other == language).unwrap_or_default();
        let name = names[at];
        self.browser.press(name, |outline| {
            let mut all = outline.everything().into_iter();
            all.find(|node| {
                let can_be = ["button", "link", "DisclosureTriangle", "checkbox", "textbox"];
                can_be.contains(&node.role.as_str()) && node.name == name
            })
        });
    }
}
