//! An index of a line in a path.
//! What is no number is an index that no line has: the API answers both alike.

use serde::{Deserialize, Deserializer};

/// The position of a line, unchecked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Index(pub(super) usize);

impl<'de> Deserialize<'de> for Index {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self(text.parse().unwrap_or(usize::MAX)))
    }
}
