//! The texts of the forms for contact and delivery, and of the delivery options.
//! They are a part of `Messages` and follow the same rules. Some labels depend on the country.

use crate::domain::cart::delivery::{Channel, DeliveryOption, Estimate};
use crate::domain::cart::delivery_window::{DayAndTime, DeliveryWindow};
use crate::domain::people::check::Fault;
use crate::domain::people::countries::COUNTRIES;
use crate::domain::people::country::{Country, Term};
use crate::domain::people::document::Document;
use crate::domain::people::field::{Field, Group};

/// The texts before and after an inserted word. A function for each text and language would make
/// these texts four times as large in the download.
pub type Around = [&'static str; 2];

/// Stands between the parts of a delivery option.
const SEPARATOR: &str = " · ";

/// The texts of the forms.
pub struct FormTexts {
    /// What opens a form that was not filled in: contact, delivery.
    pub fill_in: [&'static str; 2],
    /// What opens a form that was filled in: contact, delivery.
    pub change: [&'static str; 2],
    /// Who can see the data.
    pub who_sees_it: &'static str,
    /// Above a form whose data is masked.
    pub replaces_hidden: &'static str,
    /// Beside the data that the person filled in on this page and that is masked for others.
    pub typed_here: &'static str,
    /// Refusal: somebody else filled in the same data.
    pub filled_meanwhile: &'static str,
    /// The button that replaces the other person's data.
    pub save_mine: &'static str,
    /// The button that keeps the other person's data.
    pub keep_theirs: &'static str,
    /// Announcement: the contact data was saved.
    pub contact_saved: &'static str,
    /// Announcement: the delivery data was saved.
    pub delivery_saved: &'static str,
    /// Announcement: a delivery option was chosen; the option's name.
    pub delivery_chosen: Around,
    /// The store picks another option again; the text is that option's name.
    pub store_chose: Around,
    /// Refusal: the e-mail is another customer's.
    pub email_of_another: &'static str,
    /// Refusal: the store accepts a new address only from people who are signed in.
    pub address_needs_sign_in: &'static str,
    /// Refusal: the store does not accept a field and does not say which.
    pub field_not_taken: &'static str,
    /// Refusal: a typed value contains a mask.
    pub holds_mask: &'static str,
    /// A field that may stay empty; its label.
    pub optional: Around,
    /// The first option of a list: nothing is chosen yet.
    pub choose: &'static str,
    /// The checkbox that shows the fields of a company.
    pub is_company: &'static str,
    /// The label of the country.
    pub country: &'static str,
    /// The names of the countries, in the order of `domain::people::countries`.
    pub countries: [&'static str; 9],
    /// The label of the e-mail.
    pub email: &'static str,
    /// The label of the given name.
    pub first_name: &'static str,
    /// The label of the family name.
    pub last_name: &'static str,
    /// The label of the type of document.
    pub document_type: &'static str,
    /// The label of the telephone number.
    pub phone: &'static str,
    /// The label of a company's registered name.
    pub corporate_name: &'static str,
    /// The label of a company's trade name.
    pub trade_name: &'static str,
    /// Label of the telephone of a company.
    pub corporate_phone: &'static str,
    /// The label of a company's number at the state's tax office.
    pub state_inscription: &'static str,
    /// The label of a part of an address.
    pub term: fn(Term) -> &'static str,
    /// The name of a passport.
    pub passport: &'static str,
    /// The name of a document that has no name of its own.
    pub document: &'static str,
    /// Fault: the field is empty; its label.
    pub missing: Around,
    /// Fault: the value does not have the right format; the label and an example.
    pub malformed: Around,
    /// Fault: the number of a document is not valid; the name of the document.
    pub check_number: Around,
    /// The store knows no place with this postal code; behind its label.
    pub unknown_postal_code: &'static str,
    /// Fault: the telephone number does not have the right format.
    pub malformed_phone: &'static str,
    /// The title of the delivery options.
    pub ways: &'static str,
    /// Label of the times of a scheduled delivery; the text is the option's name.
    pub day_and_hours: Around,
    /// The months, three letters each.
    pub months: &'static str,
    /// A parcel; its number follows.
    pub parcel: &'static str,
    /// A pickup point: its name.
    pub pick_up: Around,
    /// The option costs nothing.
    pub free: &'static str,
    /// Delivered: before the most time that it takes, and what is said if it comes today.
    pub arrives: [&'static str; 2],
    /// Picked up: before the most time until it is ready, and what is said if it is ready today.
    pub ready: [&'static str; 2],
    /// One and several of business days, days, hours, minutes.
    pub times: [[&'static str; 2]; 4],
}

impl FormTexts {
    /// The name of a type of document.
    pub fn document_name(&self, document: &Document) -> &'static str {
        match (document.name, document.id) {
            ("", "passport") => self.passport,
            ("", _) => self.document,
            (name, _) => name,
        }
    }

    /// The label of a field in this country. For a document it is the name of its type.
    pub fn label(&self, field: Field, country: &Country, document: &Document) -> &'static str {
        let usual = match field {
            Field::Email => return self.email,
            Field::FirstName => return self.first_name,
            Field::LastName => return self.last_name,
            Field::DocumentType => return self.document_type,
            Field::Document => return self.document_name(document),
            Field::Phone => return self.phone,
            Field::CorporatePhone => return self.corporate_phone,
            Field::CorporateName => return self.corporate_name,
            Field::TradeName => return self.trade_name,
            Field::CorporateDocument => return self.document_name(&country.company),
            Field::StateInscription => return self.state_inscription,
            Field::Country => return self.country,
            Field::PostalCode => Term::PostalCode,
            Field::Street => Term::Street,
            Field::Number => Term::Number,
            Field::Complement => Term::Complement,
            Field::Reference => Term::Reference,
            Field::Neighborhood => Term::Neighborhood,
            Field::City => Term::City,
            Field::State => Term::State,
            Field::ReceiverName => Term::Receiver,
        };
        let part = country.address.iter().find(|(known, ..)| *known == field);
        (self.term)(part.map_or(usual, |(_, term, _)| *term))
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

    /// The name of a country, by its three letters. An unknown country is named by its letters.
    pub fn country_name(&self, id: &str) -> String {
        let known = COUNTRIES.iter().position(|known| known.id == id);
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

    /// The title of one parcel of several.
    pub fn parcel_of(&self, number: usize) -> String {
        [self.parcel, &number.to_string()].concat()
    }

    /// The label of a field that may stay empty.
    pub fn optional(&self, label: &str) -> String {
        around(self.optional, label)
    }

    /// The text of the element that opens a form.
    pub fn opens(&self, group: Group, is_filled: bool) -> &'static str {
        let words = if is_filled { self.change } else { self.fill_in };
        words[group as usize]
    }
}

/// A text with an inserted word.
pub fn around([before, behind]: Around, word: &str) -> String {
    [before, word, behind].concat()
}

fn like([between, behind]: Around, label: &str, example: &str) -> String {
    [label, between, example, behind].concat()
}
