//! What every part of the page needs: the cart, the texts and the settings of the element.
//! It knows no part of the page.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Element;

use super::dom::El;
use super::signals::memo;
use crate::domain::url::StoreAddresses;
use crate::i18n::messages::Messages;
use crate::state::cart_state::{Editing, OpenCart};
use crate::state::shared_cart::SharedCart;
use crate::state::signal::Signal;

/// Where the component's links lead, and which addresses of the API it uses. The values come from
/// the element's attributes.
#[derive(Debug)]
pub struct Settings {
    /// `link-url`: the page to which the links lead that people share, with scheme and host.
    pub link_url: String,
    /// `checkout-url`: the store's checkout.
    pub checkout_url: String,
    /// `login-url`: the store's login. The address to return to is added to it.
    pub login_url: String,
    /// The `target` of the link to the login: another tab, if the link cannot wait in the history.
    pub login_target: &'static str,
    /// `cart-url`: the page of the visitor's own cart.
    pub cart_url: String,
    /// `shop-url`: a page of the store with products.
    pub shop_url: String,
    /// `store-name`: what the store calls itself; empty if it does not say.
    pub store_name: String,
    /// `heading-level`: the level of the title's heading.
    pub heading_level: usize,
    /// The language of the page, which is that of the store's texts; empty if it does not say.
    pub page_lang: String,
    /// Which products have a link, and which pictures are shown.
    pub store: StoreAddresses,
}

/// How the link was shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMethod {
    /// It was copied to the clipboard.
    CopyLink,
    /// It was sent by the system's share sheet.
    Native,
}

/// What every part gets. A copy refers to the same cart and the same settings.
#[derive(Clone, Copy)]
pub struct Page {
    /// The cart.
    pub cart: SharedCart,
    /// The signals of the cart on the screen.
    pub open: OpenCart,
    /// Whether this person may change the cart. When it changes, the page builds the parts that
    /// show controls again; these parts read it without following it.
    pub may_edit: Signal<bool>,
    /// The texts in the language of the element.
    pub texts: &'static Messages,
    /// The settings and callbacks. They are disposed of when the element is removed.
    pub host: StoredValue<Rc<Host>, LocalStorage>,
}

/// The settings and callbacks of the element.
///
/// They are stored together. With a Leptos `UnsyncCallback` for each of the two and a stored
/// value for the settings, the WebAssembly is 0.3 kB larger (brotli).
pub struct Host {
    /// Where links lead.
    pub settings: Settings,
    /// Draws the outlines of a cart.
    pub skeleton: Box<dyn Fn() -> Element>,
    /// Called after the link was shared.
    pub on_shared: Box<dyn Fn(ShareMethod)>,
    /// The day of today, in this language.
    pub today: fn(&str) -> String,
    /// Called when somebody goes to the checkout. It returns whether they shall go on.
    pub on_checkout: Box<dyn Fn() -> bool>,
    /// Called when a guest wants to edit the cart. It returns whether they shall.
    pub on_join: Box<dyn Fn() -> bool>,
    /// Called when somebody presses a link to the login. It returns whether the browser shall
    /// follow the link.
    pub on_sign_in: Box<dyn Fn() -> bool>,
}

impl Page {
    /// The page of a cart.
    pub fn new(
        cart: SharedCart,
        texts: &'static Messages,
        host: StoredValue<Rc<Host>, LocalStorage>,
    ) -> Self {
        let open = cart.parts();
        let may_edit = memo(move || open.editing.get() == Editing::Allowed);
        Self { cart, open, may_edit, texts, host }
    }

    /// The settings and callbacks. It panics after the element was removed.
    pub(super) fn host(&self) -> Rc<Host> {
        self.host.get_value()
    }

    /// The guest edits the cart, unless the page prevents it.
    pub(super) fn join(&self) {
        if (self.host().on_join)() {
            self.cart.join();
        }
    }

    /// The tag of a heading, so many levels below the title.
    pub(super) fn heading(&self, below: usize) -> &'static str {
        const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        TAGS[(self.host().settings.heading_level + below).clamp(1, 6) - 1]
    }

    /// An element with a text of the store, whose language may be another than that of ours.
    pub(super) fn of_store(&self, element: El) -> El {
        let host = self.host();
        let page_lang = &host.settings.page_lang;
        let language =
            |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let is_ours = page_lang.is_empty() || language(page_lang) == language(self.texts.lang);
        if is_ours { element } else { element.attr("lang", page_lang) }
    }

    /// Reads as `text` while a change waits or is on its way, and as an empty text otherwise.
    pub(super) fn while_busy(&self, text: &'static str) -> impl Fn() -> String + use<> {
        let busy = self.open.busy;
        move || if busy.get() { text.into() } else { String::new() }
    }
}
