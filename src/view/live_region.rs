//! What screen readers say, politely: the last thing that happened.
//! It shows nothing; the same facts stand beside what they are about.

use leptos::prelude::*;

use super::context::messages;
use super::dynamic::text;
use crate::state::cart_state::OpenCart;

/// The polite live region.
#[component]
pub(super) fn LiveRegion(open: OpenCart) -> impl IntoView {
    let texts = messages();
    let said = text(move || {
        open.announcement.get().map(|last| texts.announcement(&last)).unwrap_or_default()
    });
    view! {
        <p class="sr-only" role="status" aria-live="polite">
            {said}
        </p>
    }
}
