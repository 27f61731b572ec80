//! The texts about contact and delivery data that people fill in, and about the ways to get the
//! things. They are a part of `Messages`, under the same rules. What a field is called depends on
//! the country too.

use crate::domain::cart::delivery::{Channel, DeliveryOption, Estimate};
use crate::domain::cart::delivery_window::{DayAndTime, DeliveryWindow};
use crate::domain::people::check::Fault;
use crate::domain::people::country::{Country, Term};
use crate::domain::people::document::Document;
use crate::domain::people::field::{Field, Group};

/// What stands before and behind a word that enters. A function for each text and language would
/// cost four times as much of the download.
pub type Around = [&'static str; 2];

/// Stands between the parts of a delivery option.
const SEPARATOR: &str = " · ";

/// The texts about forms.
pub struct FormTexts {
    /// Opens the form; contact, delivery.
    pub fill_in: [&'static str; 2],
    /// Opens the form when it was filled in; contact, delivery.
    pub change: [&'static str; 2],
    /// Who gets to see it.
    pub who_sees_it: &'static str,
    /// Above a form whose data is there and hidden.
    pub replaces_hidden: &'static str,
    /// Beside one's own data that is hidden from others.
    pub typed_here: &'static str,
    /// Somebody else filled it in meanwhile.
    pub filled_meanwhile: &'static str,
    /// Button.
    pub save_mine: &'static str,
    /// Button.
    pub keep_theirs: &'static str,
    /// Seen and heard.
    pub contact_saved: &'static str,
    /// Seen and heard.
    pub delivery_saved: &'static str,
    /// Heard; the text is the option's name.
    pub delivery_chosen: Around,
    /// The store picks another option again; the text is that option's name.
    pub store_chose: Around,
    /// The e-mail is another customer's.
    pub email_of_another: &'static str,
    /// A new address needs somebody signed in.
    pub address_needs_sign_in: &'static str,
    /// The store does not say which field it does not take.
    pub field_not_taken: &'static str,
    /// What was typed holds an asterisk.
    pub holds_mask: &'static str,
    /// A field that may stay empty; the text is its label.
    pub optional: Around,
    /// Nothing is chosen in a list yet.
    pub choose: &'static str,
    /// Box to tick.
    pub is_company: &'static str,
    /// Label of the country.
    pub country: &'static str,
    /// Names of the countries, in the order of the domain.
    pub countries: [&'static str; 9],
    /// Label of a field that is called the same everywhere.
    pub field: fn(Field) -> &'static str,
    /// Label of a part of an address.
    pub term: fn(Term) -> &'static str,
    /// A document from any country.
    pub passport: &'static str,
    /// A document without a name.
    pub document: &'static str,
    /// The text is a label.
    pub missing: Around,
    /// Behind a label and behind how it is written.
    pub malformed: Around,
    /// The number of a document cannot be right; the text is its name.
    pub check_number: Around,
    /// The store knows no place with this postal code; behind its label.
    pub unknown_postal_code: &'static str,
    /// How a telephone number is written.
    pub malformed_phone: &'static str,
    /// Heading of the ways to get the things.
    pub ways: &'static str,
    /// Label of the times of a scheduled delivery; the text is the option's name.
    pub day_and_hours: Around,
    /// The months, three letters each.
    pub months: &'static str,
    /// Before which parcel it is, and before how many there are.
    pub parcel: Around,
    /// It is fetched; the text is the place.
    pub pick_up: Around,
    /// It costs nothing.
    pub free: &'static str,
    /// Delivered: before the most time that it takes, and what is said if it comes today.
    pub arrives: [&'static str; 2],
    /// Picked up: before the most time until it is ready, and what is said if it is ready today.
    pub ready: [&'static str; 2],
    /// One and several of business days, days, hours, minutes.
    pub times: [[&'static str; 2]; 4],
}

impl FormTexts {
    /// The name of a kind of document.
    pub fn document_name(&self, document: &Document) -> &'static str {
        match (document.name, document.id) {
            ("", "passport") => self.passport,
            ("", _) => self.document,
            (name, _) => name,
        }
    }

    /// What a field is called in this country; a document by its kind.
    pub fn label(&self, field: Field, country: &Country, document: &Document) -> &'static str {
        match field {
            Field::Document => self.document_name(document),
            Field::CorporateDocument => self.document_name(&country.company),
            _ => {
                let term = country.address.iter().find(|(known, ..)| *known == field);
                term.map_or_else(|| (self.field)(field), |(_, term, _)| (self.term)(*term))
            }
        }
    }

    /// What is wrong with a field.
    pub fn fault(
        &self,
        (field, fault): (Field, Fault),
        country: &Country,
        document: &Document,
    ) -> String {
        let label = self.label(field, country, document);
        match (fault, field) {
            (Fault::Missing, _) => around(self.missing, label),
            (Fault::HoldsMask, _) => self.holds_mask.into(),
            (Fault::Malformed, Field::Phone) => self.malformed_phone.into(),
            (Fault::Malformed, Field::Email) => like(self.malformed, label, "ana@example.com"),
            (Fault::Malformed, Field::PostalCode) if !country.postal_example.is_empty() => {
                like(self.malformed, label, country.postal_example)
            }
            (Fault::Malformed, _) => around(self.check_number, label),
        }
    }

    /// The name of a country by its three letters; what is not known here is called by those.
    pub fn country_name(&self, id: &str) -> String {
        let known =
            crate::domain::people::countries::COUNTRIES.iter().position(|known| known.id == id);
        known.map_or(id, |at| self.countries[at]).to_owned()
    }

    /// A delivery option in words; `price` is how the store writes it. An option without a price
    /// is told without one.
    pub fn option(&self, option: &DeliveryOption, price: &str) -> String {
        let (name, words) = match option.channel {
            Channel::Delivery => (option.name.clone(), self.arrives),
            Channel::Pickup => {
                let place = option.place.as_ref().unwrap_or(&option.name);
                (around(self.pick_up, place), self.ready)
            }
        };
        let mut text = name;
        if let Some(amount) = option.price {
            text += SEPARATOR;
            text += if amount.cents() == 0 { self.free } else { price };
        }
        if let Some(estimate) = option.estimate {
            let [up_to, today] = words;
            text += SEPARATOR;
            if estimate.count == 0 {
                text += today;
            } else {
                text += up_to;
                text += &self.time(estimate);
            }
        }
        text
    }

    fn time(&self, Estimate { count, unit }: Estimate) -> String {
        let [one, several] = self.times[unit as usize];
        let unit = if count == 1 { one } else { several };
        [count.to_string().as_str(), "\u{a0}", unit].concat()
    }

    /// The label of the times of an option.
    pub fn day_and_hours_of(&self, option: &str) -> String {
        around(self.day_and_hours, option)
    }

    /// The day and the hours of a scheduled delivery; `price` is how the store writes what they
    /// cost, if they cost anything.
    pub fn window(&self, window: &DeliveryWindow, price: &str) -> String {
        let DeliveryWindow { start, end, .. } = window;
        let mut text = match (DayAndTime::parse(start), DayAndTime::parse(end)) {
            (Some(start), Some(end)) if (start.month, start.day) == (end.month, end.day) => {
                [&self.day(start), ", ", start.time, "–", end.time].concat()
            }
            (Some(start), Some(end)) => {
                let (from, to) = (self.day(start), self.day(end));
                [&from, ", ", start.time, " – ", &to, ", ", end.time].concat()
            }
            // It is shown as the store writes it.
            (None, _) | (_, None) => [start.as_str(), " – ", end].concat(),
        };
        if window.price.is_some_and(|price| price.cents() != 0) {
            text += SEPARATOR;
            text += price;
        }
        text
    }

    fn day(&self, DayAndTime { month, day, .. }: DayAndTime<'_>) -> String {
        let name = self.months.get((month - 1) * 3..month * 3).unwrap_or_default();
        [day.to_string().as_str(), "\u{a0}", name].concat()
    }

    /// One parcel of several.
    pub fn parcel_of(&self, number: usize, count: usize) -> String {
        let [before, between] = self.parcel;
        [before, &number.to_string(), between, &count.to_string()].concat()
    }

    /// A label of a field that may stay empty.
    pub fn optional(&self, label: &str) -> String {
        around(self.optional, label)
    }

    /// What opens a form.
    pub fn opens(&self, group: Group, is_filled: bool) -> &'static str {
        let words = if is_filled { self.change } else { self.fill_in };
        words[group as usize]
    }
}

/// A text with a word in it.
pub(super) fn around([before, behind]: Around, word: &str) -> String {
    [before, word, behind].concat()
}

fn like([between, behind]: Around, label: &str, example: &str) -> String {
    [label, between, example, behind].concat()
}
