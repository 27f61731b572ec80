//! The texts for what changed in a cart.
//! It chooses texts of `Messages` and adds none of its own.

use super::messages::Messages;
use crate::domain::money::CurrencyFormat;
use crate::domain::text::in_words;
use crate::domain::together::difference::{LineNews, News};

impl Messages {
    /// One sentence for each change, and one for all removed lines whose products are not known
    /// any more.
    pub fn news(&self, news: &[News], currency: &CurrencyFormat) -> Vec<String> {
        let words = &self.together;
        let mut unknown = 0;
        let mut sentences = Vec::new();
        for news in news {
            sentences.push(match news {
                News::Line { name, news, .. } => self.line_sentence(name, *news, currency),
                News::Removed(Some(item)) => words.news_removed.with(&item.name),
                News::Removed(None) => {
                    unknown += 1;
                    continue;
                }
                News::PutBack(name) => words.announce_put_back.with(name),
                News::Unsure(name) => words.announce_unsure.with(name),
                News::CouponAdded(code) => words.news_coupon_added.with(&in_words(code)),
                News::CouponRemoved(code) => words.news_coupon_removed.with(&in_words(code)),
                News::DeliveryOption => words.news_delivery_option.into(),
                News::Contact => words.news_contact.into(),
                News::Address => words.news_address.into(),
                News::Invoice => words.news_invoice.into(),
                News::Total { from, to } => {
                    words.news_total.with(&currency.format(*from), &currency.format(*to))
                }
            });
        }
        if unknown > 0 {
            sentences.push(words.news_removed_unknown.with(unknown));
        }
        sentences
    }

    fn line_sentence(&self, name: &str, news: LineNews, currency: &CurrencyFormat) -> String {
        let words = &self.together;
        match news {
            LineNews::Added(quantity) => words.news_added.with(&quantity.to_string(), name),
            LineNews::Quantity { from, to } => {
                words.news_quantity.with(name, &from.to_string(), &to.to_string())
            }
            LineNews::Price { from, to } => {
                let say = if from < to { words.news_price_up } else { words.news_price_down };
                say.with(name, &currency.format(from), &currency.format(to))
            }
            LineNews::SoldOut => words.news_sold_out.with(name),
            LineNews::BackInStock => words.news_back_in_stock.with(name),
            LineNews::Texts => words.news_texts.with(name),
            LineNews::Services => words.news_services.with(name),
            LineNews::Parts => words.news_parts.with(name),
        }
    }

    /// The mark on a line that changed.
    pub fn line_news(&self, news: LineNews, currency: &CurrencyFormat) -> String {
        let words = &self.together;
        match news {
            LineNews::Added(_) => words.mark_new.into(),
            LineNews::Quantity { from, .. } => words.mark_quantity.with(&from.to_string()),
            LineNews::Price { from, .. } => words.mark_price.with(&currency.format(from)),
            LineNews::SoldOut => words.mark_sold_out.into(),
            LineNews::BackInStock => words.mark_back_in_stock.into(),
            LineNews::Texts => words.mark_texts.into(),
            LineNews::Services => words.mark_services.into(),
            LineNews::Parts => words.mark_parts.into(),
        }
    }
}
