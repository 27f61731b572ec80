//! What the store says about the cart as a whole, once each.
//! What it says of coupons stands beside the coupons, what it says of a line on the line.

use leptos::prelude::*;

use super::context::messages;
use super::dynamic::block;
use crate::domain::cart::{Message, MessageStatus};
use crate::state::cart_state::OpenCart;

/// The API's messages.
#[component]
pub(super) fn Notices(open: OpenCart) -> impl IntoView {
    let texts = messages();
    block(move || {
        let summary = open.summary.get();
        let general = summary.messages.iter().filter(|message| !message.is_about_coupons());
        let rows: Vec<_> = general.map(row).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <ul class="notices" part="messages" role="list" aria-label=texts.messages>
                    {rows}
                </ul>
            }
            .into_any()
        })
    })
}

fn row(message: &Message) -> impl IntoView + use<> {
    let class = match message.status {
        MessageStatus::Error => "notice error",
        MessageStatus::Warning => "notice warning",
        MessageStatus::Info => "notice",
    };
    let text = message.text.clone();
    view! { <li class=class part="message">{text}</li> }
}
