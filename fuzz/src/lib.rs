//! The fuzz targets, one file for each. A target takes bytes, and panics if a property does not
//! hold. Does not know the engine: `cargo xtask fuzz` uses libFuzzer, and the tests only use the
//! corpus.

pub mod address;
pub mod cart;
#[path = "../../tests/languages/texts.rs"]
mod languages;
pub mod link;
pub mod mask;

/// A fuzz target.
pub struct Target {
    /// The name of the program and of the corpus.
    pub name: &'static str,
    /// Panics if a property does not hold.
    pub check: fn(&[u8]),
}

/// All targets.
pub const TARGETS: [Target; 4] = [
    Target { name: "address", check: address::check },
    Target { name: "cart", check: cart::check },
    Target { name: "link", check: link::check },
    Target { name: "mask", check: mask::check },
];
