//! The list of lines, and a second list of the lines that cannot be bought now.
//! A line that stays keeps its element and the focus in it. The list does not know its content.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;

use super::line::line_row;
use crate::i18n::messages::Messages;
use crate::state::lines::LineHandle;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::button;
use crate::view::dom::{El, el, place_in, put_in_order};
use crate::view::focus;
use crate::view::listener::on_window;
use crate::view::signals::follow;

/// How many lines are drawn before the person asks for more, and how many more each time they ask.
const AT_ONCE: usize = 1_000;

/// All lines, drawn in one go.
const ALL: usize = usize::MAX;

/// How many lines are drawn in one go at first, whatever time it takes. The shell paints carts with
/// so many lines, and they are drawn over what it painted.
const FIRST: usize = 20;

/// The same for a longer cart: about as many as a window shows.
const FIRST_OF_MANY: usize = 8;

/// For how many milliseconds lines are drawn after that. Then the browser does what waits, such as
/// a press, before the next ones are drawn: a thousand in one go would block the page for seconds.
const IN_ONE_GO_MS: f64 = 20.0;

/// All lines.
pub(in crate::view) fn lines(page: Page) -> El {
    let texts = page.texts;
    let available = page.open.lines.available();
    let unavailable = page.open.lines.unavailable();
    let group = el("div")
        .child(el(page.heading(1)).class("group-title").text(texts.unavailable_items))
        .child(list(page, texts.unavailable_items, unavailable))
        .live_attr("class", move || {
            let class = if unavailable.get().is_empty() { "is-empty" } else { "unavailable" };
            class.into()
        });
    el("div")
        .class("lines")
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", texts.items)
        .child(list(page, texts.items, available))
        .child(group)
}

/// A line on the screen.
struct LineRow {
    handle: LineHandle,
    element: El,
    owner: Owner,
}

fn list(page: Page, label: &str, lines: Signal<Vec<LineHandle>>) -> El {
    let list = el("ul").class("list").part("items").attr("role", "list").attr("aria-label", label);
    let end = place_in(list.element());
    let most = Signal::new(AT_ONCE);
    let rest = rest(page.texts, lines, most);
    let owner = Owner::current().unwrap_or_default();
    let mut rows: Vec<LineRow> = Vec::new();
    // Tells that there was time for other things, and that more lines can be drawn.
    let (goes_on, is_waiting) = (Signal::new(()), Rc::new(Cell::new(false)));
    follow(move || {
        goes_on.get();
        let mut before: VecDeque<LineRow> = std::mem::take(&mut rows).into();
        let cart = page.cart;
        let first = if lines.with(Vec::len) > FIRST { FIRST_OF_MANY } else { FIRST };
        let at_once = first.saturating_sub(before.len()).max(1);
        let (begun, mut drawn, mut is_late) = (cart.now_ms(), 0, false);
        let most = most.get();
        for handle in lines.get().into_iter().take(most) {
            // If the order has not changed, it is the first one.
            let known = before.iter().position(|row| row.handle.is_same_row(&handle));
            if let Some(known) = known.and_then(|at| before.remove(at)) {
                rows.push(known);
            } else if !is_late {
                rows.push(draw(page, handle, &owner));
                drawn += 1;
                let takes_long = || cart.now_ms() - begun > IN_ONE_GO_MS;
                is_late = most < ALL && drawn >= at_once && takes_long();
            } else if !is_waiting.replace(true) {
                let is_waiting = Rc::clone(&is_waiting);
                cart.after_a_moment(move || {
                    is_waiting.set(false);
                    goes_on.set(());
                });
            }
        }
        let mut label = String::new();
        for gone in before {
            label += &focus::label_in(gone.element.element());
            remove(&gone, &end);
        }
        put_in_order(rows.iter().map(|row| &row.element), &end);
        // A line that the store gave another id is drawn anew, and keeps the focus.
        if !label.is_empty() {
            focus::go_to_label(&focus::root(&end), &label);
        }
    });
    // On paper there is nothing to press, and nothing can be added later.
    on_window("beforeprint", move || most.set(ALL));
    el("div").child(list).child(rest)
}

/// How many lines are not drawn, and the button that draws more.
fn rest(texts: &'static Messages, lines: Signal<Vec<LineHandle>>, most: Signal<usize>) -> El {
    let left_out = move || lines.with(Vec::len).saturating_sub(most.get());
    let more = button("button quiet", "show-more-button", texts.show_more);
    el("div")
        .class("ways rest")
        .shown_while(move || left_out() > 0)
        .child(el("p").class("muted").live_text(move || texts.lines_left_out.with(left_out())))
        .child(more.on_press(move || most.set(most.get_untracked().saturating_add(AT_ONCE))))
}

/// Draws a line. It has an owner of its own, because it stays when the list is updated.
fn draw(page: Page, handle: LineHandle, list: &Owner) -> LineRow {
    let owner = list.with(Owner::new);
    let element = owner.with(|| line_row(page, &handle));
    LineRow { handle, element, owner }
}

/// Removes a line. If the focus was in it, the focus goes to the line beside it.
fn remove(gone: &LineRow, end: &web_sys::Node) {
    let had_focus = focus::is_in(gone.element.element());
    let goes_beside = had_focus && focus::go_on_beside(gone.element.element());
    gone.element.remove();
    gone.owner.cleanup();
    if had_focus && !goes_beside {
        focus::go_on(end);
    }
}
