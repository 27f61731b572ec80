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
use axum::routing::get;

use crate::state::App;

/// All pages, their styles and scripts, and the pictures of the catalogue.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/", get(guide::page))
        .route("/checkout", get(checkout::to_page))
        .route("/checkout/", get(checkout::page))
        .route("/login", get(login::page))
        .route("/{slug}/p", get(product::page))
        .route("/theme/{file}", get(files::file))
        .route("/favicon.ico", get(files::icon))
        .route("/arquivos/ids/{size}/{name}", get(pictures::picture))
}
