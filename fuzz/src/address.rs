//! Addresses of pictures and products: an accepted one is on the store, or on a host that may show
//! pictures, and does nothing there.
//! Does not trust the code under test: it checks the characters of the resulting address.

use shared_cart::domain::url::{ImageUrl, ProductUrl, StoreAddresses};

/// Checks the bytes as an address.
///
/// # Panics
///
/// If a property does not hold. The engine searches for inputs that cause this.
pub fn check(data: &[u8]) {
    let Ok(raw) = std::str::from_utf8(data) else { return };
    let store = StoreAddresses {
        host: "store.example".into(),
        picture_hosts: "cdn.example *.images.example".into(),
        product_paths: "/produto/".into(),
    };
    if let Some(page) = ProductUrl::parse(raw)
        && let Some(page) = page.on(&store)
    {
        assert!(is_on_store(page), "{page}");
        assert_harmless(page);
        let (path, query) = page.split_once('?').unwrap_or((page, ""));
        assert!(path.ends_with("/p") || path.starts_with("/produto/"), "{page}");
        assert!(!page.contains('#') && !query.to_lowercase().contains("orderform"), "{page}");
    }
    if let Some(picture) = ImageUrl::parse(raw).and_then(|picture| picture.on(&store)) {
        for width in [0, 96, u32::MAX] {
            let url = picture.sized(width);
            assert!(is_on_store(&url) || is_on_known_host(&url), "{url}");
            assert!(!url.ends_with(','), "{url} would start another address of a srcset");
            assert_harmless(&url);
        }
    }
}

fn is_on_store(url: &str) -> bool {
    url.starts_with('/') && !url.starts_with("//")
}

/// Whether a picture comes over TLS from a host of the vendor or of the theme.
fn is_on_known_host(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_lowercase();
    let names: Vec<&str> = host.rsplit('.').collect();
    matches!(
        names.as_slice(),
        ["br", "com", "vteximg" | "vtexcommercestable", _, ..]
            | ["com", "vtexassets", _, ..]
            | ["example", "images", _, ..]
            | ["example", "cdn"]
    )
}

/// Checks that an address has no character that browsers change, no user, and no path that does
/// something, however it is encoded.
fn assert_harmless(url: &str) {
    let odd =
        |c: char| c.is_whitespace() || c.is_control() || "\"'<>\\`\u{202e}\u{200b}".contains(c);
    assert!(!url.contains(odd), "{url:?}");
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    assert!(!host.contains('@'), "{url}");
    let mut path = path.split(['?', '#']).next().unwrap_or_default().to_lowercase().into_bytes();
    // Some servers decode a path more than once, and take other signs for a slash.
    for _ in 0..3 {
        assert!(!path.contains(&b';') && !path.contains(&b'\\'), "{url}");
        let mut segments = path.split(|byte| *byte == b'/').skip(1);
        let acts = |it: &[u8]| matches!(it, b"api" | b"checkout" | b"logout" | b".." | b".");
        assert!(!segments.any(acts), "{url}");
        path = decoded(&path);
    }
}

/// The bytes with each `%xx` replaced by its byte.
fn decoded(path: &[u8]) -> Vec<u8> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|it| u8::try_from(it).ok());
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path;
    while let Some((first, after)) = rest.split_first() {
        let high = after.first().and_then(digit);
        let low = after.get(1).and_then(digit);
        rest = if let (b'%', Some(high), Some(low)) = (first, high, low) {
            bytes.push(16 * high + low);
            &after[2..]
        } else {
            bytes.push(*first);
            after
        };
    }
    bytes
}
