//! Everything the sandbox remembers, and the only ways to reach a cart.
//! Knows neither routes nor JSON.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::account::Settings;
use crate::cart::Cart;
use crate::catalog::Catalog;
use crate::channel::Channel;
use crate::clock::{Clock, DAY};
use crate::faults::Faults;
use crate::ids::{self, Ids};
use crate::log::Log;
use crate::people::Person;
use crate::random::RandomStreams;
use crate::shop::Shop;

/// The sandbox's memory.
#[derive(Debug)]
pub(crate) struct Store {
    pub(crate) shop: Shop,
    carts: HashMap<String, Cart>,
    /// The orderForms that were put here whole and are served unchanged, by key.
    pub(crate) raw: HashMap<String, Arc<Value>>,
    /// The keys of carts that became orders.
    pub(crate) ordered: HashSet<String>,
    /// The orderFormId of each person's own cart.
    pub(crate) own: BTreeMap<Person, String>,
    /// Who is signed in with which token, and until when in virtual seconds.
    pub(crate) sign_ins: HashMap<String, (Person, i64)>,
    /// The `public` namespace of each session.
    pub(crate) sessions: HashMap<String, Map<String, Value>>,
    pub(crate) log: Log,
    pub(crate) faults: Faults,
    pub(crate) random: RandomStreams,
}

impl Store {
    /// A store without carts. The same seed gives the same ids.
    pub(crate) fn new(seed: u64, settings: Settings) -> Self {
        let shop = Shop {
            settings,
            catalog: Catalog::new(),
            clock: Clock::default(),
            ids: Ids::new(seed),
        };
        Self {
            shop,
            carts: HashMap::new(),
            raw: HashMap::new(),
            ordered: HashSet::new(),
            own: BTreeMap::new(),
            sign_ins: HashMap::new(),
            sessions: HashMap::new(),
            log: Log::default(),
            faults: Faults::default(),
            random: RandomStreams::new(seed),
        }
    }

    /// Stores a new, empty cart in the given channel, or else in the account's.
    pub(crate) fn create(&mut self, channel: Option<&'static Channel>) -> Cart {
        let channel = channel.unwrap_or_else(|| self.shop.settings.channel());
        let cart = Cart::new(self.shop.ids.order_form(), channel.id, self.shop.clock.now());
        self.put(cart.clone());
        cart
    }

    /// A copy of the cart with this id, unless it has expired.
    pub(crate) fn cart(&self, id: &str) -> Option<Cart> {
        self.carts.get(&ids::key(id)).filter(|cart| !self.has_expired(cart)).cloned()
    }

    fn has_expired(&self, cart: &Cart) -> bool {
        let lifetime = self.shop.settings.cart_lifetime_days.saturating_mul(DAY);
        cart.last_used < self.shop.clock.now().saturating_sub(lifetime)
    }

    /// Whether the cart with this id has expired.
    pub(crate) fn is_expired(&self, id: &str) -> bool {
        self.carts.get(&ids::key(id)).is_some_and(|cart| self.has_expired(cart))
    }

    /// Whether the stored cart equals this one.
    pub(crate) fn has(&self, cart: &Cart) -> bool {
        self.carts.get(&ids::key(&cart.id)) == Some(cart)
    }

    /// Whether the id of a cart still belongs to it. It does not when the id was given to another
    /// cart after this copy was read.
    pub(crate) fn is_same_cart(&self, cart: &Cart) -> bool {
        let stored = self.carts.get(&ids::key(&cart.id));
        stored.is_some_and(|stored| Arc::ptr_eq(&stored.identity, &cart.identity))
    }

    /// Starts the lifetime of a cart again.
    pub(crate) fn touch(&mut self, id: &str) {
        let now = self.shop.clock.now();
        if let Some(cart) = self.carts.get_mut(&ids::key(id)) {
            cart.last_used = now;
        }
    }

    /// Stores a cart.
    pub(crate) fn put(&mut self, cart: Cart) {
        self.carts.insert(ids::key(&cart.id), cart);
    }

    /// The orderFormId of a person's own cart.
    pub(crate) fn own_cart_of(&self, person: Person) -> &str {
        self.own.get(&person).map_or("", String::as_str)
    }
}
