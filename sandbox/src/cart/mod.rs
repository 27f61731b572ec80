//! A cart as the sandbox stores it. The modules below contain the rules by which it changes.
//! Knows neither HTTP nor the requester, and does not know the JSON of an orderForm.

pub(crate) mod address;
pub(crate) mod coupons;
pub(crate) mod delivery;
pub(crate) mod gifts;
pub(crate) mod line;
pub(crate) mod lines;
pub(crate) mod message;
pub(crate) mod pricing;
pub(crate) mod profile;
pub(crate) mod promotions;
pub(crate) mod recalculate;
pub(crate) mod totals;
pub(crate) mod window;

use std::sync::Arc;

use serde_json::{Map, Value};

pub(crate) use address::Address;
pub(crate) use line::Line;
pub(crate) use message::Message;
pub(crate) use profile::Profile;

use crate::channel::{CHANNELS, Channel, find};

/// A cart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cart {
    pub(crate) id: String,
    /// Identifies the cart: all copies of one cart share this pointer. The id does not, because it
    /// may be given to another cart later.
    pub(crate) identity: Arc<()>,
    pub(crate) sales_channel: &'static str,
    /// When the cart was last read or changed, in virtual seconds. Its lifetime starts then.
    pub(crate) last_used: i64,
    pub(crate) lines: Vec<Line>,
    /// How many lines were ever added.
    pub(crate) lines_added: u64,
    pub(crate) ordination: Option<Ordination>,
    pub(crate) coupons: Vec<String>,
    pub(crate) profile: Option<Profile>,
    pub(crate) user_profile_id: Option<String>,
    pub(crate) ignore_profile_data: bool,
    pub(crate) selected_addresses: Vec<Address>,
    pub(crate) available_addresses: Vec<Address>,
    pub(crate) messages: Vec<Message>,
    pub(crate) selected_gifts: Vec<String>,
    /// Where the buyer is, if in a physical store.
    pub(crate) check_in: Option<CheckIn>,
    /// The latest value of the ownership cookie. Empty until personal data is entered.
    pub(crate) ownership: String,
    /// Whether the last write was allowed to leave `paymentData` outdated.
    pub(crate) payment_outdated: bool,
    /// Sections that are stored as they were sent: `marketingData` (without coupons),
    /// `clientPreferencesData`, `openTextField`, …
    pub(crate) sections: Map<String, Value>,
    /// The fields of `customData`, for each app.
    pub(crate) custom_data: Vec<(String, Map<String, Value>)>,
}

/// The physical store in which the buyer is. Clients name it in one of two ways, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckIn {
    pub(crate) store: Option<String>,
    pub(crate) pickup_point: Option<String>,
}

/// How the lines are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ordination {
    pub(crate) criteria: Criteria,
    pub(crate) ascending: bool,
}

/// The vendor's criteria for sorting lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Criteria {
    Name,
    AddTime,
    Gift,
}

impl Cart {
    /// An empty cart.
    pub(crate) fn new(id: String, sales_channel: &'static str, now: i64) -> Self {
        Self {
            id,
            identity: Arc::default(),
            sales_channel,
            last_used: now,
            lines: Vec::new(),
            lines_added: 0,
            ordination: None,
            coupons: Vec::new(),
            profile: None,
            user_profile_id: None,
            ignore_profile_data: false,
            selected_addresses: Vec::new(),
            available_addresses: Vec::new(),
            messages: Vec::new(),
            selected_gifts: Vec::new(),
            check_in: None,
            ownership: String::new(),
            payment_outdated: false,
            sections: Map::new(),
            custom_data: Vec::new(),
        }
    }

    /// The sales channel.
    pub(crate) fn channel(&self) -> &'static Channel {
        find(self.sales_channel).unwrap_or(&CHANNELS[0])
    }

    /// Takes the sales channel of a request, if the cart is empty.
    pub(crate) fn take_channel(&mut self, channel: Option<&'static Channel>) {
        if let (Some(channel), true) = (channel, self.lines.is_empty()) {
            self.sales_channel = channel.id;
        }
    }

    /// The e-mail of the cart's owner.
    pub(crate) fn email(&self) -> Option<&str> {
        self.profile.as_ref()?.email.as_deref()
    }

    /// The address to which the items are delivered.
    pub(crate) fn address(&self) -> Option<&Address> {
        self.selected_addresses.first()
    }

    /// Adds a message, unless the cart has it already.
    pub(crate) fn add_message(&mut self, message: Message) {
        if !self.messages.contains(&message) {
            self.messages.push(message);
        }
    }

    /// A new cart with the same lines and coupons, without personal data.
    pub(crate) fn anonymous_copy(&self, id: String, now: i64) -> Self {
        Self {
            lines: self.lines.clone(),
            lines_added: self.lines_added,
            ordination: self.ordination,
            coupons: self.coupons.clone(),
            ..Self::new(id, self.sales_channel, now)
        }
    }
}
