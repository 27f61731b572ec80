//! The cart as one viewer may see it.
//! It knows nothing of how it was read or how it is drawn.

use std::sync::Arc;

use super::ids::{ItemIndex, LineKey, OrderFormId};
use super::item::CartItem;
use super::money::{CurrencyFormat, Money};
use super::personal::{ClientProfile, ShippingAddress};
use super::totals::Totalizer;

/// One answer of the API, decoded for one viewer: the vendor's `orderForm`.
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
    /// Who buys, when the cart has a profile.
    pub profile: Option<ClientProfile>,
    /// Where it goes, when the cart has an address.
    pub address: Option<ShippingAddress>,
    /// Whether several sellers serve the cart.
    pub has_several_sellers: bool,
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

impl Message {
    /// Whether it belongs beside the coupons (`couponNotFound`, `couponExpired`, …).
    pub fn is_about_coupons(&self) -> bool {
        self.code.as_deref().is_some_and(|code| code.starts_with("coupon"))
    }
}
