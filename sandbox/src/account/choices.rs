//! The choices among several behaviours, where the vendor has generations or says nothing.
//! Which one is in force is a setting.

use serde::{Deserialize, Serialize};

use crate::call::Call;
use crate::errors::ApiError;

/// The vendor's generations of masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum MaskGeneration {
    /// `K***`, `***90`
    Current,
    /// `Gui***rme`, `*1*2*5*5*3*`
    Legacy,
}

/// What stands for a cart nobody has: the vendor documents none of these for reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum UnknownCart {
    /// 400 with `ORD002`.
    Error,
    /// 404 with a page.
    NotFound,
    /// 200 with a fresh, empty cart under another id.
    NewCart,
}

/// What stands for a cart that became an order: the vendor documents none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum OrderedCart {
    /// 200 with the same id and nothing in it.
    Empty,
    /// 200 with a fresh, empty cart under another id.
    NewCart,
    /// 400 with `ORD002`.
    Error,
    /// 404 with a page.
    NotFound,
}

/// What a request gets that brings no cookie at all: what a browser sends without credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum AnonymousUse {
    #[serde(rename = "allowed")]
    Allowed,
    /// 401 with `ORD062`.
    #[serde(rename = "401")]
    Unauthorized,
    /// 403 with `CHK003`.
    #[serde(rename = "403")]
    Forbidden,
    /// 403 with `CHK0227`.
    #[serde(rename = "CHK0227")]
    NoAccess,
}

impl AnonymousUse {
    /// Refuses a request without any cookie where the account does.
    pub(crate) fn check(self, call: &Call) -> Result<(), ApiError> {
        if !call.is_anonymous() {
            return Ok(());
        }
        match self {
            Self::Allowed => Ok(()),
            Self::Unauthorized => Err(ApiError::unauthorized()),
            Self::Forbidden => Err(ApiError::forbidden("CHK003")),
            Self::NoAccess => Err(ApiError::forbidden("CHK0227")),
        }
    }
}

/// An app in the account's configuration, with the fields it may write.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CustomDataApp {
    pub(crate) id: String,
    pub(crate) major: u32,
    pub(crate) fields: Vec<String>,
}
