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
