//! Reads the element's attributes. A missing or empty attribute has its default.
//! It does not know what follows from a value.

use web_sys::{HtmlElement, window};

use super::history;
use crate::domain::ids::OrderFormId;
use crate::domain::link;
use crate::domain::link::{Link, LinkError};
use crate::domain::url::{StoreAddresses, is_store_path};
use crate::state::env::{Options, is_on};
use crate::view::context::Settings;

/// The id of the cart to show. It replaces the one in the page's URL.
pub(super) const ORDER_FORM_ID: &str = "order-form-id";
/// A BCP 47 language tag.
pub(super) const LANG: &str = "lang";
/// The page to which shared links lead.
const LINK_URL: &str = "link-url";
/// The store's checkout.
pub(super) const CHECKOUT_URL: &str = "checkout-url";
/// The store's login.
pub(super) const LOGIN_URL: &str = "login-url";
/// The visitor's own cart.
pub(super) const CART_URL: &str = "cart-url";
/// A page of the store with products.
pub(super) const SHOP_URL: &str = "shop-url";
/// More hosts of pictures, beside the store's own and the vendor's.
const PICTURE_HOSTS: &str = "picture-hosts";
/// The level of the title's heading.
const HEADING_LEVEL: &str = "heading-level";
/// What the store calls itself.
const STORE_NAME: &str = "store-name";
/// How paths of products begin, beside those that end in `/p`.
const PRODUCT_PATHS: &str = "product-paths";

/// `view`: the visitor may not change the cart. `operator`: the visitor prepares it for a customer.
pub(super) const MODE: &str = "mode";
/// `strip`: the link is removed from the address after it was read. `keep` is the default.
const URL_POLICY: &str = "url-policy";
/// Links that are older ask before they open.
pub(super) const MAX_LINK_AGE_DAYS: &str = "max-link-age-days";
/// Nothing is stored in the browser for the next visit.
pub(super) const NO_MEMORY: &str = "no-memory";

/// The store has no sessions: whoever has a cart as their own is taken for its owner.
const NO_SESSIONS: &str = "no-sessions";
/// Names of attachment fields that are personal, separated by commas.
const PERSONAL_FIELDS: &str = "personal-fields";

fn value(host: &HtmlElement, name: &str) -> Option<String> {
    host.get_attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn has(host: &HtmlElement, name: &str) -> bool {
    is_on(host.get_attribute(name).as_deref())
}

/// The link to the cart: from the attribute, or else from the page's query. `None` means the
/// visitor's own cart.
pub(super) fn link(host: &HtmlElement) -> Result<Option<Link>, LinkError> {
    match value(host, ORDER_FORM_ID) {
        Some(text) => match OrderFormId::parse(&text) {
            Some(id) => Ok(Some(id.into())),
            None => Err(LinkError::Malformed),
        },
        None => match (link::parse_address(&address()), remembered_link()) {
            // The shell takes a link out as soon as it is read, and leaves what is damaged.
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

/// The options for the state.
pub(super) fn options(host: &HtmlElement) -> Options {
    let default = Options::default();
    let days = value(host, MAX_LINK_AGE_DAYS).and_then(|days| link::days(&days));
    let mode = value(host, MODE).unwrap_or_default();
    Options {
        is_view_only: mode == "view",
        is_operator: mode == "operator",
        max_link_age_days: days.unwrap_or(default.max_link_age_days),
        keeps_what_was_seen: !has(host, NO_MEMORY),
    }
}

/// Whether the theme says that the store has no sessions.
pub(super) fn has_no_sessions(host: &HtmlElement) -> bool {
    has(host, NO_SESSIONS)
}

/// The names of attachment fields that the theme says are personal.
pub(super) fn personal_fields(host: &HtmlElement) -> Vec<String> {
    let names = value(host, PERSONAL_FIELDS).unwrap_or_default();
    names.split(',').map(|name| name.trim().to_owned()).collect()
}

/// The settings for the view.
pub(super) fn settings(host: &HtmlElement) -> Settings {
    let url = |name, default: &str| {
        value(host, name).filter(|url| is_harmless(url)).unwrap_or(default.into())
    };
    let mut link_url = url(LINK_URL, "/checkout/#/cart");
    if is_store_path(&link_url) {
        link_url.insert_str(0, &location(web_sys::Location::origin));
    }
    Settings {
        link_url,
        checkout_url: url(CHECKOUT_URL, "/checkout/"),
        login_url: url(LOGIN_URL, "/login"),
        login_target: if history::can_keep_links() { "" } else { "_blank" },
        cart_url: url(CART_URL, "/checkout/#/cart"),
        shop_url: url(SHOP_URL, "/"),
        heading_level: value(host, HEADING_LEVEL).and_then(|it| it.parse().ok()).unwrap_or(2),
        page_lang: page_lang().unwrap_or_default(),
        store_name: value(host, STORE_NAME).unwrap_or_default(),
        store: StoreAddresses {
            host: location(web_sys::Location::host),
            picture_hosts: value(host, PICTURE_HOSTS).unwrap_or_default().to_ascii_lowercase(),
            product_paths: value(host, PRODUCT_PATHS).unwrap_or_default(),
        },
    }
}

/// The language of the page.
fn page_lang() -> Option<String> {
    window()?.document()?.document_element()?.get_attribute(LANG)
}

/// Whether it is an address of this store or begins with `https`. Addresses such as `javascript:`
/// are not.
fn is_harmless(url: &str) -> bool {
    is_store_path(url) || url.starts_with("https://")
}

fn location<E>(part: impl Fn(&web_sys::Location) -> Result<String, E>) -> String {
    window().and_then(|window| part(&window.location()).ok()).unwrap_or_default()
}
