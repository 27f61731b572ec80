//! The cart as one viewer may see it.
//! It knows nothing of how it was read or how it is drawn.

pub mod change;
pub mod change_rules;
pub mod delivery;
pub mod item;
pub mod quantity;
pub mod totals;

use std::fmt;
use std::sync::Arc;

use self::delivery::Shipping;
use self::item::CartItem;
use self::totals::Totalizer;
use super::ids::{ItemIndex, LineKey, OrderFormId, SellerId, SkuId};
use super::money::{CurrencyFormat, Money};
use super::people::presence::FieldPresence;

/// One answer of the API, decoded for one viewer: the vendor's `orderForm`. Data of people is not in
/// it; that is [`super::people::personal::People`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cart {
    /// Which cart the answer is about; not always the one asked for.
    pub id: OrderFormId,
    /// The lines in the API's order. Lines that did not change are shared between answers.
    pub items: Vec<Arc<CartItem>>,
    /// Everything but the lines.
    pub summary: Arc<Summary>,
}

/// The cart without its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Who looks at it.
    pub viewer: Viewer,
    /// The rows of the total, in the API's order.
    pub totalizers: Vec<Totalizer>,
    /// What is to be paid (`value`).
    pub value: Money,
    /// How the store writes money.
    pub currency: CurrencyFormat,
    /// Coupons on the cart.
    pub coupons: Vec<String>,
    /// Promotions that apply, by name.
    pub promotions: Vec<String>,
    /// The API's notices about the whole cart, once each.
    pub messages: Vec<Message>,
    /// What it says of single lines, and of what it did not add. It stands on the lines already.
    pub line_messages: Vec<Message>,
    /// Which fields of people's data hold something, for whoever fills in the rest.
    pub filled: FieldPresence,
    /// Whether the store lets this visitor fill in people's data: nobody has yet, or `canEditData`.
    pub may_fill_in: bool,
    /// How the lines travel.
    pub shipping: Shipping,
    /// Whether several sellers serve the cart.
    pub has_several_sellers: bool,
    /// What people wrote to the store (`openTextField`); everybody with the link reads it.
    pub note: Note,
    /// Gifts to choose from.
    pub gifts: Vec<GiftChoice>,
}

/// A text that people wrote. Everybody with the link reads it, and it may hold anybody's data, so it
/// is for the screen and for the store alone.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    /// Keeps what somebody wrote.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The text, for the screen or for the store.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Note(hidden)")
    }
}

/// A list of gifts to choose from: the vendor's `selectableGifts[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiftChoice {
    /// The vendor's id of the list.
    pub list: String,
    /// How many may be chosen.
    pub limit: u32,
    /// What there is to choose.
    pub gifts: Vec<Gift>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gift {
    /// What it is.
    pub sku: SkuId,
    /// Who gives it.
    pub seller: SellerId,
    /// Its name.
    pub name: String,
    /// Whether it is chosen (`isSelected`).
    pub is_chosen: bool,
}

/// Who looks at the cart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Viewer {
    /// The cart is the visitor's own, and the API says they may see its data.
    Owner,
    /// The cart is the visitor's own; they are not signed in, so its data stays masked.
    OwnerSignedOut,
    /// The cart came by a link. Until more is known, everybody is a guest.
    #[default]
    Guest,
    /// The cart came by a link, and its buyer is the one who is signed in here. Its data is shown once
    /// they open it as themselves.
    BuyerByLink,
    /// The cart is the visitor's own, and they are signed in as somebody else than the one whose
    /// data it holds.
    SignedInAsAnother,
    /// A telesales operator.
    Operator,
}

/// How grave the API says a message is. The vendor's table and its answers disagree at times, so
/// nothing but a colour follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageStatus {
    /// For instance a coupon that was refused.
    Error,
    /// For instance a quantity that was reduced.
    Warning,
    /// Good to know.
    Info,
}

/// A notice of the API: the vendor's `messages[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// For instance `couponNotFound`.
    pub code: Option<String>,
    /// How grave it is.
    pub status: MessageStatus,
    /// In the language of the cart.
    pub text: String,
}

impl Cart {
    /// Where the line stands in this answer.
    pub fn index_of(&self, key: &LineKey) -> Option<ItemIndex> {
        self.items.iter().position(|item| item.key == *key).map(ItemIndex)
    }

    /// The line with this key.
    pub fn item(&self, key: &LineKey) -> Option<&Arc<CartItem>> {
        self.items.iter().find(|item| item.key == *key)
    }

    /// Selling units that can be bought, as counted beside the title.
    pub fn unit_count(&self) -> u32 {
        unit_count(&self.items)
    }
}

/// Selling units of these lines that can be bought.
pub fn unit_count<'a>(items: impl IntoIterator<Item = &'a Arc<CartItem>>) -> u32 {
    let available = items.into_iter().filter(|item| item.is_available());
    available.fold(0, |count, item| count.saturating_add(item.quantity))
}

/// Selling units of the same kind as `item`.
pub fn units_like<'a>(items: impl IntoIterator<Item = &'a Arc<CartItem>>, item: &CartItem) -> u32 {
    let like = items.into_iter().filter(|other| other.is_like(item));
    like.fold(0, |units, other| units.saturating_add(other.quantity))
}

impl Message {
    /// Whether it belongs beside the coupons (`couponNotFound`, `couponExpired`, …).
    pub fn is_about_coupons(&self) -> bool {
        self.code.as_deref().is_some_and(|code| code.starts_with("coupon"))
    }
}
