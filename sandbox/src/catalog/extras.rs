//! What is special about some sizes: promotions, gifts, and the places to which they are not
//! delivered. Knows the ids of `products`; does not know carts.

/// The sizes with ten per cent discount from three units.
pub(crate) const FROM_THREE_UNITS: [&str; 2] = ["1009", "1010"];

/// The size with a discount for one means of payment. A cart only hints at it.
pub(crate) const PAYMENT_DISCOUNT: &str = "1051";

/// The size whose first two units have half price. A line with more units is split, like the
/// vendor's.
pub(crate) const HALF_PRICE_TWICE: &str = "1007";

/// The automatic gift, and the amount from which a cart gets it, in hundredths of a real.
pub(crate) const GIFT: (&str, i64) = ("1037", 15_000);

/// The gifts from which the coupon `PRESENTE` lets the buyer choose one.
pub(crate) const SELECTABLE_GIFTS: [&str; 3] = ["1005", "1017", "1032"];

/// The id of the list of these gifts.
pub(crate) const GIFT_LIST: &str = "b1a7c0de-0000-4000-a000-0000000000aa";

/// The sizes that are not delivered to remote regions, such as frozen goods.
const LOCAL_ONLY: [&str; 3] = ["1022", "1024", "1025"];

/// Whether a size is delivered to a postal code. The remote regions are Amazonas (69…), the Azores
/// and Madeira (9…), Alaska and Hawaii (99…, 96…) and Magallanes (62…).
pub(crate) fn delivers_to(sku: &str, country: &str, postal_code: &str) -> bool {
    let remote: &[&str] = match country {
        "BRA" => &["69"],
        "PRT" => &["9"],
        "USA" => &["99", "96"],
        "CHL" => &["62"],
        _ => return false,
    };
    !LOCAL_ONLY.contains(&sku) || !remote.iter().any(|prefix| postal_code.starts_with(prefix))
}

/// The origin of a size's picture. Empty if its address is a path.
pub(crate) fn picture_host(sku: &str) -> &'static str {
    if sku == "1051" { "http://armazemaurora.vteximg.example" } else { "" }
}

/// How the delivery windows of a size are written. None if it is not delivered at an hour.
pub(crate) fn windows(sku: &str) -> Option<WindowForm> {
    match sku {
        "1051" => Some(WindowForm::List),
        "1052" => Some(WindowForm::Object),
        _ => None,
    }
}

/// The form of `availableDeliveryWindows`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WindowForm {
    /// A list, as carts of real stores have it.
    List,
    /// One object, as the vendor's examples have it.
    Object,
}

/// The `additionalInfo` of the pickup point.
pub(crate) const PICKUP_HINT: &str = "Balcão ao fundo, à direita.";
