//! The quantity: minus, a field to type in, plus; typing 0 takes the line out.
//! What a person is typing is never overwritten by an answer.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use crate::domain::cart::item::CartItem;
use crate::domain::cart::quantity::MAX_QUANTITY;
use crate::state::lines::Line;
use crate::state::shared_cart::SharedCart;
use crate::view::context::Page;
use crate::view::controls::icon_button;
use crate::view::dom::{El, el, follow};
use crate::view::icons;

/// The quantity of a line; plain text where it is not for people to change.
pub(in crate::view) fn quantity(page: &Page, line: ReadSignal<Line>) -> El {
    let open = page.open;
    let item = line.get_untracked().item;
    let by_piece = item.is_by_piece();
    let amount = || {
        el("span")
            .class("amount")
            .part("item-amount")
            .live_text(move || amount(&line.get().item, &open.currency.get().decimal_separator))
    };
    if !page.may_edit || !item.quantity_is_editable() {
        return amount();
    }
    // The stepper's number says it all for what is sold by the piece.
    el("div").class("controls").child(stepper(page, line)).maybe((!by_piece).then(amount))
}

/// `1,5 kg`, or `× 2` where the unit is a piece.
fn amount(item: &CartItem, decimal_separator: &str) -> String {
    let number = item.unit_multiplier.amount(item.quantity, decimal_separator);
    match item.measurement_unit.as_str() {
        "un" if item.is_by_piece() => ["× ", &number].concat(),
        "un" => number,
        unit => [&number, "\u{a0}", unit].concat(),
    }
}

fn stepper(page: &Page, line: ReadSignal<Line>) -> El {
    let texts = page.texts;
    let name = line.get_untracked().item.name.clone();
    let input = el("input")
        .part("quantity")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "5")
        .attr("role", "spinbutton")
        .attr("aria-label", &(texts.quantity_of)(&name))
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", &MAX_QUANTITY.to_string());
    let field = Field {
        cart: page.cart,
        line,
        input: input.element().clone().unchecked_into(),
        shown: StoredValue::new(String::new()),
    };
    let [less, more, following, keyed, typed] = [(); 5].map(|()| field.clone());
    follow(move || following.catch_up(line.get().item.quantity));
    el("div")
        .class("stepper")
        .part("stepper")
        .child(
            icon_button("", "decrease-button", icons::MINUS, &(texts.decrease)(&name))
                .on_press(move || less.set(less.quantity().saturating_sub(1))),
        )
        .child(
            input
                .on("change", move |_| typed.commit())
                .on("keydown", move |event| keyed.on_key(&event.unchecked_into())),
        )
        .child(
            icon_button("", "increase-button", icons::PLUS, &(texts.increase)(&name))
                .on_press(move || more.set(more.quantity().saturating_add(1))),
        )
}

/// The field to type in. What it holds differs from what it last showed only while somebody types.
#[derive(Clone)]
struct Field {
    cart: SharedCart,
    line: ReadSignal<Line>,
    input: HtmlInputElement,
    shown: StoredValue<String>,
}

impl Field {
    fn quantity(&self) -> u32 {
        self.line.get_untracked().item.quantity
    }

    fn show(&self, quantity: u32) {
        let text = quantity.to_string();
        self.input.set_value(&text);
        // What others set while somebody types is not what the field shows.
        let _ = self.input.set_attribute("aria-valuenow", &text);
        self.shown.set_value(text);
    }

    fn set(&self, quantity: u32) {
        self.show(quantity);
        self.cart.set_quantity(&self.line.get_untracked().item.key, quantity);
    }

    /// The line holds another quantity. Somebody who is typing is left alone.
    fn catch_up(&self, quantity: u32) {
        let value = self.input.value();
        if value == self.shown.get_value() || value == quantity.to_string() {
            self.show(quantity);
        }
    }

    /// What was typed counts. The same number, or no number, goes back to what the cart holds.
    fn commit(&self) {
        match self.input.value().trim().parse() {
            Ok(number) if number != self.quantity() => self.set(number),
            _ => self.show(self.quantity()),
        }
    }

    fn on_key(&self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowUp" => self.set(self.quantity().saturating_add(1)),
            "ArrowDown" => self.set(self.quantity().saturating_sub(1)),
            "Enter" => self.commit(),
            "Escape" => self.show(self.quantity()),
            _ => return,
        }
        event.prevent_default();
    }
}
