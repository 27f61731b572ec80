//! What a person has seen of a cart: lines, quantities, prices, and what was chosen. Later answers
//! are compared with it. What is stored between visits has no text of the cart and no data of
//! people.

use std::sync::Arc;

use super::choices::Choices;
use super::mine::Run;
use crate::domain::cart::Summary;
use crate::domain::cart::item::CartItem;
use crate::domain::cart::snapshot::Cart;
use crate::domain::money::Money;
use crate::domain::people::presence::FieldPresence;
use crate::domain::people::prints::Prints;

/// How many days it is stored between visits.
pub const KEPT_DAYS: u32 = 30;

/// The cart as it was last seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The lines, in their order.
    pub lines: Vec<SeenLine>,
    /// The coupons; `None` when it was stored, because coupons are not.
    pub coupons: Option<Vec<String>>,
    /// What was to be paid, if it is known.
    pub total: Option<Money>,
    /// The cart without its lines, for how they travelled; `None` when it was stored.
    pub shipping: Option<Arc<Summary>>,
    /// Which fields of people's data held something; `None` when it was stored.
    pub filled: Option<FieldPresence>,
    /// What people's data was, as numbers; `None` when it was stored.
    pub prints: Option<Prints>,
}

/// A line as it was last seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenLine {
    /// The fingerprint of its key.
    pub key: u64,
    /// The line itself, to put it back; `None` when it was stored, because only numbers are.
    pub item: Option<Arc<CartItem>>,
    /// Selling units.
    pub quantity: u32,
    /// The price of one selling unit; `None` when it could not be bought.
    pub price: Option<Money>,
    /// What was chosen for it.
    pub choices: Choices,
    /// The units that this person added; empty until it is stored.
    pub mine: Vec<Run>,
}

/// The price of one selling unit, if it can be bought.
pub fn price_of(item: &CartItem) -> Option<Money> {
    item.selling_price.filter(|_| item.is_available())
}

impl SeenLine {
    /// The line as it is now.
    pub fn of(item: &Arc<CartItem>, salt: u64) -> Self {
        Self {
            choices: Choices::of(item, salt),
            mine: Vec::new(),
            key: item.key.fingerprint(),
            item: Some(Arc::clone(item)),
            quantity: item.quantity,
            price: price_of(item),
        }
    }
}

impl Seen {
    /// The cart as it is now.
    pub fn of(cart: &Cart) -> Self {
        Self {
            lines: cart.lines().map(|item| SeenLine::of(item, cart.id.salt())).collect(),
            coupons: Some(cart.summary.coupons.clone()),
            total: Some(cart.summary.value),
            shipping: Some(Arc::clone(&cart.summary)),
            filled: Some(cart.summary.filled.clone()),
            prints: Some(cart.summary.prints.clone()),
        }
    }

    /// The person has now seen how the cart travels and whose data it holds.
    pub fn learn_redirects(&mut self, cart: &Cart) {
        self.shipping = Some(Arc::clone(&cart.summary));
        self.filled = Some(cart.summary.filled.clone());
        self.prints = Some(cart.summary.prints.clone());
    }

    /// The line with this fingerprint.
    pub fn line(&self, key: u64) -> Option<&SeenLine> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// The person has now seen the line as it is in `cart`, or that it is gone.
    pub fn learn_line(&mut self, key: u64, cart: &Cart) {
        let now = cart.lines().find(|item| item.key.fingerprint() == key);
        let of = |item: &Arc<CartItem>| SeenLine::of(item, cart.id.salt());
        let at = self.lines.iter().position(|line| line.key == key);
        match (at, now) {
            (Some(at), Some(item)) => self.lines[at] = of(item),
            (None, Some(item)) => self.lines.push(of(item)),
            (Some(at), None) => {
                self.lines.remove(at);
            }
            (None, None) => {}
        }
    }

    /// The text to store until another visit: the day (since 1970), the total, and
    /// `key:quantity:price` of every line, with `:texts:services:parts` behind it where something
    /// was chosen for the line. Behind the quantity stand the units that the person added, each run
    /// as `+first-count`. All of them are numbers.
    pub fn to_kept(&self, day: u32) -> String {
        let cents =
            |money: Option<Money>| money.map(|money| money.cents().to_string()).unwrap_or_default();
        let mut kept = [day.to_string(), cents(self.total)].join(" ");
        for line in &self.lines {
            let mut quantity = line.quantity.to_string();
            for run in &line.mine {
                let [first, count] = [run.first, run.count].map(|number| number.to_string());
                quantity = [&quantity, "+", &first, "-", &count].concat();
            }
            let parts = [line.key.to_string(), quantity, cents(line.price)];
            kept.push(' ');
            kept.push_str(&parts.join(":"));
            if line.choices != Choices::default() {
                for number in line.choices.numbers() {
                    kept.push(':');
                    kept.push_str(&number.to_string());
                }
            }
        }
        kept
    }

    /// Reads a stored text; `None` when it is too old or was not written by [`Seen::to_kept`].
    pub fn from_kept(kept: &str, today: u32) -> Option<Self> {
        let mut parts = kept.split(' ');
        let day: u32 = parts.next()?.parse().ok()?;
        if today.checked_sub(day)? > KEPT_DAYS {
            return None;
        }
        let total = parts.next()?.parse().ok().map(Money::from_cents);
        let lines = parts.map(|part| {
            let mut numbers = part.split(':');
            let key = numbers.next()?.parse().ok()?;
            let mut quantity = numbers.next()?.split('+');
            Some(SeenLine {
                key,
                item: None,
                quantity: quantity.next()?.parse().ok()?,
                mine: quantity.map(run).collect::<Option<_>>()?,
                price: numbers.next()?.parse().ok().map(Money::from_cents),
                choices: Choices::from_numbers(numbers)?,
            })
        });
        Some(Self { lines: lines.collect::<Option<_>>()?, total, ..Self::default() })
    }
}

/// Reads `first-count`.
fn run(text: &str) -> Option<Run> {
    let (first, count) = text.split_once('-')?;
    Some(Run { first: first.parse().ok()?, count: count.parse().ok()? })
}

/// Days since 1970, of milliseconds since then.
pub fn day(now_ms: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "days are few")]
    let day = (now_ms / 86_400_000.0) as u32;
    day
}
