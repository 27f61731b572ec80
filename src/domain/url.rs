//! Addresses that came from the API and may go into the page.
//! An address that is not plainly harmless is no address: the picture becomes a placeholder, the name plain text.

use super::text::is_invisible;

/// A picture's address: `https`, or on the store's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageUrl(String);

impl ImageUrl {
    /// Takes `https://…`, upgrades `http://…` and `//…`, and keeps `/…`; everything else is dropped.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        // In `srcset` a comma at its end would begin another address.
        if !is_plain(raw) || raw.ends_with(',') {
            return None;
        }
        if is_root_relative(raw) {
            return only_shows(raw).then(|| Self(raw.to_owned()));
        }
        let rest = raw
            .strip_prefix("https://")
            .or_else(|| raw.strip_prefix("http://"))
            .or_else(|| raw.strip_prefix("//"))?;
        // The host stands where the first empty segment of a path on the store does.
        (has_host(rest) && only_shows(rest)).then(|| Self(["https://", rest].concat()))
    }

    /// The picture `width` pixels wide, by the vendor's resize rule: `…/ids/155450-55-55/…` is
    /// asked for as `…/ids/155450-{width}-auto/…`. Addresses of another form stay as they are.
    pub fn sized(&self, width: u32) -> String {
        let mut sized = String::with_capacity(self.0.len() + 8);
        let mut after_ids = false;
        let mut segments = self.0.split('/').peekable();
        while let Some(segment) = segments.next() {
            let id = segment.split('-').next().unwrap_or_default();
            let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
            let is_last = segments.peek().is_none();
            if after_ids && is_id && !is_last {
                sized.push_str(id);
                sized.push('-');
                sized.push_str(&width.to_string());
                sized.push_str("-auto");
            } else {
                sized.push_str(segment);
            }
            if !is_last {
                sized.push('/');
            }
            after_ids = segment == "ids";
        }
        sized
    }
}

/// A product's page on the store's own origin: the vendor's `detailUrl`, always root-relative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductUrl(String);

impl ProductUrl {
    /// Takes `/…/p`; never another origin.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        let is_page = is_plain(raw) && is_root_relative(raw) && only_shows(raw);
        is_page.then(|| Self(raw.to_owned()))
    }

    /// For an `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// No white space, control or invisible characters, quotes, angle brackets or backslashes, which
/// browsers repair in ways that move the host.
fn is_plain(raw: &str) -> bool {
    !raw.is_empty()
        && raw.chars().all(|character| {
            !character.is_whitespace()
                && !character.is_control()
                && !is_invisible(character)
                && !matches!(character, '"' | '\'' | '<' | '>' | '\\' | '`')
        })
}

fn is_root_relative(raw: &str) -> bool {
    raw.starts_with('/') && !raw.starts_with("//")
}

/// A host by its plain name, and a port at most: no user before it (`https://store@evil.example/` looks
/// like the store), and no letters that look like others.
fn has_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let in_name = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    !host.is_empty() && host.bytes().all(in_name) && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether looking at this path is all that happens. A `GET` of the store's checkout or API may
/// change the visitor's cart (`/checkout/cart/add`, `/checkout/changeToAnonymousUser`), and so may
/// not come from a picture or from a name. Dots and percent signs would be ways around it.
fn only_shows(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut segments = path.split('/').skip(1);
    let first = segments.next().unwrap_or_default();
    let acts = first.eq_ignore_ascii_case("api") || first.eq_ignore_ascii_case("checkout");
    let hides = first.bytes().any(|byte| byte == b'%') || is_dots(first.as_bytes());
    !acts && !hides && !segments.any(|segment| is_dots(segment.as_bytes()))
}

/// A segment of dots, plain or as `%2e`: browsers climb by it.
fn is_dots(segment: &[u8]) -> bool {
    let mut rest = segment;
    loop {
        rest = match rest {
            [] => return !segment.is_empty(),
            [b'.', rest @ ..] | [b'%', b'2', b'e' | b'E', rest @ ..] => rest,
            _ => return false,
        }
    }
}
