//! The link that people share: `https://{store}/checkout/?orderFormId={id}#/cart`. The parameter is
//! before the hash (the vendor's "What is the shared cart").
//! It knows texts only, and nothing of the page's address bar.

use std::error::Error;
use std::fmt;

use super::damaged_link;
use super::ids::OrderFormId;
use super::problem::Problem;

/// The vendor's parameter: the cart's id.
pub const PARAMETER: &str = "orderFormId";

/// Our own parameter: the day on which the link was made, in days since 1970. A store gives the id
/// of a cart to another one after some months.
pub const DAY_PARAMETER: &str = "sharedOn";

/// Our own parameter: the purpose of the link ([`LinkMode`]).
pub const MODE_PARAMETER: &str = "mode";

/// Our own parameter of the page to which the login leads back. It names no cart: the link waits in
/// the history entry that the person came from.
pub const RETURN_PARAMETER: &str = "sharedCart=back";

/// What separates parameters, also in a link that was damaged on its way.
const SEPARATORS: [char; 3] = ['?', '&', ';'];

/// The parameters of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The cart.
    pub id: OrderFormId,
    /// The day on which it was made, in days since 1970, if the link has it.
    pub day: Option<u32>,
    /// Its purpose.
    pub mode: LinkMode,
}

/// The purpose of a link: our own parameter `mode`. It protects nothing: whoever has the link can
/// remove the parameter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkMode {
    /// Several people change the cart together.
    #[default]
    Edit,
    /// `view`: the cart is only looked at.
    View,
    /// `complete`: whoever opens the link fills in their data and pays. It does not tell who
    /// prepared the cart: anybody can write a link.
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

impl Link {
    /// How many days old the link is, `today` in days since 1970. A link that says no day is as old
    /// as one that says a day to come: nobody knows.
    pub fn age(&self, today: u32) -> Option<u32> {
        today.checked_sub(self.day?)
    }
}

impl From<OrderFormId> for Link {
    fn from(id: OrderFormId) -> Self {
        Self { id, day: None, mode: LinkMode::Edit }
    }
}

/// Why a link names no cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The link was damaged on its way. This link can still be read in it; whether it is the one
    /// that was meant is for the person to say.
    Damaged(Link),
    /// The link has the parameter, and no value of it is an id.
    Malformed,
    /// The link names two different carts.
    Ambiguous,
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Damaged(_) => "the link is damaged",
            Self::Malformed => "the parameter is not an id",
            Self::Ambiguous => "the link names two carts",
        })
    }
}

impl Error for LinkError {}

impl From<LinkError> for Problem {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Damaged(_) => Self::LinkDamaged,
            LinkError::Malformed => Self::LinkMalformed,
            LinkError::Ambiguous => Self::LinkAmbiguous,
        }
    }
}

/// The link in a page's query (`?a=b&…`, with or without the question mark); `None` when the query
/// names no cart. What was copied behind the id is ignored, as in `…/&test=2`. Damaged separators
/// are understood: a second question mark, `&amp;`.
pub fn parse_query(query: &str) -> Result<Option<Link>, LinkError> {
    let mut present = false;
    let mut found: Option<OrderFormId> = None;
    let pairs = query.split(SEPARATORS);
    for (name, value) in pairs.filter_map(|pair| pair.split_once('=')) {
        if name == PARAMETER {
            present = true;
            match (parse_value(value), &found) {
                (Some(id), Some(first)) if id != *first => return Err(LinkError::Ambiguous),
                (Some(id), None) => found = Some(id),
                _ => {}
            }
        }
    }
    let (day, mode) = day_and_mode(query);
    match found {
        None if present => Err(LinkError::Malformed),
        found => Ok(found.map(|id| Link { id, day, mode })),
    }
}

/// The link in a page's address, from its path on. Only the query names a cart ([`parse_query`]).
/// Where it names none, an address that has the parameter in another form is a damaged link.
pub fn parse_address(address: &str) -> Result<Option<Link>, LinkError> {
    let before_hash = address.split('#').next().unwrap_or_default();
    let query = before_hash.split_once('?').map_or("", |(_, query)| query);
    match parse_query(query) {
        Ok(None) | Err(LinkError::Malformed) => check(address).map(|()| None),
        named => named,
    }
}

/// Our own two parameters of a link. The first day that is a number counts. The shell reads it by
/// the same rule (`tests/links.json`).
fn day_and_mode(text: &str) -> (Option<u32>, LinkMode) {
    let (mut day, mut mode) = (None, LinkMode::Edit);
    for pair in text.split(['?', '&', ';', '#']) {
        match pair.split_once('=') {
            Some((DAY_PARAMETER, value)) if day.is_none() && is_number(value) => {
                day = Some(value.parse().ok());
            }
            Some((MODE_PARAMETER, value)) => mode = LinkMode::parse(value).unwrap_or_default(),
            _ => {}
        }
    }
    (day.flatten(), mode)
}

/// A number of days as a page writes it into an attribute: up to nine digits.
pub fn days(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| is_number(text) && text.len() < 10)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A page's query in two parts, both without a question mark: the parameters of the link, damaged
/// ones too, and the rest as it was.
pub fn split_query(query: &str) -> (String, String) {
    let (mut ours, mut rest) = (String::new(), String::new());
    let mut separator = '&';
    for piece in query.split_inclusive(SEPARATORS) {
        let pair = piece.strip_suffix(SEPARATORS).unwrap_or(piece);
        let (into, separator_before) =
            if is_ours(pair) { (&mut ours, '&') } else { (&mut rest, separator) };
        if !into.is_empty() && !pair.is_empty() {
            into.push(separator_before);
        }
        into.push_str(pair);
        separator = piece.chars().last().unwrap_or('&');
    }
    (ours, rest)
}

/// Other programs of a store may have a parameter `mode`, too.
fn is_ours(pair: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    name == PARAMETER
        || name == DAY_PARAMETER
        || (name == MODE_PARAMETER && LinkMode::parse(value).is_some())
        || is_damaged(pair)
}

/// Whether a text has the parameter of a link in any form.
pub fn is_damaged(text: &str) -> bool {
    check(text).is_err()
}

/// Fails when a text has the parameter in any form: with the link that can be read, or with the
/// reason why none can be.
fn check(text: &str) -> Result<(), LinkError> {
    let text = damaged_link::decoded(text);
    let Some(ids) = damaged_link::ids_in(&text, PARAMETER) else { return Ok(()) };
    Err(match ids.as_slice() {
        [] => LinkError::Malformed,
        [id] => {
            let (day, mode) = day_and_mode(&text);
            LinkError::Damaged(Link { id: id.clone(), day, mode })
        }
        _ => LinkError::Ambiguous,
    })
}

/// The id at the start of a parameter's value. What follows must not be a letter, a digit or a
/// dash.
fn parse_value(value: &str) -> Option<OrderFormId> {
    let end = value
        .find(|character: char| !character.is_ascii_alphanumeric() && character != '-')
        .unwrap_or(value.len());
    OrderFormId::parse(value.get(..end)?)
}

/// The link that opens a cart on this page of the store. The page keeps its own query and its hash
/// route.
pub fn share_url(page: &str, link: &Link) -> String {
    let day = link.day.map(|day| ["&", DAY_PARAMETER, "=", &day.to_string()].concat());
    let mode = link.mode.name().map(|name| ["&", MODE_PARAMETER, "=", name].concat());
    let (day, mode) = (day.unwrap_or_default(), mode.unwrap_or_default());
    let parameters = [PARAMETER, "=", link.id.expose_for_url(), &day, &mode].concat();
    let hash = page.find('#').map_or("", |at| &page[at..]);
    with_parameter(page, &parameters, hash)
}

/// The store's checkout at `path` with this cart, at the hash route `route`. A path keeps its own
/// query.
pub fn checkout_url(path: &str, id: &OrderFormId, route: &str) -> String {
    with_parameter(path, &[PARAMETER, "=", id.expose_for_url()].concat(), route)
}

/// The store's login at `login_url`, which leads to the page of the cart at `cart_url` afterwards.
/// The vendor's login reads it from `returnUrl`; without the encoding the hash would be lost. The
/// address never holds the id of a cart: logins log it, and hand it on to others. With `is_linked`
/// the page finds the link in the history.
pub fn login_url(login_url: &str, cart_url: &str, is_linked: bool) -> String {
    let back = if is_linked {
        with_parameter(cart_url, RETURN_PARAMETER, "#/cart")
    } else {
        cart_url.to_owned()
    };
    let separator = if login_url.contains('?') { '&' } else { '?' };
    format!("{login_url}{separator}returnUrl={}", encoded(&back, b"-._~/"))
}

/// The address without its hash, with a parameter and another hash behind it.
fn with_parameter(address: &str, parameter: &str, hash: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let separator = if address.contains('?') { "&" } else { "?" };
    [address, separator, parameter, hash].concat()
}

/// The parameters of a link as they stand in a query, for the history entry.
pub fn link_query(link: &Link) -> String {
    let url = share_url("", link);
    url.split(['?', '#']).nth(1).unwrap_or_default().to_owned()
}

/// A text, encoded as one segment of a path.
pub fn segment(text: &str) -> String {
    encoded(text, b"-._~")
}

/// Percent-encodes everything except letters, digits and `plain`.
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
