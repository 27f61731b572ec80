//! Everything the sandbox remembers, and the only ways to reach a cart.
//! Knows carts and who asks for them; neither routes nor JSON.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::account::Settings;
use crate::cart::{Cart, recalculate};
use crate::catalog::Catalog;
use crate::channel::Channel;
use crate::clock::{Clock, DAY};
use crate::faults::Faults;
use crate::ids::{self, Ids};
use crate::log::Log;
use crate::people::Person;
use crate::random::Chance;
use crate::seed;

/// The sandbox's memory.
#[derive(Debug)]
pub(crate) struct Store {
    pub(crate) shop: Shop,
    carts: HashMap<String, Cart>,
    /// Carts of other stores, served as they are, by key.
    pub(crate) raw: HashMap<String, Arc<Value>>,
    /// The keys of carts that became orders.
    pub(crate) ordered: HashSet<String>,
    /// Which cart is whose.
    pub(crate) own: BTreeMap<Person, String>,
    /// Who is signed in by which token, and until when.
    pub(crate) sign_ins: HashMap<String, (Person, i64)>,
    /// The `public` namespace of each session.
    pub(crate) sessions: HashMap<String, Map<String, Value>>,
    pub(crate) log: Log,
    pub(crate) faults: Faults,
    pub(crate) chance: Chance,
}

/// What a cart's rules need besides the cart.
#[derive(Debug)]
pub(crate) struct Shop {
    pub(crate) settings: Settings,
    pub(crate) catalog: Catalog,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
}

impl Store {
    /// A fresh store. Its first ids are the same for the same seed.
    pub(crate) fn new(seed: u64, settings: Settings) -> Self {
        let shop = Shop {
            settings,
            catalog: Catalog::new(),
            clock: Clock::default(),
            ids: Ids::new(seed),
        };
        let mut store = Self {
            shop,
            carts: HashMap::new(),
            raw: HashMap::new(),
            ordered: HashSet::new(),
            own: BTreeMap::new(),
            sign_ins: HashMap::new(),
            sessions: HashMap::new(),
            log: Log::default(),
            faults: Faults::default(),
            chance: Chance::new(seed),
        };
        seed::plant(&mut store);
        store
    }

    /// A new, empty cart in the channel of the request or of the account.
    pub(crate) fn create(&mut self, channel: Option<&'static Channel>) -> Cart {
        let channel = channel.unwrap_or_else(|| self.shop.settings.channel());
        let cart = Cart::new(self.shop.ids.order_form(), channel.id, self.shop.clock.now());
        self.put(cart.clone());
        cart
    }

    /// A copy of the cart with this id, while it lives.
    pub(crate) fn cart(&self, id: &str) -> Option<Cart> {
        self.carts.get(&ids::key(id)).filter(|cart| self.lives(cart)).cloned()
    }

    fn lives(&self, cart: &Cart) -> bool {
        let lifetime = self.shop.settings.cart_lifetime_days.saturating_mul(DAY);
        cart.touched >= self.shop.clock.now().saturating_sub(lifetime)
    }

    /// Whether there was a cart with this id, until it was left alone for too long.
    pub(crate) fn is_expired(&self, id: &str) -> bool {
        self.carts.get(&ids::key(id)).is_some_and(|cart| !self.lives(cart))
    }

    /// Whether a cart is stored just like this.
    pub(crate) fn has(&self, cart: &Cart) -> bool {
        self.carts.get(&ids::key(&cart.id)) == Some(cart)
    }

    /// Whether the id of a cart has not been given to another since the cart was read.
    pub(crate) fn has_the_life_of(&self, cart: &Cart) -> bool {
        let now = self.carts.get(&ids::key(&cart.id));
        now.is_some_and(|now| Arc::ptr_eq(&now.life, &cart.life))
    }

    /// A cart that somebody looked at lives on.
    pub(crate) fn touch(&mut self, id: &str) {
        let now = self.shop.clock.now();
        if let Some(cart) = self.carts.get_mut(&ids::key(id)) {
            cart.touched = now;
        }
    }

    /// Stores a cart as it is now.
    pub(crate) fn put(&mut self, cart: Cart) {
        self.carts.insert(ids::key(&cart.id), cart);
    }

    /// The orderFormId of somebody's cart.
    pub(crate) fn own_cart_of(&self, person: Person) -> &str {
        self.own.get(&person).map_or("", String::as_str)
    }
}

impl Shop {
    /// Brings a cart up to date.
    pub(crate) fn recalculate(&mut self, cart: &mut Cart, keep_together: bool) {
        let rules =
            recalculate::Rules { automatic_gift: self.settings.automatic_gift, keep_together };
        recalculate::run(cart, &self.catalog, &mut self.ids, rules);
    }

    /// Gives a cart the ownership value that the next answer hands out. It grows with every
    /// address, as the vendor's does.
    pub(crate) fn renew_ownership(&mut self, cart: &mut Cart) {
        cart.ownership = self.ids.token(64 + 22 * cart.available_addresses.len());
    }
}
