//! What a person sees of the cart, read from the outline of the component in one go.
//! With `cart` and `reading`, the only file that knows the component's roles and English names.

use crate::reading::{
    after, controls, described, empty, grand_total, is_amount, is_dialog, is_waiting, listed,
    outcomes, parts, plain, services, toast, totals, trouble,
};
use crate::{Node, Outline};

/// The cart on the screen, in words. Spaces that do not break a line are plain spaces here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// The title with the count of units.
    pub title: String,
    /// The chip that says who the viewer is.
    pub who_am_i: String,
    /// Why the cart is view-only.
    pub look_only: String,
    /// The question to somebody with a cart of their own.
    pub question: String,
    /// The news.
    pub news: Vec<String>,
    /// The report on copying: each product with its outcome.
    pub copied: Vec<(String, String)>,
    /// Why the cart is not up to date.
    pub trouble: String,
    /// The text in the place of the lines of an empty cart.
    pub empty: String,
    /// The note to the store, as it is read.
    pub note: String,
    /// The lines that can be bought, from top to bottom.
    pub lines: Vec<Line>,
    /// The lines that cannot be bought.
    pub unavailable: Vec<Line>,
    /// The coupons on the cart.
    pub coupons: Vec<String>,
    /// What the store said of the last coupon.
    pub coupon_notice: String,
    /// The promotions that apply.
    pub promotions: Vec<String>,
    /// What the store says about the cart.
    pub messages: Vec<String>,
    /// The contact data.
    pub contact: String,
    /// The delivery address.
    pub delivery: String,
    /// The rows of the total: name and amount.
    pub totals: Vec<(String, String)>,
    /// The grand total.
    pub grand_total: String,
    /// Why there is no cart.
    pub problem: Option<Problem>,
    /// The offer to undo.
    pub toast: String,
    /// The texts of the live regions.
    pub live: Vec<String>,
    /// Whether a change is on its way.
    pub busy: bool,
    /// Everything with which the cart can be changed, by name.
    pub controls: Vec<String>,
}

/// A line of the cart, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// The product's name.
    pub name: String,
    /// The line's total.
    pub total: String,
    /// The price before, struck through.
    pub list_price: String,
    /// The number in the quantity's field; none where there is no field.
    pub quantity: Option<u32>,
    /// Everything else on the line: brand, seller, unit price, reasons.
    pub notes: Vec<String>,
    /// Its parts, and what it includes besides, a row each.
    pub parts: Vec<String>,
    /// The services of the line, and whether they are chosen.
    pub services: Vec<(String, bool)>,
    /// Whether a change of it is on its way.
    pub busy: bool,
}

/// What is shown in the place of a cart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// The heading.
    pub title: String,
    /// The sentences below it.
    pub text: String,
    /// The buttons and links that lead on.
    pub ways_on: Vec<String>,
}

impl Seen {
    /// Reads the outline of the component.
    pub(crate) fn read(cart: &Outline) -> Self {
        let items = |name: &str| cart.find("list", name).map(Node::items).unwrap_or_default();
        let sentences = |name: &str| {
            let items = items(name).into_iter();
            items.map(|item| plain(&item.sentences().join(" "))).collect()
        };
        let lines = |name: &str| items(name).into_iter().map(Line::read).collect();
        let region = |role: &str, name: &str| cart.find(role, name);
        let head = cart.all("sectionheader").first().map(|head| head.without(is_dialog));
        let said = |role: &str, at: usize| {
            let all = head.as_ref().map(|head| head.all(role)).unwrap_or_default();
            all.get(at).map(|one| plain(&one.text())).unwrap_or_default()
        };
        Self {
            title: said("heading", 0),
            who_am_i: said("DisclosureTriangle", 0),
            look_only: said("paragraph", 0),
            question: region("group", "You have a cart of your own")
                .map(|question| plain(&question.sentences_of("paragraph")))
                .unwrap_or_default(),
            news: region("region", "What changed").map(listed).unwrap_or_default(),
            copied: region("region", "Copy to your cart").map(outcomes).unwrap_or_default(),
            trouble: trouble(cart),
            empty: empty(cart),
            note: after(cart, "Note to the store", &["region", "complementary"]),
            lines: lines("Products"),
            unavailable: lines("Not available now"),
            coupons: sentences("Coupons"),
            coupon_notice: after(cart, "Add a coupon", &["DisclosureTriangle"]),
            promotions: sentences("Promotions"),
            messages: sentences("Messages from the store"),
            contact: described(cart, "Contact"),
            delivery: described(cart, "Delivery"),
            totals: totals(cart),
            grand_total: grand_total(cart),
            problem: cart.all("alert").first().map(|alert| Problem::read(alert)),
            toast: toast(cart),
            live: cart.all("status").iter().map(|status| status.text()).collect(),
            busy: cart.everything().iter().any(|node| node.is("busy") || is_waiting(&node.name)),
            controls: controls(cart),
        }
    }

    /// The line with this name, wherever it stands.
    pub fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().chain(&self.unavailable).find(|line| line.name == name)
    }

    /// Whether the field of this line shows this quantity.
    pub fn holds(&self, line: &str, quantity: u32) -> bool {
        self.line(line).is_some_and(|line| line.quantity == Some(quantity))
    }

    /// Whether it shows this quantity and no change waits or is being sent.
    pub fn has_saved(&self, line: &str, quantity: u32) -> bool {
        !self.busy && self.holds(line, quantity)
    }

    /// The names of the ways to go on from a problem, in their order.
    pub fn ways_on(&self) -> Vec<&str> {
        let ways = self.problem.as_ref().map(|problem| &problem.ways_on);
        ways.map(|ways| ways.iter().map(String::as_str).collect()).unwrap_or_default()
    }

    /// The amount of the row with this name.
    pub fn total(&self, name: &str) -> Option<&str> {
        self.totals.iter().find(|(row, _)| row == name).map(|(_, amount)| amount.as_str())
    }
}

impl Line {
    fn read(item: &Node) -> Self {
        let mut sentences = item.sentences().into_iter().map(|text| plain(&text));
        let name = sentences.next().unwrap_or_default();
        let struck =
            |text: &str| item.all("deletion").iter().any(|node| plain(&node.text()) == text);
        let (amounts, others): (Vec<String>, Vec<String>) =
            sentences.partition(|text| is_amount(text));
        let (before, notes): (Vec<String>, _) = others.into_iter().partition(|text| struck(text));
        Self {
            name,
            total: amounts.into_iter().next().unwrap_or_default(),
            list_price: before.into_iter().next().unwrap_or_default(),
            quantity: item.all("spinbutton").first().and_then(|field| field.value.parse().ok()),
            notes,
            parts: parts(item),
            services: services(item),
            busy: item.is("busy"),
        }
    }

    /// Whether one of its notes holds these words.
    pub fn says(&self, words: &str) -> bool {
        self.notes.iter().any(|note| note.contains(words))
    }
}

impl Problem {
    fn read(alert: &Node) -> Self {
        let of = |role: &str| alert.all(role).iter().map(|node| node.text()).collect::<Vec<_>>();
        let ways = alert.everything().into_iter();
        let ways = ways.filter(|node| matches!(node.role.as_str(), "button" | "link"));
        Self {
            title: of("heading").join(" "),
            text: of("paragraph").join(" "),
            ways_on: ways.map(|node| node.name.clone()).collect(),
        }
    }
}
