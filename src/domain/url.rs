//! Addresses that came from the API and may go into the page.
//! An address that is not plainly harmless is no address: the picture becomes a placeholder, the name plain text.

/// A picture's address: `https`, or on the store's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageUrl(String);

impl ImageUrl {
    /// Takes `https://…`, upgrades `http://…` and `//…`, and keeps `/…`; everything else is dropped.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        if !is_plain(raw) {
            return None;
        }
        if is_root_relative(raw) {
            return Some(Self(raw.to_owned()));
        }
        let rest = raw
            .strip_prefix("https://")
            .or_else(|| raw.strip_prefix("http://"))
            .or_else(|| raw.strip_prefix("//"))?;
        has_host(rest).then(|| Self(format!("https://{rest}")))
    }

    /// The picture `width` pixels wide, by the vendor's resize rule: `…/ids/155450-55-55/…` is
    /// asked for as `…/ids/155450-{width}-auto/…`. Addresses of another form stay as they are.
    pub fn sized(&self, width: u32) -> String {
        let Some(at) = self.0.find("/ids/").map(|at| at + "/ids/".len()) else {
            return self.0.clone();
        };
        let (head, tail) = self.0.split_at(at);
        let Some(end) = tail.find('/') else { return self.0.clone() };
        let id = tail[..end].split('-').next().unwrap_or_default();
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.0.clone();
        }
        format!("{head}{id}-{width}-auto{}", &tail[end..])
    }
}

/// A product's page on the store's own origin: the vendor's `detailUrl`, always root-relative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductUrl(String);

impl ProductUrl {
    /// Takes `/…/p`; never another origin.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        (is_plain(raw) && is_root_relative(raw)).then(|| Self(raw.to_owned()))
    }

    /// For an `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// No white space, control characters, quotes, angle brackets or backslashes, which browsers
/// repair in ways that move the host.
fn is_plain(raw: &str) -> bool {
    !raw.is_empty()
        && raw.chars().all(|character| {
            !character.is_whitespace()
                && !character.is_control()
                && !matches!(character, '"' | '\'' | '<' | '>' | '\\' | '`')
        })
}

fn is_root_relative(raw: &str) -> bool {
    raw.starts_with('/') && !raw.starts_with("//")
}

/// A host without a user before it: `https://store@evil.example/` looks like the store.
fn has_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !authority.is_empty() && !authority.contains('@')
}
