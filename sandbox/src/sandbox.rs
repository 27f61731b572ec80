//! Combines the parts of the sandbox: the API or a real store, control paths, pages, package.
//! Contains no behaviour of its own.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::any;

use crate::app::App;
use crate::errors::not_found_page;
use crate::links::Links;
use crate::options::Options;
use crate::{control, middleware, package, pages, proxy, routes};

/// One sandbox with its own memory.
#[derive(Clone, Debug)]
pub struct Sandbox(App);

/// A sandbox as a router, without a socket.
///
/// ```
/// use shared_cart_sandbox::{Options, app};
///
/// let router = app(Options { seed: 7, ..Options::default() });
/// # drop(router);
/// ```
pub fn app(options: Options) -> Router {
    Sandbox::new(options).router()
}

impl Sandbox {
    /// A sandbox with its seeded carts.
    pub fn new(options: Options) -> Self {
        Self(App::new(options))
    }

    /// The addresses to open if the sandbox is served at `origin`, such as
    /// `http://127.0.0.1:8080`.
    pub fn links(&self, origin: &str) -> Links {
        if self.0.upstream.is_some() {
            Links::upstream(origin)
        } else {
            Links::new(&self.0.store(), origin)
        }
    }

    /// All routes of the sandbox. All routers of one sandbox share its memory.
    pub fn router(&self) -> Router {
        let app = &self.0;
        let api = if app.upstream.is_some() {
            Router::new()
                .route("/api/{*rest}", any(proxy::forward))
                .route("/checkout/changeToAnonymousUser/{id}", any(proxy::forward))
                .route("/checkout/cart/add", any(proxy::forward))
        } else {
            routes::router()
        };
        // The middleware limits the bodies of all requests itself.
        let api = api
            .layer(DefaultBodyLimit::disable())
            .route_layer(from_fn_with_state(app.clone(), middleware::layer));
        Router::new()
            .merge(api)
            .merge(control::router())
            .merge(pages::router(app))
            .merge(package::router(app))
            .fallback(async || not_found_page())
            .with_state(app.clone())
    }
}
