//! The names of packaged files. A name contains a hash of the content, so that browsers may cache
//! the file forever. Does not read or write files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use super::bindgen::Snippet;

/// The name of a file, such as `shared-cart-core-0123abcd.js`.
pub(crate) fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    let [a, b, c, d, ..] = Sha256::digest(content).0;
    format!("{stem}-{a:02x}{b:02x}{c:02x}{d:02x}.{extension}")
}

/// What a file is about: `core` for `shared-cart-core-0123abcd.js`.
pub(crate) fn stem(name: &str) -> &str {
    let name = name.strip_prefix("shared-cart-").unwrap_or(name);
    name.rsplit_once('-').map_or(name, |(stem, _)| stem)
}

/// The value of an `integrity` attribute.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// The beginning of a snippet's name. `element.js` of this crate becomes `shared-cart-element`. The
/// name of a dependency's file contains the crate's name, because several crates can have an
/// `inline0.js`.
pub(crate) fn snippet_stem(snippet: &Snippet) -> String {
    let mut folders = snippet.path.split('/').skip(1);
    let krate = folders.next().unwrap_or_default();
    // wasm-bindgen appends a hash to the crate's name.
    let krate = krate.rsplit_once('-').map_or(krate, |(name, _)| name);
    let file = snippet.path.rsplit('/').next().unwrap_or_default();
    let file = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if krate == "shared-cart" {
        format!("shared-cart-{file}")
    } else {
        format!("shared-cart-{krate}-{file}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_only_with_the_content() {
        let name = hashed("shared-cart-core", "js", b"abc");
        assert_eq!(name, "shared-cart-core-ba7816bf.js");
        assert_ne!(name, hashed("shared-cart-core", "js", b"abd"));
    }

    #[test]
    fn the_integrity_is_the_known_hash() {
        let known = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), known);
    }

    #[test]
    fn the_snippet_of_a_dependency_has_the_crates_name() {
        let stem =
            |path: &str| snippet_stem(&Snippet { path: path.to_owned(), text: String::new() });
        assert_eq!(stem("snippets/shared-cart-0f/src/element/element.js"), "shared-cart-element");
        assert_eq!(stem("snippets/wasm-streams-0f/inline0.js"), "shared-cart-wasm-streams-inline0");
    }
}
