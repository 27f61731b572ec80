//! The head: what this is, how much is in it, who you are here, and the share button.
//! It does not know how sharing works.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::context::messages;
use super::dynamic::{press, text};
use super::icons;
use super::share::SharePanel;
use crate::domain::cart::Viewer;
use crate::state::cart_state::OpenCart;
use crate::state::shared_cart::SharedCart;

/// Title, count, share button and one line on who is looking.
#[component]
pub(super) fn Head(cart: SharedCart, open: OpenCart) -> impl IntoView {
    let texts = messages();
    let panel = NodeRef::<Dialog>::new();
    let title = text(move || {
        String::from(match open.summary.get().viewer {
            Viewer::Owner | Viewer::OwnerSignedOut => texts.own_title,
            Viewer::Guest | Viewer::Operator => texts.title,
        })
    });
    let count = text(move || (texts.units)(open.unit_count.get()));
    let who = text(move || texts.who(open.summary.get().viewer).into());
    let show_panel = press(move || {
        if let Some(panel) = panel.get_untracked() {
            // Fails only when it is open already.
            let _ = panel.show_modal();
        }
    });
    view! {
        <header class="head" part="head">
            <div class="head-row">
                <h2 class="title" id="title" part="title">
                    {title}
                    " "
                    <span class="count" part="count">
                        {count}
                    </span>
                </h2>
                <button type="button" class="button quiet" part="share-button" on:click=show_panel>
                    {icons::share()}
                    <span>{texts.share}</span>
                </button>
            </div>
            <p class="who" part="who">
                {who}
            </p>
            <SharePanel cart panel />
        </header>
    }
}
