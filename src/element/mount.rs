//! Drawing a cart into an element's shadow root, and taking it away again without a trace.
//! What changes about a mounted element comes in through `Mounted`.

use std::rc::Rc;

use js_sys::{Map, TypeError};
use leptos::prelude::*;
use uuid::Uuid;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, HtmlElement, window};

use super::env::Browser;
use super::{attributes, env, events, new_items};
use crate::api::client::Client;
use crate::api::fetch;
use crate::i18n::messages::Messages;
use crate::state::cart_state::{CartState, Editing};
use crate::state::shared_cart::SharedCart;
use crate::view::context::{Host, Page, ShareMethod};
use crate::view::page;
use crate::view::signals::{follow, memo};

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = setUnsaved)]
    fn set_unsaved(host: &HtmlElement, is_unsaved: bool);
}

/// A cart that is on the screen.
#[wasm_bindgen]
pub struct Mounted {
    host: HtmlElement,
    cart: SharedCart,
    messages: RwSignal<Words>,
    owner: Owner,
}

/// The words by identity: two languages never share a table.
#[derive(Clone, Copy)]
struct Words(&'static Messages);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

#[wasm_bindgen]
impl Mounted {
    /// An observed attribute has another value.
    #[wasm_bindgen(js_name = attributeChanged)]
    #[expect(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned")]
    pub fn attribute_changed(&self, name: String) {
        match name.as_str() {
            attributes::LANG => self.messages.set(Words(attributes::messages(&self.host))),
            attributes::ORDER_FORM_ID => self.cart.open_link(attributes::link(&self.host)),
            _ => self.cart.set_wishes(attributes::options(&self.host)),
        }
    }

    /// The person is back, or the page knows that the cart changed.
    #[wasm_bindgen(js_name = lookAgain)]
    pub fn look_again(&self) {
        self.cart.look_again();
    }

    /// The page is left, and may come back as it is.
    #[wasm_bindgen(js_name = hidePeople)]
    pub fn hide_people(&self) {
        self.cart.hide_people();
    }

    /// The browser has lost its connection.
    #[wasm_bindgen(js_name = wentOffline)]
    pub fn went_offline(&self) {
        self.cart.went_offline();
    }

    /// Another tab said something on the channel.
    #[wasm_bindgen(js_name = tabSaid)]
    #[expect(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned")]
    pub fn tab_said(&self, said: JsValue) {
        if let Some(cart) = said.as_string().and_then(|text| env::told(&text)) {
            self.cart.tab_wrote(cart);
        }
    }

    /// Adds things to the cart: whether this person may. Throws a `TypeError` for what is no list
    /// of items.
    #[wasm_bindgen(js_name = addItems)]
    #[expect(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned")]
    pub fn add_items(&self, items: JsValue) -> Result<bool, TypeError> {
        Ok(self.cart.add_items(new_items::new_items(&items)?))
    }

    /// The element left the page for good. What the person changed is sent before everything ends.
    pub fn unmount(self) {
        let Self { host, owner, .. } = self;
        self.cart.when_sent(move || {
            owner.cleanup();
            set_unsaved(&host, false);
        });
    }
}

/// Draws the cart that the element asks for. The channel leads to the browser's other tabs; `early`
/// holds reads that were sent ahead.
pub(super) fn mount(host: HtmlElement, channel: Option<BroadcastChannel>, early: Map) -> Mounted {
    let owner = Owner::new();
    let (cart, messages) = owner.with(|| {
        let client = Client::new(fetch::transport(early));
        let env = Rc::new(Browser::new(channel));
        let options = attributes::options(&host);
        let cart = SharedCart::new(client, env, attributes::link(&host), options);
        let messages = RwSignal::new(Words(attributes::messages(&host)));
        cart.open();
        draw(&host, cart, messages);
        tell_changes(&host, cart);
        guard_unsaved(&host, cart);
        (cart, messages)
    });
    Mounted { host, cart, messages, owner }
}

fn draw(host: &HtmlElement, cart: SharedCart, messages: RwSignal<Words>) {
    let Some(root) = host.shadow_root() else { return };
    let open = cart.parts();
    let may_edit = memo(move || open.editing.get() == Editing::Allowed);
    let (sharing, signing_in) = (host.clone(), host.clone());
    let host = StoredValue::new_local(Rc::new(Host {
        settings: attributes::settings(host),
        on_shared: Box::new(move |method| tell_shared(&sharing, method)),
        on_sign_in: Box::new(move || events::dispatch(&signing_in, events::SIGN_IN, &[])),
    }));
    // Another language draws the page anew over the same state.
    follow(move || {
        let page = page::page(Page { cart, open, may_edit, texts: messages.get().0, host });
        root.replace_children_with_node_1(page.element());
    });
}

/// While something is not saved, the browser asks before the page closes.
fn guard_unsaved(host: &HtmlElement, cart: SharedCart) {
    let (unsaved, host) = (cart.parts().unsaved, host.clone());
    follow(move || set_unsaved(&host, unsaved.get()));
}

fn tell_shared(host: &HtmlElement, method: ShareMethod) {
    let method = match method {
        ShareMethod::CopyLink => "copy_link",
        ShareMethod::Native => "native",
    };
    // Counts shares without naming the cart.
    let share_id = Uuid::new_v4().to_string();
    events::dispatch(
        host,
        events::SHARED,
        &[("method", method.into()), ("shareId", share_id.into())],
    );
}

fn tell_changes(host: &HtmlElement, cart: SharedCart) {
    let (state, open) = (cart.state(), cart.parts());
    let host = host.clone();
    let mut was_open = false;
    follow(move || {
        match state.get() {
            CartState::Loading => {}
            CartState::Failed(problem) => {
                events::dispatch(&host, events::ERROR, &[("kind", problem.kind().into())]);
            }
            // Only what the store has confirmed is told.
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
                    events::dispatch(&host, events::LOADED, &[("units", units.into())]);
                }
                was_open = true;
            }
        }
    });
}

/// For whoever measures: the moment the first cart stands in the document.
fn mark_drawn() {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark("shared-cart:drawn");
    }
}
