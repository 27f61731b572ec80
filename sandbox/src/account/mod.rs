//! The account's settings: what a store can configure, and a choice of behaviours where the
//! vendor's own is not known. Does not know how a setting takes effect.

mod choices;

use std::collections::BTreeMap;

use axum::http::HeaderValue;
use serde::{Deserialize, Serialize};

pub(crate) use choices::{
    AnonymousUse, AttachmentRefusal, CustomDataApp, MaskGeneration, OrderedCart, UnknownCart,
};

use crate::channel::{self, CHANNELS, Channel};
use crate::chaos::Chaos;
use crate::wait_range::WaitRange;

/// The settings, in the JSON of `/_sandbox/settings`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent setting of the account")]
pub(crate) struct Settings {
    /// The trade policy of a cart that is created without `sc`.
    pub(crate) sales_channel: String,
    /// The generation of masks.
    pub(crate) mask_generation: MaskGeneration,
    /// Mask the data of a first purchase for everyone else.
    pub(crate) mask_first_purchase_data: bool,
    /// Mask the state of the address too, when the data of a first purchase is masked.
    pub(crate) mask_state_on_address: bool,
    /// Show the data of a first purchase only to the browser with the latest ownership cookie.
    pub(crate) use_ownership_cookie: bool,
    /// Whether `loggedIn` is true for someone who is signed in and is not the cart's owner.
    pub(crate) logged_in_for_others: bool,
    /// Whether a read by a signed-in visitor writes their profile into a cart that has none.
    pub(crate) complete_on_read: bool,
    /// Whether people with `canEditData: false` may read a cart at all.
    pub(crate) guests_may_read: bool,
    /// Whether people with `canEditData: false` may change items, coupons and the note.
    pub(crate) guests_may_edit: bool,
    /// Whether a request without any cookie may read a cart by its id.
    pub(crate) anonymous_reads: AnonymousUse,
    /// Whether a request without any cookie may change a cart.
    pub(crate) anonymous_writes: AnonymousUse,
    /// Whether manual prices are allowed.
    pub(crate) allow_manual_price: bool,
    /// The answer to an attachment that the offering does not have.
    pub(crate) attachment_refusal: AttachmentRefusal,
    /// The answer to a read of a well-formed id that no cart has.
    pub(crate) unknown_cart: UnknownCart,
    /// The answer to a read of a cart that became an order.
    pub(crate) ordered_cart: OrderedCart,
    /// Whether an order that costs nothing leaves the browser its cart: a known issue of the
    /// vendor.
    pub(crate) free_order_keeps_cart: bool,
    /// For how many days a cart can be read after its last use.
    pub(crate) cart_lifetime_days: i64,
    /// Whether the id of an expired cart is given to the cart of somebody else.
    pub(crate) reassign_expired: bool,
    /// Whether a gift is added to carts above an amount.
    pub(crate) automatic_gift: bool,
    /// Whether adding what the cart has sets the quantity instead of adding to it. The vendor's
    /// sources disagree.
    pub(crate) adding_sets: bool,
    /// Whether other origins get CORS headers. The vendor sends none.
    pub(crate) cors: bool,
    /// How many requests the log keeps. With 0 they are not even recorded.
    pub(crate) keep_requests: usize,
    /// How long a write waits between reading a cart and storing it. Without it, writes queue.
    pub(crate) racing: Option<WaitRange>,
    /// The latency of every request.
    pub(crate) latency: Option<WaitRange>,
    /// The latency of every answer.
    pub(crate) answer_latency: Option<WaitRange>,
    /// Random faults.
    pub(crate) chaos: Option<Chaos>,
    /// The apps that may store custom data in a cart.
    pub(crate) custom_data_apps: Vec<CustomDataApp>,
    /// The component's attributes in the theme.
    pub(crate) element: BTreeMap<String, String>,
    /// The content security policy of the pages, instead of the sandbox's own.
    pub(crate) policy: Option<String>,
    /// Whether a browser may keep the pages in its back-forward cache.
    pub(crate) pages_kept: bool,
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
            anonymous_reads: AnonymousUse::Allowed,
            anonymous_writes: AnonymousUse::Allowed,
            allow_manual_price: false,
            attachment_refusal: AttachmentRefusal::NotFound,
            unknown_cart: UnknownCart::Error,
            ordered_cart: OrderedCart::Empty,
            free_order_keeps_cart: true,
            cart_lifetime_days: 90,
            reassign_expired: false,
            automatic_gift: true,
            adding_sets: false,
            cors: false,
            keep_requests: 10_000,
            racing: None,
            latency: None,
            answer_latency: None,
            chaos: None,
            custom_data_apps: vec![
                app("faststore", &["cartEtag"]),
                app("aurora", &["giftMessage", "tableNumber"]),
            ],
            element: BTreeMap::new(),
            policy: None,
            pages_kept: false,
        }
    }
}

impl Settings {
    /// The channel of a cart that is created without `sc`.
    pub(crate) fn channel(&self) -> &'static Channel {
        channel::find(&self.sales_channel).unwrap_or(&CHANNELS[0])
    }

    /// What is wrong with the settings, in one sentence. None if they are valid.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        let ranges = [self.racing, self.latency, self.answer_latency];
        let is_name = |name: &String| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        };
        let is_header = |text: &String| HeaderValue::from_str(text).is_ok();
        if channel::find(&self.sales_channel).is_none() {
            Some("The sales channels are 1, 2, 3 and 4.")
        } else if !ranges.into_iter().flatten().all(WaitRange::is_valid) {
            Some("`minMs` is at most `maxMs`, and `maxMs` is at most 600000.")
        } else if !self.chaos.as_ref().is_none_or(Chaos::is_valid) {
            Some("Each rate and their sum are from 0 to 1. Statuses are from 400 to 599.")
        } else if !self.element.keys().all(is_name) {
            Some("Names of attributes have only lower-case letters and hyphens.")
        } else if !self.policy.iter().all(is_header) {
            Some("A policy has only characters that a header can contain.")
        } else {
            None
        }
    }
}
