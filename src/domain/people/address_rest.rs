//! What a store tells of an address beyond what a form asks for: where it lies on the map, or the
//! store's own fields. It goes back with the address, so that a write takes nothing away.

use std::fmt;

/// The members of the vendor's address: their names, and their values as JSON that nobody reads.
/// Only the owner of the data has them. Where a field of the address is masked, there are none.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AddressRest(Vec<(String, String)>);

impl AddressRest {
    /// Keeps these members.
    pub fn of(members: Vec<(String, String)>) -> Self {
        Self(members)
    }

    /// The members, for a request to the store and for nothing else.
    pub fn expose_for_store(&self) -> &[(String, String)] {
        &self.0
    }
}

impl fmt::Debug for AddressRest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AddressRest(hidden)")
    }
}
