//! Why the API did not do what was asked, in the terms the cart can act on.
//! It keeps no text of the answer: an API's words may hold anybody's data.

use super::decode::{At, DecodeError};
use super::request::{Response, TransportError};
use crate::domain::notice::Refusal;
use crate::domain::problem::Problem;

/// A refused, failed or unreadable call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// No connection.
    Network,
    /// No answer in time.
    TimedOut,
    /// 404, or a cart the API does not know (`ORD002`).
    NotFound,
    /// 401 or 403, with the vendor's code when there is one (`CHK003`, `CHK0227`, …).
    Refused(Option<String>),
    /// 400: the request made no sense to the API any more, for instance `CHK0041`, a line that is gone.
    Invalid(Option<String>),
    /// The data of a form was refused, whatever the status; that says nothing about other changes.
    DataRefused(Refusal),
    /// A form's data held an asterisk, as masks do, and was not sent at all.
    HoldsMask,
    /// 429 and 5xx, locks (`CHK0084`, `CHK0292`): worth another try, not before so many milliseconds
    /// where the API says so (`Retry-After`).
    Unavailable {
        /// Milliseconds.
        retry_after: Option<u32>,
    },
    /// An answer that is not what the vendor describes.
    NotUnderstood(DecodeError),
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
    /// Reads the vendor's error body `{"error":{"code":…}}` of an answer that is not 2xx.
    pub fn from_response(response: Response) -> Self {
        let retry_after = response.retry_after_ms;
        let code = response.body.and_then(|body| At::root(body).at("error").code("code"));
        match (response.status, code.as_deref()) {
            (_, Some("ORD002")) | (404, _) => Self::NotFound,
            (_, Some("CHK0084" | "CHK0292")) => Self::Unavailable { retry_after },
            (_, Some("CHK0109")) => Self::DataRefused(Refusal::EmailOfAnother),
            (_, Some("CHK0087")) => Self::DataRefused(Refusal::AddressNeedsSignIn),
            (_, Some("ORD007" | "CHK0040")) => Self::DataRefused(Refusal::FieldNotTaken),
            (401 | 403, _) | (_, Some("CHK0227")) => Self::Refused(code),
            (400..=428, _) => Self::Invalid(code),
            _ => Self::Unavailable { retry_after },
        }
    }
}

/// What a failed read means for the screen.
impl From<ApiError> for Problem {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Network => Self::Offline,
            ApiError::TimedOut => Self::TimedOut,
            ApiError::NotFound => Self::NotFound,
            ApiError::Refused(_) | ApiError::DataRefused(_) | ApiError::HoldsMask => Self::Refused,
            ApiError::Invalid(_) | ApiError::Unavailable { .. } => Self::Unavailable,
            ApiError::NotUnderstood(error) => Self::NotUnderstood(error.path().to_owned()),
        }
    }
}

/// What a failed write means for the change.
impl From<&ApiError> for Refusal {
    fn from(error: &ApiError) -> Self {
        match error {
            ApiError::Network => Self::Offline,
            ApiError::TimedOut => Self::TimedOut,
            ApiError::Refused(_) => Self::Refused,
            ApiError::DataRefused(refusal) => refusal.clone(),
            ApiError::HoldsMask => Self::HoldsMask,
            ApiError::Invalid(_) | ApiError::NotFound => Self::LineIsGone,
            ApiError::Unavailable { .. } => Self::Unavailable,
            ApiError::NotUnderstood(_) => Self::NotUnderstood,
        }
    }
}
