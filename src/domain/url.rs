//! Addresses from the API that may go into the page.
//! An address that is not certainly harmless is dropped: then the page shows a placeholder instead
//! of a picture, and a name without a link.

use super::damaged_link::digit;
use super::text::is_invisible;

/// The vendor's hosts of pictures: those of every account end so.
const VENDOR_HOSTS: [&str; 3] =
    [".vtexassets.com", ".vteximg.com.br", ".vtexcommercestable.com.br"];

/// Segments of paths at which a `GET` can do something: change the visitor's cart
/// (`/checkout/cart/add`, `/checkout/changeToAnonymousUser`), ask the API, or sign somebody out.
const ACTIONS: [&str; 15] = [
    "_v",
    "admin",
    "api",
    "cart",
    "changetoanonymoususer",
    "checkout",
    "graphql",
    "log-off",
    "log-out",
    "login",
    "orderform",
    "sair",
    "salir",
    "sign-out",
    "vtexid",
];

/// Letters of the words for signing out, in a segment of any form, such as `UserLogout.aspx`.
const SIGN_OUTS: [&[u8; 6]; 3] = [b"logoff", b"logout", b"ignout"];

/// Which addresses belong to the store: what the page and its theme say.
#[derive(Clone, Debug, Default)]
pub struct StoreAddresses {
    /// The host of the page, with its port if it has one.
    pub host: String,
    /// `picture-hosts`: more hosts of pictures in small letters, with blanks between them. `*.` at
    /// the beginning of one stands for all hosts below it.
    pub picture_hosts: String,
    /// `product-paths`: how paths of products begin, with blanks between them. Paths that end in
    /// `/p`, as the vendor's do, need not be here.
    pub product_paths: String,
}

impl StoreAddresses {
    /// Whether pictures may come from this host, in small letters.
    fn has_pictures_at(&self, host: &str) -> bool {
        let is_below = |end: &str| host.len() > end.len() && host.ends_with(end);
        VENDOR_HOSTS.into_iter().any(is_below)
            || self.picture_hosts.split_ascii_whitespace().any(|allowed| {
                match allowed.strip_prefix('*') {
                    Some(below) => below.starts_with('.') && is_below(below),
                    None => host == allowed,
                }
            })
    }
}

/// The address of a picture: `https`, or a path on the store's own origin. It is harmless in form;
/// whether its host may show pictures here is for [`ImageUrl::on`] to say.
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

    /// The picture, if it comes from the store itself, from the vendor's hosts of pictures, or from
    /// a host that the theme adds.
    pub fn on(&self, store: &StoreAddresses) -> Option<Picture> {
        let Some(rest) = self.0.strip_prefix("https://") else {
            return Some(Picture(self.0.clone()));
        };
        let host = authority(rest);
        let path = &rest[host.len()..];
        let host = host.to_ascii_lowercase();
        if host == store.host {
            return is_root_relative(path).then(|| Picture(path.to_owned()));
        }
        store.has_pictures_at(&host).then(|| Picture(self.0.clone()))
    }
}

/// A picture that the page may load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture(String);

impl Picture {
    /// The address of the picture `width` pixels wide, by the vendor's rule: `…/ids/155450-55-55/…`
    /// becomes `…/ids/155450-{width}-auto/…`. An address of another form stays as it is, and so
    /// does what stands behind its path.
    pub fn sized(&self, width: u32) -> String {
        let end = self.0.find(['?', '#']).unwrap_or(self.0.len());
        let (path, rest) = self.0.split_at(end);
        let mut sized = String::with_capacity(self.0.len() + 8);
        let mut after_ids = false;
        let mut segments = path.split('/').peekable();
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
        sized.push_str(rest);
        sized
    }
}

/// The address of a product's page: the vendor's `detailUrl`, a path on the store's own origin. It
/// is harmless in form; whether it looks like a product is for [`ProductUrl::on`] to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductUrl(String);

impl ProductUrl {
    /// The address; `None` for anything but a path, with at most the choice of a SKU behind it.
    pub fn parse(raw: &str) -> Option<Self> {
        let raw = raw.trim();
        let (path, query) = raw.split_once('?').unwrap_or((raw, ""));
        let is_page = is_store_path(raw) && !path.contains('#') && only_shows(path);
        (is_page && chooses_a_sku(query)).then(|| Self(raw.to_owned()))
    }

    /// The address for an `href`, if its path ends in `/p` as the vendor's do, or begins as the
    /// theme allows.
    pub fn on(&self, store: &StoreAddresses) -> Option<&str> {
        let path = self.0.split('?').next().unwrap_or_default();
        let mut beginnings = store.product_paths.split_ascii_whitespace();
        let is_product = (path.ends_with("/p") && path != "/p")
            || beginnings
                .any(|beginning| path.len() > beginning.len() && path.starts_with(beginning));
        is_product.then_some(&self.0)
    }
}

/// Whether a query is empty or only names a SKU of the product.
fn chooses_a_sku(query: &str) -> bool {
    let sku = query.strip_prefix("skuId=").or_else(|| query.strip_prefix("idsku="));
    match sku {
        Some(sku) => !sku.is_empty() && sku.bytes().all(|byte| byte.is_ascii_digit()),
        None => query.is_empty(),
    }
}

/// Whether it is a path on the store's own origin, without characters that browsers repair.
pub fn is_store_path(raw: &str) -> bool {
    is_plain(raw) && is_root_relative(raw)
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

/// What is before the path: a host, and a port if there is one.
fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// Whether it begins with a plain host name and at most a port. A user is not allowed
/// (`https://store@evil.example/` looks like the store), and neither are letters beyond ASCII,
/// which look like others.
fn has_host(rest: &str) -> bool {
    let authority = authority(rest);
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let in_name = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    !host.is_empty() && host.bytes().all(in_name) && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a `GET` of this path changes nothing. No segment names an action, whatever is before it.
/// Nothing hides one: no segment of dots, no semicolon (some servers cut a segment there: `..;`),
/// and no encoded sign but those of names.
fn only_shows(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default().as_bytes();
    let hides = |at: usize| match path[at..] {
        [b'%', high, low, ..] => hides_a_sign(high, low),
        [b';' | b'%', ..] => true,
        _ => false,
    };
    !(0..path.len()).any(hides) && !path.split(|byte| *byte == b'/').skip(1).any(acts)
}

/// Whether a segment of a path names an action, or goes up.
fn acts(segment: &[u8]) -> bool {
    let has_only_dots = !segment.is_empty() && segment.iter().all(|byte| *byte == b'.');
    let signs_out = |letters: &[u8]| SIGN_OUTS.iter().any(|it| letters.eq_ignore_ascii_case(*it));
    has_only_dots
        || ACTIONS.iter().any(|action| segment.eq_ignore_ascii_case(action.as_bytes()))
        || segment.windows(6).any(signs_out)
}

/// Whether these two digits behind a percent sign are anything but a letter beyond ASCII or a
/// harmless sign of a name. An encoded separator (`%2f`, `%5c`, `%3b`), dot, letter or percent sign
/// hides a path.
fn hides_a_sign(high: u8, low: u8) -> bool {
    match (digit(high), digit(low)) {
        (Some(8..), Some(_)) => false,
        // A blank, and `!&'()+,`.
        (Some(2), Some(low)) => !matches!(low, 0 | 1 | 6..=9 | 11 | 12),
        _ => true,
    }
}
