//! The link people share: `https://{store}/checkout/?orderFormId={id}#/cart`.
//! The parameter stands before the hash (the vendor's "What is the shared cart").

use super::ids::OrderFormId;
use super::problem::Problem;

/// The parameter of the vendor's links.
pub const PARAMETER: &str = "orderFormId";

/// Why a link opens no cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The parameter is there, and no value of it is an id.
    Malformed,
    /// The link names two different carts.
    Ambiguous,
}

impl From<LinkError> for Problem {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Malformed => Self::LinkMalformed,
            LinkError::Ambiguous => Self::LinkAmbiguous,
        }
    }
}

/// The cart a page's query (`?a=b&…`, with or without the question mark) names; `None` when it
/// names none. Values copied with junk behind the id, as in `…/&test=2`, are understood.
pub fn parse_query(query: &str) -> Result<Option<OrderFormId>, LinkError> {
    let mut present = false;
    let mut found: Option<OrderFormId> = None;
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    for (_, value) in
        pairs.filter_map(|pair| pair.split_once('=')).filter(|(name, _)| *name == PARAMETER)
    {
        present = true;
        match (parse_value(value), &found) {
            (Some(id), Some(first)) if id != *first => return Err(LinkError::Ambiguous),
            (Some(id), None) => found = Some(id),
            _ => {}
        }
    }
    if present && found.is_none() { Err(LinkError::Malformed) } else { Ok(found) }
}

/// The id at the start of a parameter's value; what follows it must not look like more of an id.
fn parse_value(value: &str) -> Option<OrderFormId> {
    let end = value
        .find(|character: char| !character.is_ascii_alphanumeric() && character != '-')
        .unwrap_or(value.len());
    OrderFormId::parse(value.get(..end)?)
}

/// The link that opens this cart on the store at `origin` (scheme and host, no trailing slash).
pub fn share_url(origin: &str, id: &OrderFormId) -> String {
    checkout_url(origin, "/checkout/", id, "#/cart")
}

/// The store's checkout at `path`, on the same cart, at the hash route `route`. A path that has a
/// query of its own keeps it.
pub fn checkout_url(origin: &str, path: &str, id: &OrderFormId, route: &str) -> String {
    let path = path.split('#').next().unwrap_or_default();
    let joint = if path.contains('?') { '&' } else { '?' };
    let id = id.expose_for_url();
    format!("{origin}{path}{joint}{PARAMETER}={id}{route}")
}

/// The store's login at `login_url`, which leads to `back` (path, query and hash) afterwards. The
/// vendor's login reads it from `returnUrl`, encoded, or the hash would be lost on the way.
pub fn login_url(login_url: &str, back: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";

    let joint = if login_url.contains('?') { '&' } else { '?' };
    let mut url = format!("{login_url}{joint}returnUrl=");
    for byte in back.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push('%');
            url.push(char::from(HEX[usize::from(byte >> 4)]));
            url.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    url
}
