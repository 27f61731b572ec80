//! A real store, and how a request is sent to it.
//! Changes only headers; does not read the bodies of requests and answers.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::response::Response;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use super::cookies;

/// Headers that belong to one connection. A proxy must not pass them on.
const HOP_BY_HOP: [HeaderName; 7] = [
    header::CONNECTION,
    header::PROXY_AUTHENTICATE,
    header::PROXY_AUTHORIZATION,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// A real store.
#[derive(Debug)]
pub(crate) struct Upstream {
    scheme: String,
    authority: String,
    client: Client<HttpsConnector<HttpConnector>, Body>,
}

impl Upstream {
    /// The store at this address, of which only scheme and host are used.
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

    /// Sends a request to the store and returns its answer.
    pub(super) async fn send(&self, mut request: Request) -> Result<Response, String> {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let uri = format!("{}{path}", self.origin());
        *request.uri_mut() = uri.parse().map_err(|_| format!("{uri} is not an address"))?;
        self.rewrite_request(request.headers_mut())?;
        let answer = self.client.request(request).await.map_err(|error| error.to_string())?;
        let mut response = answer.map(Body::new);
        self.rewrite_response(response.headers_mut());
        Ok(response)
    }

    /// Makes the request look like one from the store's own page, because the store checks that.
    fn rewrite_request(&self, headers: &mut HeaderMap) -> Result<(), String> {
        for name in HOP_BY_HOP {
            headers.remove(name);
        }
        let value = |text: &str| HeaderValue::from_str(text).map_err(|error| error.to_string());
        headers.insert(header::HOST, value(&self.authority)?);
        if headers.contains_key(header::ORIGIN) {
            headers.insert(header::ORIGIN, value(&self.origin())?);
        }
        if headers.contains_key(header::REFERER) {
            // The page's own address may contain a cart's id, so it is not sent.
            headers.insert(header::REFERER, value(&format!("{}/checkout/", self.origin()))?);
        }
        Ok(())
    }

    /// Makes the answer's cookies and redirects work on this machine.
    fn rewrite_response(&self, headers: &mut HeaderMap) {
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
        let here = location.and_then(|location| location.strip_prefix(&self.origin()));
        if let Some(Ok(here)) = here.map(HeaderValue::from_str) {
            headers.insert(header::LOCATION, here);
        }
        // The store is served with TLS and this machine is not.
        headers.remove(header::STRICT_TRANSPORT_SECURITY);
    }
}
