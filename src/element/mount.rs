//! Draws a cart into an element's shadow root and removes it again.
//! It does not know what is drawn.

use std::rc::Rc;

use js_sys::{Map, TypeError};
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, Element, HtmlElement, window};

use super::env::Browser;
use super::{attributes, env, events, history, language, new_items};
use crate::api::client::Client;
use crate::api::fetch;
use crate::i18n::messages::Messages;
use crate::parts;
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
            attributes::ORDER_FORM_ID => self.cart.open_link(attributes::link(&self.host)),
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

    /// Adds items to the cart. Returns whether this person may change it. Throws a `TypeError` if
    /// the argument is no list of items.
    #[wasm_bindgen(js_name = addItems)]
    #[expect(clippy::needless_pass_by_value, reason = "arguments from JavaScript are owned")]
    pub fn add_items(&self, items: JsValue) -> Result<bool, TypeError> {
        Ok(self.cart.add_items(new_items::new_items(&items)?))
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
/// `early` holds the answers to requests that the shell sent in advance. It fails if the texts of
/// the language are those of another build.
pub(super) fn mount(
    host: HtmlElement,
    language: &JsValue,
    channel: Option<BroadcastChannel>,
    early: Map,
) -> Result<Mounted, JsValue> {
    let messages = language::messages(language)?;
    let owner = Owner::new();
    let (cart, texts) = owner.with(|| {
        history::take_back();
        let client = Client::new(fetch::transport(early))
            .with_personal_fields(attributes::personal_fields(&host));
        let client =
            if attributes::has_no_sessions(&host) { client.without_sessions() } else { client };
        let env = Rc::new(Browser::new(channel));
        let options = attributes::options(&host);
        let cart = SharedCart::new(client, env, attributes::link(&host), options);
        let texts = Signal::new(Texts(messages));
        cart.open();
        draw(&host, cart, texts);
        dispatch_changes(&host, cart);
        guard_unsaved(&host, cart);
        (cart, texts)
    });
    Ok(Mounted { host, cart, texts, owner })
}

fn draw(host: &HtmlElement, cart: SharedCart, texts: Signal<Texts>) {
    let element = host.clone();
    let (waiting, sharing, signing_in) = (host.clone(), host.clone(), host.clone());
    let host = StoredValue::new_local(Rc::new(Host {
        settings: attributes::settings(host),
        skeleton: Box::new(move || skeleton(&waiting)),
        on_shared: Box::new(move |method| dispatch_shared(&sharing, method)),
        today: env::today,
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

fn dispatch_changes(host: &HtmlElement, cart: SharedCart) {
    let (state, open) = (cart.state(), cart.parts());
    let host = host.clone();
    let mut was_open = false;
    follow(move || {
        match state.get() {
            CartState::Loading => {}
            CartState::Failed(problem) => {
                events::dispatch(&host, events::ERROR, &[("kind", problem.kind().into())]);
            }
            // Changes that the store has not confirmed are not told.
            CartState::Open if open.busy.get() => {}
            CartState::Open => {
                let value = open.summary.with(|summary| summary.value.cents());
                let units = open.unit_count.get();
                #[expect(clippy::cast_precision_loss, reason = "decoded from such a number")]
                let value = JsValue::from_f64(value as f64);
                if was_open {
                    events::dispatch(
                        &host,
                        events::CHANGED,
                        &[("units", units.into()), ("value", value)],
                    );
                } else {
                    mark_drawn();
                    spawn_local(parts::load_all());
                    events::dispatch(&host, events::LOADED, &[("units", units.into())]);
                }
                was_open = true;
            }
        }
    });
}

/// Marks the moment when the first cart is in the document, for measurements.
fn mark_drawn() {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark("shared-cart:drawn");
    }
}
