//! Everything the sandbox remembers, and the only ways to reach a cart.
//! Knows carts and who asks for them; neither routes nor JSON.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::account::{Settings, UnknownCart};
use crate::call::Call;
use crate::cart::{Cart, recalculate};
use crate::catalog::Catalog;
use crate::channel::{self, CHANNELS, Channel};
use crate::clock::{Clock, DAY};
use crate::cookies;
use crate::errors::ApiError;
use crate::faults::Faults;
use crate::ids::{self, Ids};
use crate::log::Log;
use crate::people::Person;
use crate::seed;

/// The sandbox's memory.
#[derive(Debug)]
pub(crate) struct Store {
    pub(crate) shop: Shop,
    carts: HashMap<String, Cart>,
    /// Carts of other stores, served as they are, by key.
    pub(crate) raw: HashMap<String, Arc<Value>>,
    /// Which cart is whose.
    pub(crate) own: BTreeMap<Person, String>,
    /// Who is signed in by which token, and until when.
    sign_ins: HashMap<String, (Person, i64)>,
    /// The `public` namespace of each session.
    pub(crate) sessions: HashMap<String, Map<String, Value>>,
    pub(crate) log: Log,
    pub(crate) faults: Faults,
}

/// What a cart's rules need besides the cart.
#[derive(Debug)]
pub(crate) struct Shop {
    pub(crate) settings: Settings,
    pub(crate) catalog: Catalog,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
}

/// Who asks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Requester {
    /// The e-mail they are signed in with.
    pub(crate) email: Option<String>,
    pub(crate) is_operator: bool,
    pub(crate) has_app_key: bool,
    /// The value of their ownership cookie.
    pub(crate) ownership: Option<String>,
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
            own: BTreeMap::new(),
            sign_ins: HashMap::new(),
            sessions: HashMap::new(),
            log: Log::default(),
            faults: Faults::default(),
        };
        seed::plant(&mut store);
        store
    }

    /// Who is behind a request.
    pub(crate) fn requester(&self, call: &Call) -> Requester {
        let person = self.signed_in(call);
        Requester {
            email: person.and_then(Person::account).map(str::to_owned),
            is_operator: person == Some(Person::Operator),
            has_app_key: call.has_app_key,
            ownership: call.cookie(cookies::OWNERSHIP).map(str::to_owned),
        }
    }

    /// Who is signed in, as long as it lasts.
    pub(crate) fn signed_in(&self, call: &Call) -> Option<Person> {
        let token = call.cookie(cookies::AUTH).or_else(|| call.cookie(cookies::AUTH_ACCOUNT))?;
        let (person, until) = self.sign_ins.get(token)?;
        (*until > self.shop.clock.now()).then_some(*person)
    }

    /// Signs someone in and gives the token for their cookie.
    pub(crate) fn sign_in(&mut self, person: Person) -> String {
        let now = self.shop.clock.now();
        let claims = json!({
            "sub": person.account(),
            "account": "armazemaurora",
            "audience": "webstore",
            "iat": now,
            "exp": now + DAY,
            "jti": self.shop.ids.operation(),
        });
        let token = self.shop.ids.jwt(&claims);
        self.sign_ins.insert(token.clone(), (person, self.shop.clock.now() + DAY));
        token
    }

    /// Forgets a token.
    pub(crate) fn sign_out(&mut self, call: &Call) {
        for name in [cookies::AUTH, cookies::AUTH_ACCOUNT] {
            if let Some(token) = call.cookie(name) {
                self.sign_ins.remove(token);
            }
        }
    }

    /// A new, empty cart in the channel of the request or of the account.
    pub(crate) fn create(&mut self, channel: Option<&'static Channel>) -> Cart {
        let channel = channel
            .or_else(|| channel::find(&self.shop.settings.sales_channel))
            .unwrap_or(&CHANNELS[0]);
        let cart = Cart::new(self.shop.ids.order_form(), channel.id, self.shop.clock.now());
        self.put(cart.clone());
        cart
    }

    /// A copy of the cart with this id, while it lives.
    pub(crate) fn cart(&self, id: &str) -> Option<Cart> {
        let oldest = self.shop.clock.now() - self.shop.settings.cart_lifetime_days * DAY;
        self.carts.get(&ids::key(id)).filter(|cart| cart.touched >= oldest).cloned()
    }

    /// Stores a cart as it is now.
    pub(crate) fn put(&mut self, cart: Cart) {
        self.carts.insert(ids::key(&cart.id), cart);
    }

    /// The cart for a read of this id: an unknown one gives what the account's setting says.
    pub(crate) fn cart_to_read(&mut self, id: &str, call: &Call) -> Result<(Cart, bool), ApiError> {
        if !ids::is_order_form_id(id) {
            return Err(ApiError::bad("ORD002"));
        }
        match (self.cart(id), self.shop.settings.unknown_cart) {
            (Some(cart), _) => Ok((cart, false)),
            (None, UnknownCart::NewCart) => Ok((self.create(call.channel()), true)),
            (None, UnknownCart::NotFound) => Err(ApiError::NotFound),
            (None, UnknownCart::Error) => Err(ApiError::bad("ORD002")),
        }
    }

    /// The cart for a write of this id.
    pub(crate) fn cart_to_write(&self, id: &str) -> Result<Cart, ApiError> {
        if self.raw.contains_key(&ids::key(id)) {
            return Err(ApiError::forbidden("CHK003"));
        }
        self.cart(id).ok_or_else(|| ApiError::bad("ORD002"))
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
