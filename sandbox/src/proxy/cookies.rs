//! Rewrites a store's cookies so that a page on this machine can keep them.
//! Leaves names and values alone.

use axum::http::HeaderValue;

/// Without `Domain` and `Secure`; `SameSite=None`, which needs `Secure`, becomes `Lax`.
pub(super) fn localize(cookie: &HeaderValue) -> Option<HeaderValue> {
    let text = cookie.to_str().ok()?;
    let kept: Vec<String> = text
        .split(';')
        .map(str::trim)
        .enumerate()
        .filter_map(|(at, part)| {
            let lower = part.to_ascii_lowercase();
            // The first part is the cookie itself, whatever it is called.
            match lower.as_str() {
                _ if at == 0 => Some(part.to_owned()),
                "secure" | "partitioned" => None,
                "samesite=none" => Some("SameSite=Lax".to_owned()),
                _ if lower.starts_with("domain=") => None,
                _ => Some(part.to_owned()),
            }
        })
        .collect();
    HeaderValue::from_str(&kept.join("; ")).ok()
}
