//! What the sandbox keeps of a cart, and the rules by which it changes.
//! Knows nothing of HTTP, of who is asking, or of how a cart is written as JSON.

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
    /// The same for all copies of one cart: an id may be given to another cart later.
    pub(crate) life: Arc<()>,
    pub(crate) sales_channel: &'static str,
    /// When it was last read or changed, in virtual seconds: carts live from then.
    pub(crate) touched: i64,
    pub(crate) lines: Vec<Line>,
    /// Counts the lines that were ever added, for the order of adding.
    pub(crate) added: u64,
    pub(crate) ordination: Option<Ordination>,
    pub(crate) coupons: Vec<String>,
    pub(crate) profile: Option<Profile>,
    pub(crate) user_profile_id: Option<String>,
    pub(crate) ignore_profile_data: bool,
    pub(crate) selected_addresses: Vec<Address>,
    pub(crate) available_addresses: Vec<Address>,
    pub(crate) messages: Vec<Message>,
    pub(crate) selected_gifts: Vec<String>,
    pub(crate) checked_in_at: Option<String>,
    /// The latest value of the ownership cookie; empty until someone typed data.
    pub(crate) ownership: String,
    /// Whether a write left `paymentData` as it was.
    pub(crate) payment_outdated: bool,
    /// Sections that are kept as they were sent: `marketingData` (without coupons),
    /// `clientPreferencesData`, `openTextField`, …
    pub(crate) sections: Map<String, Value>,
    /// `customData`: fields by app.
    pub(crate) custom: Vec<(String, Map<String, Value>)>,
}

/// How the lines are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ordination {
    pub(crate) criteria: Criteria,
    pub(crate) ascending: bool,
}

/// By what the lines are sorted.
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
            life: Arc::default(),
            sales_channel,
            touched: now,
            lines: Vec::new(),
            added: 0,
            ordination: None,
            coupons: Vec::new(),
            profile: None,
            user_profile_id: None,
            ignore_profile_data: false,
            selected_addresses: Vec::new(),
            available_addresses: Vec::new(),
            messages: Vec::new(),
            selected_gifts: Vec::new(),
            checked_in_at: None,
            ownership: String::new(),
            payment_outdated: false,
            sections: Map::new(),
            custom: Vec::new(),
        }
    }

    pub(crate) fn channel(&self) -> &'static Channel {
        find(self.sales_channel).unwrap_or(&CHANNELS[0])
    }

    /// The e-mail the cart's data belongs to.
    pub(crate) fn email(&self) -> Option<&str> {
        self.profile.as_ref()?.email.as_deref()
    }

    /// The address the items go to.
    pub(crate) fn address(&self) -> Option<&Address> {
        self.selected_addresses.first()
    }

    /// Adds a message unless it is there.
    pub(crate) fn say(&mut self, message: Message) {
        if !self.messages.contains(&message) {
            self.messages.push(message);
        }
    }

    /// The same items in another cart, without anything personal.
    pub(crate) fn anonymous_copy(&self, id: String, now: i64) -> Self {
        Self {
            lines: self.lines.clone(),
            added: self.added,
            ordination: self.ordination,
            coupons: self.coupons.clone(),
            ..Self::new(id, self.sales_channel, now)
        }
    }
}
