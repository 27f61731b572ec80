//! The places at which the description is wrong, each with the reason why that is known.
//! Contains no deviation that no longer occurs: the test of all operations fails for it.

use std::fmt;

use super::faults::{Fault, What};

/// A difference from the description that an answer may have.
pub(crate) struct Deviation {
    of: Of,
    /// A JSON pointer with `*` for every index. `{address}` stands for each of the three places of
    /// a cart's addresses.
    at: &'static str,
    what: What,
    /// Why it is known that the description is wrong.
    why: &'static str,
}

/// The answers that a deviation is for.
enum Of {
    /// All answers with a cart.
    Carts,
    /// Those of these operations.
    Only(&'static [&'static str]),
}

const ADDRESSES: [&str; 3] = [
    "/shippingData/address",
    "/shippingData/selectedAddresses/*",
    "/shippingData/availableAddresses/*",
];

/// The description of these two operations contains a copy of the cart's description. The copies
/// are older than the original.
const COUPONS: &str = "POST /api/checkout/pub/orderForm/{orderFormId}/coupons";
const CLEAR: &str = "POST /api/checkout/pub/orderForm/{orderFormId}/messages/clear";
const COPIES: Of = Of::Only(&[COUPONS, CLEAR]);
const COUPONS_ONLY: Of = Of::Only(&[COUPONS]);
const SIMULATION: Of = Of::Only(&["POST /api/checkout/pub/orderForms/simulation"]);
const PROFILES: Of = Of::Only(&["GET /api/checkout/pub/profiles"]);
const POSTAL_CODES: Of =
    Of::Only(&["GET /api/checkout/pub/postal-code/{countryCode}/{postalCode}"]);
const PICKUP_POINTS: Of = Of::Only(&["GET /api/checkout/pub/pickup-points"]);

const REAL: &str = "carts of real stores have it";
const EXAMPLE: &str = "the vendor's example of an answer has it";
const COPY: &str = "the cart's own description has it, and this copy is older";
const CLIENT: &str = "the vendor's client reads it";
const RECORDED: &str = "simulations recorded from real stores have it";
const PLACED: &str = "examples and recorded simulations have it next to the lines";
const WEIGHED: &str = "an item by weight is sold in units of half a kilogram";
const NOBODY: &str = "the e-mail is unknown";
const UNKNOWN_CODE: &str = "the postal code or the house number is unknown";

use What::{Missing, Unknown};

const NULL: What = What::Is("null");
const OBJECT: What = What::Is("object");
const ARRAY: What = What::Is("array");
const TEXT: What = What::Is("text");
const FRACTION: What = What::Is("fraction");

const SLA_WINDOWS: &str = "/shippingData/logisticsInfo/*/slas/*/availableDeliveryWindows";
const SLA_WINDOW: &str = "/shippingData/logisticsInfo/*/slas/*/deliveryWindow";
const PICKUP_ADDRESS_ID: &str =
    "/shippingData/logisticsInfo/*/slas/*/pickupStoreInfo/address/addressId";
const PICKUP_IS_DISPOSABLE: &str =
    "/shippingData/logisticsInfo/*/slas/*/pickupStoreInfo/address/isDisposable";
const PICKUP_RECEIVER: &str =
    "/shippingData/logisticsInfo/*/slas/*/pickupStoreInfo/address/receiverName";
const GEO_COORDINATE: &str = "/items/*/pickupPoint/address/geoCoordinates/*";

/// All known deviations.
pub(super) const DEVIATIONS: &[Deviation] = &[
    // Values of another type.
    all("/messages/*", OBJECT, REAL),
    all("/ratesAndBenefitsData/rateAndBenefitsIdentifiers/*", OBJECT, CLIENT),
    all("/ratesAndBenefitsData/teaser/*", OBJECT, REAL),
    all("/selectableGifts/*", OBJECT, CLIENT),
    all("/openTextField", OBJECT, CLIENT),
    all("/items/*/unitMultiplier", FRACTION, WEIGHED),
    // Nulls.
    all("/itemMetadata", NULL, REAL),
    all("/clientProfileData/lastName", NULL, REAL),
    all("/clientProfileData/document", NULL, REAL),
    all("/clientProfileData/documentType", NULL, REAL),
    all("/clientProfileData/phone", NULL, REAL),
    all("/marketingData/utmSource", NULL, EXAMPLE),
    all("/marketingData/utmMedium", NULL, EXAMPLE),
    all("/marketingData/utmCampaign", NULL, EXAMPLE),
    all("/marketingData/coupon", NULL, EXAMPLE),
    all("{address}/number", NULL, UNKNOWN_CODE),
    all("{address}/city", NULL, UNKNOWN_CODE),
    all("{address}/state", NULL, UNKNOWN_CODE),
    all("{address}/street", NULL, UNKNOWN_CODE),
    all("{address}/neighborhood", NULL, UNKNOWN_CODE),
    // Names that are not described.
    all("/checkedInPickupPointId", Unknown, REAL),
    all("/merchantContextData", Unknown, REAL),
    all("/purchaseAgentsData", Unknown, REAL),
    all("/items/*/assemblies", Unknown, REAL),
    all("/items/*/attachmentOfferings", Unknown, REAL),
    all("/items/*/components", Unknown, REAL),
    all("/items/*/offerings", Unknown, REAL),
    all("/items/*/priceDefinition/reason", Unknown, REAL),
    all("/items/*/bundleItems/*/attachments", Unknown, CLIENT),
    all("/itemMetadata/items/*/assemblyOptions", Unknown, REAL),
    all("/marketingData/marketingTags", Unknown, EXAMPLE),
    all("/marketingData/utmipage", Unknown, REAL),
    all("/paymentData/availableAccounts", Unknown, REAL),
    all("/paymentData/availableAssociations", Unknown, REAL),
    all("/paymentData/availableTokens", Unknown, REAL),
    all("/paymentData/giftCardMessages", Unknown, REAL),
    all("/paymentData/installmentOptions", Unknown, REAL),
    all("/paymentData/paymentSystems", Unknown, REAL),
    all("/paymentData/payments", Unknown, REAL),
    all("/paymentData/updateStatus", Unknown, REAL),
    all("/shippingData/contactInformation", Unknown, REAL),
    all("/shippingData/pickupPoints", Unknown, REAL),
    all("{address}/editable", Unknown, REAL),
    all(SLA_WINDOWS, Unknown, REAL),
    all(SLA_WINDOW, Unknown, REAL),
    all("/shippingData/logisticsInfo/*/slas/*/deliveryIds/*/kitItemDetails", Unknown, REAL),
    all(PICKUP_ADDRESS_ID, Unknown, REAL),
    all(PICKUP_IS_DISPOSABLE, Unknown, REAL),
    all(PICKUP_RECEIVER, Unknown, REAL),
    // Names that are described and missing.
    all("/paymentData/transactions", Missing, REAL),
    all("/customData/customFields", Missing, REAL),
    // The older copies.
    one(COPIES, "/userProfileId", NULL, COPY),
    one(COPIES, "/itemsOrdination", NULL, COPY),
    one(COPIES, "/items/*/attachments/*", OBJECT, COPY),
    one(COPIES, "/items/*/taxCode", Unknown, COPY),
    one(COUPONS_ONLY, "/clientPreferencesData/optinNewsLetter", NULL, COPY),
    one(COUPONS_ONLY, "/invoiceData", NULL, COPY),
    one(COUPONS_ONLY, "/shippingData/address", NULL, COPY),
    one(COUPONS_ONLY, "{address}/receiverName", NULL, COPY),
    one(COUPONS_ONLY, "/sellers/*/minimumOrderValue", Unknown, COPY),
    one(COUPONS_ONLY, "/shippingData/logisticsInfo/*/slas/*/attachmentOfferings", Unknown, COPY),
    // Simulations.
    one(SIMULATION, "/items/*/unitMultiplier", FRACTION, WEIGHED),
    one(SIMULATION, "/items/*/catalogProvider", Unknown, RECORDED),
    one(SIMULATION, "/items/*/priceDefinition/reason", Unknown, REAL),
    one(SIMULATION, "/ratesAndBenefitsData/rateAndBenefitsIdentifiers/*", OBJECT, CLIENT),
    one(SIMULATION, "/geoCoordinates", Unknown, EXAMPLE),
    one(SIMULATION, "/paymentData/installmentOptions/*/paymentSystem", TEXT, RECORDED),
    one(SIMULATION, "/logisticsInfo/*/slas/*/availableDeliveryWindows", ARRAY, REAL),
    one(SIMULATION, "/logisticsInfo/*/slas/*/deliveryWindow", NULL, REAL),
    one(SIMULATION, "/logisticsInfo/*/slas/*/deliveryIds/*/kitItemDetails", Unknown, EXAMPLE),
    one(SIMULATION, "/messages", Unknown, PLACED),
    one(SIMULATION, "/purchaseConditions", Unknown, PLACED),
    one(SIMULATION, "/pickupPoints", Unknown, PLACED),
    one(SIMULATION, "/subscriptionData", Unknown, PLACED),
    one(SIMULATION, "/totals", Unknown, PLACED),
    one(SIMULATION, "/itemMetadata", Unknown, PLACED),
    one(SIMULATION, "/logisticsInfo/*/messages", Missing, PLACED),
    one(SIMULATION, "/logisticsInfo/*/purchaseConditions", Missing, PLACED),
    one(SIMULATION, "/logisticsInfo/*/pickupPoints", Missing, PLACED),
    one(SIMULATION, "/logisticsInfo/*/subscriptionData", Missing, PLACED),
    one(SIMULATION, "/logisticsInfo/*/totals", Missing, PLACED),
    one(SIMULATION, "/logisticsInfo/*/itemMetadata", Missing, PLACED),
    // Profiles and places.
    one(PROFILES, "/availableAddresses/*/postalCode", Unknown, EXAMPLE),
    one(PROFILES, "/userProfile", NULL, NOBODY),
    one(PROFILES, "/userProfileId", NULL, NOBODY),
    one(PROFILES, "/profileProvider", NULL, NOBODY),
    one(POSTAL_CODES, "/geoCoordinates/*", FRACTION, REAL),
    one(PICKUP_POINTS, GEO_COORDINATE, FRACTION, REAL),
    one(PICKUP_POINTS, "/items/*/pickupPoint/isActive", Unknown, REAL),
];

const fn all(at: &'static str, what: What, why: &'static str) -> Deviation {
    one(Of::Carts, at, what, why)
}

const fn one(of: Of, at: &'static str, what: What, why: &'static str) -> Deviation {
    Deviation { of, at, what, why }
}

impl Deviation {
    /// Whether a fault of an answer is this deviation.
    pub(super) fn covers(&self, operation: &str, is_cart: bool, fault: &Fault) -> bool {
        let is_here = match self.of {
            Of::Carts => is_cart,
            Of::Only(operations) => operations.contains(&operation),
        };
        is_here && self.what == fault.what && self.is_at(&fault.at)
    }

    fn is_at(&self, at: &str) -> bool {
        match self.at.strip_prefix("{address}") {
            Some(field) => ADDRESSES.iter().any(|place| at.strip_prefix(place) == Some(field)),
            None => self.at == at,
        }
    }
}

impl fmt::Display for Deviation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {:?} ({})", self.at, self.what, self.why)
    }
}
