//! The account's settings: what a store can switch, and where the vendor is not known well enough
//! to imitate one behaviour only. Says nothing about how a setting takes effect.

use serde::{Deserialize, Serialize};

/// The settings, as `/_sandbox/settings` shows and takes them.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "they are the account's independent switches")]
pub(crate) struct Settings {
    /// The trade policy of a cart that is made without `sc`.
    pub(crate) sales_channel: String,
    /// Which of the vendor's two generations of masks is used.
    pub(crate) mask_generation: MaskGeneration,
    /// Mask what a first-time shopper typed from everyone else.
    pub(crate) mask_first_purchase_data: bool,
    /// On a first purchase that is masked: mask the state too.
    pub(crate) mask_state_on_address: bool,
    /// Only the browser with the latest ownership cookie sees a first purchase in clear.
    pub(crate) use_ownership_cookie: bool,
    /// Whether `loggedIn` is true for someone signed in who is not the cart's owner.
    pub(crate) logged_in_for_others: bool,
    /// A read by a signed-in visitor writes their profile into a cart that has none.
    pub(crate) complete_on_read: bool,
    /// Whether people with `canEditData: false` may read a cart at all.
    pub(crate) guests_may_read: bool,
    /// Whether people with `canEditData: false` may change items, coupons and the note.
    pub(crate) guests_may_edit: bool,
    /// Whether a price may be set by hand.
    pub(crate) allow_manual_price: bool,
    /// What a read of a well-formed id gives that no cart has.
    pub(crate) unknown_cart: UnknownCart,
    /// How long a cart lives after its last change.
    pub(crate) cart_lifetime_days: i64,
    /// A gift is added to carts above an amount.
    pub(crate) automatic_gift: bool,
    /// Answer other origins with CORS headers (the vendor does not).
    pub(crate) cors: bool,
    /// The apps that may keep custom data on a cart.
    pub(crate) custom_data_apps: Vec<CustomDataApp>,
}

/// The vendor's generations of masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum MaskGeneration {
    /// `K***`, `***90`
    Current,
    /// `Gui***rme`, `*1*2*5*5*3*`
    Legacy,
}

/// What stands for a cart nobody has: the vendor documents none of these for reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum UnknownCart {
    /// 400 with `ORD002`.
    Error,
    /// 404 with a page.
    NotFound,
    /// 200 with a fresh, empty cart under another id.
    NewCart,
}

/// An app in the account's configuration, with the fields it may write.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CustomDataApp {
    pub(crate) id: String,
    pub(crate) major: u32,
    pub(crate) fields: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        let app = |id: &str, fields: &[&str]| CustomDataApp {
            id: id.to_owned(),
            major: 1,
            fields: fields.iter().map(|&field| field.to_owned()).collect(),
        };
        Self {
            sales_channel: "1".to_owned(),
            mask_generation: MaskGeneration::Current,
            mask_first_purchase_data: false,
            mask_state_on_address: true,
            use_ownership_cookie: false,
            logged_in_for_others: true,
            complete_on_read: true,
            guests_may_read: true,
            guests_may_edit: true,
            allow_manual_price: false,
            unknown_cart: UnknownCart::Error,
            cart_lifetime_days: 90,
            automatic_gift: true,
            cors: false,
            custom_data_apps: vec![
                app("faststore", &["cartEtag"]),
                app("aurora", &["giftMessage", "tableNumber"]),
            ],
        }
    }
}
