//! What every component needs to know: the words and the page's settings.
//! It is set once at the top, so that the components' props are about the cart alone.

use leptos::prelude::*;

use crate::i18n::messages::Messages;

/// Where the component's links lead, from the element's attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The page's scheme and host, for the link people share.
    pub origin: String,
    /// `checkout-url`: the store's checkout.
    pub checkout_url: String,
    /// `login-url`: the store's login; the way back is added to it.
    pub login_url: String,
    /// `cart-url`: the visitor's own cart.
    pub cart_url: String,
    /// `shop-url`: where there is something to buy.
    pub shop_url: String,
}

/// How the link was handed out, by GA4's words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMethod {
    /// To the clipboard.
    CopyLink,
    /// By the system's share sheet.
    Native,
}

/// What the components get from above.
#[derive(Clone, Copy)]
pub struct Context {
    /// The words.
    pub messages: &'static Messages,
    /// The page.
    pub settings: StoredValue<Settings>,
    /// Told when the link was handed out.
    pub on_shared: Callback<ShareMethod>,
}

/// The context of this component.
pub fn context() -> Context {
    expect_context()
}

/// The words of this component's language.
pub fn messages() -> &'static Messages {
    context().messages
}

