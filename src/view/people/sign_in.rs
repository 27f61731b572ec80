//! The link to the store's login, which leads back to this cart.
//! The page may show a login of its own instead.

use crate::domain::link::login_url;
use crate::state::cart_state::Exit;
use crate::view::context::Page;
use crate::view::controls::link;
use crate::view::dom::El;
use crate::view::leaving::after_saving;

/// A link to the login. The caller adds its text.
pub(in crate::view) fn sign_in(page: Page, class: &str) -> El {
    let target = page.host().settings.login_target;
    let link = link(class, "sign-in", &url(page), "").attr("target", target);
    after_saving(page, Exit::SignIn, link).on("click", move |event| {
        if !event.default_prevented() && !(page.host().on_sign_in)() {
            event.prevent_default();
        }
    })
}

/// The login, with the page to return to. A link that opened this cart, or a cart that the store
/// refused to show, is found there again.
fn url(page: Page) -> String {
    let settings = &page.host().settings;
    login_url(&settings.login_url, &settings.cart_url, page.cart.linked_id().is_some())
}
