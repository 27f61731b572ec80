//! The element's attributes, each read in one place.
//! An attribute that is missing or empty has its default.

use web_sys::{HtmlElement, window};

use super::history;
use crate::domain::ids::OrderFormId;
use crate::domain::link;
use crate::domain::link::{Link, LinkError};
use crate::domain::url::ProductUrl;
use crate::i18n::messages::Messages;
use crate::i18n::{for_tag, for_tags};
use crate::state::env::Options;
use crate::view::context::Settings;

/// The cart to show, instead of the one that the page's URL names.
pub(super) const ORDER_FORM_ID: &str = "order-form-id";
/// A BCP 47 language tag.
pub(super) const LANG: &str = "lang";
/// The store's checkout.
pub(super) const CHECKOUT_URL: &str = "checkout-url";
/// The store's login.
pub(super) const LOGIN_URL: &str = "login-url";
/// The visitor's own cart.
pub(super) const CART_URL: &str = "cart-url";
/// Where there is something to buy.
pub(super) const SHOP_URL: &str = "shop-url";

/// `view`: the cart is there to look at; `operator`: somebody prepares it for a customer.
pub(super) const MODE: &str = "mode";
/// `strip`: the link leaves the address as soon as it was read; `keep` is the default.
const URL_POLICY: &str = "url-policy";
/// Older links ask before they open.
pub(super) const MAX_LINK_AGE_DAYS: &str = "max-link-age-days";
/// Nothing is kept in the browser until another visit.
pub(super) const NO_MEMORY: &str = "no-memory";

/// The attributes that act when they change while the cart is on the screen.
pub(super) const OBSERVED: [&str; 5] = [ORDER_FORM_ID, LANG, MODE, MAX_LINK_AGE_DAYS, NO_MEMORY];

fn value(host: &HtmlElement, name: &str) -> Option<String> {
    host.get_attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// The cart that is asked for: by the attribute, else by the page's query. `None` stands for the
/// visitor's own.
pub(super) fn link(host: &HtmlElement) -> Result<Option<Link>, LinkError> {
    match value(host, ORDER_FORM_ID) {
        Some(text) => match OrderFormId::parse(&text) {
            Some(id) => Ok(Some(id.into())),
            None => Err(LinkError::Malformed),
        },
        None => match (link::parse_address(&address()), remembered_link()) {
            // The loader takes a link out as soon as it is read, and leaves what is damaged.
            (Err(LinkError::Damaged(_)), remembered @ Ok(Some(_))) | (Ok(None), remembered) => {
                remembered
            }
            (named, _) => {
                if value(host, URL_POLICY).is_some_and(|policy| policy == "strip") {
                    history::take_link_out();
                }
                named
            }
        },
    }
}

/// The page's address, from its path on.
fn address() -> String {
    [
        location(web_sys::Location::pathname),
        location(web_sys::Location::search),
        location(web_sys::Location::hash),
    ]
    .concat()
}

/// The link that was taken out of the address before a reload.
fn remembered_link() -> Result<Option<Link>, LinkError> {
    let link = history::remembered_link().unwrap_or_default();
    link::parse_address(&["?", &link].concat())
}

/// What the page asks of the cart.
pub(super) fn options(host: &HtmlElement) -> Options {
    let default = Options::default();
    let days = value(host, MAX_LINK_AGE_DAYS).and_then(|days| days.parse().ok());
    let mode = value(host, MODE).unwrap_or_default();
    Options {
        is_view_only: mode == "view",
        is_operator: mode == "operator",
        max_link_age_days: days.unwrap_or(default.max_link_age_days),
        keeps_what_was_seen: !host.has_attribute(NO_MEMORY),
    }
}

/// The words: by the element's `lang`, the nearest one around it, the browser's languages.
pub(super) fn messages(host: &HtmlElement) -> &'static Messages {
    let around = host.closest("[lang]").ok().flatten();
    if let Some(messages) =
        around.and_then(|around| around.get_attribute(LANG)).and_then(|tag| for_tag(&tag))
    {
        return messages;
    }
    let languages = window().map(|window| window.navigator().languages());
    let tags: Vec<String> =
        languages.iter().flat_map(js_sys::Array::iter).filter_map(|tag| tag.as_string()).collect();
    for_tags(tags.iter().map(String::as_str))
}

/// Where links lead.
pub(super) fn settings(host: &HtmlElement) -> Settings {
    let url = |name, default: &str| {
        value(host, name).filter(|url| is_harmless(url)).unwrap_or(default.into())
    };
    Settings {
        origin: location(web_sys::Location::origin),
        checkout_url: url(CHECKOUT_URL, "/checkout/"),
        login_url: url(LOGIN_URL, "/login"),
        cart_url: url(CART_URL, "/checkout/#/cart"),
        shop_url: url(SHOP_URL, "/"),
    }
}

/// A page of this store or of an `https` origin the theme names; never a script.
fn is_harmless(url: &str) -> bool {
    ProductUrl::parse(url).is_some() || url.starts_with("https://")
}

fn location<E>(part: impl Fn(&web_sys::Location) -> Result<String, E>) -> String {
    window().and_then(|window| part(&window.location()).ok()).unwrap_or_default()
}
