//! The methods of the element that change the cart: reads their arguments, and tells the page what
//! became of what it asked for. An error names what is wrong. Nothing else checks the arguments.

use js_sys::{Array, Number, Object, Promise, Reflect, TypeError};
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::domain::cart::change::NewItem;
use crate::domain::cart::quantity::MAX_QUANTITY;
use crate::domain::ids::{SellerId, SkuId};
use crate::state::page_change::{LineName, Outcome, PageChange, Status};
use crate::state::shared_cart::SharedCart;

/// Calls a method that changes the cart.
///
/// # Errors
///
/// A `TypeError` if the argument is no list, or if a value of an item is missing or not usable.
pub(super) fn change(
    cart: SharedCart,
    method: &str,
    argument: &JsValue,
) -> Result<Promise, TypeError> {
    if method == "undo" {
        return Ok(promise(|resolve| {
            cart.undo_for_page(move |outcomes| tell(cart, Vec::new(), outcomes, resolve));
        }));
    }
    let changes = changes(method, argument)?;
    Ok(promise(move |resolve| {
        let names = changes.clone();
        cart.change_for_page(changes, move |outcomes| tell(cart, names, outcomes, resolve));
    }))
}

/// A promise that `begin` gets the end of.
pub(super) fn promise(begin: impl FnOnce(Resolve)) -> Promise {
    let mut begin = Some(begin);
    Promise::new(&mut |resolve, _| {
        if let Some(begin) = begin.take() {
            begin(Resolve(resolve));
        }
    })
}

/// The end of a promise.
pub(super) struct Resolve(js_sys::Function);

impl Resolve {
    /// The promise is fulfilled with this.
    pub(super) fn with(&self, value: &JsValue) {
        let _ = self.0.call1(&JsValue::UNDEFINED, value);
    }
}

/// Fulfils a promise with what became of all changes, once the state is at rest.
fn tell(cart: SharedCart, changes: Vec<PageChange>, outcomes: Vec<Outcome>, resolve: Resolve) {
    spawn_local(async move { resolve.with(&result(cart, &changes, &outcomes)) });
}

fn result(cart: SharedCart, changes: &[PageChange], outcomes: &[Outcome]) -> JsValue {
    let all = |status: fn(&Status) -> bool| outcomes.iter().all(|it| status(&it.status));
    let reason = outcomes.iter().find_map(|outcome| reason(outcome.status));
    let status = if all(|it| *it == Status::Done) {
        "done"
    } else if all(|it| matches!(it, Status::Refused(_))) {
        "refused"
    } else {
        "capped"
    };
    let items = Array::new();
    for (at, outcome) in outcomes.iter().enumerate() {
        items.push(&item(cart, changes.get(at), outcome));
    }
    let result = object(&[("status", status.into()), ("items", items.into())]);
    set_reason(&result, reason);
    result.into()
}

fn item(cart: SharedCart, change: Option<&PageChange>, outcome: &Outcome) -> JsValue {
    let line = outcome.line.as_ref().and_then(|key| cart.line(key));
    let named = match change {
        Some(PageChange::Add(item)) => Some(("id", item.sku.as_str())),
        Some(PageChange::SetQuantity { line: LineName::Of(sku, _), .. }) => {
            Some(("id", sku.as_str()))
        }
        Some(PageChange::SetQuantity { line: LineName::Unique(id), .. }) => {
            Some(("uniqueId", &**id))
        }
        None => None,
    };
    let status = match outcome.status {
        Status::Done => "done",
        Status::Capped(_) => "capped",
        Status::Refused(_) => "refused",
    };
    let quantity = line.as_ref().map_or(0, |line| line.quantity);
    let item = object(&[("status", status.into()), ("quantity", quantity.into())]);
    if let Some((name, text)) = named {
        set(&item, name, &text.into());
    }
    if let Some(line) = &line {
        set(&item, "id", &line.sku.as_str().into());
    }
    if let Some(unique) = outcome.line.as_ref().and_then(|key| key.unique()) {
        set(&item, "uniqueId", &unique.as_str().into());
    }
    set_reason(&item, reason(outcome.status));
    item.into()
}

fn reason(status: Status) -> Option<&'static str> {
    match status {
        Status::Done => None,
        Status::Capped(reason) | Status::Refused(reason) => Some(reason),
    }
}

fn set_reason(object: &Object, reason: Option<&str>) {
    if let Some(reason) = reason {
        set(object, "reason", &reason.into());
    }
}

/// A plain object with these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        set(&object, name, value);
    }
    object
}

/// Sets a member of a plain object, which takes every name.
pub(super) fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

fn changes(method: &str, items: &JsValue) -> Result<Vec<PageChange>, TypeError> {
    if !Array::is_array(items) {
        return Err(TypeError::new(&[method, " takes a list"].concat()));
    }
    let read = |(at, item)| read_change(method, &Argument { method, at, item });
    Array::from(items).iter().enumerate().map(read).collect()
}

fn read_change(method: &str, item: &Argument<'_>) -> Result<PageChange, TypeError> {
    let seller = item.text("seller")?.map(SellerId::new);
    if method == "addItems" {
        let quantity = item.quantity(1, Some(1))?;
        // The store itself.
        let seller = seller.unwrap_or_else(|| SellerId::new("1"));
        return Ok(PageChange::Add(NewItem { sku: item.sku()?, seller, quantity }));
    }
    let line = match item.text("uniqueId")? {
        Some(id) => LineName::Unique(id),
        None => LineName::Of(item.sku()?, seller),
    };
    let quantity = if method == "removeItems" { 0 } else { item.quantity(0, None)? };
    Ok(PageChange::SetQuantity { line, quantity })
}

/// An item of a list that a page gives to a method.
struct Argument<'a> {
    method: &'a str,
    at: usize,
    item: JsValue,
}

impl Argument<'_> {
    /// A text that is not empty, or a whole number as a text; `None` where there is none.
    fn text(&self, name: &str) -> Result<Option<String>, TypeError> {
        let value = Reflect::get(&self.item, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if value.is_undefined() {
            return Ok(None);
        }
        text(&value).map(Some).ok_or_else(|| self.wrong(name))
    }

    fn sku(&self) -> Result<SkuId, TypeError> {
        let id = self.text("id")?;
        id.map(SkuId::new).ok_or_else(|| self.wrong("id"))
    }

    fn quantity(&self, least: u32, default: Option<u32>) -> Result<u32, TypeError> {
        let quantity = match self.text("quantity")? {
            Some(text) => text.parse().ok(),
            None => default,
        };
        let quantity = quantity.filter(|quantity| (least..=MAX_QUANTITY).contains(quantity));
        quantity.ok_or_else(|| self.wrong("quantity"))
    }

    fn wrong(&self, name: &str) -> TypeError {
        let at = self.at.to_string();
        TypeError::new(&[self.method, ": items[", &at, "].", name, " is not usable"].concat())
    }
}

fn text(value: &JsValue) -> Option<String> {
    if let Some(text) = value.as_string() {
        return Some(text).filter(|text| !text.is_empty());
    }
    #[expect(clippy::cast_possible_truncation, reason = "`is_safe_integer` is checked before")]
    let whole = |number: f64| (number as i64).to_string();
    value.as_f64().filter(|_| Number::is_safe_integer(value)).map(whole)
}
