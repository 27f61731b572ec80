//! The fields of people's data that a form asks for, in the order in which it asks.
//! It knows neither their names on the wire nor in any language.

/// Who buys, or where it goes: each is sent as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The vendor's `clientProfileData`.
    Contact,
    /// The chosen address of the vendor's `shippingData`.
    Delivery,
}

/// One field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are called what they are")]
pub enum Field {
    Email,
    FirstName,
    LastName,
    DocumentType,
    Document,
    Phone,
    CorporateName,
    TradeName,
    CorporateDocument,
    StateInscription,
    Country,
    PostalCode,
    Street,
    Number,
    Complement,
    Neighborhood,
    City,
    State,
    ReceiverName,
}

use Field::{
    City, Complement, CorporateDocument, CorporateName, Country, Document, DocumentType, Email,
    FirstName, LastName, Neighborhood, Number, Phone, PostalCode, ReceiverName, State,
    StateInscription, Street, TradeName,
};

impl Group {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Contact, Self::Delivery];

    /// Its fields.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Contact => &[
                Email,
                FirstName,
                LastName,
                DocumentType,
                Document,
                Phone,
                CorporateName,
                TradeName,
                CorporateDocument,
                StateInscription,
            ],
            Self::Delivery => &[
                Country,
                PostalCode,
                Street,
                Number,
                Complement,
                Neighborhood,
                City,
                State,
                ReceiverName,
            ],
        }
    }
}

impl Field {
    /// Whether it is a company's.
    pub const fn is_corporate(self) -> bool {
        matches!(self, CorporateName | TradeName | CorporateDocument | StateInscription)
    }
}
