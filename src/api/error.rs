//! Why the API did not do what was asked: from statuses and the vendor's codes to what a caller can
//! act on.
//! It keeps no text of an answer, because that may hold anybody's data. It does not know what
//! the screen says about an error: `state` does.

use std::fmt;

use super::json::decode::{At, DecodeError};
use super::request::{Response, TransportError};

/// A call that was refused, that failed, or whose answer could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// No connection.
    Network,
    /// No answer in time.
    TimedOut,
    /// 404, or a cart that the API does not know (`ORD002`).
    NotFound,
    /// 401 or 403, with the vendor's code where there is one (`CHK003`, `CHK0227`, …).
    Refused(Option<String>),
    /// `CHK0041`: there is no line at the index that was sent. It is the only code that says so.
    NoSuchIndex,
    /// `ORD015` and its kinds, `CHK0110`: the API could not reach a seller or the fulfilment.
    SellerUnavailable,
    /// `ORD022`: the API has to bring the cart up to date first.
    CartOutdated,
    /// Another 4xx, with the vendor's code where there is one: the API does not take the request,
    /// however often it is sent.
    Invalid(Option<String>),
    /// The data of a form was refused, whatever the status. It says nothing about other changes.
    DataRefused(DataRefusal),
    /// The data of a form held a mask, and was not sent.
    HoldsMask,
    /// 429, 5xx, or a lock (`CHK0084`, `CHK0292`): worth another try.
    Unavailable {
        /// The API asks for no try before so many milliseconds (`Retry-After`).
        retry_after: Option<u32>,
    },
    /// The answer is not what the vendor describes.
    NotUnderstood(DecodeError),
}

/// Why the data of a form was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataRefusal {
    /// `CHK0109`: the e-mail is another customer's, who has to sign in.
    EmailOfAnother,
    /// `CHK0087`: a new address is taken only from those who are signed in.
    AddressNeedsSignIn,
    /// `ORD007`, `CHK0040`: the value of a field is not taken.
    FieldNotTaken,
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Network => Self::Network,
            TransportError::TimedOut => Self::TimedOut,
        }
    }
}

impl ApiError {
    /// Reads an answer whose status is not 2xx. The vendor's body is `{"error":{"code":…}}`;
    /// without it the status alone counts.
    pub fn from_response(response: Response) -> Self {
        let retry_after = response.retry_after_ms;
        let code = response.body.and_then(|body| At::root(body).at("error").code("code"));
        // A code says more than a status: the vendor sends one code with several statuses.
        match (response.status, code.as_deref()) {
            (_, Some("ORD002")) | (404, _) => Self::NotFound,
            (_, Some("CHK0084" | "CHK0292")) => Self::Unavailable { retry_after },
            (_, Some("CHK0109")) => Self::DataRefused(DataRefusal::EmailOfAnother),
            (_, Some("CHK0087")) => Self::DataRefused(DataRefusal::AddressNeedsSignIn),
            (_, Some("ORD007" | "CHK0040")) => Self::DataRefused(DataRefusal::FieldNotTaken),
            (401 | 403, _) | (_, Some("CHK0227")) => Self::Refused(code),
            (400..=428, Some("CHK0041")) => Self::NoSuchIndex,
            (400..=428, Some("ORD022")) => Self::CartOutdated,
            (400..=428, Some(code)) if is_sellers(code) => Self::SellerUnavailable,
            (400..=428, _) => Self::Invalid(code),
            // 429 and 5xx, and statuses that the vendor does not describe.
            _ => Self::Unavailable { retry_after },
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => formatter.write_str("no connection"),
            Self::TimedOut => formatter.write_str("no answer in time"),
            Self::NotFound => formatter.write_str("no such cart"),
            Self::Refused(code) => write_with_code(formatter, "refused", code.as_deref()),
            Self::NoSuchIndex => formatter.write_str("no such line"),
            Self::SellerUnavailable => formatter.write_str("a seller cannot be reached"),
            Self::CartOutdated => formatter.write_str("the cart has to be brought up to date"),
            Self::Invalid(code) => write_with_code(formatter, "invalid request", code.as_deref()),
            Self::DataRefused(DataRefusal::EmailOfAnother) => {
                formatter.write_str("the e-mail is another customer's")
            }
            Self::DataRefused(DataRefusal::AddressNeedsSignIn) => {
                formatter.write_str("a new address needs a sign-in")
            }
            Self::DataRefused(DataRefusal::FieldNotTaken) => {
                formatter.write_str("the value of a field is not taken")
            }
            Self::HoldsMask => formatter.write_str("a field holds a mask"),
            Self::Unavailable { .. } => formatter.write_str("unavailable"),
            Self::NotUnderstood(error) => error.fmt(formatter),
        }
    }
}

/// Whether the code is of the vendor's `ORD015`, `ORD015.1`, …, or `CHK0110`.
fn is_sellers(code: &str) -> bool {
    code.starts_with("ORD015") || code == "CHK0110"
}

/// Writes `what (code)`, or `what` alone.
fn write_with_code(
    formatter: &mut fmt::Formatter<'_>,
    what: &str,
    code: Option<&str>,
) -> fmt::Result {
    match code {
        Some(code) => write!(formatter, "{what} ({code})"),
        None => formatter.write_str(what),
    }
}

impl std::error::Error for ApiError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NotUnderstood(error) => Some(error),
            Self::Network
            | Self::TimedOut
            | Self::NotFound
            | Self::Refused(_)
            | Self::NoSuchIndex
            | Self::SellerUnavailable
            | Self::CartOutdated
            | Self::Invalid(_)
            | Self::DataRefused(_)
            | Self::HoldsMask
            | Self::Unavailable { .. } => None,
        }
    }
}
