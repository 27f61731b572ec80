//! The texts about several people and one cart: who may change it, what changed, what was copied.
//! They are a part of `Messages` and follow the same rules.

use super::texts::texts;

texts! {
    /// The texts about several people and one cart.
    Together {
        /// Why the person may not change the cart: the link or the page says so.
        look_only_by_link: Text,
        /// Why the person may not change the cart: they chose to look only.
        look_only_chosen: Text,
        /// Why the person may not change the cart: the store does not allow it.
        look_only_by_store: Text,
        /// The button to edit the cart after all.
        edit_after_all: Text,
        /// The button back to the person's own cart.
        back_to_own: Text,
        /// The button from the own cart to the shared one that they came from.
        to_shared: Text,
        /// The title of the question to a person who has a cart of their own.
        join_title: Text,
        /// The text of the question.
        join_text: Text,
        /// The button to edit the shared cart.
        join: Text,
        /// The button to copy the items to the person's own cart.
        copy_to_own: Text,
        /// The button to look only.
        just_look: Text,
        /// The title of the news.
        news_title: Text,
        /// The button that closes the news.
        got_it: Text,
        /// A line was added: its quantity and the product.
        news_added: With[quantity, name],
        /// A quantity changed: the product, the quantity before and the quantity now.
        news_quantity: With[name, from, to],
        /// A price is higher: the product, the price before and the price now.
        news_price_up: With[name, from, to],
        /// A price is lower: the product, the price before and the price now.
        news_price_down: With[name, from, to],
        /// A product cannot be bought any more.
        news_sold_out: With[name],
        /// A product can be bought again.
        news_back_in_stock: With[name],
        /// The line of a product was removed.
        news_removed: With[name],
        /// Lines were removed whose products are not known any more: how many.
        news_removed_unknown: Plural,
        /// The button that puts a removed line back.
        put_back: Text,
        /// The button that sets the quantity to what the person saw: that quantity.
        set_to: With[quantity],
        /// The mark on a line that somebody else changed a moment ago.
        just_now: Text,
        /// A coupon was added: its code.
        news_coupon_added: With[code],
        /// A coupon was removed: its code.
        news_coupon_removed: With[code],
        /// What was written or chosen for a product changed: the product.
        news_texts: With[name],
        /// The services of a product changed: the product.
        news_services: With[name],
        /// The parts of a product changed: the product.
        news_parts: With[name],
        /// Another delivery option was chosen.
        news_delivery_option: Text,
        /// The contact data changed.
        news_contact: Text,
        /// The delivery address changed.
        news_address: Text,
        /// The data for the invoice changed.
        news_invoice: Text,
        /// The total changed: the total before and the total now.
        news_total: With[from, to],
        /// The mark on a line that was added.
        mark_new: Text,
        /// The mark on a line whose quantity changed: the quantity before.
        mark_quantity: With[quantity],
        /// The mark on a line whose price changed: the price before.
        mark_price: With[price],
        /// The mark on a line that cannot be bought any more.
        mark_sold_out: Text,
        /// The mark on a line that can be bought again.
        mark_back_in_stock: Text,
        /// The mark on a line for which what was written or chosen changed.
        mark_texts: Text,
        /// The mark on a line whose services changed.
        mark_services: Text,
        /// The mark on a line whose parts changed.
        mark_parts: Text,
        /// Announcement: the person joined the cart.
        announce_joined: Text,
        /// Announcement: the number of news.
        announce_news: Plural,
        /// Announcement: somebody else's change hit the line of this product, and it was restored.
        announce_put_back: With[name],
        /// Announcement: somebody else's change may have hit the line of this product.
        announce_unsure: With[name],
        /// A reload interrupted the copy: what that means.
        copy_interrupted: Text,
        /// The button that copies what is missing.
        finish_copy: Text,
        /// The button that leaves the own cart as it is now.
        leave_copy: Text,
        /// The title of the report on the copied items.
        copied_title: Text,
        /// The number of copied lines and the number of all lines.
        copy_sum: With[number, all],
        /// The line is being copied.
        copy_waiting: Text,
        /// The line was added as a new line.
        copy_added: Text,
        /// The own cart had the product already: its quantity now.
        copy_joined: With[quantity],
        /// Fewer units were added than the shared cart has: how many.
        copy_only: With[quantity],
        /// There is no connection.
        connection_offline: Text,
        /// The API fails.
        connection_unavailable: Text,
        /// The code that sends changes could not be loaded, and is asked for again.
        connection_part_missing: Text,
        /// The last answer could not be read.
        connection_not_understood: Text,
    }
}
