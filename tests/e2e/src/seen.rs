//! What a person sees of the cart, read from the outline of the component in one go.
//! With `cart`, the only file that knows the component's roles and English names.

use crate::{Node, Outline};

/// The cart on the screen, in words. Spaces that do not break a line are plain spaces here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// The title with the count of units.
    pub title: String,
    /// Who you are here, and what that means.
    pub who_am_i: String,
    /// The lines that can be bought, from top to bottom.
    pub lines: Vec<Line>,
    /// The lines that cannot.
    pub unavailable: Vec<Line>,
    /// The coupons on the cart.
    pub coupons: Vec<String>,
    /// What the store said of the last coupon.
    pub coupon_notice: String,
    /// The promotions that apply.
    pub promotions: Vec<String>,
    /// What the store says about the cart.
    pub messages: Vec<String>,
    /// Who buys.
    pub contact: String,
    /// Where it goes.
    pub delivery: String,
    /// The rows of the total: name and amount.
    pub totals: Vec<(String, String)>,
    /// What is to be paid.
    pub grand_total: String,
    /// Why there is no cart.
    pub problem: Option<Problem>,
    /// The offer to undo.
    pub toast: String,
    /// What screen readers are told, politely.
    pub live: Vec<String>,
    /// Whether a change is on its way.
    pub busy: bool,
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
    /// Everything else that stands there: brand, seller, unit price, reasons.
    pub notes: Vec<String>,
    /// Whether a change of it is on its way.
    pub busy: bool,
}

/// What stands in the place of a cart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// What is the matter.
    pub title: String,
    /// The sentences below it.
    pub text: String,
    /// The buttons and links that lead on.
    pub ways_on: Vec<String>,
}

impl Seen {
    /// Reads the outline of the component.
    pub(crate) fn read(cart: &Outline) -> Self {
        let items = |name: &str| cart.find("list", name).map(|list| list.all("listitem"));
        let sentences = |name: &str| {
            let items = items(name).unwrap_or_default();
            items.iter().map(|item| item.sentences().join(" ")).map(|text| plain(&text)).collect()
        };
        let lines =
            |name: &str| items(name).unwrap_or_default().into_iter().map(Line::read).collect();
        let head = cart.all("sectionheader");
        let said =
            |role: &str| head.first().and_then(|head| head.all(role).first().map(|one| one.text()));
        Self {
            title: said("heading").unwrap_or_default(),
            who_am_i: said("paragraph").unwrap_or_default(),
            lines: lines("Items"),
            unavailable: lines("Not available now"),
            coupons: sentences("Coupons"),
            coupon_notice: after(cart, |node| node.role == "DisclosureTriangle"),
            promotions: sentences("Promotions"),
            messages: sentences("Messages from the store"),
            contact: described(cart, "Contact"),
            delivery: described(cart, "Delivery"),
            totals: totals(cart),
            grand_total: grand_total(cart),
            problem: cart.all("alert").first().map(|alert| Problem::read(alert)),
            toast: before(cart, |node| node.role == "button" && node.name == "Undo"),
            live: cart.all("status").iter().map(|status| status.text()).collect(),
            busy: cart.everything().iter().any(|node| node.is("busy") || node.name == "Updating"),
        }
    }

    /// The line with this name, wherever it stands.
    pub fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().chain(&self.unavailable).find(|line| line.name == name)
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

/// Whether a sentence is nothing but an amount of money.
fn is_amount(text: &str) -> bool {
    let symbol: String =
        text.chars().filter(|c| !c.is_ascii_digit() && !" .,-'".contains(*c)).collect();
    text.chars().any(|c| c.is_ascii_digit())
        && ((symbol.chars().count() <= 3 && symbol.ends_with(['$', '€', '£']))
            || (symbol.is_empty() && text.contains(['.', ','])))
}

/// Spaces that do not break a line, made plain.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The text of the paragraph that follows the first such node.
fn after(cart: &Outline, which: impl Fn(&Node) -> bool) -> String {
    let rest = cart.everything().into_iter().skip_while(|node| !which(node));
    let mut paragraphs = rest.filter(|node| node.role == "paragraph" || node.role == "term");
    let next = paragraphs.next().filter(|node| node.role == "paragraph");
    next.map(|node| plain(&node.text())).unwrap_or_default()
}

/// The text that stands right before the first such node.
fn before(cart: &Outline, which: impl Fn(&Node) -> bool) -> String {
    let everything = cart.everything();
    let Some(at) = everything.iter().position(|node| which(node)) else { return String::new() };
    let texts = everything[..at].iter().rev();
    let text = texts.filter(|node| node.role == "StaticText").map(|node| plain(&node.name)).next();
    text.unwrap_or_default()
}

/// Terms with what is said of them.
fn pairs(inside: &Node) -> Vec<(String, String)> {
    let terms = inside.all("term").into_iter().zip(inside.all("definition"));
    terms.map(|(term, said)| (plain(&term.text()), plain(&said.text()))).collect()
}

fn described(cart: &Outline, term: &str) -> String {
    let found = pairs(cart).into_iter().find(|(name, _)| name == term);
    found.map(|(_, said)| said).unwrap_or_default()
}

fn totals(cart: &Outline) -> Vec<(String, String)> {
    cart.find("region", "Summary").map(pairs).unwrap_or_default()
}

/// The one amount that stands out.
fn grand_total(cart: &Outline) -> String {
    cart.all("strong").first().map(|amount| plain(&amount.text())).unwrap_or_default()
}
