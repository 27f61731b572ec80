//! Why there is no cart, and the ways on.
//! It looks like the empty cart: a sentence, a reason, a button.

use leptos::prelude::*;

use super::context::{context, messages};
use super::dynamic::press;
use super::icons;
use crate::domain::link;
use crate::domain::problem::{Problem, WayOn};
use crate::state::shared_cart::SharedCart;

/// A problem in the place of the cart.
#[component]
pub(super) fn ProblemPage(cart: SharedCart, problem: Problem) -> impl IntoView {
    let texts = messages();
    let explanation = texts.problem(&problem);
    // Says where the answer was wrong, for the people who run the store.
    let field = match &problem {
        Problem::NotUnderstood(path) => Some(path.clone()),
        _ => None,
    };
    let way_on = |(rank, way): (usize, &WayOn)| {
        let class = if rank == 0 { "button primary" } else { "button quiet" };
        view! { <Way cart way=*way class /> }
    };
    let ways: Vec<_> = problem.ways_on().iter().enumerate().map(way_on).collect();
    view! {
        <section class="state" part="problem" role="alert">
            <span class="drawing">{icons::problem()}</span>
            <h2 class="state-title">{explanation.title}</h2>
            <p>{explanation.text}</p>
            {field.map(|field| view! { <p class="field">{field}</p> })}
            <div class="ways">{ways}</div>
        </section>
    }
}

#[component]
fn Way(cart: SharedCart, way: WayOn, class: &'static str) -> impl IntoView {
    let texts = messages();
    let settings = context().settings;
    match way {
        WayOn::TryAgain => view! {
            <button type="button" class=class on:click=press(move || cart.open())>
                {texts.try_again}
            </button>
        }
        .into_any(),
        WayOn::SignIn => {
            let url = settings.with_value(|settings| {
                // The link that was refused is the one to come back to.
                let back = cart.linked_id().map_or_else(
                    || settings.cart_url.clone(),
                    |id| link::checkout_url("", &settings.cart_url, &id, "#/cart"),
                );
                link::login_url(&settings.login_url, &back)
            });
            view! { <a class=class href=url>{texts.sign_in}</a> }.into_any()
        }
        WayOn::OpenOwnCart => {
            let url = settings.with_value(|settings| settings.cart_url.clone());
            view! { <a class=class href=url>{texts.open_own_cart}</a> }.into_any()
        }
    }
}
