//! What happened to a change, for the line it is about and for screen readers.
//! It has facts only: the words for them are in `i18n`.

use super::cart::missing::LeftOut;
use super::together::difference::News;

/// Why a change was not made, or not as the person meant it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The store has only so many units; the line holds that many now.
    OnlyAvailable(u32),
    /// Somebody removed the line meanwhile.
    LineIsGone,
    /// The store gave a reason, in its own words.
    Store(String),
    /// What was typed as a quantity is not a whole number.
    NoWholeNumber,
    /// No coupon code was typed.
    CouponMissing,
    /// The coupon is on the cart already.
    CouponIsOn,
    /// The store picked another delivery option again; the name of that one.
    StoreChose(String),
    /// The line came back without these, because the store has no way to add them again.
    CameBackWithout(Vec<LeftOut>),
    /// The store gave no reason.
    Refused,
    /// Somebody else changed the note meanwhile. Their text stays until the person saves again.
    NoteChanged,
    /// Somebody else filled in the same data meanwhile. Theirs stays until the person decides
    /// otherwise.
    FilledMeanwhile,
    /// The e-mail belongs to another customer, who has to sign in (`CHK0109`).
    EmailOfAnother,
    /// The store takes a new address only from people who are signed in (`CHK0087`).
    AddressNeedsSignIn,
    /// The store does not take the value of a field (`ORD007`, `CHK0040`).
    FieldNotTaken,
    /// A field held a mask, and the form was not sent.
    HoldsMask,
    /// This store does not let guests change a cart.
    GuestsMayNotEdit,
    /// There is no connection, and the change was not sent.
    Offline,
    /// There was no answer in time. The cart was read again.
    TimedOut,
    /// The store's API does not work.
    Unavailable,
    /// The store could not reach the seller of a product.
    SellerUnavailable,
    /// The answer could not be read.
    NotUnderstood,
}

impl Refusal {
    /// The name of the reason for pages. It holds no text of the store and no data of people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OnlyAvailable(_) => "only-available",
            Self::LineIsGone => "line-gone",
            Self::Store(_) | Self::Refused => "store",
            Self::NoWholeNumber => "no-whole-number",
            Self::CouponMissing => "coupon-missing",
            Self::CouponIsOn => "coupon-is-on",
            Self::StoreChose(_) => "store-chose",
            Self::CameBackWithout(_) => "incomplete",
            Self::NoteChanged => "note-changed",
            Self::FilledMeanwhile => "filled-meanwhile",
            Self::EmailOfAnother => "email-of-another",
            Self::AddressNeedsSignIn => "address-needs-sign-in",
            Self::FieldNotTaken => "field-not-taken",
            Self::HoldsMask => "holds-mask",
            Self::GuestsMayNotEdit => "guests-may-not-edit",
            Self::Offline => "offline",
            Self::TimedOut => "timed-out",
            Self::Unavailable => "unavailable",
            Self::SellerUnavailable => "seller-unavailable",
            Self::NotUnderstood => "not-understood",
        }
    }
}

/// Something that happened, for the live region. Every name is a product's, never a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The cart was loaded, with so many units.
    Loaded(u32),
    /// A line holds another quantity.
    QuantityIs {
        /// The product.
        name: String,
        /// Selling units.
        quantity: u32,
    },
    /// A line was removed; the product.
    Removed(Option<String>),
    /// So many lines were removed at once.
    RemovedAll(usize),
    /// A line was added; the product, if it is known.
    Added(Option<String>),
    /// A removed line is back; the product.
    Restored(String),
    /// Two changes at the same moment hit the wrong line; it was put back as it was. The product.
    PutBack(String),
    /// Two changes at the same moment may have hit the wrong line, and how it was before is not
    /// known. The product; people should look at it.
    Unsure(String),
    /// The note was saved.
    NoteSaved,
    /// A service was added to a line or taken off; the product.
    ServiceChanged(String),
    /// A gift was chosen or given back; its name.
    GiftChanged(String),
    /// The contact data was saved.
    ContactSaved,
    /// The delivery data was saved.
    DeliverySaved,
    /// A delivery option was chosen; its name.
    DeliveryChosen(String),
    /// What is new.
    News(Vec<News>),
    /// The person joined the cart.
    Joined,
    /// Somebody else changed where the parcel goes, who gets it or who is billed.
    Redirected(Vec<News>),
    /// A coupon was added; its code.
    CouponAdded(String),
    /// A coupon was taken off; its code.
    CouponRemoved(String),
    /// A change was not made, for this reason; the product, if it was about one.
    Refused(Option<String>, Refusal),
    /// The link was copied to the clipboard.
    LinkCopied,
}
