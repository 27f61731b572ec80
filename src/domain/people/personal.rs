//! People's data: shown to its owner, a mask to everybody else.
//! A masked value holds no text at all, so nothing can leak from it; a visible one can be read only by a call that says so.
//!
//! A value of this module cannot be sent. It has no `Serialize`, no `Display` and no `From`:
//!
//! ```compile_fail
//! let visible = shared_cart::domain::people::personal::Visible::new("Ana".to_owned());
//! let sent: String = visible.into();
//! ```
//!
//! What is left is the accessor with the loud name:
//!
//! ```
//! let visible = shared_cart::domain::people::personal::Visible::new("Ana".to_owned());
//! assert_eq!(visible.reveal_on_screen(), "Ana");
//! assert_eq!(format!("{visible:?}"), "Visible(hidden)");
//! ```

use std::fmt;

use super::field::Field;

/// A personal value as this viewer may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Personal {
    /// There is a value, and it is not for this viewer. Its text was dropped while decoding.
    Masked,
    /// The owner's own value.
    Visible(Visible),
}

/// A personal value in clear, for the owner's screen only.
#[derive(Clone, PartialEq, Eq)]
pub struct Visible(String);

impl Visible {
    /// Keeps a value that the rules of `api::convert` allow this viewer to see.
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

/// Everything about people that a cart holds. It stands apart from the [`crate::domain::cart::Cart`], in one
/// place that can be emptied at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Who buys, when the cart has a profile.
    pub profile: Option<ClientProfile>,
    /// Where it goes, when the cart has an address.
    pub address: Option<ShippingAddress>,
    /// Who picks it up, when the cart says so: the vendor's `contactInformation`.
    pub pickup_contact: Option<ClientProfile>,
    /// Where the invoice goes: the vendor's `invoiceData.address`.
    pub invoice_address: Option<ShippingAddress>,
}

/// Who buys: the vendor's `clientProfileData`. Absent fields are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientProfile {
    /// Never masked by the server; masked here like the rest.
    pub email: Option<Personal>,
    /// Given name.
    pub first_name: Option<Personal>,
    /// Family name.
    pub last_name: Option<Personal>,
    /// Kind of the document, for instance `cpf`.
    pub document_type: Option<Personal>,
    /// Number of the document.
    pub document: Option<Personal>,
    /// Telephone.
    pub phone: Option<Personal>,
    /// Registered name of a company.
    pub corporate_name: Option<Personal>,
    /// The name it is known by.
    pub trade_name: Option<Personal>,
    /// Number of the company.
    pub corporate_document: Option<Personal>,
    /// Its number at the state's tax office.
    pub state_inscription: Option<Personal>,
    /// Its telephone.
    pub corporate_phone: Option<Personal>,
}

/// Where it goes: the vendor's chosen address in `shippingData`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShippingAddress {
    /// Who receives it.
    pub receiver_name: Option<Personal>,
    /// Street, or the first line of the address.
    pub street: Option<Personal>,
    /// House number.
    pub number: Option<Personal>,
    /// Flat, floor, block.
    pub complement: Option<Personal>,
    /// How to find it.
    pub reference: Option<Personal>,
    /// Quarter.
    pub neighborhood: Option<Personal>,
    /// City.
    pub city: Option<Personal>,
    /// State or province.
    pub state: Option<Personal>,
    /// Postal code.
    pub postal_code: Option<Personal>,
    /// Country, three letters.
    pub country: Option<Personal>,
}

/// What a personal value is, to name it where it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Of a person.
    Name,
    /// Electronic mail.
    Email,
    /// Telephone.
    Phone,
    /// Of a person.
    Document,
    /// Name, document or telephone of a company.
    Company,
    /// Who receives it.
    Receiver,
    /// Street, number and what else finds the door.
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
}

/// A field with what it is.
pub type KnownField<'a> = (Kind, &'a Option<Personal>);

impl ClientProfile {
    /// Every field in the order it is shown; the kind of the document is for forms alone.
    pub fn fields(&self) -> [KnownField<'_>; 10] {
        [
            (Kind::Name, &self.first_name),
            (Kind::Name, &self.last_name),
            (Kind::Email, &self.email),
            (Kind::Phone, &self.phone),
            (Kind::Document, &self.document),
            (Kind::Company, &self.corporate_name),
            (Kind::Company, &self.trade_name),
            (Kind::Company, &self.corporate_document),
            (Kind::Company, &self.state_inscription),
            (Kind::Company, &self.corporate_phone),
        ]
    }

    fn masked(self) -> Self {
        Self {
            email: mask(self.email),
            first_name: mask(self.first_name),
            last_name: mask(self.last_name),
            document_type: mask(self.document_type),
            document: mask(self.document),
            phone: mask(self.phone),
            corporate_name: mask(self.corporate_name),
            trade_name: mask(self.trade_name),
            corporate_document: mask(self.corporate_document),
            state_inscription: mask(self.state_inscription),
            corporate_phone: mask(self.corporate_phone),
        }
    }
}

impl ShippingAddress {
    /// Every field in the order it is shown.
    pub fn fields(&self) -> [KnownField<'_>; 10] {
        [
            (Kind::Receiver, &self.receiver_name),
            (Kind::Street, &self.street),
            (Kind::Street, &self.number),
            (Kind::Street, &self.complement),
            (Kind::Street, &self.reference),
            (Kind::Neighborhood, &self.neighborhood),
            (Kind::City, &self.city),
            (Kind::State, &self.state),
            (Kind::PostalCode, &self.postal_code),
            (Kind::Country, &self.country),
        ]
    }

    fn masked(self) -> Self {
        Self {
            receiver_name: mask(self.receiver_name),
            street: mask(self.street),
            number: mask(self.number),
            complement: mask(self.complement),
            reference: mask(self.reference),
            neighborhood: mask(self.neighborhood),
            city: mask(self.city),
            state: mask(self.state),
            postal_code: mask(self.postal_code),
            country: mask(self.country),
        }
    }
}

fn mask(value: Option<Personal>) -> Option<Personal> {
    value.map(|_| Personal::Masked)
}

impl People {
    /// The fields that are there, group by group: contact, delivery, pickup, invoice.
    pub fn groups(&self) -> [Vec<(Kind, &Personal)>; 4] {
        fn there<const N: usize>(fields: Option<[KnownField<'_>; N]>) -> Vec<(Kind, &Personal)> {
            let fields = fields.into_iter().flatten();
            fields.filter_map(|(kind, value)| Some((kind, value.as_ref()?))).collect()
        }
        [
            there(self.profile.as_ref().map(ClientProfile::fields)),
            there(self.address.as_ref().map(ShippingAddress::fields)),
            there(self.pickup_contact.as_ref().map(ClientProfile::fields)),
            there(self.invoice_address.as_ref().map(ShippingAddress::fields)),
        ]
    }

    /// What a form's field holds, if anything.
    pub fn get(&self, field: Field) -> Option<&Personal> {
        let (profile, address) = (self.profile.as_ref(), self.address.as_ref());
        match field {
            Field::Email => &profile?.email,
            Field::FirstName => &profile?.first_name,
            Field::LastName => &profile?.last_name,
            Field::DocumentType => &profile?.document_type,
            Field::Document => &profile?.document,
            Field::Phone => &profile?.phone,
            Field::CorporateName => &profile?.corporate_name,
            Field::TradeName => &profile?.trade_name,
            Field::CorporateDocument => &profile?.corporate_document,
            Field::StateInscription => &profile?.state_inscription,
            Field::Country => &address?.country,
            Field::PostalCode => &address?.postal_code,
            Field::Street => &address?.street,
            Field::Number => &address?.number,
            Field::Complement => &address?.complement,
            Field::Neighborhood => &address?.neighborhood,
            Field::City => &address?.city,
            Field::State => &address?.state,
            Field::ReceiverName => &address?.receiver_name,
        }
        .as_ref()
    }

    /// Every value that is there.
    pub fn values(&self) -> Vec<&Personal> {
        self.groups().into_iter().flatten().map(|(_, value)| value).collect()
    }

    /// Whether any value is there in clear.
    pub fn is_clear(&self) -> bool {
        self.values().iter().any(|value| matches!(value, Personal::Visible(_)))
    }

    /// The same without any text: what was clear is a mask.
    #[must_use]
    pub fn masked(self) -> Self {
        Self {
            profile: self.profile.map(ClientProfile::masked),
            address: self.address.map(ShippingAddress::masked),
            pickup_contact: self.pickup_contact.map(ClientProfile::masked),
            invoice_address: self.invoice_address.map(ShippingAddress::masked),
        }
    }
}
