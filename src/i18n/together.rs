//! The texts about several people and one cart: who may change it, what changed, what was copied.
//! They are a part of `Messages` and follow the same rules.

use super::forms::Around;

/// The texts about several people and one cart.
pub struct Together {
    /// Why the person may not change the cart: the link or the page says so.
    pub look_only_by_link: &'static str,
    /// Why the person may not change the cart: they chose to look only.
    pub look_only_chosen: &'static str,
    /// Why the person may not change the cart: the store does not allow it.
    pub look_only_by_store: &'static str,
    /// The button to edit the cart after all.
    pub edit_after_all: &'static str,
    /// The button back to the person's own cart.
    pub back_to_own: &'static str,
    /// The button from the own cart to the shared one that they came from.
    pub to_shared: &'static str,
    /// The title of the question to a person who has a cart of their own.
    pub join_title: &'static str,
    /// The text of the question.
    pub join_text: &'static str,
    /// The button to edit the shared cart.
    pub join: &'static str,
    /// The button to copy the items to the person's own cart.
    pub copy_to_own: &'static str,
    /// The button to look only.
    pub just_look: &'static str,
    /// The title of the news.
    pub news_title: &'static str,
    /// The button that closes the news.
    pub got_it: &'static str,
    /// A line was added: its quantity and the product.
    pub news_added: fn(u32, &str) -> String,
    /// A quantity changed: the product, the quantity before and the quantity now.
    pub news_quantity: fn(&str, u32, u32) -> String,
    /// A price is higher: the product, the price before and the price now.
    pub news_price_up: fn(&str, &str, &str) -> String,
    /// A price is lower: the product, the price before and the price now.
    pub news_price_down: fn(&str, &str, &str) -> String,
    /// A product cannot be bought any more.
    pub news_sold_out: fn(&str) -> String,
    /// A product can be bought again.
    pub news_back_in_stock: fn(&str) -> String,
    /// The line of a product was removed.
    pub news_removed: fn(&str) -> String,
    /// Lines were removed whose products are not known any more: how many.
    pub news_removed_unknown: fn(usize) -> String,
    /// The button that puts a removed line back.
    pub put_back: &'static str,
    /// The button that sets the quantity to what the person saw: that quantity.
    pub set_to: Around,
    /// The mark on a line that somebody else changed a moment ago.
    pub just_now: &'static str,
    /// A coupon was added: its code.
    pub news_coupon_added: fn(&str) -> String,
    /// A coupon was removed: its code.
    pub news_coupon_removed: fn(&str) -> String,
    /// What was written or chosen for a product changed: the product.
    pub news_texts: Around,
    /// The services of a product changed: the product.
    pub news_services: Around,
    /// The parts of a product changed: the product.
    pub news_parts: Around,
    /// Another delivery option was chosen.
    pub news_delivery_option: &'static str,
    /// The contact data changed.
    pub news_contact: &'static str,
    /// The delivery address changed.
    pub news_address: &'static str,
    /// The data for the invoice changed.
    pub news_invoice: &'static str,
    /// The total changed: the total before and the total now.
    pub news_total: fn(&str, &str) -> String,
    /// The mark on a line that was added.
    pub mark_new: &'static str,
    /// The mark on a line whose quantity changed: the quantity before.
    pub mark_quantity: fn(u32) -> String,
    /// The mark on a line whose price changed: the price before.
    pub mark_price: fn(&str) -> String,
    /// The mark on a line that cannot be bought any more.
    pub mark_sold_out: &'static str,
    /// The mark on a line that can be bought again.
    pub mark_back_in_stock: &'static str,
    /// The mark on a line for which what was written or chosen changed.
    pub mark_texts: &'static str,
    /// The mark on a line whose services changed.
    pub mark_services: &'static str,
    /// The mark on a line whose parts changed.
    pub mark_parts: &'static str,
    /// Announcement: the person joined the cart.
    pub announce_joined: &'static str,
    /// Announcement: the number of news.
    pub announce_news: fn(usize) -> String,
    /// Announcement: somebody else's change hit the line of this product, and it was restored.
    pub announce_put_back: fn(&str) -> String,
    /// Announcement: somebody else's change may have hit the line of this product.
    pub announce_unsure: fn(&str) -> String,
    /// A reload interrupted the copy: what that means.
    pub copy_interrupted: &'static str,
    /// The button that copies what is missing.
    pub finish_copy: &'static str,
    /// The button that leaves the own cart as it is now.
    pub leave_copy: &'static str,
    /// The title of the report on the copied items.
    pub copied_title: &'static str,
    /// The number of copied lines and the number of all lines.
    pub copy_sum: fn(usize, usize) -> String,
    /// The line is being copied.
    pub copy_waiting: &'static str,
    /// The line was added as a new line.
    pub copy_added: &'static str,
    /// The own cart had the product already: its quantity now.
    pub copy_joined: fn(u32) -> String,
    /// Fewer units were added than the shared cart has: how many.
    pub copy_only: fn(u32) -> String,
    /// There is no connection.
    pub connection_offline: &'static str,
    /// The API fails.
    pub connection_unavailable: &'static str,
    /// The code that sends changes could not be loaded, and is asked for again.
    pub connection_part_missing: &'static str,
    /// The last answer could not be read.
    pub connection_not_understood: &'static str,
}
