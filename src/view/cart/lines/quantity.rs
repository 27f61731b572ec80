//! The quantity of a line: a minus button, a field and a plus button. Quantity 0 removes the line.
//! An answer never replaces the text that somebody is typing.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use crate::domain::cart::item::CartItem;
use crate::domain::cart::quantity::MAX_QUANTITY;
use crate::state::lines::Line;
use crate::state::shared_cart::SharedCart;
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::controls::icon_button;
use crate::view::dom::{El, ElementRef, el};
use crate::view::icons;
use crate::view::signals::follow;

/// The quantity of a line; a text if this person may not change it.
pub(super) fn quantity(page: Page, line: Signal<Line>) -> El {
    let open = page.open;
    let item = line.get_untracked().item;
    let is_by_piece = item.is_by_piece();
    let amount = || {
        el("span")
            .class("amount")
            .part("item-amount")
            .live_text(move || amount(&line.get().item, &open.currency.get().decimal_separator))
    };
    // A line that cannot be bought is in a list of its own; there it is drawn anew.
    let can_be_set = item.quantity_is_editable() && item.is_available();
    if !page.may_edit.get_untracked() || !can_be_set {
        return amount();
    }
    // For products sold by the piece, the amount would repeat the number in the field.
    el("div").class("controls").child(stepper(page, line)).maybe((!is_by_piece).then(amount))
}

/// `1,5 kg`, or `× 2` for products sold by the piece.
fn amount(item: &CartItem, decimal_separator: &str) -> String {
    let number = item.unit_multiplier.amount(item.quantity, decimal_separator);
    match item.measurement_unit.as_str() {
        "un" if item.is_by_piece() => ["× ", &number].concat(),
        "un" => number,
        unit => [&number, "\u{a0}", unit].concat(),
    }
}

fn stepper(page: Page, line: Signal<Line>) -> El {
    let texts = page.texts;
    let name = line.get_untracked().item.name.clone();
    let input = el("input")
        .part("quantity")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "5")
        .attr("role", "spinbutton")
        .attr("aria-label", &texts.quantity_of.with(&name))
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", &MAX_QUANTITY.to_string());
    let field = QuantityField {
        cart: page.cart,
        line,
        input: input.element_ref(),
        shown: StoredValue::new(String::new()),
    };
    follow(move || field.update(line.get().item.quantity));
    el("div")
        .class("stepper")
        .part("stepper")
        .child(
            icon_button("", "decrease-button", icons::MINUS, &texts.decrease.with(&name))
                .on_press(move || field.set(field.quantity().saturating_sub(1))),
        )
        .child(
            input
                .on("change", move |_| field.commit())
                .on("keydown", move |event| field.on_key(&event.unchecked_into())),
        )
        .child(
            icon_button("", "increase-button", icons::PLUS, &texts.increase.with(&name))
                .on_press(move || field.set(field.quantity().saturating_add(1))),
        )
}

/// The field of the quantity.
#[derive(Clone, Copy)]
struct QuantityField {
    cart: SharedCart,
    line: Signal<Line>,
    input: ElementRef,
    /// The value that [`QuantityField::show`] wrote last. Another value was typed.
    shown: StoredValue<String>,
}

impl QuantityField {
    /// The quantity in the cart.
    fn quantity(&self) -> u32 {
        self.line.get_untracked().item.quantity
    }

    /// What is in the field; `None` once the line is gone.
    fn value(&self) -> Option<String> {
        self.input.get().map(|input: HtmlInputElement| input.value())
    }

    fn show(&self, quantity: u32) {
        let Some(input) = self.input.get::<HtmlInputElement>() else { return };
        let text = quantity.to_string();
        input.set_value(&text);
        // A change by others is not written into a field that somebody is typing in, so the number
        // for screen readers is set here, together with the visible one.
        let _ = input.set_attribute("aria-valuenow", &text);
        self.shown.set_value(text);
    }

    fn set(&self, quantity: u32) {
        self.show(quantity);
        self.cart.set_quantity(&self.line.get_untracked().item.key, quantity);
    }

    /// Shows the quantity in the cart, unless somebody is typing another one.
    fn update(&self, quantity: u32) {
        let Some(value) = self.value() else { return };
        if value == self.shown.get_value() || value == quantity.to_string() {
            self.show(quantity);
        }
    }

    /// Sets the quantity that was typed. A text that is no whole number is refused at the line, and
    /// the field shows the quantity in the cart again.
    fn commit(&self) {
        let Some(value) = self.value() else { return };
        self.cart.type_quantity(&self.line.get_untracked().item.key, &value);
        self.show(self.quantity());
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
