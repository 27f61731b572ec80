//! Who looks at a cart.
//! It does not know how that is found out: `api::people` does.

/// The relation of the visitor to the cart on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Viewer {
    /// The cart is the visitor's own, and the API says that they may see its data.
    Owner,
    /// The cart is the visitor's own. They are not signed in, so its data stays masked.
    OwnerSignedOut,
    /// The cart came by a link. Until more is known, everybody is a guest.
    #[default]
    Guest,
    /// The cart came by a link, and its buyer is signed in here. They see its data once they open
    /// it as themselves.
    BuyerByLink,
    /// The cart is the visitor's own, and they are signed in as somebody else than the person whose
    /// data it holds.
    SignedInAsAnother,
    /// A telesales operator.
    Operator,
}
