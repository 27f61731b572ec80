//! Finds each piece of [`Seen`](crate::Seen) in the accessibility tree. With `cart` and `seen`, the
//! only file that knows the component's roles and English names.

use crate::{Node, Outline};

/// Whether a sentence is nothing but an amount of money.
pub(crate) fn is_amount(text: &str) -> bool {
    let symbol: String =
        text.chars().filter(|c| !c.is_ascii_digit() && !" .,-'".contains(*c)).collect();
    text.chars().any(|c| c.is_ascii_digit())
        && ((symbol.chars().count() <= 3 && symbol.ends_with(['$', '€', '£']))
            || (symbol.is_empty() && text.contains(['.', ','])))
}

/// The text with plain spaces instead of no-break spaces.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The text of the paragraph after the disclosure triangle with this name, if it is before the
/// first node with one of these roles.
pub(crate) fn after(cart: &Outline, unfolds: &str, until: &[&str]) -> String {
    let everything = cart.everything().into_iter();
    let unfolded = |node: &&Node| {
        matches!(node.role.as_str(), "DisclosureTriangle" | "heading") && node.name == unfolds
    };
    let rest = everything.skip_while(|node| !unfolded(node)).skip(1);
    let mut near = rest.take_while(|node| !until.contains(&node.role.as_str()));
    let hint = |node: &&Node| node.text() != "Everyone with the link can read it.";
    let found = near.find(|node| node.role == "paragraph" && hint(node));
    found.map(|node| plain(&node.text())).unwrap_or_default()
}

/// The text right before the button to undo a removal.
pub(crate) fn toast(cart: &Outline) -> String {
    let cart = cart.without(|node| node.role == "region" && node.name == "Copy to your cart");
    let everything = cart.everything();
    let undo = |node: &&Node| node.role == "button" && node.name == "Undo";
    let Some(at) = everything.iter().position(undo) else { return String::new() };
    let mut texts = everything[..at].iter().rev();
    let text = texts.find(|node| node.role == "StaticText").map(|node| plain(&node.name));
    text.unwrap_or_default()
}

/// What unfolds people's data and is folded.
pub(crate) fn folded_people(cart: &Outline) -> Option<&Node> {
    let data = cart.all("definition").into_iter();
    let mut unfold = data.flat_map(|one| one.all("DisclosureTriangle"));
    unfold.find(|one| !one.is("expanded"))
}

/// Whether the bar says that a change is not saved yet.
pub(crate) fn is_waiting(text: &str) -> bool {
    matches!(text, "Saving…" | "Waiting for a connection")
}

/// The first live region is about the connection; the last has the announcements.
pub(crate) fn trouble(cart: &Outline) -> String {
    let cart = cart.without(is_dialog);
    let statuses = cart.all("status");
    let is_there = statuses.len() > 1;
    let first = statuses.first().filter(|_| is_there).map(|status| plain(&status.text()));
    first.unwrap_or_default()
}

pub(crate) fn empty(cart: &Outline) -> String {
    let cart = cart.without(|node| node.role == "alert");
    let headings = cart.all("heading").into_iter().map(Node::text);
    let mut empty = headings.filter(|text| text.starts_with("This cart "));
    empty.next().unwrap_or_default()
}

pub(crate) fn is_dialog(node: &Node) -> bool {
    node.role == "dialog"
}

pub(crate) fn listed(region: &Node) -> Vec<String> {
    let said = |item: &&Node| plain(&item.sentences().join(" "));
    region.all("listitem").iter().map(said).collect()
}

pub(crate) fn outcomes(region: &Node) -> Vec<(String, String)> {
    let pieces = |item: &Node| item.sentences().into_iter().map(|text| plain(&text));
    let outcome = |item: &&Node| {
        let mut pieces = pieces(item);
        (pieces.next().unwrap_or_default(), pieces.collect::<Vec<_>>().join(" "))
    };
    region.all("listitem").iter().map(outcome).collect()
}

pub(crate) fn parts(item: &Node) -> Vec<String> {
    let lists = item.all("list").into_iter().filter(|list| list.name == "Includes");
    lists.flat_map(listed).collect()
}

pub(crate) fn services(item: &Node) -> Vec<(String, bool)> {
    let boxes = item.everything().into_iter();
    let boxes = boxes.filter(|node| matches!(node.role.as_str(), "checkbox" | "radio"));
    boxes.map(|node| (plain(&node.name), node.is("checked"))).collect()
}

/// The names of all controls that change the cart.
pub(crate) fn controls(cart: &Outline) -> Vec<String> {
    let changes = |node: &&Node| match node.role.as_str() {
        "spinbutton" | "textbox" | "checkbox" | "radio" => true,
        "button" => {
            ["One more ", "One less ", "Remove "].iter().any(|verb| node.name.starts_with(verb))
        }
        "DisclosureTriangle" => matches!(node.name.as_str(), "Add a coupon" | "Note to the store"),
        _ => false,
    };
    cart.everything().into_iter().filter(changes).map(|node| node.name.clone()).collect()
}

/// Terms and their descriptions.
fn pairs(inside: &Node) -> Vec<(String, String)> {
    let terms = inside.all("term").into_iter().zip(inside.all("definition"));
    terms.map(|(term, said)| (plain(&term.text()), plain(&said.text()))).collect()
}

pub(crate) fn described(cart: &Outline, term: &str) -> String {
    let found = pairs(cart).into_iter().find(|(name, _)| name == term);
    found.map(|(_, said)| said).unwrap_or_default()
}

pub(crate) fn totals(cart: &Outline) -> Vec<(String, String)> {
    cart.find("region", "Summary").map(pairs).unwrap_or_default()
}

/// The amount of the grand total.
pub(crate) fn grand_total(cart: &Outline) -> String {
    cart.all("strong").first().map(|amount| plain(&amount.text())).unwrap_or_default()
}
