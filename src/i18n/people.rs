//! The texts about data of people: what is masked, and what the visitor can do about it.
//! They are a part of `Messages` and follow the same rules.

use super::texts::texts;

texts! {
    /// The texts about data of people.
    PeopleTexts {
        /// The title of the row with the person who picks the items up.
        pickup: Text,
        /// The title of the row with the invoice address.
        invoice: Text,
        /// What is shown in the place of masked data.
        hidden: Text,
        /// What screen readers say in the place of a masked value, in the order of `Kind`.
        hidden_field: List[
            name, email, phone, document, company, receiver, street, neighborhood, city, state,
            postal_code, country, place, text,
        ],
        /// Who the visitor is: the buyer, who opened the cart by a link.
        who_buyer_by_link: Text,
        /// The button that opens the cart as their own.
        open_as_buyer: Text,
        /// What the button does.
        open_as_buyer_hint: Text,
        /// Who can read what is filled in in a linked cart.
        readers: Text,
        /// The button that fills in the linked cart all the same.
        fill_in_here: Text,
        /// The button that goes on in a new cart.
        new_cart: Text,
        /// What the new cart has, and what it has not.
        new_cart_hint: Text,
        /// The cart holds somebody else's address.
        anothers_address: Text,
        /// The cart holds somebody else's contact data and no address.
        anothers_contact: Text,
        /// The button that shows the number of a document.
        show: Text,
        /// The button that removes the data from the own cart.
        not_you: Text,
        /// The question of this button.
        not_you_question: Explanation,
        /// The answer yes.
        remove_data: Text,
        /// The answer no.
        keep_data: Text,
    }
}
