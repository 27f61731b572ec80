//! Who may see and edit the personal data of a cart.
//! Does not decide who may change items.

use crate::account::MaskGeneration;
use crate::cart::Cart;
use crate::people;
use crate::requester::Requester;
use crate::shop::Shop;

/// A requester's access to a cart's personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    /// `loggedIn` of the orderForm.
    pub(crate) logged_in: bool,
    /// `canEditData` of the orderForm.
    pub(crate) edit: bool,
    /// How the data is masked. None if it is shown unmasked.
    pub(crate) mask: Option<MaskRules>,
}

/// How data is masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MaskRules {
    pub(crate) generation: MaskGeneration,
    /// Whether the state of an address is masked too.
    pub(crate) state: bool,
}

/// The access of one requester.
///
/// Only its signed-in owner sees a complete profile. Everybody sees the data of a first purchase,
/// unless a setting protects it; then only the browser with the latest ownership cookie sees it.
/// Operators and applications with a key see everything.
pub(crate) fn access(cart: &Cart, shop: &Shop, requester: &Requester) -> Access {
    let settings = &shop.settings;
    let signed_in = requester.email.as_deref();
    let owner = cart.email();
    let is_owner = owner.is_some() && owner == signed_in;
    let is_complete = owner.is_some_and(|email| people::stored_profile(email).is_some());
    let has_data = cart.profile.is_some() || cart.address().is_some();
    let is_protected = settings.mask_first_purchase_data || settings.use_ownership_cookie;
    let has_proof =
        !cart.ownership.is_empty() && requester.ownership.as_ref() == Some(&cart.ownership);

    let is_trusted = requester.is_operator || requester.has_app_key;
    let edit = is_trusted
        || is_owner
        || if is_complete { false } else { !has_data || !is_protected || has_proof };
    let logged_in = match signed_in {
        None => false,
        Some(_) => is_owner || owner.is_none() || settings.logged_in_for_others || is_trusted,
    };
    let mask = (!edit).then_some(MaskRules {
        generation: settings.mask_generation,
        state: is_complete || settings.mask_state_on_address,
    });
    Access { logged_in, edit, mask }
}
