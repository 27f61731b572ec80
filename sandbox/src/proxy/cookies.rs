//! Rewrites a store's cookies so that browsers store them for this machine.
//! Does not change names or values.

use axum::http::HeaderValue;

/// Removes `Domain`, `Secure` and `Partitioned`. `SameSite=None` becomes `Lax`, because browsers
/// require `Secure` for `None`.
pub(super) fn localize(cookie: &HeaderValue) -> Option<HeaderValue> {
    let text = cookie.to_str().ok()?;
    let kept: Vec<String> = text
        .split(';')
        .map(str::trim)
        .enumerate()
        .filter_map(|(at, part)| {
            let lower = part.to_ascii_lowercase();
            // The first part is the cookie's name and value, which stay even if the name is
            // `secure`.
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
