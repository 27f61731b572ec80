//! Addresses from the API that may go into the page.
//! An address that is not certainly harmless is dropped: then the page shows a placeholder instead
//! of a picture, and a name without a link.

use super::text::is_invisible;

/// The address of a picture: `https`, or a path on the store's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageUrl(String);

impl ImageUrl {
    /// The address; `None` for anything but `https://…`, `http://…`, `//…` and `/…`. The scheme
    /// becomes `https`.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        // In `srcset`, a comma at the end begins another address.
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
        // `only_shows` skips what is before the first slash, which is the host here.
        (has_host(rest) && only_shows(rest)).then(|| Self(["https://", rest].concat()))
    }

    /// The address of the picture `width` pixels wide, by the vendor's rule: `…/ids/155450-55-55/…`
    /// becomes `…/ids/155450-{width}-auto/…`. An address of another form stays as it is.
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

/// The address of a product's page: the vendor's `detailUrl`, a path on the store's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductUrl(String);

impl ProductUrl {
    /// The address; `None` for anything but a path.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        let is_page = is_plain(raw) && is_root_relative(raw) && only_shows(raw);
        is_page.then(|| Self(raw.to_owned()))
    }

    /// The address, for an `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether it has no white space, control or invisible characters, quotes, angle brackets or
/// backslashes. Browsers repair some of them in ways that change the host.
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

/// Whether it begins with a plain host name and at most a port. A user is not allowed
/// (`https://store@evil.example/` looks like the store), and neither are letters beyond ASCII,
/// which look like others.
fn has_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let in_name = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    !host.is_empty() && host.bytes().all(in_name) && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a `GET` of this path changes nothing. A `GET` of the store's checkout or API can change
/// the visitor's cart (`/checkout/cart/add`, `/checkout/changeToAnonymousUser`). Segments of dots,
/// and a percent sign in the first segment, could hide such a path.
fn only_shows(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut segments = path.split('/').skip(1);
    let first = segments.next().unwrap_or_default();
    let acts = first.eq_ignore_ascii_case("api") || first.eq_ignore_ascii_case("checkout");
    let hides = first.bytes().any(|byte| byte == b'%') || is_dots(first.as_bytes());
    !acts && !hides && !segments.any(|segment| is_dots(segment.as_bytes()))
}

/// Whether a segment has only dots, plain or as `%2e`. A browser goes up by them.
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
