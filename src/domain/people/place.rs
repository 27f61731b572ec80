//! What a store knows of a postal code.
//! It tells where somebody lives, so it is neither printed nor stored.

use std::fmt;

use super::typed::Typed;

/// The fields of an address that follow from a postal code. A field that is not known is empty.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Street.
    pub street: Typed,
    /// Quarter.
    pub neighborhood: Typed,
    /// City; empty where there are several.
    pub city: Typed,
    /// The cities to choose from, where the code belongs to several.
    pub cities: Vec<Typed>,
    /// State or province.
    pub state: Typed,
}

impl Place {
    /// Whether nothing is known of the postal code.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Place(hidden)")
    }
}
