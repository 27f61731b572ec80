//! How lines travel: what the store offers for each, and which lines go together.
//! It knows no addresses: where they go is `personal`'s matter.

use crate::domain::ids::LineKey;
use crate::domain::money::Money;

/// What `shippingData` tells besides the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shipping {
    /// The store's country, three letters.
    pub country: String,
    /// Where its lines can be sent, three letters each.
    pub ships_to: Vec<String>,
    /// What is offered, line by line (`logisticsInfo[]`).
    pub lines: Vec<LineDelivery>,
    /// The vendor's id of the chosen address, by which it is changed and not doubled.
    pub address_id: Option<String>,
}

/// What is offered for one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDelivery {
    /// Which line.
    pub line: LineKey,
    /// What there is to choose from (`slas[]`).
    pub options: Vec<DeliveryOption>,
    /// The id of what is chosen (`selectedSla`), and how that travels (`selectedDeliveryChannel`).
    pub chosen: Option<(String, Channel)>,
}

/// A way to get the things: the vendor's SLA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryOption {
    /// The vendor's id.
    pub id: String,
    /// Its name in the store.
    pub name: String,
    /// Whether it is brought or fetched.
    pub channel: Channel,
    /// For one line, or summed up for the lines of a parcel.
    pub price: Money,
    /// How long it takes.
    pub estimate: Option<Estimate>,
    /// Where it can be fetched.
    pub place: Option<String>,
}

/// The vendor's `deliveryChannel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// `delivery`: it is brought.
    Delivery,
    /// `pickup-in-point`: it is fetched.
    Pickup,
}

/// The vendor's `shippingEstimate`, for instance `3bd`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// What an estimate counts.
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

/// Lines that go together, because the same is offered for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Which.
    pub lines: Vec<LineKey>,
    /// What there is to choose from, for all of them.
    pub options: Vec<DeliveryOption>,
    /// The id of what is chosen for all of them.
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
    /// The lines by what goes together, in the order of the cart.
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
                Some(parcel) => parcel.take_in(line, options, chosen),
                None => parcels.push(Parcel {
                    lines: vec![line.clone()],
                    options: options.clone(),
                    chosen: chosen.cloned(),
                }),
            }
        }
        parcels
    }

    /// What is chosen for a line, or, for those in `lines`, what `wanted` says, where the store
    /// offers it.
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
    fn take_in(&mut self, line: &LineKey, options: &[DeliveryOption], chosen: Option<&String>) {
        self.lines.push(line.clone());
        for (all, one) in self.options.iter_mut().zip(options) {
            all.price = all.price + one.price;
            // The parcel is there when its last line is.
            let slowest = [all.estimate, one.estimate].into_iter().flatten();
            all.estimate = slowest.max_by_key(|estimate| estimate.minutes());
        }
        if self.chosen.as_ref() != chosen {
            self.chosen = None;
        }
    }
}
