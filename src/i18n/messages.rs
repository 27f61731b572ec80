//! Every text on the screen, one field each; where a number or a name enters, a function.
//! A language that lacks a text does not compile. It knows the domain's words and none of the view.

use super::explanation::Explanation;
use super::forms::FormTexts;
use super::hand_over::HandOver;
use super::leaving::LeavingTexts;
use super::people::PeopleTexts;
use super::together::Together;

/// The texts of one language.
pub struct Messages {
    /// Heading of the cart.
    pub title: &'static str,
    /// Heading of one's own cart.
    pub own_title: &'static str,
    /// Beside the heading: how many selling units.
    pub units: fn(u32) -> String,
    /// Who you are here: the owner, signed in.
    pub who_owner: &'static str,
    /// Who you are here: the owner, not signed in.
    pub who_owner_signed_out: &'static str,
    /// Who you are here: somebody with the link.
    pub who_guest: &'static str,
    /// The same, who may not change it.
    pub who_guest_looking: &'static str,
    /// Who you are here: telesales.
    pub who_operator: &'static str,
    /// Who you are here: not the one whose data the cart holds.
    pub who_signed_in_as_another: &'static str,
    /// The button beside the title.
    pub share: &'static str,
    /// Heading of the share panel.
    pub share_title: &'static str,
    /// What the receiver can do.
    pub share_explanation: &'static str,
    /// Makes it a link to look only.
    pub share_to_look: &'static str,
    /// What the receiver of that can do.
    pub share_to_look_explanation: &'static str,
    /// Label of the field with the link.
    pub share_link_label: &'static str,
    /// Button.
    pub copy_link: &'static str,
    /// Confirmation, seen and heard.
    pub link_copied: &'static str,
    /// When the browser does not let a page copy.
    pub copy_by_hand: &'static str,
    /// Button that opens the system's share sheet.
    pub share_with: &'static str,
    /// Closes a panel.
    pub close: &'static str,
    /// While nothing is known yet.
    pub loading: &'static str,
    /// Name of the list of lines.
    pub items: &'static str,
    /// Below a list that is not drawn to its end; so many lines are left out.
    pub lines_left_out: fn(usize) -> String,
    /// Button that draws more of them.
    pub show_more: &'static str,
    /// The last row of a list above the lines that has so many more.
    pub and_more: fn(usize) -> String,
    /// Heading of the lines that cannot be bought.
    pub unavailable_items: &'static str,
    /// Reason on a line.
    pub without_stock: &'static str,
    /// Reason on a line.
    pub cannot_be_delivered: &'static str,
    /// Reason on a line.
    pub unavailable: &'static str,
    /// Beside a gift.
    pub gift: &'static str,
    /// Above the gifts to choose from.
    pub choose_gift: &'static str,
    /// Name of a line's services; the text is a product.
    pub services_of: fn(&str) -> String,
    /// Seller of a line.
    pub sold_by: fn(&str) -> String,
    /// Unit price, when the quantity is above one; the text is an amount.
    pub each: fn(&str) -> String,
    /// Unit price of something sold by weight: an amount of money, then an amount of it.
    pub per_amount: fn(&str, &str) -> String,
    /// For screen readers, before the struck price.
    pub before: fn(&str) -> String,
    /// Saving of a line; the text is an amount.
    pub saving: fn(&str) -> String,
    /// Label of the quantity field; the text is a product.
    pub quantity_of: fn(&str) -> String,
    /// Button; the text is a product.
    pub increase: fn(&str) -> String,
    /// Button; the text is a product.
    pub decrease: fn(&str) -> String,
    /// Button on a line, as seen.
    pub remove: &'static str,
    /// The same button, as heard; the text is a product.
    pub remove_item: fn(&str) -> String,
    /// After a removal; the text is a product.
    pub removed: fn(&str) -> String,
    /// After a removal of several.
    pub removed_several: fn(usize) -> String,
    /// Brings the line back.
    pub undo: &'static str,
    /// Button below the lines.
    pub remove_all_items: &'static str,
    /// What it asks.
    pub remove_all_question: Explanation,
    /// Yes.
    pub remove_all: &'static str,
    /// No.
    pub keep_them: &'static str,
    /// While a change is on its way.
    pub saving_change: &'static str,
    /// Opens the coupon field.
    pub coupon_toggle: &'static str,
    /// Label of the coupon field.
    pub coupon_label: &'static str,
    /// Button of the coupon field.
    pub apply: &'static str,
    /// Name of the list of coupons.
    pub coupons: &'static str,
    /// Button on a coupon; the text is its code.
    pub remove_coupon: fn(&str) -> String,
    /// Opens the note to the store.
    pub note_title: &'static str,
    /// Label of its field.
    pub note_label: &'static str,
    /// Who reads it.
    pub note_hint: &'static str,
    /// Button.
    pub save: &'static str,
    /// Seen and heard.
    pub note_saved: &'static str,
    /// Name of the list of promotions.
    pub promotions: &'static str,
    /// Name of the list of the store's notices.
    pub messages: &'static str,
    /// Heading of the contact data.
    pub contact: &'static str,
    /// Heading of the delivery data.
    pub delivery: &'static str,
    /// No data yet.
    pub not_filled_in: &'static str,
    /// Link to the store's login.
    pub sign_in: &'static str,
    /// Link to the store's login beside masked data.
    pub sign_in_to_see: &'static str,
    /// Link to the store's login beside data of somebody else.
    pub sign_in_as_another: &'static str,
    /// Heading of the totals.
    pub summary: &'static str,
    /// Label of the grand total.
    pub total: &'static str,
    /// While the totals are of the moment before.
    pub updating: &'static str,
    /// The primary button.
    pub checkout: &'static str,
    /// A cart without lines.
    pub empty: Explanation,
    /// A cart without lines, which held some when it was last seen.
    pub emptied: Explanation,
    /// Link to the store.
    pub go_shopping: &'static str,
    /// Way on.
    pub try_again: &'static str,
    /// Way on.
    pub open_anyway: &'static str,
    /// Way on.
    pub open_own_cart: &'static str,
    /// The link is damaged, and an id can be read in it.
    pub link_damaged: Explanation,
    /// The link holds no id.
    pub link_malformed: Explanation,
    /// The link holds two ids.
    pub link_ambiguous: Explanation,
    /// The store has no such cart.
    pub not_found: Explanation,
    /// The answer is about another cart.
    pub replaced: Explanation,
    /// The link is old.
    pub link_old_title: &'static str,
    /// So many days.
    pub link_old_text: fn(u32) -> String,
    /// The store shows it only in the place of one's own.
    pub needs_agreement: Explanation,
    /// The store does not show it.
    pub refused: Explanation,
    /// No connection.
    pub offline: Explanation,
    /// No answer in time.
    pub timed_out: Explanation,
    /// The API fails.
    pub store_unavailable: Explanation,
    /// The answer could not be read.
    pub not_understood: Explanation,
    /// The store cannot read the cart any more.
    pub unreadable: Explanation,
    /// The component itself failed.
    pub crashed: Explanation,
    /// Way on after a crash.
    pub reload: &'static str,
    /// A quantity that the store reduced.
    pub only_available: fn(u32) -> String,
    /// The line was taken out meanwhile.
    pub line_is_gone: &'static str,
    /// No reason given.
    pub change_refused: &'static str,
    /// Others wrote the note meanwhile; what they wrote stands below.
    pub note_changed: &'static str,
    /// The change did not go out.
    pub change_offline: &'static str,
    /// Nobody knows whether the change arrived.
    pub change_timed_out: &'static str,
    /// The API fails.
    pub change_unavailable: &'static str,
    /// A change was not saved because a seller of the store could not be reached.
    pub change_seller_unavailable: &'static str,
    /// What was typed as a quantity is not a whole number.
    pub no_whole_number: &'static str,
    /// No coupon code was typed.
    pub coupon_missing: &'static str,
    /// The coupon is on the cart already.
    pub coupon_is_on: &'static str,
    /// Heard when the cart is there.
    pub announce_opened: fn(u32) -> String,
    /// Heard after a change: the product, then the quantity.
    pub announce_quantity: fn(&str, u32) -> String,
    /// Heard after an undo; the text is a product.
    pub announce_restored: fn(&str) -> String,
    /// Heard after an addition; the text is a product.
    pub announce_added: fn(&str) -> String,
    /// The same, where the product is not known.
    pub announce_added_something: &'static str,
    /// Heard; the text is a product.
    pub announce_service: fn(&str) -> String,
    /// Heard; the text is a gift.
    pub announce_gift: fn(&str) -> String,
    /// Heard; the text is a code.
    pub announce_coupon_added: fn(&str) -> String,
    /// Heard; the text is a code.
    pub announce_coupon_removed: fn(&str) -> String,
    /// Heard: the product, then the reason.
    pub announce_refused: fn(&str, &str) -> String,
    /// About several people and one cart.
    pub leaving: LeavingTexts,
    /// See there.
    pub together: Together,
    /// About carts that the store prepares for a customer.
    pub hand_over: HandOver,
    /// About data of people.
    pub people: PeopleTexts,
    /// About contact and delivery data that people fill in.
    pub forms: FormTexts,
}
