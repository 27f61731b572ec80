//! Every text on the screen: one field for each, or a function if it contains a number or a name.
//! A language that lacks a text does not compile. It knows the domain and nothing of the view.
//!
//! The comment of a function ends with its parameters.

use super::bar::BarTexts;
use super::explanation::Explanation;
use super::forms::FormTexts;
use super::hand_over::HandOver;
use super::leaving::LeavingTexts;
use super::lines::LineTexts;
use super::mine::MineTexts;
use super::people::PeopleTexts;
use super::together::Together;

/// The texts of one language.
pub struct Messages {
    /// The language, as in the attribute `lang`.
    pub lang: &'static str,
    /// The title of a shared cart.
    pub title: &'static str,
    /// The title of the visitor's own cart.
    pub own_title: &'static str,
    /// The number of selling units, beside the title.
    pub units: fn(u32) -> String,
    /// Who the visitor is: the owner, signed in.
    pub who_owner: &'static str,
    /// Who the visitor is: the owner, not signed in.
    pub who_owner_signed_out: &'static str,
    /// Who the visitor is: a guest who may change the cart.
    pub who_guest: &'static str,
    /// Who the visitor is: a guest who may not change the cart.
    pub who_guest_looking: &'static str,
    /// Who the visitor is: a telesales operator.
    pub who_operator: &'static str,
    /// Who the visitor is: signed in, but not the person whose data the cart holds.
    pub who_signed_in_as_another: &'static str,
    /// The share button.
    pub share: &'static str,
    /// The title of the share panel.
    pub share_title: &'static str,
    /// What the receiver of the link can do.
    pub share_explanation: &'static str,
    /// The checkbox that makes it a link to look only.
    pub share_to_look: &'static str,
    /// What the receiver of such a link can do.
    pub share_to_look_explanation: &'static str,
    /// The label of the field with the link.
    pub share_link_label: &'static str,
    /// The button that copies the message and the link.
    pub copy_message_and_link: &'static str,
    /// Message and announcement: the link was copied.
    pub link_copied: &'static str,
    /// The browser does not allow the page to copy the link.
    pub copy_by_hand: &'static str,
    /// The button that opens the system's share sheet.
    pub share_with: &'static str,
    /// The button that closes a panel.
    pub close: &'static str,
    /// The name of the list of lines.
    pub items: &'static str,
    /// The number of lines that are not drawn yet.
    pub lines_left_out: fn(usize) -> String,
    /// The button that draws more lines.
    pub show_more: &'static str,
    /// The last row of a shortened list: the number of rows left out.
    pub and_more: fn(usize) -> String,
    /// The title of the lines that cannot be bought now.
    pub unavailable_items: &'static str,
    /// Why a line cannot be bought: it is out of stock.
    pub without_stock: &'static str,
    /// Why a line cannot be bought: it cannot be delivered to the address.
    pub cannot_be_delivered: &'static str,
    /// Why a line cannot be bought: no other reason is known.
    pub unavailable: &'static str,
    /// The mark of a gift.
    pub gift: &'static str,
    /// The title of the gifts to choose from.
    pub choose_gift: &'static str,
    /// The name of the list of services: the product.
    pub services_of: fn(&str) -> String,
    /// The seller of a line: its name.
    pub sold_by: fn(&str) -> String,
    /// The price of one unit: an amount of money.
    pub each: fn(&str) -> String,
    /// The price of a product sold by weight: an amount of money, and a quantity with its unit.
    pub per_amount: fn(&str, &str) -> String,
    /// What screen readers say before the list price: the list price.
    pub before: fn(&str) -> String,
    /// The saving of a line: an amount of money.
    pub saving: fn(&str) -> String,
    /// The label of the quantity field: the product.
    pub quantity_of: fn(&str) -> String,
    /// The label of the plus button: the product.
    pub increase: fn(&str) -> String,
    /// The label of the minus button: the product.
    pub decrease: fn(&str) -> String,
    /// The button that removes a line.
    pub remove: &'static str,
    /// The label of that button for screen readers: the product.
    pub remove_item: fn(&str) -> String,
    /// A line was removed: the product.
    pub removed: fn(&str) -> String,
    /// Several lines were removed: how many.
    pub removed_several: fn(usize) -> String,
    /// The button that undoes a removal.
    pub undo: &'static str,
    /// The button that removes all lines.
    pub remove_all_items: &'static str,
    /// The question of this button.
    pub remove_all_question: Explanation,
    /// The answer yes.
    pub remove_all: &'static str,
    /// The answer no.
    pub keep_them: &'static str,
    /// A change is being saved.
    pub saving_change: &'static str,
    /// What opens the coupon form.
    pub coupon_toggle: &'static str,
    /// The label of the coupon field.
    pub coupon_label: &'static str,
    /// The button of the coupon form.
    pub apply: &'static str,
    /// The name of the list of coupons.
    pub coupons: &'static str,
    /// The label of the button that removes a coupon: its code.
    pub remove_coupon: fn(&str) -> String,
    /// The title of the note to the store, which opens its form.
    pub note_title: &'static str,
    /// The label of the field with the note.
    pub note_label: &'static str,
    /// Who can read the note.
    pub note_hint: &'static str,
    /// Who wrote the note that is shown: anybody who has the link.
    pub note_by: &'static str,
    /// The button that saves a form.
    pub save: &'static str,
    /// Message and announcement: the note was saved.
    pub note_saved: &'static str,
    /// The name of the list of promotions.
    pub promotions: &'static str,
    /// The name of the list of the store's messages.
    pub messages: &'static str,
    /// The title of the contact data.
    pub contact: &'static str,
    /// The title of the delivery data.
    pub delivery: &'static str,
    /// There is no such data yet.
    pub not_filled_in: &'static str,
    /// The link to the store's login.
    pub sign_in: &'static str,
    /// The link to the store's login, beside masked data.
    pub sign_in_to_see: &'static str,
    /// The link to the store's login, beside the data of another person.
    pub sign_in_as_another: &'static str,
    /// The title of the totals.
    pub summary: &'static str,
    /// The label of the grand total.
    pub total: &'static str,
    /// The link to the store's checkout.
    pub checkout: &'static str,
    /// The cart has no lines.
    pub empty: Explanation,
    /// The cart has no lines any more. It had some on the last visit.
    pub emptied: Explanation,
    /// The link to the shop.
    pub go_shopping: &'static str,
    /// The button that reads the cart again.
    pub try_again: &'static str,
    /// A panel or form is being loaded.
    pub part_loading: &'static str,
    /// A panel or form could not be loaded.
    pub part_missing: &'static str,
    /// The button that opens the cart although there is a problem.
    pub open_anyway: &'static str,
    /// The link to the visitor's own cart.
    pub open_own_cart: &'static str,
    /// The link is damaged, and an id can be read in it.
    pub link_damaged: Explanation,
    /// Problem: the link holds no valid id.
    pub link_malformed: Explanation,
    /// Problem: the link holds two ids.
    pub link_ambiguous: Explanation,
    /// Problem: the store has no such cart.
    pub not_found: Explanation,
    /// Problem: the answer is about another cart.
    pub replaced: Explanation,
    /// Problem: the browser has another cart now than the one that was on the screen.
    pub own_cart_changed: Explanation,
    /// Problem: the link is old. The title.
    pub link_old_title: &'static str,
    /// The text of that problem: the age of the link in days.
    pub link_old_text: fn(u32) -> String,
    /// Problem: the store shows the cart only in the place of the visitor's own cart.
    pub needs_agreement: Explanation,
    /// Problem: the store does not show the cart to this visitor.
    pub refused: Explanation,
    /// Problem: there is no connection.
    pub offline: Explanation,
    /// Problem: there was no answer in time.
    pub timed_out: Explanation,
    /// Problem: the API fails.
    pub store_unavailable: Explanation,
    /// Problem: the answer could not be read.
    pub not_understood: Explanation,
    /// The store cannot read the cart any more.
    pub unreadable: Explanation,
    /// Refusal: the store reduced the quantity to this number.
    pub only_available: fn(u32) -> String,
    /// Refusal: somebody else removed the line.
    pub line_is_gone: &'static str,
    /// Refusal: the store gave no reason.
    pub change_refused: &'static str,
    /// Refusal: somebody else saved a note. Their note is shown below.
    pub note_changed: &'static str,
    /// Refusal: there is no connection, and the change was not sent.
    pub change_offline: &'static str,
    /// Refusal: there was no answer in time. It is not known whether the change arrived.
    pub change_timed_out: &'static str,
    /// Refusal: the API fails.
    pub change_unavailable: &'static str,
    /// A change was not saved because a seller of the store could not be reached.
    pub change_seller_unavailable: &'static str,
    /// What was typed as a quantity is not a whole number.
    pub no_whole_number: &'static str,
    /// No coupon code was typed.
    pub coupon_missing: &'static str,
    /// The coupon is on the cart already.
    pub coupon_is_on: &'static str,
    /// Announcement: the cart is loaded; its selling units.
    pub announce_opened: fn(u32) -> String,
    /// Announcement: a quantity changed; the product and the quantity.
    pub announce_quantity: fn(&str, u32) -> String,
    /// Announcement: a removal was undone; the product.
    pub announce_restored: fn(&str) -> String,
    /// Announcement: a line was added; the product.
    pub announce_added: fn(&str) -> String,
    /// Announcement: a line was added whose product is not known.
    pub announce_added_something: &'static str,
    /// Announcement: the services of a line changed; the product.
    pub announce_service: fn(&str) -> String,
    /// Announcement: a gift was chosen or put back; the gift.
    pub announce_gift: fn(&str) -> String,
    /// Announcement: a coupon was added; its code.
    pub announce_coupon_added: fn(&str) -> String,
    /// Announcement: a coupon was removed; its code.
    pub announce_coupon_removed: fn(&str) -> String,
    /// Announcement: a change was refused; the product and the reason.
    pub announce_refused: fn(&str, &str) -> String,
    /// The texts of the bar.
    pub bar: BarTexts,
    /// The texts about what this person added.
    pub mine: MineTexts,
    /// The texts of leaving the cart.
    pub leaving: LeavingTexts,
    /// The texts about a line.
    pub lines: LineTexts,
    /// The texts about several people and one cart.
    pub together: Together,
    /// The texts about carts that the store prepares for a customer.
    pub hand_over: HandOver,
    /// The texts about data of people.
    pub people: PeopleTexts,
    /// The texts of the forms.
    pub forms: FormTexts,
}
