//! Contact and delivery: the owner's values, or a mask with the word for it.
//! What is masked has no text here; there is nothing to leak.

use leptos::prelude::*;

use super::context::{context, messages};
use super::dynamic::block;
use super::icons;
use crate::domain::cart::Viewer;
use crate::domain::link;
use crate::domain::personal::{Personal, Visible};
use crate::i18n::messages::Messages;
use crate::state::cart_state::OpenCart;
use crate::state::shared_cart::SharedCart;

/// The two rows of people's data.
#[component]
pub(super) fn People(cart: SharedCart, open: OpenCart) -> impl IntoView {
    let texts = messages();
    block(move || {
        let summary = open.summary.get();
        let contact = summary.profile.as_ref().map(|profile| seen(&profile.fields()));
        let delivery = summary.address.as_ref().map(|address| seen(&address.fields()));
        let masked = [&contact, &delivery].contains(&&Some(Seen::Masked));
        let signed_in = matches!(summary.viewer, Viewer::Owner | Viewer::Operator);
        let sign_in = (masked && !signed_in).then(|| {
            view! {
                <a class="sign-in" part="sign-in" href=sign_in_url(cart)>
                    {texts.sign_in_to_see}
                </a>
            }
        });
        let people = view! {
            <section class="people" part="people">
                <dl>
                    <dt>{texts.contact}</dt>
                    <dd part="contact">{data(texts, contact, texts.hidden_contact)}</dd>
                    <dt>{texts.delivery}</dt>
                    <dd part="delivery">{data(texts, delivery, texts.hidden_address)}</dd>
                </dl>
                {sign_in}
            </section>
        };
        Some(people.into_any())
    })
}

/// What this viewer sees of a group of fields.
#[derive(Clone, PartialEq)]
enum Seen {
    Masked,
    Clear(Vec<Visible>),
}

/// One masked field masks the group: a street without its number is still somebody's street.
fn seen(fields: &[&Option<Personal>]) -> Seen {
    let mut clear = Vec::new();
    for field in fields.iter().copied().flatten() {
        match field {
            Personal::Masked => return Seen::Masked,
            Personal::Visible(visible) => clear.push(visible.clone()),
        }
    }
    Seen::Clear(clear)
}

fn data(texts: &Messages, seen: Option<Seen>, hidden: &'static str) -> AnyView {
    match seen {
        None => view! { <span class="muted">{texts.not_filled_in}</span> }.into_any(),
        Some(Seen::Masked) => view! {
            <span class="masked" part="masked">
                {icons::lock()}
                <span aria-hidden="true">{texts.hidden}</span>
                <span class="sr-only">{hidden}</span>
            </span>
        }
        .into_any(),
        Some(Seen::Clear(values)) => {
            let texts: Vec<&str> = values.iter().map(Visible::reveal_on_screen).collect();
            view! { <span>{texts.join(", ")}</span> }.into_any()
        }
    }
}

/// The store's login, which comes back to this very cart.
fn sign_in_url(cart: SharedCart) -> String {
    let settings = context().settings;
    settings.with_value(|settings| {
        let back = match cart.id() {
            Some(id) => link::checkout_url("", &settings.cart_url, &id, "#/cart"),
            None => settings.cart_url.clone(),
        };
        link::login_url(&settings.login_url, &back)
    })
}
