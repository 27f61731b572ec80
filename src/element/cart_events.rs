//! Tells the page what happens to the cart: the events that follow the state. What a person does is
//! told where they do it.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Function;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, window};

use super::cart_object::{LastObject, frozen, ga4_item, ga4_items, money_of};
use super::events;
use crate::domain::cart::item::CartItem;
use crate::parts;
use crate::state::cart_event::{By, CartEvent, Delta};
use crate::state::cart_state::{CartState, Copied, CopyOutcome};
use crate::state::shared_cart::SharedCart;
use crate::view::signals::follow;

/// Dispatches the events of this cart at `host`. `ready` gets the first cart, as `last` has it.
pub(super) fn dispatch_all(
    host: &HtmlElement,
    cart: SharedCart,
    ready: Function,
    last: Rc<LastObject>,
) {
    tell_state(host.clone(), cart, ready, last);
    tell_events(host.clone(), cart);
    tell_copied(host.clone(), cart);
}

fn tell_state(host: HtmlElement, cart: SharedCart, ready: Function, last: Rc<LastObject>) {
    let state = cart.state();
    let mut ready = Some(ready);
    let mut link = "";
    follow(move || {
        let now = state.get();
        let is_link = cart.link().is_some();
        let of_link = match &now {
            CartState::Loading => "opening",
            CartState::Open if is_link => "open",
            CartState::Open => "none",
            CartState::Failed(problem) => problem.kind(),
        };
        if link != of_link && (is_link || !link.is_empty() || of_link != "opening") {
            link = of_link;
            events::dispatch(&host, events::LINK_CHANGED, &[("state", of_link.into())]);
        }
        match now {
            CartState::Loading => {}
            CartState::Failed(problem) => {
                events::dispatch(&host, events::ERROR, &[("kind", problem.kind().into())]);
            }
            CartState::Open => {
                let Some((loaded, _)) = cart.confirmed() else { return };
                let [currency, value, coupon] = money_of(&loaded);
                if let Some(ready) = ready.take() {
                    mark_drawn();
                    spawn_local(parts::load_all());
                    let _ = ready.call1(&JsValue::NULL, &last.of(cart));
                    events::dispatch(&host, events::READY, &[]);
                }
                events::dispatch_known(
                    &host,
                    events::LOADED,
                    &[
                        ("units", Some(loaded.unit_count().into())),
                        ("items", Some(ga4_items(&loaded))),
                        ("currency", currency),
                        ("value", value),
                        ("coupon", coupon),
                    ],
                );
            }
        }
    });
}

fn tell_events(host: HtmlElement, cart: SharedCart) {
    follow(move || {
        for event in cart.events() {
            match event {
                CartEvent::Changed(delta) => tell_changed(&host, &delta),
                CartEvent::Refused { reason, item } => {
                    let item = item.as_ref();
                    let unique = item.and_then(|item| item.key.unique());
                    events::dispatch_known(
                        &host,
                        events::REFUSED,
                        &[
                            ("reason", Some(reason.into())),
                            ("id", item.map(|item| item.sku.as_str().into())),
                            ("uniqueId", unique.map(|id| id.as_str().into())),
                        ],
                    );
                }
            }
        }
    });
}

fn tell_changed(host: &HtmlElement, delta: &Delta) {
    let counted = |items: &[(Arc<CartItem>, u32)]| {
        frozen(items.iter().map(|(item, units)| ga4_item(item, *units)))
    };
    let origin = match delta.by {
        By::Us => "self",
        By::Others => "other",
    };
    let changed = frozen(delta.changed.iter().map(|item| ga4_item(item, item.quantity)));
    let [currency, value, coupon] = money_of(&delta.cart);
    events::dispatch_known(
        host,
        events::CHANGED,
        &[
            ("origin", Some(origin.into())),
            ("added", Some(counted(&delta.added))),
            ("removed", Some(counted(&delta.removed))),
            ("changed", Some(changed)),
            ("units", Some(delta.cart.unit_count().into())),
            ("currency", currency),
            ("value", value),
            ("coupon", coupon),
        ],
    );
}

/// Tells once what became of the lines that were copied to the visitor's own cart.
fn tell_copied(host: HtmlElement, cart: SharedCart) {
    let copied = cart.parts().copied;
    let is_told = Rc::new(Cell::new(true));
    follow(move || {
        let report = copied.get();
        let is_through =
            |report: &Copied| report.lines.iter().all(|line| line.outcome != CopyOutcome::Waiting);
        match report {
            Some(report) if is_through(&report) => {
                if !is_told.replace(true) {
                    let [added, capped, refused] = counts(&report).map(JsValue::from);
                    events::dispatch(
                        &host,
                        events::COPIED,
                        &[("added", added), ("capped", capped), ("refused", refused)],
                    );
                }
            }
            Some(_) => is_told.set(false),
            None => is_told.set(true),
        }
    });
}

/// How many lines were copied, copied in part, and not copied.
fn counts(report: &Copied) -> [u32; 3] {
    let mut counts = [0; 3];
    for line in &report.lines {
        let place = match line.outcome {
            CopyOutcome::Waiting | CopyOutcome::Added | CopyOutcome::Joined(_) => 0,
            CopyOutcome::OnlyAdded(_) | CopyOutcome::Incomplete(_) => 1,
            CopyOutcome::Refused(_) => 2,
        };
        counts[place] += 1;
    }
    counts
}

/// Somebody goes to the checkout; false if the page prevents it.
pub(super) fn goes_to_checkout(host: &HtmlElement, cart: SharedCart) -> bool {
    let Some((cart, _)) = cart.confirmed() else { return true };
    let [currency, value, coupon] = money_of(&cart);
    events::dispatch_known(
        host,
        events::CHECKOUT,
        &[
            ("items", Some(ga4_items(&cart))),
            ("currency", currency),
            ("value", value),
            ("coupon", coupon),
        ],
    )
}

/// Marks the moment when the first cart is in the document, for measurements.
fn mark_drawn() {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark("shared-cart:drawn");
    }
}
