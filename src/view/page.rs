//! The whole component: the state decides which of loading, cart and problem is drawn.
//! It knows the order of the parts and nothing of what is in them.

use leptos::prelude::*;

use super::context::Context;
use super::coupon::Coupon;
use super::dynamic::block;
use super::empty::Empty;
use super::head::Head;
use super::lines::Lines;
use super::live_region::LiveRegion;
use super::notices::Notices;
use super::people::People;
use super::problem::ProblemPage;
use super::skeleton::Skeleton;
use super::totals::{Pay, Totals};
use super::undo::Undo;
use crate::state::cart_state::{CartState, OpenCart};
use crate::state::shared_cart::SharedCart;

/// The component, for a cart and its surroundings.
#[component]
pub fn Page(
    /// The cart.
    cart: SharedCart,
    /// The words and the page's settings.
    context: Context,
) -> impl IntoView {
    provide_context(context);
    let state = cart.state();
    block(move || {
        Some(match state.get() {
            CartState::Loading => view! { <Skeleton /> }.into_any(),
            CartState::Open(open) => view! { <CartPage cart open /> }.into_any(),
            CartState::Failed(problem) => view! { <ProblemPage cart problem /> }.into_any(),
        })
    })
}

#[component]
fn CartPage(cart: SharedCart, open: OpenCart) -> impl IntoView {
    let is_empty = Memo::new(move |_| open.lines.is_empty());
    let items = block(move || {
        Some(if is_empty.get() {
            view! { <Empty /> }.into_any()
        } else {
            view! {
                <Lines cart open />
                <Coupon cart open />
            }
            .into_any()
        })
    });
    let summary = block(move || {
        (!is_empty.get()).then(|| {
            view! {
                <aside class="side" part="summary">
                    <People cart open />
                    <Totals open />
                    <Pay cart open />
                </aside>
            }
            .into_any()
        })
    });
    view! {
        <section class="cart" part="cart" aria-labelledby="title">
            <Head cart open />
            <div class="main" part="main">
                <Notices open />
                {items}
            </div>
            {summary}
            <Undo cart open />
            <LiveRegion open />
        </section>
    }
}
