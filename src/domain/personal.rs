//! People's data: shown to its owner, a mask to everybody else.
//! A masked value holds no text at all, so nothing can leak from it; a visible one can be read only by a call that says so.
//!
//! A value of this module cannot be sent. It has no `Serialize`, no `Display` and no `From`:
//!
//! ```compile_fail
//! let visible = shared_cart::domain::personal::Visible::new("Ana".to_owned());
//! let sent: String = visible.into();
//! ```
//!
//! What is left is the accessor with the loud name:
//!
//! ```
//! let visible = shared_cart::domain::personal::Visible::new("Ana".to_owned());
//! assert_eq!(visible.reveal_on_screen(), "Ana");
//! assert_eq!(format!("{visible:?}"), "Visible(hidden)");
//! ```

use std::fmt;

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

/// Who buys: the vendor's `clientProfileData`. Absent fields are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientProfile {
    /// Never masked by the server; masked here like the rest.
    pub email: Option<Personal>,
    /// Given name.
    pub first_name: Option<Personal>,
    /// Family name.
    pub last_name: Option<Personal>,
    /// Number of the document, for instance a CPF.
    pub document: Option<Personal>,
    /// Telephone.
    pub phone: Option<Personal>,
    /// Registered name of a company.
    pub corporate_name: Option<Personal>,
    /// Number of the company.
    pub corporate_document: Option<Personal>,
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

impl ClientProfile {
    /// Every field in the order it is shown.
    pub fn fields(&self) -> [&Option<Personal>; 7] {
        [
            &self.first_name,
            &self.last_name,
            &self.email,
            &self.phone,
            &self.document,
            &self.corporate_name,
            &self.corporate_document,
        ]
    }
}

impl ShippingAddress {
    /// Every field in the order it is shown.
    pub fn fields(&self) -> [&Option<Personal>; 9] {
        [
            &self.receiver_name,
            &self.street,
            &self.number,
            &self.complement,
            &self.neighborhood,
            &self.city,
            &self.state,
            &self.postal_code,
            &self.country,
        ]
    }
}
