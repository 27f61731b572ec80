//! Why no cart can be shown, and which ways on there are.
//! The words are `i18n`'s, the buttons the view's.

/// Why there is no cart on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link's parameter is no id.
    LinkMalformed,
    /// The link names two carts.
    LinkAmbiguous,
    /// The store has no such cart.
    NotFound,
    /// The answer is about another cart than the one asked for: it was ordered, or its id was given
    /// to somebody else. Nothing of it is shown.
    Replaced,
    /// The link was made so many days ago; the store may have given its id to another cart since.
    LinkOld(u32),
    /// The store shows shared carts only to its visitors by name of their own cart: opening makes
    /// this cart the browser's, so the person is asked first.
    NeedsAgreement,
    /// The store does not show this cart to this visitor.
    Refused,
    /// No connection.
    Offline,
    /// No answer in time.
    TimedOut,
    /// The store's API fails.
    Unavailable,
    /// The store cannot read this cart any more, for instance because a product in it is not sold any
    /// more (the vendor's known issue 320044).
    Unreadable,
    /// The answer could not be read; the field that was wrong.
    NotUnderstood(String),
}

/// What a person can do about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOn {
    /// Ask again.
    TryAgain,
    /// Open it all the same, knowing what the problem says.
    OpenAnyway,
    /// Sign in and come back to the same cart.
    SignIn,
    /// Leave the link and open one's own cart.
    OpenOwnCart,
}

impl Problem {
    /// The ways on, the most promising first.
    pub fn ways_on(&self) -> &'static [WayOn] {
        match self {
            Self::LinkMalformed | Self::LinkAmbiguous | Self::Replaced => &[WayOn::OpenOwnCart],
            Self::LinkOld(_) => &[WayOn::OpenAnyway, WayOn::OpenOwnCart],
            Self::NeedsAgreement => &[WayOn::OpenAnyway, WayOn::SignIn, WayOn::OpenOwnCart],
            Self::NotFound => &[WayOn::OpenOwnCart, WayOn::TryAgain],
            Self::Refused => &[WayOn::SignIn, WayOn::OpenOwnCart],
            Self::Offline | Self::TimedOut => &[WayOn::TryAgain],
            Self::Unreadable => &[WayOn::OpenOwnCart, WayOn::TryAgain],
            Self::Unavailable | Self::NotUnderstood(_) => &[WayOn::TryAgain, WayOn::OpenOwnCart],
        }
    }

    /// A word for the `shared-cart-error` event, without any of the cart's data.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::LinkMalformed => "link-malformed",
            Self::LinkAmbiguous => "link-ambiguous",
            Self::NotFound => "not-found",
            Self::Replaced => "replaced",
            Self::LinkOld(_) => "link-old",
            Self::NeedsAgreement => "needs-agreement",
            Self::Refused => "refused",
            Self::Offline => "offline",
            Self::TimedOut => "timed-out",
            Self::Unavailable => "unavailable",
            Self::Unreadable => "unreadable",
            Self::NotUnderstood(_) => "not-understood",
        }
    }
}
