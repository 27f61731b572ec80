//! The route of the catalogue's pictures, in any size.
//! Does not draw; a size is only the width of the SVG.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::catalog::{Catalog, picture};
use crate::errors::not_found_page;

/// `/arquivos/ids/{number}[-{width}-{height|auto}]/{name}`
pub(super) async fn picture(Path((size, _)): Path<(String, String)>) -> Response {
    let mut parts = size.split('-');
    let number = parts.next().and_then(|number| number.parse().ok());
    let Some(product) = number.and_then(Catalog::with_picture) else { return not_found_page() };
    let width = parts.next().and_then(|width| width.parse().ok()).unwrap_or(600);
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=31536000"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, picture::draw(product.art, product.palette, width)).into_response()
}
