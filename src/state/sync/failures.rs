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
            ApiError::DataRefused(DataRefusal::EmailOfAnother) => Self::EmailOfAnother,
            ApiError::DataRefused(DataRefusal::AddressNeedsSignIn) => Self::AddressNeedsSignIn,
            ApiError::DataRefused(DataRefusal::FieldNotTaken) => Self::FieldNotTaken,
            ApiError::HoldsMask => Self::HoldsMask,
            ApiError::Invalid(_) | ApiError::NotFound => Self::LineIsGone,
            ApiError::Unavailable { .. } => Self::Unavailable,
            ApiError::NotUnderstood(_) => Self::NotUnderstood,
        }
    }
}
