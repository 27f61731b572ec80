//! The settings that choose one of several behaviours, where the vendor has changed a behaviour or
//! does not document it. Does not know which value is set.

use serde::{Deserialize, Serialize};

use crate::call::Call;
use crate::errors::ApiError;

/// The two generations of the vendor's masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum MaskGeneration {
    /// Such as `K***` and `***90`.
    Current,
    /// Such as `Gui***rme` and `*1*2*5*5*3*`.
    Legacy,
}

/// The answer to a read of a cart that does not exist. The vendor does not document it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum UnknownCart {
    /// 400 with `ORD002`.
    Error,
    /// 404 with an HTML page.
    NotFound,
    /// 200 with a new, empty cart that has another id.
    NewCart,
}

/// The answer to a read of a cart that became an order. The vendor does not document it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum OrderedCart {
    /// 200 with an empty cart that has the same id.
    Empty,
    /// 200 with a new, empty cart that has another id.
    NewCart,
    /// 400 with `ORD002`.
    Error,
    /// 404 with an HTML page.
    NotFound,
}

/// The answer to a request without any cookie, as browsers send it without credentials.
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
    /// Refuses a request without any cookie, unless it is allowed.
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

/// The answer to an attachment whose name or key the offering does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum AttachmentRefusal {
    /// 404, as the vendor documents it.
    #[serde(rename = "404")]
    NotFound,
    /// 400, like a wrong value.
    #[serde(rename = "400")]
    Error,
    /// Everything is stored, also wrong values.
    #[serde(rename = "none")]
    None,
}

/// An app of the account's configuration, and the fields of its custom data.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CustomDataApp {
    pub(crate) id: String,
    pub(crate) major: u32,
    pub(crate) fields: Vec<String>,
}
