//! How the lines travel: what the store offers for each, and which lines travel together.
//! It knows no addresses: those are data of people.

use super::delivery_window::DeliveryWindow;
use crate::domain::ids::LineKey;
use crate::domain::money::Money;

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
    /// The ids of the other addresses of the cart. They are chosen again with each address that is
    /// written.
    pub other_address_ids: Vec<String>,
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
    /// The time of delivery that is chosen with the option (`deliveryWindow`).
    pub window: Option<DeliveryWindow>,
    /// The vendor's id of the address that the line goes to (`addressId`).
    pub address_id: Option<String>,
}

/// How one line shall travel, for a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeliveryChoice<'a> {
    /// The id of the option.
    pub option: &'a str,
    /// The channel of the option.
    pub channel: Channel,
    /// The time of delivery, if the option has one.
    pub window: Option<&'a DeliveryWindow>,
    /// The vendor's id of the address, where the line keeps the one that it has.
    pub address_id: Option<&'a str>,
}

/// The option that somebody wants for some lines.
#[derive(Clone, Copy, Debug)]
pub struct WantedDelivery<'a> {
    /// The lines.
    pub lines: &'a [LineKey],
    /// The id of the option.
    pub option: &'a str,
    /// The time of delivery; `None` keeps the one that a line has with this option.
    pub window: Option<&'a DeliveryWindow>,
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
    /// The times of delivery to choose from (`availableDeliveryWindows[]`); for the lines of a
    /// parcel, those that all of them have.
    pub windows: Vec<DeliveryWindow>,
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
    /// The time of delivery that is chosen for all of them.
    pub window: Option<DeliveryWindow>,
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
        for delivery in &self.lines {
            let LineDelivery { line, options, chosen, window, .. } = delivery;
            if options.is_empty() {
                continue;
            }
            let chosen = chosen.as_ref().map(|(id, _)| id);
            let offers_same = |parcel: &&mut Parcel| {
                parcel.options.iter().map(|option| &option.id).eq(options.iter().map(|it| &it.id))
            };
            match parcels.iter_mut().find(offers_same) {
                Some(parcel) => parcel.add_line(delivery, chosen),
                None => parcels.push(Parcel {
                    lines: vec![line.clone()],
                    options: options.clone(),
                    chosen: chosen.cloned(),
                    window: window.clone(),
                }),
            }
        }
        parcels
    }

    /// Whether another address is chosen now. A first one is none.
    pub fn is_elsewhere(&self, now: &Self) -> bool {
        self.address_id.is_some() && self.address_id != now.address_id
    }

    /// What is offered for a line.
    pub fn of(&self, line: &LineKey) -> Option<&LineDelivery> {
        self.lines.iter().find(|delivery| delivery.line == *line)
    }

    /// How a line travels, all that was read of it. For the lines in `wanted` its option counts
    /// instead, where the store offers it.
    pub fn choice_of<'a>(
        &'a self,
        line: &LineKey,
        wanted: Option<WantedDelivery<'a>>,
    ) -> Option<DeliveryChoice<'a>> {
        let delivery = self.of(line)?;
        let before = delivery.chosen.as_ref().map(|(id, channel)| DeliveryChoice {
            option: id,
            channel: *channel,
            window: delivery.window.as_ref(),
            address_id: delivery.address_id.as_deref(),
        });
        let Some(wanted) = wanted.filter(|wanted| wanted.lines.contains(line)) else {
            return before;
        };
        let Some(option) = delivery.options.iter().find(|option| option.id == wanted.option) else {
            return before;
        };
        let kept = before.filter(|before| before.option == option.id);
        // The line's own element is sent, because its prices may be other than those of the parcel.
        let window = wanted.window.map(|wanted| {
            let own = option.windows.iter().find(|window| window.is_same_time(wanted));
            own.unwrap_or(wanted)
        });
        // A place where things are picked up has an address of its own.
        let is_same_way = before.is_none_or(|before| before.channel == option.channel)
            && option.channel == Channel::Delivery;
        let address_id = delivery.address_id.as_deref().filter(|_| kept.is_some() || is_same_way);
        Some(DeliveryChoice {
            option: &option.id,
            channel: option.channel,
            window: window.or_else(|| kept.and_then(|kept| kept.window)),
            address_id,
        })
    }
}

impl Parcel {
    fn add_line(&mut self, delivery: &LineDelivery, chosen: Option<&String>) {
        self.lines.push(delivery.line.clone());
        for (all, one) in self.options.iter_mut().zip(&delivery.options) {
            all.price = all.price.zip(one.price).map(|(all, one)| all + one);
            // The parcel arrives with its slowest line.
            let slowest = [all.estimate, one.estimate].into_iter().flatten();
            all.estimate = slowest.max_by_key(|estimate| estimate.minutes());
            all.keep_common_windows(&one.windows);
        }
        if !DeliveryWindow::are_same(self.window.as_ref(), delivery.window.as_ref()) {
            self.window = None;
        }
        if self.chosen.as_ref() != chosen {
            self.chosen = None;
            self.window = None;
        }
    }
}

impl DeliveryOption {
    /// Keeps the windows that are among `others` too, at the sum of both prices.
    fn keep_common_windows(&mut self, others: &[DeliveryWindow]) {
        self.windows.retain_mut(|window| {
            let Some(other) = others.iter().find(|other| other.is_same_time(window)) else {
                return false;
            };
            window.price = window.price.zip(other.price).map(|(all, one)| all + one);
            true
        });
    }
}
