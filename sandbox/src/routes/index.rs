//! The index of a line in a path.
//! Does not check that the line exists.

use serde::{Deserialize, Deserializer};

/// An index. What is not a number becomes the largest index, because the API answers both in the
/// same way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Index(pub(super) usize);

impl<'de> Deserialize<'de> for Index {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self(text.parse().unwrap_or(usize::MAX)))
    }
}
