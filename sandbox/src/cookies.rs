//! The vendor's cookies: their names, how they are read and how they are set.
//! Does not decide who gets which.

use axum::http::{HeaderMap, header};

use crate::clock::{self, DAY};

/// Holds `__ofid=<orderFormId>`: which cart is the visitor's own.
pub(crate) const CHECKOUT: &str = "checkout.vtex.com";
/// Holds an opaque proof of having typed the cart's data.
pub(crate) const OWNERSHIP: &str = "CheckoutOrderFormOwnership";
/// Who is signed in; set twice, the second time with the account's name behind it.
pub(crate) const AUTH: &str = "VtexIdclientAutCookie";
/// The same as [`AUTH`] for one account.
pub(crate) const AUTH_ACCOUNT: &str = "VtexIdclientAutCookie_armazemaurora";
/// The session of `/api/sessions`.
pub(crate) const SESSION: &str = "vtex_session";
/// The segment of `/api/sessions`.
pub(crate) const SEGMENT: &str = "vtex_segment";

/// What the vendor's router knows a browser by.
const VISIT: &str = "janus_sid";

/// About six months, as the vendor's cart cookie lives.
const CART_SECONDS: i64 = 180 * DAY;

/// The cookies of a request, in order.
pub(crate) fn read(headers: &HeaderMap) -> Vec<(String, String)> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Where cookies go: the host and whether the page was asked for over TLS.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    host: Option<String>,
    secure: bool,
}

impl Place {
    /// Reads the place off a request. `domain` is left out for addresses and `localhost`, where
    /// browsers refuse it, and `secure` without TLS, where they would drop the cookie.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let host = text(header::HOST.as_str()).unwrap_or_default();
        let host = host.rsplit_once(':').map_or(host, |(name, _)| name);
        let named = host.contains('.') && !host.split('.').all(|part| part.parse::<u8>().is_ok());
        Self {
            host: named.then(|| host.to_owned()),
            secure: text("x-forwarded-proto") == Some("https"),
        }
    }

    fn set(&self, name: &str, value: &str, now: i64, seconds: i64, same_site: &str) -> String {
        let expires = clock::http_date(now + seconds);
        // `max-age` wins over `expires` in every browser, so the virtual date does no harm.
        let mut cookie = format!("{name}={value}; expires={expires}; max-age={seconds}");
        if let Some(host) = &self.host {
            cookie.push_str("; domain=");
            cookie.push_str(host);
        }
        cookie.push_str("; path=/");
        if self.secure {
            cookie.push_str("; secure");
        }
        cookie + "; samesite=" + same_site + "; httponly"
    }

    /// Makes a cart the visitor's own.
    pub(crate) fn cart(&self, id: &str, now: i64) -> String {
        self.set(CHECKOUT, &format!("__ofid={id}"), now, CART_SECONDS, "lax")
    }

    /// Sets the proof of ownership, empty for a new cart.
    pub(crate) fn ownership(&self, value: &str, now: i64) -> String {
        self.set(OWNERSHIP, value, now, CART_SECONDS, "strict")
    }

    /// Signs in: both cookies, for a day.
    pub(crate) fn sign_in(&self, token: &str, now: i64) -> [String; 2] {
        [AUTH, AUTH_ACCOUNT].map(|name| self.set(name, token, now, DAY, "lax"))
    }

    /// Signs out: both cookies, gone.
    pub(crate) fn sign_out(&self, now: i64) -> [String; 2] {
        [AUTH, AUTH_ACCOUNT].map(|name| self.set(name, "", now, 0, "lax"))
    }

    /// Marks a browser that brought no cookie, until it is closed.
    pub(crate) fn visit(&self, id: &str) -> String {
        let secure = if self.secure { "; secure" } else { "" };
        format!("{VISIT}={id}; path=/{secure}; samesite=lax; httponly")
    }

    /// The cookies of `/api/sessions`.
    pub(crate) fn session(&self, name: &str, token: &str, now: i64) -> String {
        self.set(name, token, now, DAY, "lax")
    }
}
