//! The link people share: `https://{store}/checkout/?orderFormId={id}#/cart`.
//! The parameter stands before the hash (the vendor's "What is the shared cart").

use super::ids::OrderFormId;
use super::problem::Problem;

/// The parameter of the vendor's links.
pub const PARAMETER: &str = "orderFormId";

/// Our own parameter: the day the link was made, in days since 1970. Carts live for some months,
/// after which the store gives their ids to others.
pub const DAY_PARAMETER: &str = "sharedOn";

/// Our own parameter: what the link was shared for ([`LinkMode`]).
pub const MODE_PARAMETER: &str = "mode";

/// What stands before a parameter, also where the link suffered on the way.
const JOINTS: [char; 3] = ['?', '&', ';'];

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The cart.
    pub id: OrderFormId,
    /// When it was made, in days since 1970, if it says so.
    pub day: Option<u32>,
    /// What it was shared for.
    pub mode: LinkMode,
}

/// What a link was shared for: our own parameter `mode`. A courtesy and no lock: whoever has the link
/// can take it off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkMode {
    /// To change the cart together.
    #[default]
    Edit,
    /// `view`: to look only.
    View,
    /// `complete`: the store prepared the cart; who opens it fills in their data and pays.
    Complete,
}

impl LinkMode {
    const NAMES: [(&'static str, Self); 2] = [("view", Self::View), ("complete", Self::Complete)];

    fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, mode)| *mode)
    }

    fn name(self) -> Option<&'static str> {
        Self::NAMES.iter().find(|(_, mode)| *mode == self).map(|(name, _)| *name)
    }
}

impl From<OrderFormId> for Link {
    fn from(id: OrderFormId) -> Self {
        Self { id, day: None, mode: LinkMode::Edit }
    }
}

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
/// names none. Values copied with junk behind the id, as in `…/&test=2`, are understood, and so are
/// joints that suffered on the way: a second question mark, `&amp;`.
pub fn parse_query(query: &str) -> Result<Option<Link>, LinkError> {
    let mut present = false;
    let (mut day, mut mode) = (None, LinkMode::Edit);
    let mut found: Option<OrderFormId> = None;
    let pairs = query.split(JOINTS);
    for (name, value) in pairs.filter_map(|pair| pair.split_once('=')) {
        match name {
            PARAMETER => {
                present = true;
                match (parse_value(value), &found) {
                    (Some(id), Some(first)) if id != *first => return Err(LinkError::Ambiguous),
                    (Some(id), None) => found = Some(id),
                    _ => {}
                }
            }
            DAY_PARAMETER => day = value.parse().ok(),
            MODE_PARAMETER => mode = LinkMode::parse(value).unwrap_or_default(),
            _ => {}
        }
    }
    match found {
        None if present => Err(LinkError::Malformed),
        found => Ok(found.map(|id| Link { id, day, mode })),
    }
}

/// A page's query in two, neither with its question mark: what the link says of the cart, and the rest
/// as it was.
pub fn split_query(query: &str) -> (String, String) {
    let (mut ours, mut rest) = (String::new(), String::new());
    let mut joint = '&';
    for piece in query.split_inclusive(JOINTS) {
        let pair = piece.strip_suffix(JOINTS).unwrap_or(piece);
        let (into, joint_before) =
            if is_ours(pair) { (&mut ours, '&') } else { (&mut rest, joint) };
        if !into.is_empty() && !pair.is_empty() {
            into.push(joint_before);
        }
        into.push_str(pair);
        joint = piece.chars().last().unwrap_or('&');
    }
    (ours, rest)
}

/// Other programs of a store have modes, too.
fn is_ours(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    name == PARAMETER
        || name == DAY_PARAMETER
        || (name == MODE_PARAMETER && LinkMode::parse(value).is_some())
}

/// The id at the start of a parameter's value; what follows it must not look like more of an id.
fn parse_value(value: &str) -> Option<OrderFormId> {
    let end = value
        .find(|character: char| !character.is_ascii_alphanumeric() && character != '-')
        .unwrap_or(value.len());
    OrderFormId::parse(value.get(..end)?)
}

/// The link that opens a cart on the store at `origin` (scheme and host, no trailing slash).
pub fn share_url(origin: &str, link: &Link) -> String {
    let day = link.day.map(|day| ["&", DAY_PARAMETER, "=", &day.to_string()].concat());
    let mode = link.mode.name().map(|name| ["&", MODE_PARAMETER, "=", name].concat());
    let route = [day.as_deref().unwrap_or_default(), mode.as_deref().unwrap_or_default(), "#/cart"];
    checkout_url(origin, "/checkout/", &link.id, &route.concat())
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
    let joint = if login_url.contains('?') { '&' } else { '?' };
    format!("{login_url}{joint}returnUrl={}", encoded(back, b"-._~/"))
}

/// A text of the API's as one segment of a path.
pub fn segment(text: &str) -> String {
    encoded(text, b"-._~")
}

/// Percent-encoded, but for letters, digits and `plain`.
fn encoded(text: &str, plain: &[u8]) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";

    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}
