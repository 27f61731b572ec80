//! After a removal: what was removed, and the way back.
//! It stays until it is used or put away; nobody has to be quick.

use leptos::prelude::*;

use super::context::messages;
use super::dynamic::{block, press};
use super::icons;
use crate::state::cart_state::OpenCart;
use crate::state::shared_cart::SharedCart;

/// The offer to undo the last removal.
#[component]
pub(super) fn Undo(cart: SharedCart, open: OpenCart) -> impl IntoView {
    let texts = messages();
    block(move || {
        let removed = (texts.removed)(&open.removed.get()?.item.name);
        let undo = press(move || cart.undo_removal());
        let dismiss = press(move || cart.dismiss_removal());
        let toast = view! {
            <div class="toast" part="toast">
                <span class="toast-text">{removed}</span>
                <button type="button" class="button toast-action" on:click=undo>
                    {texts.undo}
                </button>
                <button type="button" class="icon-button" aria-label=texts.close on:click=dismiss>
                    {icons::cross()}
                </button>
            </div>
        };
        Some(toast.into_any())
    })
}
