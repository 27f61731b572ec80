//! The parts of a component that is one file: every part is there.

/// Defines a function of a part. It is asynchronous, as it is where the part is a file.
macro_rules! in_part {
    (
        $part:ident,
        $(#[$meta:meta])*
        $vis:vis fn $name:ident($($argument:ident: $kind:ty),* $(,)?) -> $result:ty $body:block
    ) => {
        $(#[$meta])*
        $vis async fn $name($($argument: $kind),*) -> Result<$result, $crate::parts::NotLoaded> {
            Ok($body)
        }
    };
}

pub(crate) mod writing {
    use std::future::{Ready, ready};

    use crate::parts::NotLoaded;

    /// Loads the part.
    pub(crate) fn load() -> Ready<Result<(), NotLoaded>> {
        ready(Ok(()))
    }

    /// Whether the part is there.
    pub(crate) fn is_loaded() -> bool {
        true
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) mod panels {
    pub(crate) use super::writing::{is_loaded, load};
}

pub(crate) use in_part;
