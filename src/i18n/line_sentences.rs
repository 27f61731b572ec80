//! From the facts of a line to texts: what was chosen for it and what comes with it.
//! It chooses texts of `LineTexts`; it adds no words of its own.

use super::messages::Messages;
use crate::domain::cart::attachment::Attachment;
use crate::domain::cart::item::{CartItem, Component, EachPrice};
use crate::domain::cart::missing::LeftOut;
use crate::domain::cart::promotion::{Distance, LinePromotions};
use crate::domain::cart::service::Service;
use crate::domain::cart::subscription::{CalendarDay, Frequency, Key, weekday};
use crate::domain::money::CurrencyFormat;
use crate::domain::text::{in_words, shown};

impl Messages {
    /// What was chosen or written, in words.
    pub fn attachment(&self, attachment: &Attachment) -> Vec<String> {
        let mut words = Vec::new();
        let (mut begin, mut end) = (None, None);
        for (key, value) in &attachment.content {
            let Some(value) = shown(value).map(|value| self.spelled_out(&value)) else { continue };
            if !attachment.is_offered {
                words.push(self.lines.written.with(&value));
                continue;
            }
            words.push(match Key::of(key) {
                Some(Key::Begin) => {
                    begin = Some(self.date(&value));
                    continue;
                }
                Some(Key::End) => {
                    end = Some(self.date(&value));
                    continue;
                }
                Some(Key::Frequency) => {
                    let frequency = Frequency::parse(&value).map(|it| self.frequency(it));
                    labelled(self.lines.subscription, &frequency.unwrap_or(value))
                }
                Some(Key::PurchaseDay) => {
                    let day = weekday(&value).map_or(&*value, |day| self.lines.weekdays[day]);
                    labelled(self.lines.purchase_day, day)
                }
                None => labelled(&readable(key), &value),
            });
        }
        words.extend(match (begin, end) {
            (Some(begin), Some(end)) => Some(self.lines.between_days.with(&begin, &end)),
            (Some(begin), None) => Some(self.lines.since.with(&begin)),
            (None, Some(end)) => Some(self.lines.until.with(&end)),
            (None, None) => None,
        });
        words
    }

    fn frequency(&self, Frequency { count, period }: Frequency) -> String {
        self.lines.every[period as usize].with(count)
    }

    fn date(&self, text: &str) -> String {
        match CalendarDay::parse(text) {
            Some(CalendarDay { year, month, day }) => self.lines.locale.day(Some(year), month, day),
            None => text.into(),
        }
    }

    /// A service that the line has with its own price and texts, or one that only the checkout can
    /// add. `None` where a box says it all (`has_box`), or the line does not have it.
    pub fn service(
        &self,
        service: &Service,
        has_box: bool,
        currency: &CurrencyFormat,
    ) -> Option<String> {
        if service.can_be_chosen && !(service.is_chosen && (!has_box || service.has_texts())) {
            return None;
        }
        let mut words = vec![service.name.clone()];
        words.extend(service.price.map(|price| currency.format(price)));
        if service.is_chosen {
            words.extend(service.texts.iter().flat_map(|text| self.attachment(text)));
        } else {
            words.push(self.lines.in_checkout.into());
        }
        Some(words.join(" · "))
    }

    /// A part of a line, as one row.
    pub fn part(&self, part: &CartItem, currency: &CurrencyFormat) -> String {
        let mut words = vec![[&part.quantity.to_string(), " × ", &part.name].concat()];
        words.extend(part.total.filter(|total| total.cents() != 0).map(|it| currency.format(it)));
        words.extend(part.texts().flat_map(|text| self.attachment(text)));
        words.extend(self.availability(part.availability).map(Into::into));
        words.join(" · ")
    }

    /// What is in a kit; `None` for what is none.
    pub fn components(&self, item: &CartItem) -> Option<String> {
        let all = listed(&item.components);
        (!all.is_empty()).then(|| labelled(self.lines.includes, &all))
    }

    /// The price of one unit.
    pub fn each_price(
        &self,
        each: EachPrice,
        item: &CartItem,
        currency: &CurrencyFormat,
    ) -> String {
        let unit = &item.measurement_unit;
        match each {
            EachPrice::Measure(price) => self.per_amount.with(&currency.format(price), unit),
            EachPrice::Unit(price) if item.is_by_piece() => self.each.with(&currency.format(price)),
            EachPrice::Unit(price) => {
                let one = item.unit_multiplier.amount(1, &currency.decimal_separator);
                self.per_amount.with(&currency.format(price), &[&one, "\u{a0}", unit].concat())
            }
        }
    }

    /// The promotions that a line earned, and how far it is to the next one. The names are the
    /// store's, and our words come last.
    pub fn promotions(&self, of_line: &LinePromotions, currency: &CurrencyFormat) -> [String; 2] {
        let reached: Vec<String> = of_line.reached.iter().map(|it| self.spelled_out(it)).collect();
        let next = of_line.next.as_ref().map(|next| self.distance(next, currency));
        [reached.join(" · "), next.unwrap_or_default()]
    }

    fn distance(&self, next: &Distance, currency: &CurrencyFormat) -> String {
        let gain = match next.percent {
            None => self.spelled_out(&next.name),
            Some(percent) => {
                let mut number = (percent / 100).to_string();
                if percent % 100 > 0 {
                    let rest = (percent % 100 + 100).to_string();
                    number.push_str(&currency.decimal_separator);
                    number.push_str(rest[1..].trim_end_matches('0'));
                }
                self.lines.percent_off.with(&number)
            }
        };
        self.lines.more.with(&next.missing.to_string(), &gain)
    }

    /// What a line came back without.
    pub fn left_out(&self, left_out: &[LeftOut]) -> String {
        let name = |left_out: &LeftOut| match left_out {
            LeftOut::Named(name) => in_words(name),
            LeftOut::Text(code) if code.starts_with("vtex.subscription.") => {
                self.lines.subscription.into()
            }
            LeftOut::Text(code) => readable(code),
            LeftOut::Unnamed => self.lines.something_written.into(),
            LeftOut::ManualPrice => self.lines.manual_price.into(),
        };
        let names: Vec<String> = left_out.iter().map(name).collect();
        self.lines.without.with(&names.join(", "))
    }
}

/// A key such as `vtex.letter.key.kind` is made for programs; its last part is readable.
fn readable(key: &str) -> String {
    shown(key.rsplit('.').next().unwrap_or(key)).unwrap_or_default()
}

/// `label: value`, or the value alone where there is no label.
fn labelled(label: &str, value: &str) -> String {
    match label {
        "" => value.into(),
        label => [label, ": ", value].concat(),
    }
}

/// `2 × Knife (1 × Sheath), 4 × Fork`: a kit in a kit has what is in it behind its name.
fn listed(components: &[Component]) -> String {
    let mut all = String::new();
    for Component { name, quantity, components } in components {
        let inner = listed(components);
        let between = if all.is_empty() { "" } else { ", " };
        let [before, behind] = if inner.is_empty() { [""; 2] } else { [" (", ")"] };
        let count = (*quantity).max(1).to_string();
        all.push_str(&[between, &count, " × ", name, before, &inner, behind].concat());
    }
    all
}
