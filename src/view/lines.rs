//! The list of lines, and apart from it those that cannot be bought now.
//! A line that changes is redrawn alone.

use leptos::html::Div;
use leptos::prelude::*;

use super::context::messages;
use super::dynamic::block;
use super::line::LineRow;
use crate::state::cart_state::OpenCart;
use crate::state::lines::LineHandle;
use crate::state::shared_cart::SharedCart;

/// All lines.
#[component]
pub(super) fn Lines(cart: SharedCart, open: OpenCart) -> impl IntoView {
    let texts = messages();
    let region = NodeRef::<Div>::new();
    // The button that was pressed leaves with its line; the keyboard goes on from the list.
    let on_removed = Callback::new(move |()| {
        if let Some(region) = region.get_untracked() {
            let _ = region.focus();
        }
    });
    let unavailable = open.lines.unavailable();
    let has_unavailable = Memo::new(move |_| unavailable.with(|lines| !lines.is_empty()));
    let group = block(move || {
        has_unavailable.get().then(|| {
            view! {
                <h3 class="group-title">{texts.unavailable_items}</h3>
                <List cart open lines=unavailable on_removed label=texts.unavailable_items />
            }
            .into_any()
        })
    });
    view! {
        <div class="lines" node_ref=region tabindex="-1">
            <List cart open lines=open.lines.available() on_removed label=texts.items />
            {group}
        </div>
    }
}

#[component]
fn List(
    cart: SharedCart,
    open: OpenCart,
    lines: ReadSignal<Vec<LineHandle>>,
    on_removed: Callback<()>,
    label: &'static str,
) -> impl IntoView {
    view! {
        <ul class="list" part="items" role="list" aria-label=label>
            <For each=move || lines.get() key=LineHandle::identity let:handle>
                <LineRow cart open line=handle.line on_removed />
            </For>
        </ul>
    }
}
