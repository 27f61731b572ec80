//! What became of a change, to be said beside the line and to screen readers.
//! Facts only: `i18n` has the words.

/// Why a change did not hold, or not as meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The store has only so many; the line holds that many now.
    OnlyAvailable(u32),
    /// Somebody took the line out meanwhile.
    LineIsGone,
    /// The store said why, in its own words.
    Store(String),
    /// The store refused without a word.
    Refused,
    /// Somebody else wrote the note meanwhile; what they wrote stays until it is saved again.
    NoteChanged,
    /// Somebody else filled in the same data meanwhile; it stays until the person says otherwise.
    FilledMeanwhile,
    /// The e-mail is another customer's, who has to sign in (`CHK0109`).
    EmailOfAnother,
    /// The store takes a new address only from those who are signed in (`CHK0087`).
    AddressNeedsSignIn,
    /// The store does not take what stands in one of the fields (`ORD007`, `CHK0040`).
    FieldNotTaken,
    /// A field held an asterisk, the mark of hidden data. It was not sent.
    HoldsMask,
    /// This store does not let guests change a cart.
    GuestsMayNotEdit,
    /// No connection: the change did not go out.
    Offline,
    /// No answer in time: the cart was read again to see what holds.
    TimedOut,
    /// The store's API fails.
    Unavailable,
    /// The store could not reach the seller of a product.
    SellerUnavailable,
    /// The answer could not be read.
    NotUnderstood,
}

/// Something that happened, for the live region. Names are of products, never of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The cart is on the screen, with so many units.
    Loaded(u32),
    /// A line holds another quantity.
    QuantityIs {
        /// The product.
        name: String,
        /// Selling units.
        quantity: u32,
    },
    /// A line was taken out.
    Removed(String),
    /// So many lines were taken out at once.
    RemovedAll(usize),
    /// A line was added; the product, where it is known.
    Added(Option<String>),
    /// A removed line is back.
    Restored(String),
    /// Somebody's change at the same moment hit this line; it was put back as it was.
    PutBack(String),
    /// Somebody's change at the same moment may have hit this line, and how it was before is not
    /// known: people should look at it.
    Unsure(String),
    /// The note is saved.
    NoteSaved,
    /// A service was added to a line or taken off.
    ServiceChanged(String),
    /// A gift was chosen or put back.
    GiftChanged(String),
    /// The contact data is saved.
    ContactSaved,
    /// The delivery data is saved.
    DeliverySaved,
    /// Lines travel as chosen; the option's name.
    DeliveryChosen(String),
    /// So many things are new.
    News(usize),
    /// A coupon is on the cart.
    CouponAdded(String),
    /// A coupon was taken off.
    CouponRemoved(String),
    /// A change to this product, or to the coupons when there is none, did not hold.
    Refused(Option<String>, Refusal),
    /// The link is in the clipboard.
    LinkCopied,
}
