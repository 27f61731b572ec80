//! Data of people, from the vendor's answer to what one viewer may see: the only place that decides what is personal.
//! What the viewer may not see is not read at all, whatever the server sent; the server's masks are a second line, not the first.

use super::decode::At;
use super::json::{Body, Json};
use super::session::Session;
use super::wire::OrderForm;
use crate::domain::cart::Viewer;
use crate::domain::people::personal::{ClientProfile, People, Personal, ShippingAddress, Visible};

/// How an answer was asked for, as far as it decides what may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// The request carried the visitor's cookies.
    pub credentialed: bool,
    /// The cart is the one the visitor's own cookie names.
    pub own_cart: bool,
    /// The visitor's session is a telesales operator's.
    pub operator: bool,
    /// Whether the one who is signed in is the one whose data the cart holds.
    pub identity: Identity,
}

/// Whether the e-mail of a cart is the one that the visitor is signed in with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Identity {
    /// The store did not say who is signed in, or the cart has no e-mail.
    #[default]
    Unknown,
    /// It is.
    Buyer,
    /// It is somebody else's, or nobody is signed in.
    Another,
}

impl Access {
    /// Personal data is clear only in an answer to a request with credentials, which says that the
    /// visitor is signed in and may edit the data, and whose e-mail is theirs. Where the store does
    /// not say who is signed in, their own cart is theirs. First purchases come in clear to anybody
    /// by default, and a log-in as somebody else leaves the cart as it was (the vendor's known issue
    /// 442267), so no single flag is enough.
    fn shows_personal_data(self, order_form: &OrderForm) -> bool {
        let is_theirs = match self.identity {
            Identity::Buyer => true,
            Identity::Unknown => self.own_cart,
            Identity::Another => false,
        };
        self.credentialed && order_form.logged_in && order_form.can_edit_data && is_theirs
    }

    pub(super) fn viewer(self, order_form: &OrderForm) -> Viewer {
        if self.operator {
            Viewer::Operator
        } else if self.shows_personal_data(order_form) {
            Viewer::Owner
        } else if !self.own_cart && self.identity == Identity::Buyer {
            Viewer::BuyerByLink
        } else if !self.own_cart {
            Viewer::Guest
        } else if order_form.logged_in {
            Viewer::SignedInAsAnother
        } else {
            Viewer::OwnerSignedOut
        }
    }
}

/// Data of people, unread: whether it may be read is judged here.
#[derive(Default)]
pub struct PeopleNodes {
    /// `clientProfileData`.
    pub profile: Option<Body>,
    /// The chosen address of `shippingData`.
    pub address: Option<Body>,
    /// The first of `shippingData.contactInformation[]`: who picks it up.
    pub pickup_contact: Option<Body>,
    /// `invoiceData.address`. It is not asked for, and may come.
    pub invoice_address: Option<Body>,
}

impl PeopleNodes {
    /// Those of an answer.
    pub(super) fn of(root: &At<'_>) -> Self {
        let shipping = root.at("shippingData");
        Self {
            profile: root.at("clientProfileData").node().cloned(),
            // `shippingData.address` is deprecated in favour of `selectedAddresses`; older carts have
            // it alone.
            address: first_of(&shipping, "selectedAddresses")
                .or_else(|| shipping.at("address").node().cloned()),
            pickup_contact: first_of(&shipping, "contactInformation"),
            invoice_address: root.at("invoiceData").at("address").node().cloned(),
        }
    }
}

fn first_of(at: &At<'_>, key: &'static str) -> Option<Body> {
    at.at(key).node().and_then(Json::elements)?.into_iter().next()
}

/// Whether `session` is of the one whose data the cart holds. The API never masks the e-mail.
pub fn identity(order_form: &OrderForm, session: &Session) -> Identity {
    let Some(profile) = order_form.people.profile.clone() else { return Identity::Unknown };
    match (session, At::root(profile).decoration("email")) {
        (Session::Unknown, _) | (_, None) => Identity::Unknown,
        (Session::SignedIn(email), Some(of_cart)) if email.is(&of_cart) => Identity::Buyer,
        _ => Identity::Another,
    }
}

/// Whether it matters who is signed in: the answer has data of people and says that this visitor is
/// signed in and may change it.
pub fn depends_on_session(order_form: &OrderForm) -> bool {
    let PeopleNodes { profile, address, pickup_contact, invoice_address } = &order_form.people;
    let is_there =
        [profile, address, pickup_contact, invoice_address].iter().any(|node| node.is_some());
    order_form.logged_in && order_form.can_edit_data && is_there
}

/// The people of an answer as this viewer may see them. What they may not see is dropped unread.
pub fn people(order_form: &OrderForm, access: Access) -> People {
    let shows = access.shows_personal_data(order_form);
    let nodes = &order_form.people;
    // A cart that nobody has filled in comes as objects full of nulls.
    let profile = |node: &Option<Body>| {
        let profile = client_profile(node.clone()?, shows);
        profile.fields().iter().any(|(_, field)| field.is_some()).then_some(profile)
    };
    let address = |node: &Option<Body>| {
        let address = shipping_address(node.clone()?, shows);
        address.fields().iter().any(|(_, field)| field.is_some()).then_some(address)
    };
    People {
        profile: profile(&nodes.profile),
        address: address(&nodes.address),
        pickup_contact: profile(&nodes.pickup_contact),
        invoice_address: address(&nodes.invoice_address),
    }
}

/// The vendor's `userType` of a telesales operator.
pub fn is_operator(order_form: &OrderForm) -> bool {
    order_form.user_type.as_deref() == Some("callCenterOperator")
}

fn client_profile(node: Body, shows: bool) -> ClientProfile {
    let at = At::root(node);
    let field = |key| personal(&at, key, shows);
    ClientProfile {
        email: field("email"),
        first_name: field("firstName"),
        last_name: field("lastName"),
        document_type: field("documentType"),
        document: field("document"),
        phone: field("phone"),
        corporate_name: field("corporateName"),
        trade_name: field("tradeName"),
        corporate_document: field("corporateDocument"),
        state_inscription: field("stateInscription"),
        corporate_phone: field("corporatePhone"),
    }
}

fn shipping_address(node: Body, shows: bool) -> ShippingAddress {
    let at = At::root(node);
    let field = |key| personal(&at, key, shows);
    ShippingAddress {
        receiver_name: field("receiverName"),
        street: field("street"),
        number: field("number"),
        complement: field("complement"),
        reference: field("reference"),
        neighborhood: field("neighborhood"),
        city: field("city"),
        state: field("state"),
        postal_code: field("postalCode"),
        country: field("country"),
    }
}

/// A masked value is dropped unread. A value with an asterisk is a server's mask of either
/// generation (`K***`, `*1*2*5`), even where the viewer may see clear values.
fn personal(at: &At<'_>, key: &'static str, shows: bool) -> Option<Personal> {
    let text = at.words(key)?;
    if !shows || text.bytes().any(|byte| byte == b'*') {
        return Some(Personal::Masked);
    }
    Some(Personal::Visible(Visible::new(text)))
}
