//! A cart without lines: a sentence and the way to the shop.
//! It is drawn only when an answer says so, never while loading.

use leptos::prelude::*;

use super::context::{context, messages};
use super::icons;

/// The empty cart.
#[component]
pub(super) fn Empty() -> impl IntoView {
    let texts = messages();
    let shop_url = context().settings.with_value(|settings| settings.shop_url.clone());
    view! {
        <div class="state" part="empty">
            <span class="drawing">{icons::basket()}</span>
            <h3 class="state-title">{texts.empty_title}</h3>
            <p>{texts.empty_text}</p>
            <a class="button primary" href=shop_url>
                {texts.go_shopping}
            </a>
        </div>
    }
}
