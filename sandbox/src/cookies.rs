//! The vendor's cookies: their names, how they are read and how they are set.
//! Does not decide who gets which cookie.

use axum::http::{HeaderMap, header};

use crate::clock::{self, DAY};

/// Names the visitor's own cart: `__ofid=<orderFormId>`.
pub(crate) const CHECKOUT: &str = "checkout.vtex.com";
/// Proves that this browser entered the cart's personal data. The value is opaque.
pub(crate) const OWNERSHIP: &str = "CheckoutOrderFormOwnership";
/// The token of a sign-in. It is set twice; the second name ends with the account's name.
pub(crate) const AUTH: &str = "VtexIdclientAutCookie";
/// The second name of [`AUTH`].
pub(crate) const AUTH_ACCOUNT: &str = "VtexIdclientAutCookie_armazemaurora";
/// The session of `/api/sessions`.
pub(crate) const SESSION: &str = "vtex_session";
/// The segment of `/api/sessions`.
pub(crate) const SEGMENT: &str = "vtex_segment";

/// The cookie by which the vendor's router recognises a browser.
const VISIT: &str = "janus_sid";

/// The lifetime of the vendor's cart cookie: about six months.
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

/// The attributes that all cookies of one answer share.
#[derive(Clone, Debug)]
pub(crate) struct CookieScope {
    /// The attribute `domain`.
    domain: Option<String>,
    /// The attribute `secure`.
    secure: bool,
}

impl CookieScope {
    /// The scope for the answer to a request. `domain` is left out for IP addresses and
    /// `localhost`, because browsers refuse it there. `secure` is left out without TLS, because
    /// browsers would then drop the cookie.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let host = text(header::HOST.as_str()).unwrap_or_default();
        let host = host.rsplit_once(':').map_or(host, |(name, _)| name);
        let named = host.contains('.') && !host.split('.').all(|part| part.parse::<u8>().is_ok());
        Self {
            domain: named.then(|| host.to_owned()),
            secure: text("x-forwarded-proto") == Some("https"),
        }
    }

    fn set(&self, name: &str, value: &str, now: i64, seconds: i64, same_site: &str) -> String {
        let expires = clock::http_date(now + seconds);
        // Browsers use `max-age` rather than `expires`, so the virtual date does not matter.
        let mut cookie = format!("{name}={value}; expires={expires}; max-age={seconds}");
        if let Some(domain) = &self.domain {
            cookie.push_str("; domain=");
            cookie.push_str(domain);
        }
        cookie.push_str("; path=/");
        if self.secure {
            cookie.push_str("; secure");
        }
        cookie + "; samesite=" + same_site + "; httponly"
    }

    /// The cookie that makes a cart the visitor's own.
    pub(crate) fn cart(&self, id: &str, now: i64) -> String {
        self.set(CHECKOUT, &format!("__ofid={id}"), now, CART_SECONDS, "lax")
    }

    /// The ownership cookie, empty for a new cart.
    pub(crate) fn ownership(&self, value: &str, now: i64) -> String {
        self.set(OWNERSHIP, value, now, CART_SECONDS, "strict")
    }

    /// Both cookies of a sign-in, for a day.
    pub(crate) fn sign_in(&self, token: &str, now: i64) -> [String; 2] {
        [AUTH, AUTH_ACCOUNT].map(|name| self.set(name, token, now, DAY, "lax"))
    }

    /// Both cookies of a sign-in, expired.
    pub(crate) fn sign_out(&self, now: i64) -> [String; 2] {
        [AUTH, AUTH_ACCOUNT].map(|name| self.set(name, "", now, 0, "lax"))
    }

    /// A cookie for a browser that sent none. The browser keeps it until it is closed.
    pub(crate) fn visit(&self, id: &str) -> String {
        let secure = if self.secure { "; secure" } else { "" };
        format!("{VISIT}={id}; path=/{secure}; samesite=lax; httponly")
    }

    /// A cookie of `/api/sessions`.
    pub(crate) fn session(&self, name: &str, token: &str, now: i64) -> String {
        self.set(name, token, now, DAY, "lax")
    }
}
