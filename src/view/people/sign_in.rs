//! The way to the store's login and back to this very cart.
//! The page may show a login of its own instead.

use std::rc::Rc;

use crate::domain::link::{checkout_url, login_url};
use crate::view::context::Page;
use crate::view::controls::link;
use crate::view::dom::El;

/// A link to the login, without a word on it.
pub(in crate::view) fn sign_in(page: &Page, class: &str) -> El {
    let on_sign_in = Rc::clone(&page.on_sign_in);
    link(class, "sign-in", &url(page), "").on("click", move |event| {
        if !on_sign_in() {
            event.prevent_default();
        }
    })
}

/// The cart on the screen, or the one that the link asked for and that was refused, is the one to come
/// back to.
fn url(page: &Page) -> String {
    let settings = &page.settings;
    let back = match page.cart.id().or_else(|| page.cart.linked_id()) {
        Some(id) => checkout_url("", &settings.cart_url, &id, "#/cart"),
        None => settings.cart_url.clone(),
    };
    login_url(&settings.login_url, &back)
}
