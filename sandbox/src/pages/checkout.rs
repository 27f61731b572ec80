//! The store's checkout page with the component, embedded like in a real theme.
//! Does not keep the package's `embed.html`: it is read for each request, so a reload shows a new
//! build.

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::html;
use super::words::Words;
use crate::account::{AnonymousUse, Settings};
use crate::answer;
use crate::app::App;
use crate::call::Call;

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
    set_visit_cookie(&app, &call, &mut page);
    page
}

/// The component's attributes, from the setting `element`.
fn attributes(app: &App) -> String {
    let store = app.store();
    let all = store.shop.settings.element.iter();
    let written =
        |(name, value): (&String, &String)| format!(" {name}=\"{}\"", html::escape(value));
    all.map(written).collect::<Vec<_>>().concat()
}

/// Sets a cookie in a browser that sent none, if the account refuses requests without cookies. The
/// vendor's pages always set a cookie too.
fn set_visit_cookie(app: &App, call: &Call, page: &mut Response) {
    let mut store = app.store();
    let Settings { anonymous_reads, anonymous_writes, .. } = &store.shop.settings;
    let all_allowed =
        [anonymous_reads, anonymous_writes].iter().all(|it| **it == AnonymousUse::Allowed);
    if call.is_anonymous() && !all_allowed {
        let id = store.shop.ids.operation();
        answer::set_cookie(page, &call.cookie_scope.visit(&id));
    }
}

/// `/checkout`: redirects to `/checkout/` and keeps the query.
pub(super) async fn to_page(uri: Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    (StatusCode::FOUND, [(header::LOCATION, format!("/checkout/{query}"))]).into_response()
}
