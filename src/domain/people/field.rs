//! The fields of people's data, and the orders in which they are asked for and shown.
//! It knows neither the vendor's names of the fields nor their names in any language.

/// A group of fields that is sent as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Who buys: the vendor's `clientProfileData`.
    Contact,
    /// Where it goes: the chosen address of the vendor's `shippingData`.
    Delivery,
}

/// One field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
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
    CorporatePhone,
    Reference,
}

use Field::{
    City, Complement, CorporateDocument, CorporateName, CorporatePhone, Country, Document,
    DocumentType, Email, FirstName, LastName, Neighborhood, Number, Phone, PostalCode,
    ReceiverName, Reference, State, StateInscription, Street, TradeName,
};

impl Group {
    /// Both groups.
    pub const ALL: [Self; 2] = [Self::Contact, Self::Delivery];

    /// The fields of its form, in the order in which the form asks for them.
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
                CorporatePhone,
            ],
            Self::Delivery => &[
                Country,
                PostalCode,
                Street,
                Number,
                Complement,
                Reference,
                Neighborhood,
                City,
                State,
                ReceiverName,
            ],
        }
    }

    /// The fields that a store keeps, in the order in which they are shown.
    pub const fn stored_fields(self) -> &'static [Field] {
        match self {
            Self::Contact => &[
                FirstName,
                LastName,
                Email,
                Phone,
                DocumentType,
                Document,
                CorporateName,
                TradeName,
                CorporateDocument,
                StateInscription,
                CorporatePhone,
            ],
            Self::Delivery => &[
                ReceiverName,
                Street,
                Number,
                Complement,
                Reference,
                Neighborhood,
                City,
                State,
                PostalCode,
                Country,
            ],
        }
    }
}

impl Field {
    /// The fields of an address that belong to its postal code: with another code they are others.
    /// The vendor names the ones that stay behind as a fault of its own checkout (known issue
    /// "Changing zip code doesn't remove old address").
    pub const OF_POSTAL_CODE: [Self; 7] =
        [Street, Number, Complement, Reference, Neighborhood, City, State];

    /// Whether it tells where an address lies on the map.
    pub const fn tells_place(self) -> bool {
        matches!(self, Country | PostalCode | Street | Number | Neighborhood | City | State)
    }

    /// Whether a store writes the field by itself.
    pub const fn is_by_store(self) -> bool {
        matches!(self, Country | DocumentType)
    }

    /// Whether it is a field of a company that a form asks for.
    pub const fn is_corporate(self) -> bool {
        matches!(
            self,
            CorporateName | TradeName | CorporateDocument | StateInscription | CorporatePhone
        )
    }
}
