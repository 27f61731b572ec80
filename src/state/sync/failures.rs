//! What an error of the API means for the screen: a problem in the place of a cart, or the reason
//! why a change did not hold.
//! It does not decide whether a call is tried again: `retry` does.

use crate::api::error::{ApiError, DataRefusal};
use crate::domain::notice::Refusal;
use crate::domain::problem::Problem;

/// What a failed read means for the screen.
impl From<ApiError> for Problem {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Network => Self::Offline,
            ApiError::TimedOut => Self::TimedOut,
            ApiError::NotFound => Self::NotFound,
            ApiError::Refused(_) | ApiError::DataRefused(_) | ApiError::HoldsMask => Self::Refused,
            // The vendor's known issue 320044: a cart can answer 400 to every read.
            ApiError::Invalid(Some(_)) => Self::Unreadable,
            ApiError::NoSuchIndex
            | ApiError::Invalid(None)
            | ApiError::SellerUnavailable
            | ApiError::CartOutdated
            | ApiError::Unavailable { .. } => Self::Unavailable,
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
            // The cart was read again before the last try, and the line is in it.
            ApiError::Refused(_)
            | ApiError::NoSuchIndex
            | ApiError::Invalid(_)
            | ApiError::NotFound => Self::Refused,
            ApiError::SellerUnavailable => Self::SellerUnavailable,
            ApiError::DataRefused(DataRefusal::EmailOfAnother) => Self::EmailOfAnother,
            ApiError::DataRefused(DataRefusal::AddressNeedsSignIn) => Self::AddressNeedsSignIn,
            ApiError::DataRefused(DataRefusal::FieldNotTaken) => Self::FieldNotTaken,
            ApiError::HoldsMask => Self::HoldsMask,
            ApiError::CartOutdated | ApiError::Unavailable { .. } => Self::Unavailable,
            ApiError::NotUnderstood(_) => Self::NotUnderstood,
        }
    }
}
