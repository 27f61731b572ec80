//! The link to the store's login, which leads back to this cart.
//! The page may show a login of its own instead.

use crate::domain::link::{checkout_url, login_url};
use crate::state::cart_state::Exit;
use crate::view::context::Page;
use crate::view::controls::link;
use crate::view::dom::El;
use crate::view::leaving::after_saving;

/// A link to the login. The caller adds its text.
pub(in crate::view) fn sign_in(page: Page, class: &str) -> El {
    let link = link(class, "sign-in", &url(page), "");
    after_saving(page, Exit::SignIn, link).on("click", move |event| {
        if !event.default_prevented() && !(page.host().on_sign_in)() {
            event.prevent_default();
        }
    })
}

/// The login, with the address to return to: that of the cart on the screen, or else of the cart
/// that the link asked for and that the store refused to show.
fn url(page: Page) -> String {
    let settings = &page.host().settings;
    let cart = match page.cart.id().or_else(|| page.cart.linked_id()) {
        Some(id) => checkout_url("", &settings.cart_url, &id, "#/cart"),
        None => settings.cart_url.clone(),
    };
    login_url(&settings.login_url, &cart)
}
