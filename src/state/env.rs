//! What the cart needs from the environment: time, random numbers, the connection, and what is
//! stored. The page's environment is in `element`; the tests bring their own, with a time that they
//! control.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::domain::ids::OrderFormId;
use crate::domain::link::Link;

/// The environment of a cart.
pub trait Environment {
    /// Milliseconds since 1970.
    fn now_ms(&self) -> f64;

    /// A random number from 0 to below 1.
    fn random(&self) -> f64;

    /// Resolves after so many milliseconds.
    fn sleep(&self, milliseconds: u32) -> Pin<Box<dyn Future<Output = ()>>>;

    /// Whether there may be a connection. False is certain; true is not.
    fn is_online(&self) -> bool;

    /// Whether anybody can see the element.
    fn is_visible(&self) -> bool;

    /// Tells what else shows the cart with this fingerprint in this browser that it changed: the
    /// other tabs, and the store's own script in this page.
    fn tell_of_write(&self, cart: u64);

    /// What an earlier visit stored about the cart with this fingerprint.
    fn stored_seen(&self, cart: u64) -> Option<String>;

    /// Stores something about the cart with this fingerprint for the next visit.
    fn store_seen(&self, cart: u64, known: &str);

    /// What this tab stored about a copy to the cart with this fingerprint that is not through.
    fn stored_copy(&self, to: u64) -> Option<String>;

    /// Stores that, for as long as the tab is open; `None` removes it.
    fn store_copy(&self, to: u64, copy: Option<&str>);

    /// What the history entry of this page holds about its link. It survives a reload.
    fn link_memory(&self) -> LinkMemory;

    /// Writes that into the history entry.
    fn store_link_memory(&self, memory: &LinkMemory);

    /// Removes the link from the address and the history entry, so that a reload does not open it.
    fn forget_link(&self);

    /// Writes the link into the history entry, so that a reload opens it.
    fn recall_link(&self, link: &Link);
}

/// The environment, shared by everything that works for one element.
pub type Env = Rc<dyn Environment>;

/// What a page remembers of a link, in its history entry and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkMemory {
    /// The visitor's own cart, to go back to.
    pub own: Option<OrderFormId>,
    /// What they chose to do with the cart of the link.
    pub choice: GuestChoice,
    /// What they agreed to when it was opened.
    pub consent: Consent,
    /// The link of the shared cart that they left for their own.
    pub left: Option<Link>,
}

/// What a person agreed to, after the page said what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consent {
    /// Nothing.
    #[default]
    Nothing,
    /// To open a link that is so old that its id may belong to another cart by now.
    OldLink,
    /// To open the cart with cookies, so that it replaces their own cart in this browser.
    AsThemselves,
}

/// What a guest who has a cart of their own chose to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GuestChoice {
    /// They were not asked, or have not answered.
    #[default]
    Undecided,
    /// To edit the shared cart.
    Join,
    /// To look only.
    LookOnly,
}

/// The options that the page sets, from the element's attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// `mode="view"`: the cart is there to look at.
    pub is_view_only: bool,
    /// `mode="operator"`: a telesales operator prepares the cart.
    pub is_operator: bool,
    /// `max-link-age-days`: older links ask before they open.
    pub max_link_age_days: u32,
    /// Without `no-memory`: what was seen is stored for the next visit, as numbers.
    pub keeps_what_was_seen: bool,
}

/// Whether a boolean attribute is on: it is there, and its value is not `false`. HTML has no such
/// value; frameworks that write every value as a text do.
pub fn is_on(attribute: Option<&str>) -> bool {
    attribute.is_some_and(|value| !value.trim().eq_ignore_ascii_case("false"))
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
