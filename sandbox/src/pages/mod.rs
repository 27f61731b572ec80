//! The pages of a small store: checkout with the component, products, sign-in, and the page that
//! explains the sandbox. They never call the API's handlers; a browser does.

mod checkout;
mod files;
mod guide;
mod html;
mod login;
mod pictures;
mod product;
mod words;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;

use crate::app::App;

/// All pages, their styles and scripts, and the pictures of the catalogue.
pub(crate) fn router(app: &App) -> Router<App> {
    Router::new()
        .route("/", get(guide::page))
        .route("/checkout", get(checkout::to_page))
        .route("/checkout/", get(checkout::page))
        .route("/login", get(login::page))
        .route("/{slug}/p", get(product::page))
        .route_layer(from_fn_with_state(app.clone(), headers_of_settings))
        .route("/theme/{file}", get(files::file))
        .route("/favicon.ico", get(files::icon))
        .route("/arquivos/ids/{size}/{name}", get(pictures::picture))
}

/// Sets the headers that the settings `policy` and `pagesKept` change.
async fn headers_of_settings(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut page = next.run(request).await;
    let store = app.store();
    let settings = &store.shop.settings;
    let headers = page.headers_mut();
    if let Some(Ok(policy)) = settings.policy.as_deref().map(HeaderValue::from_str) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if settings.pages_kept {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    drop(store);
    page
}
