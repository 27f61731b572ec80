//! The pages of a small store: its checkout with the component in it, products, a sign-in, and the
//! page that explains the sandbox. They know the API only as a browser does.

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

use crate::state::App;

/// All pages, their styles and scripts, and the pictures of the catalogue.
pub(crate) fn router(app: &App) -> Router<App> {
    Router::new()
        .route("/", get(guide::page))
        .route("/checkout", get(checkout::to_page))
        .route("/checkout/", get(checkout::page))
        .route("/login", get(login::page))
        .route("/{slug}/p", get(product::page))
        .route_layer(from_fn_with_state(app.clone(), as_the_account_wants))
        .route("/theme/{file}", get(files::file))
        .route("/favicon.ico", get(files::icon))
        .route("/arquivos/ids/{size}/{name}", get(pictures::picture))
}

/// The headers of the pages that the account's settings decide.
async fn as_the_account_wants(State(app): State<App>, request: Request, next: Next) -> Response {
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
