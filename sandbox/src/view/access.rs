//! Who may see and edit the personal data of a cart.
//! The data has an owner, the cart has not: items are not decided here.

use crate::account::MaskGeneration;
use crate::cart::Cart;
use crate::people;
use crate::requester::Requester;
use crate::store::Shop;

/// What somebody may do with a cart's personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Access {
    /// `loggedIn`
    pub(crate) logged_in: bool,
    /// `canEditData`
    pub(crate) edit: bool,
    /// How the data is hidden, if it is.
    pub(crate) mask: Option<Hiding>,
}

/// How data is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hiding {
    pub(crate) generation: MaskGeneration,
    /// Whether the state of an address is hidden too.
    pub(crate) state: bool,
}

/// Decides for one requester. A complete profile is its owner's alone, once signed in. A first
/// purchase is everybody's, unless the account protects it: then the browser with the latest
/// ownership cookie has it. Operators and applications with a key see everything.
pub(crate) fn access(cart: &Cart, shop: &Shop, requester: &Requester) -> Access {
    let settings = &shop.settings;
    let signed_in = requester.email.as_deref();
    let owner = cart.email();
    let is_owner = owner.is_some() && owner == signed_in;
    let is_complete = owner.is_some_and(|email| people::on_file(email).is_some());
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
    let mask = (!edit).then_some(Hiding {
        generation: settings.mask_generation,
        state: is_complete || settings.mask_state_on_address,
    });
    Access { logged_in, edit, mask }
}
