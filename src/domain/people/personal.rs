//! Data of people as a store tells it: clear for its owner, masked for everybody else.
//! A masked value holds no text at all, so nothing can leak from it. A visible value can be read
//! only by a call whose name says what it is for.
//!
//! A value of this module cannot be sent. It has no `Serialize`, no `Display` and no `From`:
//!
//! ```compile_fail,E0277
//! let visible = shared_cart::domain::people::personal::Visible::new("Ana".to_owned());
//! let sent: String = visible.into();
//! ```
//!
//! What remains is the accessor:
//!
//! ```
//! let visible = shared_cart::domain::people::personal::Visible::new("Ana".to_owned());
//! assert_eq!(visible.reveal_on_screen(), "Ana");
//! assert_eq!(format!("{visible:?}"), "Visible(hidden)");
//! ```

use std::fmt;

use super::address_rest::AddressRest;
use super::field::Field;

/// A personal value as this visitor may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Personal {
    /// There is a value that this visitor may not see. Its text was dropped while the answer was
    /// read.
    Masked,
    /// The owner's own value.
    Visible(Visible),
}

/// A personal value in clear, for its owner's screen alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Visible(String);

impl Visible {
    /// Keeps a value that the rules of `api::people` allow this visitor to see.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, for the screen of its owner and for nothing else.
    pub fn reveal_on_screen(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Visible {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Visible(hidden)")
    }
}

/// What a personal value is called where it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of a person.
    Name,
    /// E-mail.
    Email,
    /// Telephone.
    Phone,
    /// The document of a person.
    Document,
    /// Name, document or telephone of a company.
    Company,
    /// The name of the recipient.
    Receiver,
    /// Street, number, and what else leads to the door.
    Street,
    /// Quarter.
    Neighborhood,
    /// City.
    City,
    /// State or province.
    State,
    /// Postal code.
    PostalCode,
    /// Country.
    Country,
    /// A place where things are picked up, near an address.
    Place,
    /// Another text that is about a person.
    Text,
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Self; 14] = [
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Document,
        Self::Company,
        Self::Receiver,
        Self::Street,
        Self::Neighborhood,
        Self::City,
        Self::State,
        Self::PostalCode,
        Self::Country,
        Self::Place,
        Self::Text,
    ];

    /// The kind of a field; `None` for the type of a document, which only forms show.
    pub const fn of(field: Field) -> Option<Self> {
        Some(match field {
            Field::FirstName | Field::LastName => Self::Name,
            Field::Email => Self::Email,
            Field::Phone => Self::Phone,
            Field::DocumentType => return None,
            Field::Document => Self::Document,
            Field::CorporateName
            | Field::TradeName
            | Field::CorporateDocument
            | Field::StateInscription
            | Field::CorporatePhone => Self::Company,
            Field::ReceiverName => Self::Receiver,
            Field::Street | Field::Number | Field::Complement | Field::Reference => Self::Street,
            Field::Neighborhood => Self::Neighborhood,
            Field::City => Self::City,
            Field::State => Self::State,
            Field::PostalCode => Self::PostalCode,
            Field::Country => Self::Country,
        })
    }
}

/// The values of one person or of one address, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonalFields(Vec<(Field, Personal)>);

impl PersonalFields {
    /// These values. Where none of them is ever shown, they count as none: a store writes the type
    /// of a document into a cart that nobody has filled in.
    pub fn of(values: impl IntoIterator<Item = (Field, Personal)>) -> Self {
        let fields = Self(values.into_iter().collect());
        if fields.shown().is_empty() { Self::default() } else { fields }
    }

    /// The value of a field, if there is one.
    pub fn get(&self, field: Field) -> Option<&Personal> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, value)| value)
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The values that are shown, with what each is called where it is hidden.
    pub fn shown(&self) -> Vec<(Kind, &Personal)> {
        let fields = self.0.iter();
        fields.filter_map(|(field, value)| Some((Kind::of(*field)?, value))).collect()
    }

    fn mask(&mut self) {
        for (_, value) in &mut self.0 {
            *value = Personal::Masked;
        }
    }
}

/// All data of people that a cart holds. It is kept apart from the
/// [`Cart`](crate::domain::cart::snapshot::Cart), in one place that can be emptied at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Who buys: the vendor's `clientProfileData`.
    pub contact: PersonalFields,
    /// Where it goes: the chosen address of the vendor's `shippingData`.
    pub delivery: PersonalFields,
    /// What else the store tells of that address, to be sent back with it.
    pub delivery_rest: AddressRest,
    /// Who picks it up: the vendor's `contactInformation`.
    pub pickup: PersonalFields,
    /// Where the invoice goes: the vendor's `invoiceData.address`.
    pub invoice: PersonalFields,
}

impl People {
    /// The values that are shown, group by group: contact, delivery, pickup, invoice.
    pub fn groups(&self) -> [Vec<(Kind, &Personal)>; 4] {
        let Self { contact, delivery, pickup, invoice, delivery_rest: _ } = self;
        [contact.shown(), delivery.shown(), pickup.shown(), invoice.shown()]
    }

    /// The value of a field that forms ask for, if there is one.
    pub fn get(&self, field: Field) -> Option<&Personal> {
        self.contact.get(field).or_else(|| self.delivery.get(field))
    }

    /// All values that are shown.
    pub fn values(&self) -> Vec<&Personal> {
        self.groups().into_iter().flatten().map(|(_, value)| value).collect()
    }

    /// Whether any value is there in clear.
    pub fn is_clear(&self) -> bool {
        self.values().iter().any(|value| matches!(value, Personal::Visible(_)))
    }

    /// The same people without any text: every value is masked.
    #[must_use]
    pub fn masked(mut self) -> Self {
        let Self { contact, delivery, pickup, invoice, delivery_rest } = &mut self;
        *delivery_rest = AddressRest::default();
        for fields in [contact, delivery, pickup, invoice] {
            fields.mask();
        }
        self
    }
}
