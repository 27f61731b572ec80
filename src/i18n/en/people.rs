//! English: the texts about data of people.
//! It does not know when a text is shown.

use crate::domain::people::personal::Kind;
use crate::i18n::explanation::Explanation;
use crate::i18n::people::PeopleTexts;

/// The texts.
pub(super) const PEOPLE: PeopleTexts = PeopleTexts {
    pickup: "Picked up by",
    invoice: "Invoice",
    hidden: "Hidden",
    hidden_field: |kind| match kind {
        Kind::Name => "hidden name",
        Kind::Email => "hidden e-mail",
        Kind::Phone => "hidden phone",
        Kind::Document => "hidden document",
        Kind::Company => "hidden company data",
        Kind::Receiver => "hidden receiver",
        Kind::Street => "hidden street",
        Kind::Neighborhood => "hidden neighbourhood",
        Kind::City => "hidden city",
        Kind::State => "hidden state",
        Kind::PostalCode => "hidden postal code",
        Kind::Country => "hidden country",
        Kind::Place => "hidden pickup point",
        Kind::Text => "hidden text",
    },
    who_buyer_by_link: "This shared cart holds your data. It stays hidden until you open the cart \
        as yours.",
    open_as_buyer: "Open it as mine",
    open_as_buyer_hint: "Opening it replaces your cart in this browser; you can switch back. \
        Whoever sent the link keeps it, and may be able to read and change this cart.",
    readers: "Whoever sent you this link, and everyone else who has it, may be able to read what \
        you fill in here.",
    fill_in_here: "Fill in here anyway",
    new_cart: "Use a new cart of my own",
    new_cart_hint: "Same items and coupons, and nobody else has its link. Prices set by hand, \
        gifts and the note do not come along.",
    anothers_address: "Goes to someone else’s address, hidden from you.",
    anothers_contact: "Holds someone else’s contact data, hidden from you.",
    show: "Show",
    not_you: "Not you? Remove this data",
    not_you_question: Explanation {
        title: "Remove this data from the cart?",
        text: "A new cart with the same items begins, without name, contact and address. You are \
            signed out here. Whoever has the old link keeps the old cart.",
    },
    remove_data: "Remove the data",
    keep_data: "Keep it",
};
