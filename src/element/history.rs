//! What is remembered about the opened link, in the current entry of the tab's history. It survives
//! a reload.
//!
//! The page may keep state of its own in the entry. Its members stay as they are. If its state is
//! no plain object, nothing is remembered.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, window};

use crate::domain::ids::OrderFormId;
use crate::domain::link::{self, Link, RETURN_PARAMETER, is_damaged, link_query, split_query};
use crate::state::env::{Consent, GuestChoice, LinkMemory};

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = replaceEntry)]
    fn replace_entry(state: &JsValue, address: Option<&str>);
    #[wasm_bindgen(js_name = keepLink)]
    fn keep_link(link: &str);
    #[wasm_bindgen(js_name = takeLinkBack)]
    fn take_link_back(marker: &str);
}

/// The member of the entry's state.
const KEY: &str = "sharedCart";
const OWN: &str = "own";
const CHOICE: &str = "stance";
const CONSENT: &str = "agreed";
const LINK: &str = "link";
const LEFT: &str = "left";

const CHOICES: [(&str, GuestChoice); 2] =
    [("joined", GuestChoice::Join), ("looking", GuestChoice::LookOnly)];
const CONSENTS: [(&str, Consent); 2] =
    [("old-link", Consent::OldLink), ("as-themselves", Consent::AsThemselves)];

fn entry() -> Option<(History, JsValue)> {
    let history = window()?.history().ok()?;
    let state = history.state().ok()?;
    Some((history, state))
}

/// What was remembered before a reload. Unknown values are ignored.
pub(super) fn remembered() -> LinkMemory {
    let ours = entry().map_or(JsValue::UNDEFINED, |(_, state)| get(&state, KEY));
    let text = |name| get(&ours, name).as_string().unwrap_or_default();
    LinkMemory {
        own: OrderFormId::parse(&text(OWN)),
        choice: named(&CHOICES, &text(CHOICE)),
        consent: named(&CONSENTS, &text(CONSENT)),
        left: link::parse_address(&["?", &text(LEFT)].concat()).ok().flatten(),
    }
}

/// The link that was removed from the address, as it was written in the query.
pub(super) fn remembered_link() -> Option<String> {
    let (_, state) = entry()?;
    get(&get(&state, KEY), LINK).as_string()
}

/// Remembers it. The address does not change.
pub(super) fn remember(memory: &LinkMemory) {
    write(memory, remembered_link().as_deref(), None);
}

/// Whether a link can wait in this entry until the person comes back by another entry.
pub(super) fn can_keep_links() -> bool {
    let navigation = window().map(|window| get(&window, "navigation")).unwrap_or_default();
    get(&navigation, "updateCurrentEntry").is_function()
}

/// The person goes to the login. The link waits in this entry.
pub(super) fn keep_for_return(link: &Link) {
    keep_link(&link_query(link));
}

/// The person comes back from the login. The link of the entry before becomes that of this one.
pub(super) fn take_back() {
    take_link_back(RETURN_PARAMETER);
}

/// Moves the link from the address to the history entry. Scripts that read the address later, such
/// as analytics, do not see it.
pub(super) fn take_link_out() {
    let Some((ours, address)) = address_without_link() else { return };
    write(&remembered(), Some(&ours), Some(&address));
}

/// Removes the link from the address and from the history entry.
pub(super) fn forget_link() {
    let address = address_without_link().map(|(_, address)| address);
    write(&remembered(), None, address.as_deref());
}

/// Puts the link into the history entry. A reload reads it there.
pub(super) fn recall_link(link: &Link) {
    write(&remembered(), Some(&link_query(link)), None);
}

/// The link as written in the query, and the address without it; `None` if there is no link.
fn address_without_link() -> Option<(String, String)> {
    let location = window()?.location();
    let (mut ours, rest) = split_query(&location.search().ok()?);
    let mut hash = location.hash().ok()?;
    if is_damaged(&hash) {
        // Behind a hash it is not taken for a link that names a cart.
        let (behind_hash, route) = split_query(&hash);
        ours = [&ours, "#", &behind_hash].concat();
        hash = route;
    }
    let mark = if rest.is_empty() { "" } else { "?" };
    // With the origin it is no address of another site, whatever the page's `<base>` says.
    let origin = location.origin().ok()?;
    let address = [&origin, &location.pathname().ok()?, mark, &rest, &hash].concat();
    (!ours.is_empty()).then_some((ours, address))
}

fn write(memory: &LinkMemory, link: Option<&str>, address: Option<&str>) {
    let Some((_, state)) = entry() else { return };
    let is_nothing = *memory == LinkMemory::default() && link.is_none();
    if is_nothing && address.is_none() && get(&state, KEY).is_undefined() {
        return;
    }
    let Some(state) = copy_of(&state) else {
        // The page's own state is kept. The address changes all the same.
        if address.is_some() {
            replace_entry(&state, address);
        }
        return;
    };
    if is_nothing {
        let _ = Reflect::delete_property(&state, &KEY.into());
    } else {
        let ours = Object::new();
        let own = memory.own.as_ref().map(OrderFormId::expose_for_url);
        set(&ours, OWN, own);
        set(&ours, CHOICE, name(&CHOICES, &memory.choice));
        set(&ours, CONSENT, name(&CONSENTS, &memory.consent));
        set(&ours, LINK, link);
        set(&ours, LEFT, memory.left.as_ref().map(link_query).as_deref());
        let _ = Reflect::set(&state, &KEY.into(), &ours);
    }
    replace_entry(&state, address);
}

/// A copy of the entry's state to which a member can be added; `None` if the state is no plain
/// object, because a copy would lose data.
fn copy_of(state: &JsValue) -> Option<Object> {
    let copy = Object::new();
    if state.is_null() || state.is_undefined() {
        return Some(copy);
    }
    let is_plain =
        state.is_object() && Object::get_prototype_of(state) == Object::get_prototype_of(&copy);
    is_plain.then(|| Object::assign(&copy, state.unchecked_ref()))
}

/// A member of what may be an object.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    // It fails if `object` is no object.
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn set(object: &Object, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        let _ = Reflect::set(object, &name.into(), &text.into());
    }
}

fn named<T: Copy + Default>(names: &[(&str, T)], text: &str) -> T {
    let known = names.iter().find(|(name, _)| *name == text);
    known.map(|(_, meant)| *meant).unwrap_or_default()
}

fn name<'a, T: PartialEq>(names: &[(&'a str, T)], meant: &T) -> Option<&'a str> {
    names.iter().find(|(_, known)| known == meant).map(|(name, _)| *name)
}
