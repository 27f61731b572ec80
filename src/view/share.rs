//! The share panel: the link in a field, copied by a button, or sent by the system's sheet.
//! Where neither works the link is selected, to be copied by hand.

use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ShareData, window};

use super::context::{ShareMethod, context};
use super::dynamic::{press, text};
use super::icons;
use crate::domain::link::share_url;
use crate::domain::notice::Announcement;
use crate::state::shared_cart::SharedCart;

/// What the panel says under the link.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Nothing,
    Copied,
    ByHand,
}

/// The panel, opened by the head's button.
#[component]
pub(super) fn SharePanel(cart: SharedCart, panel: NodeRef<Dialog>) -> impl IntoView {
    let context = context();
    let texts = context.messages;
    let field = NodeRef::<Input>::new();
    let outcome = RwSignal::new(Outcome::Nothing);
    let state = cart.state();
    let link = move || {
        let origin = context.settings.with_value(|settings| settings.origin.clone());
        cart.id().map(|id| share_url(&origin, &id)).unwrap_or_default()
    };
    let shown = text(move || {
        state.track();
        link()
    });

    let copy = press(move || {
        spawn_local(async move {
            if copy_to_clipboard(&link()).await {
                outcome.set(Outcome::Copied);
                cart.say(Announcement::LinkCopied);
                context.on_shared.run(ShareMethod::CopyLink);
            } else if let Some(field) = field.get_untracked() {
                let _ = field.focus();
                field.select();
                outcome.set(Outcome::ByHand);
            }
        });
    });
    let send = press(move || {
        spawn_local(async move {
            // A sheet that is put away is no failure.
            if open_share_sheet(&link()).await {
                context.on_shared.run(ShareMethod::Native);
            }
        });
    });
    let close = press(move || {
        if let Some(panel) = panel.get_untracked() {
            panel.close();
        }
    });
    let said = text(move || {
        String::from(match outcome.get() {
            Outcome::Nothing => "",
            Outcome::Copied => texts.link_copied,
            Outcome::ByHand => texts.copy_by_hand,
        })
    });
    view! {
        <dialog
            class="panel"
            part="share-panel"
            node_ref=panel
            aria-labelledby="share-title"
            on:close=move |_| outcome.set(Outcome::Nothing)
        >
            <div class="panel-head">
                <h2 class="panel-title" id="share-title">
                    {texts.share_title}
                </h2>
                <button type="button" class="icon-button" aria-label=texts.close on:click=close>
                    {icons::cross()}
                </button>
            </div>
            <p>{texts.share_explanation}</p>
            <label for="share-link">{texts.share_link_label}</label>
            <input
                id="share-link"
                part="share-link"
                type="text"
                readonly
                node_ref=field
                prop:value=shown
                on:focus:target=|event| event.target().select()
            />
            <div class="ways">
                <button type="button" class="button primary" part="copy-button" on:click=copy>
                    {texts.copy_link}
                </button>
                {has_share_sheet()
                    .then(|| {
                        view! {
                            <button type="button" class="button quiet" part="send-button" on:click=send>
                                {texts.share_with}
                            </button>
                        }
                    })}
            </div>
            <p class="outcome" role="status">
                {said}
            </p>
        </dialog>
    }
}

/// Whether this browser has a member `name` on `navigator`: both are missing outside secure contexts.
fn navigator_has(name: &str) -> bool {
    window().is_some_and(|window| {
        js_sys::Reflect::get(&window.navigator(), &name.into())
            .is_ok_and(|member| !member.is_undefined())
    })
}

fn has_share_sheet() -> bool {
    navigator_has("share")
}

async fn copy_to_clipboard(link: &str) -> bool {
    if !navigator_has("clipboard") {
        return false;
    }
    let Some(window) = window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(link)).await.is_ok()
}

async fn open_share_sheet(link: &str) -> bool {
    let Some(window) = window() else { return false };
    let data = ShareData::new();
    data.set_url(link);
    JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok()
}
