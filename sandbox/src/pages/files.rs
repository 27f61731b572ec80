//! The theme's own style sheets, script and icon.
//! Reads no files at run time: all of them are compiled into the program.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::errors::not_found_page;

/// `/theme/{file}`
pub(super) async fn file(Path(file): Path<String>) -> Response {
    let (kind, text) = match file.as_str() {
        "store.css" => ("text/css; charset=utf-8", include_str!("files/store.css")),
        "store.js" => ("text/javascript; charset=utf-8", include_str!("files/store.js")),
        "guide.css" => ("text/css; charset=utf-8", include_str!("files/guide.css")),
        "guide.js" => ("text/javascript; charset=utf-8", include_str!("files/guide.js")),
        "icon.svg" => ("image/svg+xml", include_str!("files/icon.svg")),
        _ => return not_found_page(),
    };
    // The files are small and change with the sandbox, so browsers ask for them each time.
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

/// `/favicon.ico`, for browsers that ignore the page's icon link.
pub(super) async fn icon() -> Response {
    file(Path("icon.svg".to_owned())).await
}
