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
    /// Another 4xx, with the vendor's code where there is one: the request does not fit the cart
    /// any more. For instance `CHK0041`, a line that is gone.
    Invalid(Option<String>),
    /// The data of a form was refused, whatever the status. It says nothing about other changes.
    DataRefused(DataRefusal),
    /// The data of a form held an asterisk, as masks do, and was not sent.
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
            | Self::Invalid(_)
            | Self::DataRefused(_)
            | Self::HoldsMask
            | Self::Unavailable { .. } => None,
        }
    }
}
