//! The quantity: minus, a field to type in, plus; typing 0 takes the line out.
//! What a person is typing is never overwritten by an answer.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::context::Page;
use super::controls::icon_button;
use super::dom::{El, el, follow};
use super::icons;
use crate::domain::item::CartItem;
use crate::domain::quantity::{MAX_QUANTITY, UnitMultiplier};
use crate::state::lines::Line;

/// The quantity of a line; plain text where it is not for people to change.
pub(super) fn quantity(page: &Page, line: ReadSignal<Line>) -> El {
    let open = page.open;
    let item = line.get_untracked().item;
    let by_piece = item.measurement_unit == "un" && item.unit_multiplier == UnitMultiplier::ONE;
    let amount = || {
        el("span").class("amount").part("item-amount").live_text(move || {
            amount(&line.get().item, &open.summary.get().currency.decimal_separator)
        })
    };
    if !item.quantity_is_editable() {
        return amount();
    }
    // The stepper's number says it all for what is sold by the piece.
    el("div").class("controls").child(stepper(page, line)).maybe((!by_piece).then(amount))
}

/// `1,5 kg`, or the number alone where the unit is a piece.
fn amount(item: &CartItem, decimal_separator: &str) -> String {
    let number = item.unit_multiplier.amount(item.quantity, decimal_separator);
    match item.measurement_unit.as_str() {
        "un" => number,
        unit => [&number, "\u{a0}", unit].concat(),
    }
}

fn stepper(page: &Page, line: ReadSignal<Line>) -> El {
    let (texts, cart) = (page.texts, page.cart);
    let name = line.get_untracked().item.name.clone();
    let now = move || line.get_untracked().item.quantity;
    let set = move |quantity: u32| cart.set_quantity(&line.get_untracked().item.key, quantity);

    let input = el("input")
        .part("quantity")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "5")
        .attr("role", "spinbutton")
        .attr("aria-label", &(texts.quantity_of)(&name))
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", &MAX_QUANTITY.to_string())
        .live_attr("aria-valuenow", move || line.get().item.quantity.to_string());
    let field: HtmlInputElement = input.element().clone().unchecked_into();

    // The field differs from what it last showed only while somebody types in it.
    let shown = StoredValue::new(String::new());
    let show = {
        let field = field.clone();
        move |quantity: u32| {
            let text = quantity.to_string();
            field.set_value(&text);
            shown.set_value(text);
        }
    };
    let commit = {
        let (field, show) = (field.clone(), show.clone());
        move || match field.value().trim().parse() {
            Ok(number) if number != now() => set(number),
            // The same number, or no number: back to what the cart holds.
            _ => show(now()),
        }
    };
    {
        let (field, show) = (field.clone(), show.clone());
        follow(move || {
            let quantity = line.get().item.quantity;
            if field.value() == shown.get_value() || field.value() == quantity.to_string() {
                show(quantity);
            }
        });
    }
    let step = {
        let show = show.clone();
        move |quantity: u32| {
            show(quantity);
            set(quantity);
        }
    };
    let (up, down) = (step.clone(), step.clone());
    let on_key = {
        let commit = commit.clone();
        move |event: web_sys::Event| {
            let event: KeyboardEvent = event.unchecked_into();
            match event.key().as_str() {
                "ArrowUp" => step(now().saturating_add(1)),
                "ArrowDown" => step(now().saturating_sub(1)),
                "Enter" => commit(),
                "Escape" => show(now()),
                _ => return,
            }
            event.prevent_default();
        }
    };
    el("div")
        .class("stepper")
        .part("stepper")
        .child(
            icon_button("", "decrease-button", icons::MINUS, &(texts.decrease)(&name))
                .on_press(move || down(now().saturating_sub(1))),
        )
        .child(input.on("change", move |_| commit()).on("keydown", on_key))
        .child(
            icon_button("", "increase-button", icons::PLUS, &(texts.increase)(&name))
                .on_press(move || up(now().saturating_add(1))),
        )
}
