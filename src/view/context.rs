//! What every part of the page needs to know: the cart, the words and the page's settings.
//! It is handed down, so that a part's other arguments are about the part alone.

use std::rc::Rc;

use crate::i18n::messages::Messages;
use crate::state::cart_state::OpenCart;
use crate::state::shared_cart::SharedCart;

/// Where the component's links lead, from the element's attributes.
#[derive(Debug)]
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

/// How the link was handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareMethod {
    /// To the clipboard.
    CopyLink,
    /// By the system's share sheet.
    Native,
}

/// What the parts get from above.
#[derive(Clone)]
pub struct Page {
    /// The cart and its verbs.
    pub cart: SharedCart,
    /// What is on the screen while the cart is open.
    pub open: OpenCart,
    /// Whether this person may change the cart. A part that shows something to change is drawn anew
    /// when that changes.
    pub may_edit: bool,
    /// The words.
    pub texts: &'static Messages,
    /// Where links lead.
    pub settings: Rc<Settings>,
    /// Told when the link was handed out.
    pub on_shared: Rc<dyn Fn(ShareMethod)>,
    /// Told when somebody wants to sign in: whether the link to the login shall be followed.
    pub on_sign_in: Rc<dyn Fn() -> bool>,
}

impl Page {
    /// The same for somebody who may change the cart, or may not.
    pub(super) fn editing(&self, may_edit: bool) -> Self {
        Self { may_edit, ..self.clone() }
    }
}
