//! Every text on the screen: one field for each. The files of all languages have these keys, and no
//! others; `tests/it/i18n` checks that. It knows the domain and nothing of the view.
//!
//! The comment of a text with values ends with what they are.

use super::bar::BarTexts;
use super::forms::FormTexts;
use super::hand_over::HandOver;
use super::leaving::LeavingTexts;
use super::lines::LineTexts;
use super::mine::MineTexts;
use super::people::PeopleTexts;
use super::texts::{Locale, Reader, texts};
use super::together::Together;

texts! {
    /// The texts of one language.
    Messages {
        /// The language, as in the attribute `lang`.
        lang: Text,
        /// The title of a shared cart.
        title: Text,
        /// The title of the visitor's own cart.
        own_title: Text,
        /// The number of selling units, beside the title.
        units: Plural,
        /// Who the visitor is: the owner, signed in.
        who_owner: Text,
        /// Who the visitor is: the owner, not signed in.
        who_owner_signed_out: Text,
        /// Who the visitor is: a guest who may change the cart.
        who_guest: Text,
        /// Who the visitor is: a guest who may not change the cart.
        who_guest_looking: Text,
        /// Who the visitor is: a telesales operator.
        who_operator: Text,
        /// Who the visitor is: signed in, but not the person whose data the cart holds.
        who_signed_in_as_another: Text,
        /// The share button.
        share: Text,
        /// The title of the share panel.
        share_title: Text,
        /// What the receiver of the link can do.
        share_explanation: Text,
        /// The checkbox that makes it a link to look only.
        share_to_look: Text,
        /// What the receiver of such a link can do.
        share_to_look_explanation: Text,
        /// The label of the field with the link.
        share_link_label: Text,
        /// The button that copies the message and the link.
        copy_message_and_link: Text,
        /// Message and announcement: the link was copied.
        link_copied: Text,
        /// The browser does not allow the page to copy the link.
        copy_by_hand: Text,
        /// The button that opens the system's share sheet.
        share_with: Text,
        /// The button that closes a panel.
        close: Text,
        /// The name of the list of lines.
        items: Text,
        /// The number of lines that are not drawn yet.
        lines_left_out: Plural,
        /// The button that draws more lines.
        show_more: Text,
        /// The last row of a shortened list: the number of rows left out.
        and_more: With[number],
        /// The title of the lines that cannot be bought now.
        unavailable_items: Text,
        /// Why a line cannot be bought: it is out of stock.
        without_stock: Text,
        /// Why a line cannot be bought: it cannot be delivered to the address.
        cannot_be_delivered: Text,
        /// Why a line cannot be bought: no other reason is known.
        unavailable: Text,
        /// The mark of a gift.
        gift: Text,
        /// The title of the gifts to choose from.
        choose_gift: Text,
        /// The name of the list of services: the product.
        services_of: With[name],
        /// The seller of a line: its name.
        sold_by: With[name],
        /// The price of one unit: an amount of money.
        each: With[amount],
        /// The price of a product sold by weight: an amount of money, and a quantity with its unit.
        per_amount: With[amount, unit],
        /// What screen readers say before the list price: the list price.
        before: With[amount],
        /// The saving of a line: an amount of money.
        saving: With[amount],
        /// The label of the quantity field: the product.
        quantity_of: With[name],
        /// The label of the plus button: the product.
        increase: With[name],
        /// The label of the minus button: the product.
        decrease: With[name],
        /// The button that removes a line.
        remove: Text,
        /// The label of that button for screen readers: the product.
        remove_item: With[name],
        /// A line was removed: the product.
        removed: With[name],
        /// Several lines were removed: how many.
        removed_several: Plural,
        /// The button that undoes a removal.
        undo: Text,
        /// The button that removes all lines.
        remove_all_items: Text,
        /// The question of this button.
        remove_all_question: Explanation,
        /// The answer yes.
        remove_all: Text,
        /// The answer no.
        keep_them: Text,
        /// A change is being saved.
        saving_change: Text,
        /// What opens the coupon form.
        coupon_toggle: Text,
        /// The label of the coupon field.
        coupon_label: Text,
        /// The button of the coupon form.
        apply: Text,
        /// The name of the list of coupons.
        coupons: Text,
        /// The label of the button that removes a coupon: its code.
        remove_coupon: With[code],
        /// The title of the note to the store, which opens its form.
        note_title: Text,
        /// The label of the field with the note.
        note_label: Text,
        /// Who can read the note.
        note_hint: Text,
        /// Who wrote the note that is shown: anybody who has the link.
        note_by: Text,
        /// The button that saves a form.
        save: Text,
        /// Message and announcement: the note was saved.
        note_saved: Text,
        /// The name of the list of promotions.
        promotions: Text,
        /// The name of the list of the store's messages.
        messages: Text,
        /// The title of the contact data.
        contact: Text,
        /// The title of the delivery data.
        delivery: Text,
        /// There is no such data yet.
        not_filled_in: Text,
        /// The link to the store's login.
        sign_in: Text,
        /// The link to the store's login, beside masked data.
        sign_in_to_see: Text,
        /// The link to the store's login, beside the data of another person.
        sign_in_as_another: Text,
        /// The title of the totals.
        summary: Text,
        /// The label of the grand total.
        total: Text,
        /// The link to the store's checkout.
        checkout: Text,
        /// The cart has no lines.
        empty: Explanation,
        /// The cart has no lines any more. It had some on the last visit.
        emptied: Explanation,
        /// The link to the shop.
        go_shopping: Text,
        /// The button that reads the cart again.
        try_again: Text,
        /// A panel or form is being loaded.
        part_loading: Text,
        /// A panel or form could not be loaded.
        part_missing: Text,
        /// The button that opens the cart although there is a problem.
        open_anyway: Text,
        /// The link to the visitor's own cart.
        open_own_cart: Text,
        /// The link is damaged, and an id can be read in it.
        link_damaged: Explanation,
        /// Problem: the link holds no valid id.
        link_malformed: Explanation,
        /// Problem: the link holds two ids.
        link_ambiguous: Explanation,
        /// Problem: the store has no such cart.
        not_found: Explanation,
        /// Problem: the answer is about another cart.
        replaced: Explanation,
        /// Problem: the browser has another cart now than the one that was on the screen.
        own_cart_changed: Explanation,
        /// Problem: the link is old. The title.
        link_old_title: Text,
        /// The text of that problem: the age of the link in days.
        link_old_text: Plural,
        /// Problem: the store shows the cart only in the place of the visitor's own cart.
        needs_agreement: Explanation,
        /// Problem: the store does not show the cart to this visitor.
        refused: Explanation,
        /// Problem: there is no connection.
        offline: Explanation,
        /// Problem: there was no answer in time.
        timed_out: Explanation,
        /// Problem: the API fails.
        store_unavailable: Explanation,
        /// Problem: the answer could not be read.
        not_understood: Explanation,
        /// The store cannot read the cart any more.
        unreadable: Explanation,
        /// Refusal: the store reduced the quantity to this number.
        only_available: With[quantity],
        /// Refusal: somebody else removed the line.
        line_is_gone: Text,
        /// Refusal: the store gave no reason.
        change_refused: Text,
        /// Refusal: somebody else saved a note. Their note is shown below.
        note_changed: Text,
        /// Refusal: there is no connection, and the change was not sent.
        change_offline: Text,
        /// Refusal: there was no answer in time. It is not known whether the change arrived.
        change_timed_out: Text,
        /// Refusal: the API fails.
        change_unavailable: Text,
        /// A change was not saved because a seller of the store could not be reached.
        change_seller_unavailable: Text,
        /// What was typed as a quantity is not a whole number.
        no_whole_number: Text,
        /// No coupon code was typed.
        coupon_missing: Text,
        /// The coupon is on the cart already.
        coupon_is_on: Text,
        /// Announcement: the cart is loaded; its selling units.
        announce_opened: With[units],
        /// Announcement: a quantity changed; the product and the quantity.
        announce_quantity: With[name, quantity],
        /// Announcement: a removal was undone; the product.
        announce_restored: With[name],
        /// Announcement: a line was added; the product.
        announce_added: With[name],
        /// Announcement: a line was added whose product is not known.
        announce_added_something: Text,
        /// Announcement: the services of a line changed; the product.
        announce_service: With[name],
        /// Announcement: a gift was chosen or put back; the gift.
        announce_gift: With[name],
        /// Announcement: a coupon was added; its code.
        announce_coupon_added: With[code],
        /// Announcement: a coupon was removed; its code.
        announce_coupon_removed: With[code],
        /// Announcement: a change was refused; the product and the reason.
        announce_refused: With[name, reason],
    }
    groups {
        /// The texts of the bar.
        bar: BarTexts,
        /// The texts about what this person added.
        mine: MineTexts,
        /// The texts of leaving the cart.
        leaving: LeavingTexts,
        /// The texts about a line.
        lines: LineTexts,
        /// The texts about several people and one cart.
        together: Together,
        /// The texts about carts that the store prepares for a customer.
        hand_over: HandOver,
        /// The texts about data of people.
        people: PeopleTexts,
        /// The texts of the forms.
        forms: FormTexts,
    }
}

impl Messages {
    /// The texts of a language: those of [`Messages::keys`], in that order, in one text.
    pub fn new(texts: &'static str, locale: &'static dyn Locale) -> Self {
        Self::read(&mut Reader::new(texts, locale))
    }
}
