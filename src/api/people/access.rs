//! Who asked for an answer, as far as it decides what they may see of people in it.
//! It reads none of that data: `unread` does.

/// How an answer was asked for, as far as it decides what may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// The request carried the visitor's cookies.
    pub credentialed: bool,
    /// The cart is the one that the visitor's own cookie names.
    pub own_cart: bool,
    /// The visitor's session is a telesales operator's.
    pub operator: bool,
    /// Whether the one who is signed in is the one whose data the cart holds.
    pub identity: Identity,
}

/// Whether the e-mail of a cart is the one that the visitor is signed in with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Identity {
    /// The store did not say who is signed in, or the cart has no e-mail. Nothing is shown.
    #[default]
    Unknown,
    /// The theme says that the store has no sessions. A visitor's own cart is taken for theirs.
    NoSessions,
    /// It is.
    Buyer,
    /// It is somebody else's, or nobody is signed in.
    Another,
}
