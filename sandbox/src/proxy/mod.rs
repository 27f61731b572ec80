//! A real store's API behind the sandbox's pages: a reverse proxy.
//! Passes requests on as if they came from the store's own page, and answers back as if the store
//! lived here; looks into neither.

mod cookies;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::state::App;

/// Headers that are about one connection and go no further.
const HOP_BY_HOP: [HeaderName; 7] = [
    header::CONNECTION,
    header::PROXY_AUTHENTICATE,
    header::PROXY_AUTHORIZATION,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// The store behind the pages.
#[derive(Debug)]
pub(crate) struct Upstream {
    scheme: String,
    authority: String,
    client: Client<HttpsConnector<HttpConnector>, Body>,
}

impl Upstream {
    pub(crate) fn new(uri: &Uri) -> Self {
        let connector =
            HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
        Self {
            scheme: uri.scheme_str().unwrap_or("https").to_owned(),
            authority: uri.authority().map(ToString::to_string).unwrap_or_default(),
            client: Client::builder(TokioExecutor::new()).build(connector),
        }
    }

    fn origin(&self) -> String {
        format!("{}://{}", self.scheme, self.authority)
    }
}

/// Passes one request on.
pub(crate) async fn forward(State(app): State<App>, request: Request) -> Response {
    let Some(upstream) = &app.upstream else { return StatusCode::NOT_FOUND.into_response() };
    match send(upstream, request).await {
        Ok(response) => response,
        Err(why) => {
            (StatusCode::BAD_GATEWAY, format!("The store did not answer: {why}\n")).into_response()
        }
    }
}

async fn send(upstream: &Upstream, mut request: Request) -> Result<Response, String> {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let uri = format!("{}{path}", upstream.origin());
    *request.uri_mut() = uri.parse().map_err(|_| format!("{uri} is no address"))?;
    outgoing(request.headers_mut(), upstream)?;
    let answer = upstream.client.request(request).await.map_err(|error| error.to_string())?;
    let mut response = answer.map(Body::new);
    incoming(response.headers_mut(), upstream);
    Ok(response)
}

/// The store checks where a request comes from: it comes from the store.
fn outgoing(headers: &mut HeaderMap, upstream: &Upstream) -> Result<(), String> {
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
    let value = |text: &str| HeaderValue::from_str(text).map_err(|error| error.to_string());
    headers.insert(header::HOST, value(&upstream.authority)?);
    if headers.contains_key(header::ORIGIN) {
        headers.insert(header::ORIGIN, value(&upstream.origin())?);
    }
    if headers.contains_key(header::REFERER) {
        // Not the page's own address: it may hold a cart's id.
        headers.insert(header::REFERER, value(&format!("{}/checkout/", upstream.origin()))?);
    }
    Ok(())
}

/// Cookies and redirects point here.
fn incoming(headers: &mut HeaderMap, upstream: &Upstream) {
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
    let set: Vec<HeaderValue> =
        headers.get_all(header::SET_COOKIE).iter().filter_map(cookies::localize).collect();
    headers.remove(header::SET_COOKIE);
    for cookie in set {
        headers.append(header::SET_COOKIE, cookie);
    }
    let location = headers.get(header::LOCATION).and_then(|location| location.to_str().ok());
    let here = location.and_then(|location| location.strip_prefix(&upstream.origin()));
    if let Some(Ok(here)) = here.map(HeaderValue::from_str) {
        headers.insert(header::LOCATION, here);
    }
    // The pages' own policy holds, and the store's promise of TLS must not bind this machine.
    headers.remove(header::STRICT_TRANSPORT_SECURITY);
}
