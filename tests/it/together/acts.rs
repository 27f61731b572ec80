//! What people can do to a cart in a story.

/// The SKUs that each person adds. They differ, so that the model can tell who added a line.
pub(super) const TO_ADD: [[&str; 2]; 3] = [["1003", "1004"], ["1005", "1006"], ["1011", "1012"]];

/// The coupons that people add and remove.
pub(super) const COUPONS: [&str; 2] = ["AURORA10", "FRETEGRATIS"];

/// Whether the carts check which line their writes hit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Checks {
    /// As in a page.
    On,
    /// They trust the indexes of their last answer.
    Off,
}

/// What somebody does. `pick` chooses a line of those that are on their screen at that moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    SetQuantity { pick: usize, quantity: u32 },
    Remove { pick: usize },
    Undo,
    Add { pick: usize },
    RemoveAll,
    AddCoupon { pick: usize },
    RemoveCoupon { pick: usize },
    SetService { pick: usize, is_chosen: bool },
    ChooseDelivery { pick: usize },
    Leave,
    GoOffline,
    ComeBack,
}

/// One act of a story.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// Milliseconds since the step before.
    pub(super) pause: u64,
    /// The number of the person.
    pub(super) who: usize,
    pub(super) act: Act,
}
