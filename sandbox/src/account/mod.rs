//! The account's settings: what a store can switch, and where the vendor is not known well enough
//! to imitate one behaviour only. Says nothing about how a setting takes effect.

mod choices;

use std::collections::BTreeMap;

use axum::http::HeaderValue;
use serde::{Deserialize, Serialize};

pub(crate) use choices::{AnonymousUse, CustomDataApp, MaskGeneration, OrderedCart, UnknownCart};

use crate::channel::{self, CHANNELS, Channel};
use crate::chaos::Chaos;
use crate::span::Span;

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
    /// Whether a request without any cookie may read a cart by its id.
    pub(crate) anonymous_reads: AnonymousUse,
    /// Whether a request without any cookie may change a cart.
    pub(crate) anonymous_writes: AnonymousUse,
    /// Whether a price may be set by hand.
    pub(crate) allow_manual_price: bool,
    /// What a read of a well-formed id gives that no cart has.
    pub(crate) unknown_cart: UnknownCart,
    /// What a cart gives that became an order.
    pub(crate) ordered_cart: OrderedCart,
    /// How long a cart lives after its last change.
    pub(crate) cart_lifetime_days: i64,
    /// The id of a cart that expired is given to the cart of somebody else.
    pub(crate) reassign_expired: bool,
    /// A gift is added to carts above an amount.
    pub(crate) automatic_gift: bool,
    /// An addition of what the cart has sets the quantity instead of adding to it. The vendor's
    /// sources disagree.
    pub(crate) adding_sets: bool,
    /// Answer other origins with CORS headers (the vendor does not).
    pub(crate) cors: bool,
    /// How many requests the log keeps; with none it costs nothing.
    pub(crate) keep_requests: usize,
    /// How long a write holds the cart it read before it stores it; writes queue without.
    pub(crate) racing: Option<Span>,
    /// How long every request travels.
    pub(crate) latency: Option<Span>,
    /// How long every answer travels.
    pub(crate) answer_latency: Option<Span>,
    /// What fails at random.
    pub(crate) chaos: Option<Chaos>,
    /// The apps that may keep custom data on a cart.
    pub(crate) custom_data_apps: Vec<CustomDataApp>,
    /// The attributes that the theme writes on the component.
    pub(crate) element: BTreeMap<String, String>,
    /// The content security policy of the pages; the sandbox's own without.
    pub(crate) policy: Option<String>,
    /// A browser may keep the pages for the way back.
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
            unknown_cart: UnknownCart::Error,
            ordered_cart: OrderedCart::Empty,
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
    /// The channel of a cart that is made without `sc`.
    pub(crate) fn channel(&self) -> &'static Channel {
        channel::find(&self.sales_channel).unwrap_or(&CHANNELS[0])
    }

    /// What is wrong with them, in a sentence.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let spans = [self.racing, self.latency, self.answer_latency];
        let is_name = |name: &String| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        };
        let is_header = |text: &String| HeaderValue::from_str(text).is_ok();
        if channel::find(&self.sales_channel).is_none() {
            Some("The sales channels are 1, 2, 3 and 4.")
        } else if !spans.into_iter().flatten().all(Span::is_sound) {
            Some("`minMs` is at most `maxMs`, and that at most 600000.")
        } else if !self.chaos.as_ref().is_none_or(Chaos::is_sound) {
            Some("Rates are from 0 to 1, also together; statuses are from 400 to 599.")
        } else if !self.element.keys().all(is_name) {
            Some("Attributes have names of small letters and hyphens.")
        } else if !self.policy.iter().all(is_header) {
            Some("A policy is one line.")
        } else {
            None
        }
    }
}
