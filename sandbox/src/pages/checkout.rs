//! The checkout page of the store, with the component in it, embedded as a real theme does.
//! Reads the package's lines at each request, so that a new build shows at the next reload.

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::html;
use super::words::Words;
use crate::account::{AnonymousUse, Settings};
use crate::answer;
use crate::call::Call;
use crate::state::App;

/// `/checkout/`
pub(super) async fn page(State(app): State<App>, call: Call) -> Response {
    let words = Words::of(&call);
    let embed = match &app.options.package {
        Some(folder) => tokio::fs::read_to_string(folder.join("embed.html")).await.ok(),
        None => None,
    };
    let missing = match embed {
        Some(_) => String::new(),
        None => format!("<p class=\"notice\">{}</p>", html::escape(words.no_package)),
    };
    let attributes = attributes(&app);
    let body = format!(
        "{missing}<shared-cart{attributes}></shared-cart>\n\
         <section class=\"elsewhere\" hidden>\
         <p>{}</p><p><a href=\"#/cart\">{}</a></p></section>",
        html::escape(words.elsewhere),
        html::escape(words.back),
    );
    let mut page = html::store(words, words.cart, embed.as_deref().unwrap_or_default(), &body);
    greet(&app, &call, &mut page);
    page
}

/// What the theme writes on the component, by the account's settings.
fn attributes(app: &App) -> String {
    let store = app.store();
    let all = store.shop.settings.element.iter();
    let written =
        |(name, value): (&String, &String)| format!(" {name}=\"{}\"", html::escape(value));
    all.map(written).collect::<Vec<_>>().concat()
}

/// A browser that comes for the first time gets a cookie with the page where requests without one
/// are refused: the vendor's pages never leave a browser without.
fn greet(app: &App, call: &Call, page: &mut Response) {
    let mut store = app.store();
    let Settings { anonymous_reads, anonymous_writes, .. } = &store.shop.settings;
    let all_may =
        [anonymous_reads, anonymous_writes].iter().all(|it| **it == AnonymousUse::Allowed);
    if call.is_anonymous() && !all_may {
        let id = store.shop.ids.operation();
        answer::set_cookie(page, &call.place.visit(&id));
    }
}

/// `/checkout`: the same with its slash, and with its query.
pub(super) async fn to_page(uri: Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    (StatusCode::FOUND, [(header::LOCATION, format!("/checkout/{query}"))]).into_response()
}
