//! What the page asks for by a method of the element, and what becomes of it. A person's own
//! presses ask for nothing: they see the answer on the screen.
//! It sends nothing; it is carried along with a change until that is settled.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use crate::domain::cart::change::NewItem;
use crate::domain::cart::item::CartItem;
use crate::domain::ids::{LineKey, SellerId, SkuId};
use crate::domain::notice::Refusal;

/// One thing that the page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageChange {
    /// Something new is added.
    Add(NewItem),
    /// A line holds so many selling units; 0 removes it.
    SetQuantity {
        /// Which line.
        line: LineName,
        /// How many from now on.
        quantity: u32,
    },
}

/// A line, as a page names it. Indexes are no names: they change with every change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineName {
    /// By its unique id.
    Unique(String),
    /// By what it holds; where several lines hold that, none is meant.
    Of(SkuId, Option<SellerId>),
}

impl LineName {
    /// Whether this line is meant.
    pub(super) fn names(&self, item: &CartItem) -> bool {
        match self {
            Self::Unique(id) => item.key.unique().is_some_and(|unique| unique.as_str() == id),
            Self::Of(sku, seller) => {
                item.sku == *sku && seller.as_ref().is_none_or(|seller| item.seller == *seller)
            }
        }
    }
}

/// What became of something that the page asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How much of it holds.
    pub status: Status,
    /// The line that it is about, where it is known.
    pub line: Option<LineKey>,
}

/// How much of what was asked for holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// All of it.
    Done,
    /// Less than that; the code of the reason.
    Capped(&'static str),
    /// Nothing; the code of the reason.
    Refused(&'static str),
}

/// This person may not change the cart.
pub(super) const LOOK_ONLY: &str = "look-only";
/// There is no cart on the screen.
pub(super) const NO_CART: &str = "no-cart";
/// No line of the cart has this name.
pub(super) const NO_SUCH_LINE: &str = "no-such-line";
/// Several lines have this name.
pub(super) const SEVERAL_LINES: &str = "several-lines";
/// The store alone changes this line: it is a gift, or a part of another line.
pub(super) const NOT_EDITABLE: &str = "not-editable";
/// No removal can be undone.
pub(super) const NOTHING_TO_UNDO: &str = "nothing-to-undo";
/// A newer change of the same took its place before it was sent.
pub(super) const SUPERSEDED: &str = "superseded";
/// Another cart was opened before the store answered.
const CART_CLOSED: &str = "cart-closed";

impl Outcome {
    /// Nothing of it holds, for the reason with this code.
    pub(super) fn refused(reason: &'static str, line: Option<LineKey>) -> Self {
        Self { status: Status::Refused(reason), line }
    }

    /// What a refusal of the store or of ours means.
    pub(super) fn of_refusal(refusal: &Refusal, line: Option<LineKey>) -> Self {
        let is_part = matches!(refusal, Refusal::OnlyAvailable(1..));
        let status = if is_part { Status::Capped } else { Status::Refused };
        Self { status: status(refusal.code()), line }
    }
}

/// The reply to whoever asked for a change. It is given once: by [`Reply::tell`], or when the last
/// copy is dropped, because the change ended with its cart.
#[derive(Clone)]
pub struct Reply(Rc<Waiting>);

type Act = Box<dyn FnOnce(Outcome)>;

struct Waiting(RefCell<Option<Act>>);

impl Reply {
    /// `act` is told. It runs no code of the page.
    pub fn new(act: impl FnOnce(Outcome) + 'static) -> Self {
        Self(Rc::new(Waiting(RefCell::new(Some(Box::new(act))))))
    }

    /// Tells the outcome. Only the first one counts.
    pub fn tell(&self, outcome: Outcome) {
        self.0.tell(outcome);
    }
}

impl Waiting {
    fn tell(&self, outcome: Outcome) {
        let act = self.0.borrow_mut().take();
        if let Some(act) = act {
            act(outcome);
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.tell(Outcome::refused(CART_CLOSED, None));
    }
}

impl PartialEq for Reply {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Reply")
    }
}

/// Those who wait for several outcomes at once, in their order. `done` gets all of them.
pub(super) fn all(count: usize, done: impl FnOnce(Vec<Outcome>) + 'static) -> Vec<Reply> {
    let known = Rc::new(RefCell::new(vec![None; count]));
    let done = Rc::new(RefCell::new(Some(done)));
    let reply = |at: usize| {
        let (known, done) = (Rc::clone(&known), Rc::clone(&done));
        Reply::new(move |outcome| {
            known.borrow_mut()[at] = Some(outcome);
            let all: Option<Vec<_>> = known.borrow().iter().cloned().collect();
            if let Some(all) = all
                && let Some(done) = done.borrow_mut().take()
            {
                done(all);
            }
        })
    };
    (0..count).map(reply).collect()
}
