//! How the lines travel: what the store offers for each, and which lines travel together.
//! It knows no addresses: those are data of people.

use crate::domain::ids::LineKey;
use crate::domain::money::Money;
use crate::domain::search::find_wrapping;

/// The vendor's `shippingData` without the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shipping {
    /// The store's country, three letters.
    pub country: String,
    /// The countries that the lines can be sent to, three letters each.
    pub ships_to: Vec<String>,
    /// What is offered for each line (`logisticsInfo[]`).
    pub lines: Vec<LineDelivery>,
    /// The vendor's id of the chosen address. A write that names it changes the address instead of
    /// adding another.
    pub address_id: Option<String>,
}

/// What is offered for one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDelivery {
    /// Which line.
    pub line: LineKey,
    /// The options to choose from (`slas[]`).
    pub options: Vec<DeliveryOption>,
    /// The id of the chosen option (`selectedSla`) and its channel (`selectedDeliveryChannel`).
    pub chosen: Option<(String, Channel)>,
}

/// A way to deliver or pick up: an element of the vendor's `slas[]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryOption {
    /// The vendor's id.
    pub id: String,
    /// Its name in the store.
    pub name: String,
    /// Whether it is delivered or picked up.
    pub channel: Channel,
    /// The price for one line, or the sum for the lines of a parcel. The store may not tell it,
    /// which is not the same as free.
    pub price: Option<Money>,
    /// How long it takes.
    pub estimate: Option<Estimate>,
    /// The name of the place where it can be picked up.
    pub place: Option<String>,
}

/// The vendor's `deliveryChannel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// `delivery`
    Delivery,
    /// `pickup-in-point`
    Pickup,
}

/// The vendor's `shippingEstimate`, for instance `3bd`. It is the latest time, and 0 is today: the
/// vendor's own words for it are "Up to 3 business days" and "Today".
/// <https://github.com/vtex-apps/shipping-estimate-translator>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// The unit of an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// `bd`
    BusinessDays,
    /// `d`
    Days,
    /// `h`
    Hours,
    /// `m`
    Minutes,
}

/// Lines that travel together, because the same options are offered for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Which lines.
    pub lines: Vec<LineKey>,
    /// The options to choose from, for all of them.
    pub options: Vec<DeliveryOption>,
    /// The id of the option that is chosen for all of them.
    pub chosen: Option<String>,
}

impl Estimate {
    /// Reads `3bd`, `1d`, `2h` or `30m`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.find(|letter: char| !letter.is_ascii_digit())?;
        let (count, unit) = text.split_at_checked(digits)?;
        let unit = match unit {
            "bd" => Unit::BusinessDays,
            "d" => Unit::Days,
            "h" => Unit::Hours,
            "m" => Unit::Minutes,
            _ => return None,
        };
        Some(Self { count: count.parse().ok()?, unit })
    }

    fn minutes(self) -> u64 {
        let each = match self.unit {
            // Five of seven days.
            Unit::BusinessDays => 2_016,
            Unit::Days => 1_440,
            Unit::Hours => 60,
            Unit::Minutes => 1,
        };
        each * u64::from(self.count)
    }
}

impl Shipping {
    /// The lines in groups that travel together, in the order of the cart.
    pub fn parcels(&self) -> Vec<Parcel> {
        let mut parcels: Vec<Parcel> = Vec::new();
        for LineDelivery { line, options, chosen } in &self.lines {
            if options.is_empty() {
                continue;
            }
            let chosen = chosen.as_ref().map(|(id, _)| id);
            let offers_same = |parcel: &&mut Parcel| {
                parcel.options.iter().map(|option| &option.id).eq(options.iter().map(|it| &it.id))
            };
            match parcels.iter_mut().find(offers_same) {
                Some(parcel) => parcel.add_line(line, options, chosen),
                None => parcels.push(Parcel {
                    lines: vec![line.clone()],
                    options: options.clone(),
                    chosen: chosen.cloned(),
                }),
            }
        }
        parcels
    }

    /// Whether another option is chosen for a line that both have. A first choice is none.
    pub fn differs_in_choice(&self, now: &Self) -> bool {
        let mut next = 0;
        self.lines.iter().any(|was| {
            let is_it = |at: usize| now.lines[at].line == was.line;
            let Some(at) = find_wrapping(next, now.lines.len(), is_it) else { return false };
            next = at + 1;
            let chosen = was.chosen.as_ref().zip(now.lines[at].chosen.as_ref());
            chosen.is_some_and(|(was, is)| was != is)
        })
    }

    /// Whether another address is chosen now. A first one is none.
    pub fn is_elsewhere(&self, now: &Self) -> bool {
        self.address_id.is_some() && self.address_id != now.address_id
    }

    /// The id and the channel of the option that is chosen for a line. `wanted` are lines and an
    /// option: for those lines it counts instead, where the store offers it.
    pub fn choice_of(
        &self,
        line: &LineKey,
        wanted: Option<(&[LineKey], &str)>,
    ) -> Option<(&str, Channel)> {
        let delivery = self.lines.iter().find(|delivery| delivery.line == *line)?;
        let option = wanted
            .filter(|(lines, _)| lines.contains(line))
            .and_then(|(_, id)| delivery.options.iter().find(|option| option.id == id));
        match option {
            Some(option) => Some((&option.id, option.channel)),
            None => delivery.chosen.as_ref().map(|(id, channel)| (id.as_str(), *channel)),
        }
    }
}

impl Parcel {
    fn add_line(&mut self, line: &LineKey, options: &[DeliveryOption], chosen: Option<&String>) {
        self.lines.push(line.clone());
        for (all, one) in self.options.iter_mut().zip(options) {
            all.price = all.price.zip(one.price).map(|(all, one)| all + one);
            // The parcel arrives with its slowest line.
            let slowest = [all.estimate, one.estimate].into_iter().flatten();
            all.estimate = slowest.max_by_key(|estimate| estimate.minutes());
        }
        if self.chosen.as_ref() != chosen {
            self.chosen = None;
        }
    }
}
