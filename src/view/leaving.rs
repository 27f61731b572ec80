//! The ways out of the cart: links that wait until everything is saved, and what keeps a person
//! here. It does not know what is saved or how.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

use super::context::Page;
use super::controls::{button, link};
use super::dom::{El, el};
use crate::domain::people::field::Group;
use crate::domain::together::difference::News;
use crate::i18n::messages::Messages;
use crate::state::cart_state::{Exit, LeaveStatus};

/// A link out of the cart. While changes wait, a press saves them first, and then the page goes on.
pub(super) fn exit_link(
    page: Page,
    exit: Exit,
    class: &str,
    part: &str,
    url: &str,
    text: &'static str,
) -> El {
    let texts = page.texts;
    let words = move || match page.open.leaving.get() {
        Some((by, LeaveStatus::Saving)) if by == exit => texts.leaving.saving,
        Some((by, LeaveStatus::Checking)) if by == exit => texts.leaving.checking,
        _ => text,
    };
    after_saving(page, exit, link(class, part, url, "")).live_text(move || words().into())
}

/// Lets a link out of the cart wait until everything is saved.
pub(super) fn after_saving(page: Page, exit: Exit, link: El) -> El {
    let cart = page.cart;
    let anchor = link.element_ref();
    // The second press is ours: the link itself goes on, so that it sends no `Referer`.
    let is_saved = StoredValue::new(false);
    link.on("click", move |event| {
        let opens_elsewhere = event.dyn_ref::<MouseEvent>().is_some_and(opens_elsewhere);
        let saves_nothing = opens_elsewhere && !cart.asks_before(exit);
        if saves_nothing || is_saved.get_value() || cart.may_leave_at_once(exit) {
            let stays = exit.leads_to_payment() && !(page.host().on_checkout)();
            if stays {
                event.prevent_default();
            }
            return;
        }
        event.prevent_default();
        cart.leave(exit, move || {
            is_saved.set_value(true);
            if let Some(anchor) = anchor.get::<HtmlElement>() {
                anchor.click();
            }
            is_saved.set_value(false);
        });
    })
}

/// Whether a press opens a tab or window of its own, and leaves this page as it is.
fn opens_elsewhere(press: &MouseEvent) -> bool {
    press.ctrl_key() || press.meta_key() || press.shift_key() || press.alt_key()
}

/// What keeps the person from leaving by one of these exits; empty while nothing does.
pub(super) fn leave_status(page: Page, exits: &'static [Exit]) -> El {
    let status = move || {
        let (exit, status) = page.open.leaving.get()?;
        exits.contains(&exit).then_some(status)
    };
    el("div").class("leaving").part("leave-status").live(move || {
        match status()? {
            // The button itself says so; a way out without a link of its own needs the text.
            LeaveStatus::Saving => Some(reason(page.texts.leaving.saving_first)),
            LeaveStatus::Offline => Some(alert(reason(page.texts.leaving.offline))),
            LeaveStatus::Refused => Some(alert(reason(page.texts.leaving.refused))),
            LeaveStatus::Typed(group) => Some(alert(question(page, group))),
            LeaveStatus::Redirected => Some(alert(redirected(page))),
            // The button itself says so.
            LeaveStatus::Checking => None,
            LeaveStatus::NotChecked => Some(alert(reason(page.texts.leaving.not_checked))),
            LeaveStatus::MakingCart => Some(reason(page.texts.leaving.making_cart)),
            LeaveStatus::NoNewCart => Some(alert(reason(page.texts.leaving.no_new_cart))),
        }
    })
}

/// Screen readers read it as soon as it is there.
fn alert(content: El) -> El {
    content.attr("role", "alert")
}

fn reason(text: &str) -> El {
    el("p").text(text)
}

/// Something was typed into a form and not saved.
fn question(page: Page, group: Group) -> El {
    let (cart, texts) = (page.cart, page.texts);
    let leave = button("button quiet", "leave-button", texts.leaving.leave_without)
        .on_press(move || cart.leave_without_typed());
    el("div").child(reason(typed_text(texts, group))).child(stay_or(page, leave))
}

/// Somebody else changed where the parcel goes, who gets it or who is billed.
fn redirected(page: Page) -> El {
    let (cart, texts, open) = (page.cart, page.texts, page.open);
    let mut news = open.news.get().to_vec();
    news.retain(News::redirects);
    let rows = texts.news(&news, &open.currency.get_untracked());
    let list = el("ul").class("news-list").attr("role", "list");
    let list = list.children(rows.iter().map(|row| el("li").part("redirect").text(row)));
    let go_on = button("button quiet", "go-on-button", texts.leaving.go_on)
        .on_press(move || cart.leave_redirected());
    el("div").child(reason(texts.leaving.redirected)).child(list).child(stay_or(page, go_on))
}

/// The button that stays, and another one.
fn stay_or(page: Page, leave: El) -> El {
    let cart = page.cart;
    let stay = button("button quiet", "stay-button", page.texts.leaving.stay);
    el("div").class("ways").child(stay.on_press(move || cart.stay())).child(leave)
}

fn typed_text(texts: &Messages, group: Group) -> &'static str {
    match group {
        Group::Contact => texts.leaving.contact_typed,
        Group::Delivery => texts.leaving.delivery_typed,
    }
}
