//! Coupons and promotions: a field that opens on demand, chips for what is on the cart.
//! The store's word on a coupon stands beside the field.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::context::messages;
use super::dynamic::{block, press};
use super::icons;
use crate::i18n::messages::Messages;
use crate::state::cart_state::OpenCart;
use crate::state::shared_cart::SharedCart;

/// Coupons on the cart and the field for another.
#[component]
pub(super) fn Coupon(cart: SharedCart, open: OpenCart) -> impl IntoView {
    let texts = messages();
    let field = NodeRef::<Input>::new();
    let refusal = block(move || {
        let refusal = texts.refusal(&open.coupon_refusal.get()?);
        Some(view! { <p class="refusal" part="coupon-refusal">{refusal}</p> }.into_any())
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else { return };
        cart.add_coupon(&field.value());
    };
    // A coupon that is on the cart has done with the field; a refused one stays to be corrected.
    Effect::new(move |before: Option<usize>| {
        let count = open.summary.get().coupons.len();
        if before.is_some_and(|before| count > before)
            && let Some(field) = field.get_untracked()
        {
            field.set_value("");
        }
        count
    });
    let chips = block(move || {
        let coupons = open.summary.get().coupons.clone();
        (!coupons.is_empty()).then(|| {
            let chips: Vec<_> = coupons.into_iter().map(|code| chip(texts, cart, code)).collect();
            view! { <ul class="chips" role="list" aria-label=texts.coupons>{chips}</ul> }.into_any()
        })
    });
    let promotions = block(move || {
        let names = open.summary.get().promotions.clone();
        (!names.is_empty()).then(|| {
            let names: Vec<_> = names.into_iter().map(|name| view! { <li>{name}</li> }).collect();
            view! {
                <ul class="promotions" part="promotions" role="list" aria-label=texts.promotions>
                    {names}
                </ul>
            }
            .into_any()
        })
    });
    view! {
        <div class="coupon" part="coupons">
            {chips} {promotions} <details>
                <summary>{texts.coupon_toggle}</summary>
                <form class="coupon-form" on:submit=submit>
                    <label for="coupon">{texts.coupon_label}</label>
                    <input
                        id="coupon"
                        node_ref=field
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                    />
                    <button type="submit" class="button quiet">
                        {texts.apply}
                    </button>
                </form>
            </details> {refusal}
        </div>
    }
}

fn chip(texts: &Messages, cart: SharedCart, code: String) -> impl IntoView + use<> {
    let label = (texts.remove_coupon)(&code);
    let shown = code.clone();
    view! {
        <li class="chip" part="coupon">
            <span>{shown}</span>
            <button type="button" aria-label=label on:click=press(move || cart.remove_coupon(&code))>
                {icons::cross()}
            </button>
        </li>
    }
}
