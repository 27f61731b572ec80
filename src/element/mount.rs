//! Draws a cart into an element's shadow root and removes it again.
//! It does not know what is drawn.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Map, Promise, TypeError};
use leptos::prelude::*;
use uuid::Uuid;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, Element, HtmlElement};

use super::cart_object::LastObject;
use super::env::Browser;
use super::{attributes, cart_events, env, events, history, language, methods};
use crate::api::client::Client;
use crate::api::fetch;
use crate::domain::link::{Link, LinkError};
use crate::i18n::messages::Messages;
use crate::state::cart_state::CartState;
use crate::state::shared_cart::SharedCart;
use crate::state::signal::Signal;
use crate::view::context::{Host, Page, ShareMethod};
use crate::view::page;
use crate::view::signals::follow;

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = setUnsaved)]
    fn set_unsaved(host: &HtmlElement, is_unsaved: bool);
    fn skeleton(host: &HtmlElement) -> Element;
    #[wasm_bindgen(js_name = isPainted)]
    fn is_painted(host: &HtmlElement) -> bool;
    #[wasm_bindgen(js_name = handOver)]
    fn hand_over(host: &HtmlElement, page: &Element);
}

/// A mounted cart. JavaScript calls its methods.
#[wasm_bindgen]
pub struct Mounted {
    host: HtmlElement,
    cart: SharedCart,
    texts: Signal<Texts>,
    owner: Owner,
    last: Rc<LastObject>,
    /// Whether the cart on the screen is one that a later address of the page named.
    has_followed: Cell<bool>,
}

/// The texts of a language. Two are equal if they are the same table.
#[derive(Clone, Copy)]
struct Texts(&'static Messages);

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The page of the core. Two are equal if they are the same element.
#[derive(Clone, PartialEq)]
struct PageElement(Element);

#[wasm_bindgen]
impl Mounted {
    /// An observed attribute has changed.
    #[wasm_bindgen(js_name = attributeChanged)]
    #[expect(clippy::needless_pass_by_value, reason = "arguments from JavaScript are owned")]
    pub fn attribute_changed(&self, name: String) {
        match name.as_str() {
            attributes::ORDER_FORM_ID => self.go_to(attributes::link(&self.host)),
            _ => self.cart.set_options(attributes::options(&self.host)),
        }
    }

    /// The element has another language or other texts. It throws if they are of another build.
    #[wasm_bindgen(js_name = languageChanged)]
    #[expect(clippy::needless_pass_by_value, reason = "arguments from JavaScript are owned")]
    pub fn language_changed(&self, language: JsValue) -> Result<(), JsValue> {
        self.texts.set(Texts(language::messages(&language)?));
        Ok(())
    }

    /// The page has another address. If that names another cart, it is opened. An address without
    /// a link means the visitor's own cart only where the link before came in this way, too.
    #[wasm_bindgen(js_name = addressChanged)]
    pub fn address_changed(&self) {
        let link = attributes::link(&self.host);
        let names_none = matches!(link, Ok(None));
        if names_none && !self.has_followed.get() || link == Ok(self.cart.link()) {
            return;
        }
        self.has_followed.set(!names_none);
        self.go_to(link);
    }

    /// The person has returned to the page, or the page knows that the cart changed.
    #[wasm_bindgen(js_name = refresh)]
    pub fn refresh(&self) {
        self.cart.refresh();
    }

    /// The person leaves the page. The browser may keep it in memory.
    #[wasm_bindgen(js_name = hidePeople)]
    pub fn hide_people(&self) {
        self.cart.hide_people();
    }

    /// The browser has lost its connection.
    #[wasm_bindgen(js_name = wentOffline)]
    pub fn went_offline(&self) {
        self.cart.went_offline();
    }

    /// Another tab has sent a message.
    #[wasm_bindgen(js_name = messageReceived)]
    #[expect(clippy::needless_pass_by_value, reason = "arguments from JavaScript are owned")]
    pub fn message_received(&self, message: JsValue) {
        if let Some(cart) = message.as_string().and_then(|text| env::written_cart(&text)) {
            self.cart.other_tab_changed(cart);
        }
    }

    /// The cart as the store last told it; null where there is none.
    #[wasm_bindgen(js_name = cart)]
    pub fn cart(&self) -> JsValue {
        self.last.of(self.cart)
    }

    /// The page calls a method of the element. Returns the promise of its result. Throws a
    /// `TypeError` if the argument is not usable.
    #[wasm_bindgen(js_name = ask)]
    #[expect(clippy::needless_pass_by_value, reason = "arguments from JavaScript are owned")]
    pub fn ask(&self, method: String, argument: JsValue) -> Result<Promise, TypeError> {
        let cart = self.cart;
        Ok(match method.as_str() {
            "refresh" => methods::promise(|resolve| {
                cart.refresh_for_page(move |was_read| resolve.with(&was_read.into()));
            }),
            "share" => {
                let host = self.host.clone();
                methods::promise(|resolve| {
                    cart.once_loaded(move || resolve.with(&press_share(&host).into()));
                })
            }
            method => methods::change(cart, method, &argument)?,
        })
    }

    /// The element was removed from the page. What the person changed is sent before everything
    /// ends.
    pub fn unmount(self) {
        let Self { host, cart, owner, .. } = self;
        cart.when_sent(move || {
            cart.hide_people();
            owner.cleanup();
            set_unsaved(&host, false);
        });
    }
}

/// Draws the cart of the element in this language. `channel` connects the tabs of the browser,
/// `early` holds the answers to requests that the shell sent in advance, and `ready` gets the first
/// cart. It fails if the texts of the language are those of another build.
pub(super) fn mount(
    host: HtmlElement,
    language: &JsValue,
    channel: Option<BroadcastChannel>,
    ready: Function,
    early: Map,
) -> Result<Mounted, JsValue> {
    let messages = language::messages(language)?;
    let owner = Owner::new();
    let last = Rc::new(LastObject::default());
    let (cart, texts) = owner.with(|| {
        history::take_back();
        let client = Client::new(fetch::transport(early))
            .with_personal_fields(attributes::personal_fields(&host));
        let client =
            if attributes::has_no_sessions(&host) { client.without_sessions() } else { client };
        let env = Rc::new(Browser::new(host.clone(), channel));
        let options = attributes::options(&host);
        let cart = SharedCart::new(client, env, attributes::link(&host), options);
        let texts = Signal::new(Texts(messages));
        cart.open();
        draw(&host, cart, texts);
        cart_events::dispatch_all(&host, cart, ready, Rc::clone(&last));
        guard_unsaved(&host, cart);
        (cart, texts)
    });
    Ok(Mounted { host, cart, texts, owner, last, has_followed: Cell::new(false) })
}

impl Mounted {
    /// Opens the cart of a link, once what waits is sent to the cart before.
    fn go_to(&self, link: Result<Option<Link>, LinkError>) {
        let cart = self.cart;
        cart.when_sent(move || cart.open_link(link));
    }
}

fn draw(host: &HtmlElement, cart: SharedCart, texts: Signal<Texts>) {
    let element = host.clone();
    let (waiting, sharing, signing_in) = (host.clone(), host.clone(), host.clone());
    let (leaving, joining) = (host.clone(), host.clone());
    let host = StoredValue::new_local(Rc::new(Host {
        settings: attributes::settings(host),
        skeleton: Box::new(move || skeleton(&waiting)),
        on_shared: Box::new(move |method| dispatch_shared(&sharing, method)),
        today: env::today,
        on_checkout: Box::new(move || cart_events::goes_to_checkout(&leaving, cart)),
        on_join: Box::new(move || events::dispatch(&joining, events::JOIN, &[])),
        on_sign_in: Box::new(move || {
            let goes_on = events::dispatch(&signing_in, events::SIGN_IN, &[]);
            if let Some(link) = cart.link().filter(|_| goes_on) {
                history::keep_for_return(&link);
            }
            goes_on
        }),
    }));
    // After a change of the language the page is drawn again. The state stays.
    let page = Signal::new(None::<PageElement>);
    follow(move || {
        let drawn = page::page(Page::new(cart, texts.get().0, host));
        page.set(Some(PageElement(drawn.element().clone())));
    });
    let state = cart.state();
    follow(move || {
        let is_loading = state.get() == CartState::Loading;
        let Some(PageElement(page)) = page.get() else { return };
        // What the shell has painted stays until there is more to show.
        if page.parent_node().is_none() && !(is_loading && is_painted(&element)) {
            hand_over(&element, &page);
        }
    });
}

/// Presses the button that opens the share panel; false where there is none to press.
fn press_share(host: &HtmlElement) -> bool {
    let root = host.shadow_root();
    let button = root.and_then(|root| root.query_selector("[part=share-button]").ok().flatten());
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    button.inspect(HtmlElement::click).is_some()
}

/// While something is not saved, the browser asks before the page closes.
fn guard_unsaved(host: &HtmlElement, cart: SharedCart) {
    let (unsaved, host) = (cart.parts().unsaved, host.clone());
    follow(move || set_unsaved(&host, unsaved.get()));
}

fn dispatch_shared(host: &HtmlElement, method: ShareMethod) {
    let method = match method {
        ShareMethod::CopyLink => "copy_link",
        ShareMethod::Native => "native",
    };
    // It identifies the share without the id of the cart.
    let share_id = Uuid::new_v4().to_string();
    events::dispatch(
        host,
        events::SHARED,
        &[("method", method.into()), ("shareId", share_id.into())],
    );
}
