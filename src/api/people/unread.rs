//! Data of people in an answer, and the rule of what one visitor may see of it. No other place
//! decides what is personal.
//! The text of a value that the visitor may not see is dropped while it is read, whatever the
//! server sent. The server's masks are a second safeguard.

use super::access::{Access, Identity};
use super::login::Login;
use super::names::vendor_name;
use super::texts::Places;
use super::written_address::WrittenAddress;
use crate::api::json::decode::At;
use crate::api::json::node::JsonNode;
use crate::domain::cart::Viewer;
use crate::domain::people::address_rest::AddressRest;
use crate::domain::people::field::{Field, Group};
use crate::domain::people::hiding::KnownValues;
use crate::domain::people::mask::holds_mask;
use crate::domain::people::personal::{People, Personal, PersonalFields, Visible};
use crate::domain::people::prints::{Print, Prints};

/// Data of people, unread, and what the API says of the visitor who asked. It has no `Debug`.
#[derive(Default)]
pub struct UnreadPeople {
    /// `loggedIn`.
    pub logged_in: bool,
    /// `canEditData`.
    pub can_edit_data: bool,
    /// `userType` is `callCenterOperator`: a telesales operator asked.
    pub is_operator: bool,
    /// `clientProfileData`.
    pub profile: Option<JsonNode>,
    /// The chosen address of `shippingData`.
    address: Option<JsonNode>,
    /// The other elements of `shippingData.selectedAddresses[]`.
    other_addresses: Vec<JsonNode>,
    /// The ids of `shippingData.selectedAddresses[]`. They tell nothing of a person.
    address_ids: Vec<String>,
    /// The first of `shippingData.contactInformation[]`: who picks it up.
    pickup_contact: Option<JsonNode>,
    /// `invoiceData.address`. It is not asked for, and may come.
    invoice_address: Option<JsonNode>,
    /// All addresses and all who pick up, the chosen ones too.
    all_of_shipping: Vec<JsonNode>,
    /// Which places may be shown to whoever does not own the data. Places near an address would
    /// tell where it is.
    pub(in crate::api) places: Places,
}

impl UnreadPeople {
    /// The people of an answer.
    pub(in crate::api) fn of(root: &At<'_>) -> Self {
        let shipping = root.at("shippingData");
        // `shippingData.address` is deprecated in favour of `selectedAddresses`. Older carts have
        // only that one.
        let address = first_of(&shipping, "selectedAddresses")
            .or_else(|| shipping.at("address").node().cloned());
        Self {
            places: if address.is_some() { Places::Hidden } else { Places::Searched },
            logged_in: root.is_true("loggedIn"),
            can_edit_data: root.is_true("canEditData"),
            is_operator: root.raw_text("userType").as_deref() == Some("callCenterOperator"),
            profile: root.at("clientProfileData").node().cloned(),
            address,
            address_ids: ids_of(&shipping.at("selectedAddresses")),
            other_addresses: rest_of(&shipping, "selectedAddresses"),
            pickup_contact: first_of(&shipping, "contactInformation"),
            invoice_address: root.at("invoiceData").at("address").node().cloned(),
            all_of_shipping: ["selectedAddresses", "availableAddresses", "contactInformation"]
                .iter()
                .filter_map(|key| shipping.at(key).node()?.elements())
                .flatten()
                .collect(),
        }
    }

    /// Compares the chosen addresses with the one that this page wrote: places near it are shown.
    pub(in crate::api) fn compare_with(&mut self, written: &WrittenAddress) {
        let chosen = self.address.iter().chain(&self.other_addresses);
        let mut places = chosen.map(|node| At::root(node.clone())).filter(|at| !is_pickup(at));
        let is_it = |at: At<'_>| written.is(&at);
        if places.next().is_some_and(is_it) && places.all(is_it) {
            self.places = Places::Shown;
        }
    }

    /// Whether the visitor who asked with this access may see the data.
    ///
    /// It is clear only in an answer to a request with credentials, which says that the visitor is
    /// signed in and may edit the data, and whose e-mail is the one they are signed in with. Where
    /// the store does not say who is signed in, nothing is shown, unless the theme says that it has
    /// no sessions: then a visitor's own cart is taken for theirs. No single flag is enough: the
    /// data of a first purchase comes in clear to anybody by default, and signing in as somebody
    /// else leaves the cart as it was (the vendor's known issue 442267).
    fn is_shown_to(&self, access: Access) -> bool {
        let is_theirs = match access.identity {
            Identity::Buyer => true,
            Identity::NoSessions => access.own_cart,
            Identity::Unknown | Identity::Another => false,
        };
        access.credentialed && self.says_that_they_may_edit() && is_theirs
    }

    /// Whether the visitor is the owner of all that the cart holds. A visitor's own cart without
    /// data of people has no other owner.
    pub(in crate::api) fn is_owned_with(&self, access: Access) -> bool {
        let is_nobodys = access.credentialed && access.own_cart && !self.has_any();
        self.is_shown_to(access) || is_nobodys
    }

    /// Who looks at the cart.
    pub(in crate::api) fn viewer(&self, access: Access) -> Viewer {
        if access.operator {
            Viewer::Operator
        } else if self.says_that_they_may_edit() && self.is_owned_with(access) {
            Viewer::Owner
        } else if !access.own_cart && access.identity == Identity::Buyer {
            Viewer::BuyerByLink
        } else if !access.own_cart {
            Viewer::Guest
        } else if self.logged_in && (access.identity != Identity::Unknown || !self.can_edit_data) {
            Viewer::SignedInAsAnother
        } else {
            Viewer::OwnerSignedOut
        }
    }

    /// Whether the one who is signed in is the one whose data the cart holds. The API never masks
    /// the e-mail.
    pub fn identity(&self, login: &Login) -> Identity {
        let email = self.profile.clone().and_then(|profile| At::root(profile).raw_text("email"));
        match (login, email) {
            (Login::NoSessions, _) => Identity::NoSessions,
            (Login::Unknown, _) | (_, None) => Identity::Unknown,
            (Login::SignedIn(email), Some(of_cart))
                if email.is(&of_cart) && !holds_mask(&of_cart) =>
            {
                Identity::Buyer
            }
            (Login::SignedIn(_) | Login::SignedOut, Some(_)) => Identity::Another,
        }
    }

    /// Whether it matters who is signed in: the answer has data of people, and says that the
    /// visitor is signed in and may edit it.
    pub fn depends_on_login(&self) -> bool {
        self.says_that_they_may_edit() && self.has_any()
    }

    /// Whether the answer says that the visitor is signed in and may edit the data. Where it does
    /// not, whoever was signed in is so no longer, or is somebody else.
    pub fn says_that_they_may_edit(&self) -> bool {
        self.logged_in && self.can_edit_data
    }

    fn has_any(&self) -> bool {
        let Self { profile, address, pickup_contact, invoice_address, .. } = self;
        [profile, address, pickup_contact, invoice_address].iter().any(|node| node.is_some())
    }

    /// The people as the visitor who asked with this access may see them. Of a
    /// value that they may not see, only its presence is kept.
    pub fn seen_with(&self, access: Access) -> People {
        let shows = self.is_shown_to(access);
        People {
            contact: read(self.profile.as_ref(), Group::Contact, shows),
            delivery: read(self.address.as_ref(), Group::Delivery, shows),
            delivery_rest: if shows { self.rest_of_address() } else { AddressRest::default() },
            pickup: read(self.pickup_contact.as_ref(), Group::Contact, shows),
            invoice: read(self.invoice_address.as_ref(), Group::Delivery, shows),
        }
    }

    /// All that the store tells of the address that is written under its own id. An address with a
    /// mask anywhere has nothing to send back.
    fn rest_of_address(&self) -> AddressRest {
        let address = self.address.as_ref().filter(|_| self.address_id().is_some());
        let members = address.and_then(JsonNode::members_as_written).unwrap_or_default();
        let is_masked = members.iter().any(|(_, value)| holds_mask(value));
        AddressRest::of(if is_masked { Vec::new() } else { members })
    }

    /// The same people as numbers that can be compared with those of another answer. `salt` is that
    /// of the cart.
    pub(in crate::api) fn prints(&self, salt: u64) -> Prints {
        let of = |node: &Option<JsonNode>, group: Group| {
            let Some(node) = node else { return Vec::new() };
            let at = At::root(node.clone());
            let print = |field: &Field| {
                let text = at.display_text(vendor_name(*field))?;
                Some((*field, Print::of(&text, holds_mask(&text), salt)))
            };
            group.stored_fields().iter().filter_map(print).collect()
        };
        Prints([
            of(&self.profile, Group::Contact),
            of(&self.address, Group::Delivery),
            of(&self.pickup_contact, Group::Contact),
            of(&self.invoice_address, Group::Delivery),
        ])
    }

    /// The values of people that the answer holds, to find them in its other texts.
    pub(in crate::api) fn known_values(&self) -> KnownValues {
        let mut known = KnownValues::default();
        let Self { profile, address, pickup_contact, invoice_address, .. } = self;
        let chosen = [profile, address, pickup_contact, invoice_address].into_iter().flatten();
        for node in chosen.chain(&self.all_of_shipping) {
            let at = At::root(node.clone());
            for field in Group::ALL.iter().flat_map(|group| group.stored_fields()) {
                if let Some(value) = at.display_text(vendor_name(*field)) {
                    known.add(*field, &value);
                }
            }
        }
        known
    }

    /// The id of the chosen address; `None` for a place where things are picked up, which is
    /// nobody's address. The id tells nothing of the person.
    pub(in crate::api) fn address_id(&self) -> Option<String> {
        let at = At::root(self.address.clone()?);
        at.raw_text("addressId").filter(|_| !is_pickup(&at))
    }

    /// The ids of the other addresses that are chosen: lines may go to several, and be picked up.
    pub(in crate::api) fn other_address_ids(&self) -> Vec<String> {
        let replaced = self.address_id();
        let ids = self.address_ids.iter();
        ids.filter(|id| Some(*id) != replaced.as_ref()).cloned().collect()
    }
}

/// Whether it is a place of the store's where things are picked up.
fn is_pickup(at: &At<'_>) -> bool {
    at.raw_text("addressType").as_deref() == Some("pickup")
}

/// The ids of addresses.
fn ids_of(addresses: &At<'_>) -> Vec<String> {
    let addresses = addresses.node().and_then(JsonNode::elements).unwrap_or_default();
    addresses.into_iter().filter_map(|it| At::root(it).raw_text("addressId")).collect()
}

/// All elements of the array at `key` but the first.
fn rest_of(at: &At<'_>, key: &'static str) -> Vec<JsonNode> {
    let elements = at.at(key).node().and_then(JsonNode::elements).unwrap_or_default();
    elements.into_iter().skip(1).collect()
}

/// The first element of the array at `key`.
fn first_of(at: &At<'_>, key: &'static str) -> Option<JsonNode> {
    at.at(key).node().and_then(JsonNode::elements)?.into_iter().next()
}

/// The fields of one person or address. A cart that nobody has filled in comes as objects full of
/// nulls.
fn read(node: Option<&JsonNode>, group: Group, shows: bool) -> PersonalFields {
    let Some(node) = node else { return PersonalFields::default() };
    let at = At::root(node.clone());
    let fields = group.stored_fields().iter();
    let value = |field: &Field| Some((*field, personal(&at, vendor_name(*field), shows)?));
    PersonalFields::of(fields.filter_map(value))
}

/// A value with a mask of the server is masked also where the visitor may see clear values.
fn personal(at: &At<'_>, key: &'static str, shows: bool) -> Option<Personal> {
    let text = at.display_text(key)?;
    if !shows || holds_mask(&text) {
        return Some(Personal::Masked);
    }
    Some(Personal::Visible(Visible::new(text)))
}
