//! What the screen shows: loading, a cart, or the reason why there is none, and the signals of the
//! parts of a cart. It holds no rules.

use std::sync::Arc;

use leptos::prelude::*;

use super::lines::Lines;
use crate::domain::cart::Summary;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::missing::LeftOut;
use crate::domain::ids::LineKey;
use crate::domain::money::CurrencyFormat;
use crate::domain::notice::{Announcement, Refusal};
use crate::domain::people::field::Group;
use crate::domain::people::personal::People;
use crate::domain::problem::Problem;
use crate::domain::together::difference::News;
use crate::domain::together::mine::Part;
use crate::state::signal::Signal;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CartState {
    /// Nothing is known yet.
    Loading,
    /// There is a cart; its parts are the signals of an [`OpenCart`].
    Open,
    /// There is no cart, for this reason.
    Failed(Problem),
}

/// The signals of a cart on the screen, one for each part that changes by itself.
#[derive(Clone, Copy)]
pub struct OpenCart {
    /// Everything but the lines, from the last answer.
    pub summary: Signal<Arc<Summary>>,
    /// People's data, as this viewer may see it.
    pub people: Signal<Arc<People>>,
    /// How the store writes money. Apart from the summary, so that a line is not drawn anew because
    /// the totals changed.
    pub currency: Signal<Arc<CurrencyFormat>>,
    /// The lines, with the changes that wait already made.
    pub lines: Lines,
    /// Selling units, with the changes that wait already made.
    pub unit_count: Signal<u32>,
    /// Whether a change waits or is on its way. The totals do not have it yet.
    pub busy: Signal<bool>,
    /// Whether this person may change the cart.
    pub editing: Signal<Editing>,
    /// What keeps the cart from being up to date, while something does.
    pub trouble: Signal<Option<ConnectionIssue>>,
    /// Whether the visitor has a cart of their own to go back to.
    pub has_own_cart: Signal<bool>,
    /// Whether a guest is known to be signed in to the store.
    pub is_signed_in: Signal<bool>,
    /// Whether the person changed this cart, or chose to change it together with others.
    pub took_part: Signal<bool>,
    /// Whether the visitor left a shared cart for their own and can return to it.
    pub can_return: Signal<bool>,
    /// What this person added to somebody else's cart; nothing in their own.
    pub part: Signal<Part>,
    /// What is new since the person last looked; empty after they dismissed it.
    pub news: Signal<Arc<Vec<News>>>,
    /// Whether all lines that the person saw are gone, and somebody else removed them.
    pub was_emptied: Signal<bool>,
    /// The last removal, for as long as it can be undone.
    pub removed: Signal<Option<Removal>>,
    /// What became of copying the shared cart's lines to the visitor's own cart, which is the one
    /// on the screen then.
    pub copied: Signal<Option<Arc<Copied>>>,
    /// Whether a reload interrupted such a copy, and the person has not said what becomes of it.
    pub interrupted: Signal<bool>,
    /// Why the last change of the coupons did not hold.
    pub coupon_refusal: Signal<Option<Refusal>>,
    /// Why the last choice of a gift did not hold.
    pub gift_refusal: Signal<Option<Refusal>>,
    /// Why the last note did not hold.
    pub note_refusal: Signal<Option<Refusal>>,
    /// Why the last change of something without a place of its own did not hold: something that was
    /// added.
    pub refusal: Signal<Option<Refusal>>,
    /// What keeps the person from leaving, and the way out that they chose.
    pub leaving: Signal<Option<(Exit, LeaveStatus)>>,
    /// Whether something that the person did would be lost if the page closed now.
    pub unsaved: Signal<bool>,
    /// Tells when something about the forms changed.
    pub(super) forms: Trigger,
    /// Tells when something happened that the page wants to know.
    pub(super) events: Trigger,
    /// The last thing to announce to people who cannot see it.
    pub announcement: Signal<Option<Announcement>>,
}

/// Whether a person may change the cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// They may.
    Allowed,
    /// They came by a link and have something in a cart of their own. First they choose whether to
    /// join this one, to copy its lines, or to look only.
    AskFirst,
    /// They may look only.
    LookOnly(LookOnly),
}

/// Why somebody may look only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookOnly {
    /// The link or the page says so. The store does not enforce it.
    ByLink,
    /// They chose to.
    Chosen,
    /// The store does not let guests change a cart.
    ByStore,
}

/// What keeps the cart on the screen from being up to date. The cart stays on the screen, and the
/// changes that wait stay in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionIssue {
    /// No connection. Changes wait, and are sent when it is back.
    Offline,
    /// The store's API fails or asks to wait. It is asked again by itself.
    Unavailable,
    /// The store's last answer could not be read.
    NotUnderstood,
    /// The code that sends changes could not be loaded. It is asked for again by itself.
    PartMissing,
}

impl Exit {
    /// Whether the cart is paid for on the other side.
    pub fn leads_to_payment(self) -> bool {
        match self {
            Self::Checkout | Self::Payment => true,
            Self::SignIn
            | Self::Shop
            | Self::OwnCart
            | Self::Copy
            | Self::AsBuyer
            | Self::NotYou
            | Self::NewCart
            | Self::Unmount => false,
        }
    }
}

/// A way out of the cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// To the store's checkout.
    Checkout,
    /// To the payment, by the button of a customer whose cart the store prepared.
    Payment,
    /// To the store's login.
    SignIn,
    /// To the shop.
    Shop,
    /// To the visitor's own cart.
    OwnCart,
    /// To the visitor's own cart, with the lines of this one.
    Copy,
    /// To the same cart, opened with cookies.
    AsBuyer,
    /// To a new cart with the same lines and nobody's data.
    NotYou,
    /// To a new cart with the same lines, which only this person holds.
    NewCart,
    /// The element was removed from the page.
    Unmount,
}

/// What keeps a person from leaving the cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveStatus {
    /// Changes are being saved. The page goes on by itself afterwards.
    Saving,
    /// There is no connection, so changes cannot be saved. The page stays.
    Offline,
    /// A change was refused meanwhile. The page stays, so that the person sees it.
    Refused,
    /// Something was typed into this form and not saved. The page asks.
    Typed(Group),
    /// Somebody else changed where the parcel goes, who gets it or who is billed. The page asks.
    Redirected,
    /// The cart is read once more before the payment, because others may have changed it.
    Checking,
    /// That read failed. The page stays, and the next press goes on.
    NotChecked,
    /// The store is asked for a new cart.
    MakingCart,
    /// The store made no new cart. The page stays.
    NoNewCart,
}

/// Lines that were removed together.
#[derive(Clone, Debug, PartialEq)]
pub struct Removal {
    /// In the order of the cart.
    pub lines: Vec<Removed>,
}

/// A line that was removed, and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed {
    /// As it was.
    pub item: Arc<CartItem>,
    /// Its place among the lines.
    pub position: usize,
    /// Selling units of its kind in the whole cart, with it.
    pub units: u32,
}

/// Copying the lines of a shared cart to the visitor's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// Line by line, in the order of the shared cart.
    pub lines: Vec<CopiedLine>,
    /// What the own cart held before.
    pub(super) before: Vec<Arc<CartItem>>,
}

/// What became of one line of a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct CopiedLine {
    /// As it was in the shared cart.
    pub item: Arc<CartItem>,
    /// How it went.
    pub outcome: CopyOutcome,
    /// The line in the own cart, once it is there, and how it went until it is complete.
    pub(super) added: Option<(LineKey, CopyOutcome)>,
    /// What it was copied without.
    pub(super) left_out: Vec<LeftOut>,
}

/// How copying a line went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyOutcome {
    /// It is on its way.
    Waiting,
    /// It is a line of its own in the own cart now.
    Added,
    /// The own cart had it already: the line holds so many selling units now.
    Joined(u32),
    /// Only so many selling units could be added.
    OnlyAdded(u32),
    /// It was added without these.
    Incomplete(Vec<LeftOut>),
    /// It was not added.
    Refused(Refusal),
}
