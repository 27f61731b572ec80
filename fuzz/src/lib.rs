//! What is fuzzed, a file each: bytes go in, and a panic comes out if something is wrong.
//! It knows no engine: `cargo xtask fuzz` brings one, the tests feed the corpus alone.

pub mod address;
pub mod cart;
pub mod link;
pub mod mask;

/// One thing that is fuzzed.
pub struct Target {
    /// The name of its program and of its corpus.
    pub name: &'static str,
    /// Panics when something is wrong.
    pub judge: fn(&[u8]),
}

/// All of them.
pub const TARGETS: [Target; 4] = [
    Target { name: "address", judge: address::judge },
    Target { name: "cart", judge: cart::judge },
    Target { name: "link", judge: link::judge },
    Target { name: "mask", judge: mask::judge },
];
