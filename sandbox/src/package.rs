//! Serves the component's built files, which are already compressed.
//! Does not build or compress anything.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::services::ServeDir;

use crate::app::App;
use crate::errors::not_found_page;

/// The route `/shared-cart/…`, if there is a package.
pub(crate) fn router(app: &App) -> Router<App> {
    let Some(folder) = &app.options.package else { return Router::new() };
    let files = ServeDir::new(folder)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    Router::new().nest_service("/shared-cart", files).layer(from_fn(headers))
}

/// Lets browsers keep a file with a hash in its name, because its bytes never change. All other
/// files are loaded again each time.
async fn headers(request: Request, next: Next) -> Response {
    let is_hashed = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        return not_found_page();
    }
    let cache = if is_hashed { "public, max-age=31536000, immutable" } else { "no-store" };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Whether the name of a file has eight hexadecimal digits between a hyphen and a dot.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let hash = stem.rsplit('-').next().unwrap_or_default();
    hash.len() == 8 && hash.chars().all(|c| c.is_ascii_hexdigit()) && stem.len() > 9
}
