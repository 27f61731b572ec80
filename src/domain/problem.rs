//! Why no cart can be shown, and what a person can do about it.
//! The words are in `i18n`, the buttons in the view.

/// Why there is no cart on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link was damaged on its way, and a cart can still be read in it.
    LinkDamaged,
    /// The parameter of the link is not an id.
    LinkMalformed,
    /// The link names two carts.
    LinkAmbiguous,
    /// The store has no such cart.
    NotFound,
    /// The answer is about another cart than the one that was asked for: that one was ordered, or
    /// its id was given to somebody else. Nothing of the answer is shown.
    Replaced,
    /// The browser has another cart now than the one that was on the screen: that one was ordered,
    /// or somebody else signed in, in another window. Nothing of either is shown.
    OwnCartChanged,
    /// The link was made so many days ago. The store may have given its id to another cart since.
    LinkOld(u32),
    /// The store shows the cart only to a request with cookies. Such a request makes it the cart of
    /// this browser, so the person is asked first.
    NeedsAgreement,
    /// The store does not show this cart to this visitor.
    Refused,
    /// There is no connection.
    Offline,
    /// There was no answer in time.
    TimedOut,
    /// The store's API does not work.
    Unavailable,
    /// The store cannot read this cart any more, for instance because a product in it is not sold
    /// any more (the vendor's known issue 320044).
    Unreadable,
    /// The answer could not be read; the path of the field that was wrong.
    NotUnderstood(String),
}

/// What a person can do about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOn {
    /// Read the cart again.
    TryAgain,
    /// Open it all the same.
    OpenAnyway,
    /// Sign in, and come back to the same cart.
    SignIn,
    /// Open one's own cart instead.
    OpenOwnCart,
    /// Show the browser's own cart on this page.
    ShowOwnCart,
}

impl Problem {
    /// What a person can do, the most promising first.
    pub fn ways_on(&self) -> &'static [WayOn] {
        match self {
            Self::LinkMalformed | Self::LinkAmbiguous | Self::Replaced => &[WayOn::OpenOwnCart],
            Self::OwnCartChanged => &[WayOn::ShowOwnCart],
            Self::LinkDamaged | Self::LinkOld(_) => &[WayOn::OpenAnyway, WayOn::OpenOwnCart],
            Self::NeedsAgreement => &[WayOn::OpenAnyway, WayOn::SignIn, WayOn::OpenOwnCart],
            Self::NotFound | Self::Unreadable => &[WayOn::OpenOwnCart, WayOn::TryAgain],
            Self::Refused => &[WayOn::SignIn, WayOn::OpenOwnCart],
            Self::Offline | Self::TimedOut => &[WayOn::TryAgain],
            Self::Unavailable | Self::NotUnderstood(_) => &[WayOn::TryAgain, WayOn::OpenOwnCart],
        }
    }

    /// The name of the problem in the `shared-cart-error` event. It holds no data of the cart.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::LinkDamaged => "link-damaged",
            Self::LinkMalformed => "link-malformed",
            Self::LinkAmbiguous => "link-ambiguous",
            Self::NotFound => "not-found",
            Self::Replaced => "replaced",
            Self::OwnCartChanged => "own-cart-changed",
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
