//! The texts about several people and one cart: who may change it, what is new, what was copied.
//! They are a part of `Messages`, under the same rules.

use super::forms::Around;

/// The texts about several people and one cart.
pub struct Together {
    /// Why one may look only: the link or the page says so.
    pub look_only_by_link: &'static str,
    /// Why one may look only: one chose to.
    pub look_only_chosen: &'static str,
    /// Why one may look only: the store says so.
    pub look_only_by_store: &'static str,
    /// Button beside it.
    pub edit_after_all: &'static str,
    /// Button in the head.
    pub back_to_own: &'static str,
    /// Heading of the question to somebody with a cart of their own.
    pub join_title: &'static str,
    /// The question.
    pub join_text: &'static str,
    /// Button.
    pub join: &'static str,
    /// Button.
    pub copy_to_own: &'static str,
    /// Button.
    pub just_look: &'static str,
    /// Heading of what is new.
    pub news_title: &'static str,
    /// Button that puts it away.
    pub got_it: &'static str,
    /// A line was added: how many, and the product.
    pub news_added: fn(u32, &str) -> String,
    /// The product, the quantity before, the quantity now.
    pub news_quantity: fn(&str, u32, u32) -> String,
    /// The product, the price before, the price now.
    pub news_price_up: fn(&str, &str, &str) -> String,
    /// The same when it is lower.
    pub news_price_down: fn(&str, &str, &str) -> String,
    /// It cannot be bought any more.
    pub news_sold_out: fn(&str) -> String,
    /// It can be bought again.
    pub news_back_in_stock: fn(&str) -> String,
    /// A line is gone.
    pub news_removed: fn(&str) -> String,
    /// Lines are gone whose products are not known any more.
    pub news_removed_unknown: fn(usize) -> String,
    /// A coupon is on the cart.
    pub news_coupon_added: fn(&str) -> String,
    /// A coupon was taken off.
    pub news_coupon_removed: fn(&str) -> String,
    /// What was written or chosen for a product is another one.
    pub news_texts: Around,
    /// Its services are others.
    pub news_services: Around,
    /// Its parts are others.
    pub news_parts: Around,
    /// Another delivery option is chosen.
    pub news_delivery_option: &'static str,
    /// The contact data is another one.
    pub news_contact: &'static str,
    /// The delivery data is another one.
    pub news_address: &'static str,
    /// The total before, the total now.
    pub news_total: fn(&str, &str) -> String,
    /// On a line that was added.
    pub mark_new: &'static str,
    /// On a line with another quantity; the one before.
    pub mark_quantity: fn(u32) -> String,
    /// On a line with another price; the one before.
    pub mark_price: fn(&str) -> String,
    /// On a line that cannot be bought any more.
    pub mark_sold_out: &'static str,
    /// On a line that can be bought again.
    pub mark_back_in_stock: &'static str,
    /// On a line for which something else is written or chosen.
    pub mark_texts: &'static str,
    /// On a line with other services.
    pub mark_services: &'static str,
    /// On a line with other parts.
    pub mark_parts: &'static str,
    /// Heard: how much is new.
    pub announce_news: fn(usize) -> String,
    /// Heard: a change at the same moment hit this product's line.
    pub announce_put_back: fn(&str) -> String,
    /// Heard: it may have hit this product's line.
    pub announce_unsure: fn(&str) -> String,
    /// Heading of the report on the copy.
    pub copied_title: &'static str,
    /// How many lines made it, of how many.
    pub copy_sum: fn(usize, usize) -> String,
    /// On the way.
    pub copy_waiting: &'static str,
    /// A new line.
    pub copy_added: &'static str,
    /// More of a line that was there; its quantity now.
    pub copy_joined: fn(u32) -> String,
    /// Fewer than there were in the shared cart.
    pub copy_only: fn(u32) -> String,
    /// While there is no connection.
    pub trouble_offline: &'static str,
    /// While the API fails.
    pub trouble_unavailable: &'static str,
    /// While its answers cannot be read.
    pub trouble_not_understood: &'static str,
}
