//! What the API says about a cart, in the store's words.
//! It does not know what a message means for a change.

/// A message of the API: an element of the vendor's `messages[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// For instance `couponNotFound`.
    pub code: Option<String>,
    /// How serious the API says it is.
    pub status: MessageStatus,
    /// The text, in the language of the cart.
    pub text: String,
}

/// How serious the API says a message is. The vendor's table and its answers differ at times, so
/// only a colour follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageStatus {
    /// For instance a coupon that was refused.
    Error,
    /// For instance a quantity that was reduced.
    Warning,
    /// Anything else.
    Info,
}

impl Message {
    /// Whether it is shown beside the coupons (`couponNotFound`, `couponExpired`, …).
    pub fn is_about_coupons(&self) -> bool {
        self.code.as_deref().is_some_and(|code| code.starts_with("coupon"))
    }
}
