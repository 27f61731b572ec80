//! The quantity: minus, a field to type in, plus; typing 0 takes the line out.
//! What a person is typing is never overwritten by an answer.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::context::messages;
use super::dynamic::{press, text};
use super::icons;
use crate::domain::item::CartItem;
use crate::domain::quantity::{MAX_QUANTITY, UnitMultiplier};
use crate::state::cart_state::OpenCart;
use crate::state::lines::Line;
use crate::state::shared_cart::SharedCart;

/// The quantity of a line; plain text where it is not for people to change.
#[component]
pub(super) fn Quantity(cart: SharedCart, line: ReadSignal<Line>, open: OpenCart) -> impl IntoView {
    let item = line.get_untracked().item;
    let is_editable = item.quantity_is_editable();
    let by_piece = item.measurement_unit == "un" && item.unit_multiplier == UnitMultiplier::ONE;
    let amount = text(move || {
        let summary = open.summary.get();
        amount(&line.get().item, &summary.currency.decimal_separator)
    });
    let stepper = is_editable.then(|| view! { <Stepper cart line /> });
    // The stepper's number says it all for what is sold by the piece.
    let amount = (!is_editable || !by_piece)
        .then(|| view! { <span class="amount" part="item-amount">{amount}</span> });
    view! {
        {stepper}
        {amount}
    }
}

/// `1,5 kg`, or the number alone where the unit is a piece.
fn amount(item: &CartItem, decimal_separator: &str) -> String {
    let number = item.unit_multiplier.amount(item.quantity, decimal_separator);
    match item.measurement_unit.as_str() {
        "un" => number,
        unit => [&number, "\u{a0}", unit].concat(),
    }
}

#[component]
fn Stepper(cart: SharedCart, line: ReadSignal<Line>) -> impl IntoView {
    let texts = messages();
    let item = line.get_untracked().item;
    let quantity = move || line.get_untracked().item.quantity;
    let draft = RwSignal::new(None::<String>);

    let set = move |quantity: u32| {
        draft.set(None);
        cart.set_quantity(&line.get_untracked().item.key, quantity);
    };
    let step_up = move || set(quantity().saturating_add(1));
    let step_down = move || set(quantity().saturating_sub(1));
    let commit = move || {
        let Some(typed) = draft.get_untracked() else { return };
        match typed.trim().parse() {
            Ok(number) if number != quantity() => set(number),
            // The same number, or no number: back to what the cart holds.
            _ => draft.set(None),
        }
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowUp" => {
            event.prevent_default();
            step_up();
        }
        "ArrowDown" => {
            event.prevent_default();
            step_down();
        }
        "Enter" => commit(),
        "Escape" => draft.set(None),
        _ => {}
    };
    let now = text(move || line.get().item.quantity.to_string());
    let shown = text(move || draft.get().unwrap_or_else(|| line.get().item.quantity.to_string()));
    view! {
        <div class="stepper" part="stepper">
            <button
                type="button"
                part="decrease-button"
                aria-label=(texts.decrease)(&item.name)
                on:click=press(step_down)
            >
                {icons::minus()}
            </button>
            <input
                part="quantity"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="5"
                role="spinbutton"
                aria-label=(texts.quantity_of)(&item.name)
                aria-valuenow=now
                aria-valuemin="0"
                aria-valuemax=MAX_QUANTITY.to_string()
                prop:value=shown
                on:input:target=move |event| draft.set(Some(event.target().value()))
                on:change=move |_| commit()
                on:keydown=on_key
            />
            <button
                type="button"
                part="increase-button"
                aria-label=(texts.increase)(&item.name)
                on:click=press(step_up)
            >
                {icons::plus()}
            </button>
        </div>
    }
}
