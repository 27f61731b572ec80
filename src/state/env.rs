//! What the cart needs from the environment around it: time, chance, the connection, and what is kept.
//! The page's are in `element`; the tests bring their own, with a time that they make pass.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::domain::ids::OrderFormId;

/// The environment around a cart. One function each, so that tests can bring an environment of their own.
pub trait Environment {
    /// Milliseconds since 1970.
    fn now_ms(&self) -> f64;

    /// A number from 0 to below 1, another one each time.
    fn chance(&self) -> f64;

    /// A while.
    fn pass(&self, milliseconds: u32) -> Pin<Box<dyn Future<Output = ()>>>;

    /// Whether there may be a connection; false only when there is certainly none.
    fn is_online(&self) -> bool;

    /// Whether anybody can see the page.
    fn is_visible(&self) -> bool;

    /// Tells the other tabs of this browser that the cart with this fingerprint changed.
    fn tell_other_tabs(&self, cart: u64);

    /// What was kept of the cart with this fingerprint until this visit.
    fn kept(&self, cart: u64) -> Option<String>;

    /// Keeps this of the cart until another visit.
    fn keep(&self, cart: u64, known: &str);

    /// What this page remembers about the link that it opened; survives a reload.
    fn remembered(&self) -> LinkMemory;

    /// From now on the page remembers this.
    fn remember(&self, memory: &LinkMemory);

    /// The page is not about the cart of its link any more: a reload shall not open that again.
    fn forget_link(&self);
}

/// The environment, shared by everything about one cart.
pub type Env = Rc<dyn Environment>;

/// What a page remembers of a link, in its history entry and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkMemory {
    /// The visitor's own cart, to go back to.
    pub own: Option<OrderFormId>,
    /// What they chose to be here.
    pub stance: GuestChoice,
    /// What they agreed to when it was opened.
    pub agreed: Consent,
}

/// What somebody agreed to, knowing what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consent {
    /// Nothing out of the ordinary.
    #[default]
    Nothing,
    /// To open a link which is so old that its id may have been given to another cart.
    OldLink,
    /// To open the cart as themselves, so that it takes the place of their own in this browser.
    AsThemselves,
}

/// What a guest with a cart of their own chose to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuestChoice {
    /// They were not asked, or have not answered.
    #[default]
    Undecided,
    /// They edit the shared cart.
    Joined,
    /// They look only.
    Looking,
}

/// What the page asks of the cart, from the element's attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// `mode="view"`: the cart is there to look at.
    pub is_view_only: bool,
    /// `mode="operator"`: a telesales operator prepares the cart.
    pub is_operator: bool,
    /// `max-link-age-days`: older links ask before they open.
    pub max_link_age_days: u32,
    /// Not `no-memory`: what was seen is kept until another visit, as numbers.
    pub keeps_what_was_seen: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            is_view_only: false,
            is_operator: false,
            max_link_age_days: 90,
            keeps_what_was_seen: true,
        }
    }
}
