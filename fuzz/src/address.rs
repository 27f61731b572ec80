//! Addresses of pictures and products: an accepted one is on the store, or uses TLS.
//! Does not trust the code under test: it checks the characters of the resulting address.

use shared_cart::domain::url::{ImageUrl, ProductUrl};

/// Checks the bytes as an address.
///
/// # Panics
///
/// If a property does not hold. The engine searches for inputs that cause this.
pub fn check(data: &[u8]) {
    let Ok(raw) = std::str::from_utf8(data) else { return };
    if let Some(page) = ProductUrl::parse(raw) {
        assert!(is_on_store(page.as_str()), "{page:?}");
        assert_harmless(page.as_str());
    }
    if let Some(picture) = ImageUrl::parse(raw) {
        for width in [0, 96, u32::MAX] {
            let url = picture.sized(width);
            assert!(is_on_store(&url) || url.starts_with("https://"), "{url}");
            assert!(!url.ends_with(','), "{url} would start another address of a srcset");
            assert_harmless(&url);
        }
    }
}

fn is_on_store(url: &str) -> bool {
    url.starts_with('/') && !url.starts_with("//")
}

/// Checks that an address has no character that browsers change, no user, and no path of the API.
fn assert_harmless(url: &str) {
    let odd =
        |c: char| c.is_whitespace() || c.is_control() || "\"'<>\\`\u{202e}\u{200b}".contains(c);
    assert!(!url.contains(odd), "{url:?}");
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    assert!(!host.contains('@'), "{url}");
    let path = path.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let mut segments = path.split('/').skip(1);
    assert!(!matches!(segments.next(), Some("api" | "checkout")), "{url}");
    assert!(!segments.any(|segment| segment.replace("%2e", ".") == ".."), "{url}");
}
