//! What all pages share: headers, layout, and escaping of text.
//! Does not know the content of a page.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};

use super::words::Words;

/// The content security policy of every page. It forbids inline scripts and styles, and files of
/// other origins. It is strict so that a component which needs more fails here first.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' https: data:; font-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// A page in the store's layout.
pub(super) fn store(words: &Words, title: &str, head: &str, body: &str) -> Response {
    let page = include_str!("files/store.html")
        .replace("{{lang}}", words.lang)
        .replace("{{title}}", &escape(title))
        .replace("{{shop}}", words.shop)
        .replace("{{coffee}}", words.coffee)
        .replace("{{kitchen}}", words.kitchen)
        .replace("{{home}}", words.home)
        .replace("{{account}}", words.account)
        .replace("{{cart}}", words.cart)
        .replace("{{tagline}}", words.tagline)
        .replace("{{sandbox}}", words.sandbox)
        .replace("<!-- shared-cart -->", head)
        .replace("{{body}}", body);
    respond(page)
}

/// A page with the headers of all pages.
pub(super) fn respond(page: String) -> Response {
    let mut response = Html(page).into_response();
    let headers = response.headers_mut();
    let all: [(HeaderName, &'static str); 5] = [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    ];
    for (name, value) in all {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Escapes text for an element or a quoted attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// A price in the format of the first sales channel.
pub(super) fn reais(hundredths: i64) -> String {
    format!("R$ {},{:02}", hundredths / 100, hundredths % 100)
}
