//! The texts of the forms for contact and delivery, and of the delivery options.
//! They are a part of `Messages` and follow the same rules. Some labels depend on the country.

use super::texts::texts;
use crate::domain::cart::delivery::{Channel, DeliveryOption, Estimate};
use crate::domain::cart::delivery_window::{DayAndTime, DeliveryWindow};
use crate::domain::people::check::Fault;
use crate::domain::people::countries::COUNTRIES;
use crate::domain::people::country::{Country, Term};
use crate::domain::people::document::Document;
use crate::domain::people::field::{Field, Group};

/// Stands between the parts of a delivery option.
const SEPARATOR: &str = " · ";

texts! {
    /// The texts of the forms.
    FormTexts {
        /// What opens a form that was not filled in: contact, delivery.
        fill_in: List[contact, delivery],
        /// What opens a form that was filled in: contact, delivery.
        change: List[contact, delivery],
        /// Who can see the data.
        who_sees_it: Text,
        /// Above a form whose data is masked.
        replaces_hidden: Text,
        /// Beside the data that the person filled in on this page and that is masked for others.
        typed_here: Text,
        /// Refusal: somebody else filled in the same data.
        filled_meanwhile: Text,
        /// The button that replaces the other person's data.
        save_mine: Text,
        /// The button that keeps the other person's data.
        keep_theirs: Text,
        /// Announcement: the contact data was saved.
        contact_saved: Text,
        /// Announcement: the delivery data was saved.
        delivery_saved: Text,
        /// Announcement: a delivery option was chosen; the option's name.
        delivery_chosen: With[name],
        /// The store picks another option again; the text is that option's name.
        store_chose: With[name],
        /// Refusal: the e-mail is another customer's.
        email_of_another: Text,
        /// Refusal: the store accepts a new address only from people who are signed in.
        address_needs_sign_in: Text,
        /// Refusal: the store does not accept a field and does not say which.
        field_not_taken: Text,
        /// Refusal: a typed value contains a mask.
        holds_mask: Text,
        /// A field that may stay empty; its label.
        optional: With[label],
        /// The first option of a list: nothing is chosen yet.
        choose: Text,
        /// The checkbox that shows the fields of a company.
        is_company: Text,
        /// The label of the country.
        country: Text,
        /// The names of the countries, in the order of `domain::people::countries`.
        countries: List[BRA, ARG, MEX, COL, CHL, PER, ESP, PRT, USA],
        /// The label of the e-mail.
        email: Text,
        /// The label of the given name.
        first_name: Text,
        /// The label of the family name.
        last_name: Text,
        /// The label of the type of document.
        document_type: Text,
        /// The label of the telephone number.
        phone: Text,
        /// The label of a company's registered name.
        corporate_name: Text,
        /// The label of a company's trade name.
        trade_name: Text,
        /// Label of the telephone of a company.
        corporate_phone: Text,
        /// The label of a company's number at the state's tax office.
        state_inscription: Text,
        /// The label of a part of an address, in the order of `Term`.
        terms: List[
            postal_code, cep, zip_code, street, address_line, number, complement, second_line,
            reference, neighborhood, bairro, colonia, comuna, district_of_city, city, municipality,
            locality, parish, state, province, department, region, district, receiver,
        ],
        /// The name of a passport.
        passport: Text,
        /// The name of a document that has no name of its own.
        document: Text,
        /// Fault: the field is empty; its label.
        missing: With[label],
        /// Fault: the value does not have the right format; the label and an example.
        malformed: With[label, example],
        /// Fault: the number of a document is not valid; the name of the document.
        check_number: With[label],
        /// The store knows no place with this postal code; its label.
        unknown_postal_code: With[label],
        /// Fault: the telephone number does not have the right format.
        malformed_phone: Text,
        /// The title of the delivery options.
        ways: Text,
        /// Label of the times of a scheduled delivery; the text is the option's name.
        day_and_hours: With[name],
        /// A parcel; its number.
        parcel: With[number],
        /// A pickup point: its name.
        pick_up: With[place],
        /// The option costs nothing.
        free: Text,
        /// Delivered: the most time that it takes.
        arrives: With[time],
        /// Delivered today.
        arrives_today: Text,
        /// Picked up: the most time until it is ready.
        ready: With[time],
        /// Picked up today.
        ready_today: Text,
        /// So many business days, days, hours, minutes, in the order of `Unit`.
        times: Plurals[business_days, days, hours, minutes],
        /// How days are written.
        locale: Locale,
    }
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
        self.terms[part.map_or(usual, |(_, term, _)| *term) as usize]
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
            (Fault::Missing, _) => self.missing.with(label),
            (Fault::HoldsMask, _) => self.holds_mask.into(),
            (Fault::Malformed, Field::Phone) => self.malformed_phone.into(),
            (Fault::Malformed, Field::Email) => self.malformed.with(label, "ana@example.com"),
            (Fault::Malformed, Field::PostalCode) if !country.postal_example.is_empty() => {
                self.malformed.with(label, country.postal_example)
            }
            (Fault::Malformed, _) => self.check_number.with(label),
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
            Channel::Delivery => (option.name.clone(), (self.arrives, self.arrives_today)),
            Channel::Pickup => {
                let place = option.place.as_ref().unwrap_or(&option.name);
                (self.pick_up.with(place), (self.ready, self.ready_today))
            }
        };
        let mut text = name;
        if let Some(amount) = option.price {
            text += SEPARATOR;
            text += if amount.cents() == 0 { self.free } else { price };
        }
        if let Some(estimate) = option.estimate {
            let (up_to, today) = words;
            text += SEPARATOR;
            if estimate.count == 0 {
                text += today;
            } else {
                text += &up_to.with(&self.time(estimate));
            }
        }
        text
    }

    fn time(&self, Estimate { count, unit }: Estimate) -> String {
        self.times[unit as usize].with(count)
    }

    /// The label of the times of an option.
    pub fn day_and_hours_of(&self, option: &str) -> String {
        self.day_and_hours.with(option)
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
        self.locale.day(None, month, day)
    }

    /// The title of one parcel of several.
    pub fn parcel_of(&self, number: usize) -> String {
        self.parcel.with(&number.to_string())
    }

    /// The label of a field that may stay empty.
    pub fn optional(&self, label: &str) -> String {
        self.optional.with(label)
    }

    /// The text of the element that opens a form.
    pub fn opens(&self, group: Group, is_filled: bool) -> &'static str {
        let words = if is_filled { self.change } else { self.fill_in };
        words[group as usize]
    }
}
