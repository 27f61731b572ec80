//! What a person's own settings do to the screens: forced colours, large letters, less motion, and
//! a page that runs from right to left.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use shared_cart_e2e::gallery::{Language, exhibits, walk};
use shared_cart_e2e::{Browser, OrFail, Person, Sandbox, Scheme, Screen};

use crate::shop::{COFFEE, Shop, cart};

const PHONE: Screen = Screen { width: 390, height: 844, scheme: Scheme::Light };
const DESK: Screen = Screen { width: 1280, height: 900, scheme: Scheme::Light };

/// The screens with the most kinds of boxes, fields and texts.
const RICH: [&str; 12] = [
    "owner",
    "guest",
    "took-part",
    "removed",
    "join",
    "news",
    "copied",
    "share",
    "note",
    "customer",
    "form-contact-faults",
    "gifts",
];

/// Visits the rich screens in English.
#[track_caller]
fn visit(mut look: impl FnMut(&Browser) -> Vec<String>) {
    let (sandbox, browser) = (Sandbox::start(), Browser::start());
    browser.show_on(PHONE);
    let mut found = BTreeSet::new();
    let rich = exhibits().filter(|exhibit| RICH.contains(&exhibit.name));
    walk(rich, &sandbox, &browser, |exhibit, language| {
        if language == Language::English {
            let all = look(&browser).into_iter();
            found.extend(all.map(|fault| format!("{}: {fault}", exhibit.name)));
        }
    });
    assert!(found.is_empty(), "{found:#?}");
}

/// The texts that a script returns.
#[track_caller]
fn told(browser: &Browser, script: &str) -> Vec<String> {
    let told = browser.session().script(script, &[]).or_fail("looking");
    let all = told.as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// All elements of the component that are drawn, and a name for each.
const ALL: &str = "
    const host = document.querySelector('shared-cart');
    const all = [...host.shadowRoot.querySelectorAll('*')].filter((it) => it.checkVisibility());
    const named = (it) => `${it.localName}.${it.className} ${it.textContent.slice(0, 40)}`;";

/// Keeps the boxes that only their background shows.
const BOXES: &str = "
    const clear = (it) => getComputedStyle(it).backgroundColor === 'rgba(0, 0, 0, 0)';
    const isBox = (it) => !clear(it) && parseFloat(getComputedStyle(it).borderTopLeftRadius) > 0;
    // Under the pointer a button has a background for that alone.
    window.boxes = all.filter(isBox).filter((it) => !it.matches('img, button:hover'));
    return [];";

/// The boxes that have no edge.
const WITHOUT_EDGE: &str = "
    const visible = (color) => !/^rgba\\(.*, 0\\)$/.test(color);
    const has = (style, edge, color) => style[`${edge}Style`] !== 'none' &&
      parseFloat(style[`${edge}Width`]) > 0 && visible(style[color]);
    const isShown = (it) => {
      const style = getComputedStyle(it);
      return has(style, 'borderTop', 'borderTopColor') || has(style, 'outline', 'outlineColor');
    };
    return window.boxes.filter((it) => it.isConnected && !isShown(it)).map(named);";

#[test]
fn every_box_has_an_edge_where_the_colours_are_forced() {
    visit(|browser| {
        told(browser, &[ALL, BOXES].concat());
        browser.show_on(Screen { scheme: Scheme::Forced, ..PHONE });
        let found = told(browser, &[ALL, WITHOUT_EDGE].concat());
        browser.show_on(PHONE);
        found
    });
}

#[test]
fn nothing_is_cut_or_wider_than_the_page_with_letters_of_200_percent() {
    visit(|browser| {
        let mut found = Vec::new();
        let large = "document.documentElement.style.fontSize = arguments[0]";
        browser.session().script(large, &[json!("200%")]).or_fail("the letters");
        for screen in [PHONE, DESK] {
            browser.show_on(screen);
            let place = format!("{} px: ", screen.width);
            let complaints = browser.layout().complaints.into_iter();
            found.extend(complaints.map(|it| [place.as_str(), &it].concat()));
        }
        browser.session().script(large, &[json!("")]).or_fail("the letters");
        browser.show_on(PHONE);
        found
    });
}

/// Amounts, and texts that begin with a number, that the direction of the page could turn around.
const AMOUNTS: &str = "
    const own = (it) => [...it.childNodes].filter((node) => node.nodeType === 3);
    const text = (it) => own(it).map((node) => node.data).join('').trim();
    const isAmount = (it) => /^-?[^\\d\\s]{0,3}\\s?\\d[\\d.,]*\\s?[^\\d\\s]{0,3}$/u.test(text(it));
    const isApart = (it) => /plaintext|isolate/.test(getComputedStyle(it).unicodeBidi) ||
      (it.parentElement !== null && isApart(it.parentElement));
    const turns = (it) => /^[-+×]?\\s*\\d.*\\D/.test(text(it)) || isAmount(it);
    return all.filter((it) => turns(it) && /\\D/.test(text(it)) && !isApart(it)).map(named);";

#[test]
fn amounts_keep_their_order_in_a_page_from_right_to_left() {
    visit(|browser| {
        let turn = "document.documentElement.dir = arguments[0]";
        browser.session().script(turn, &[json!("rtl")]).or_fail("the direction");
        let mut found = told(browser, &[ALL, AMOUNTS].concat());
        for screen in [PHONE, DESK] {
            browser.show_on(screen);
            found.extend(browser.layout().complaints);
        }
        browser.show_on(PHONE);
        browser.session().script(turn, &[json!("")]).or_fail("the direction");
        found
    });
}

#[test]
fn a_page_from_right_to_left_is_mirrored() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Ana);
    browser.show_on(DESK);
    let left = |role: &str, name: &str| {
        let outline = browser.outline_of("shared-cart").or_fail("the component");
        let node = outline.find(role, name).or_fail(name);
        browser.place_of(node).left
    };
    let remove = format!("Remove {coffee}");
    let more = format!("One more {coffee}");
    let pairs = [
        [("link", coffee.as_str()), ("link", "Go to checkout")],
        [("button", &more), ("button", &remove)],
        [("heading", "Your cart 10 items"), ("button", "Share")],
    ];
    for direction in ["ltr", "rtl"] {
        let turn = "document.documentElement.dir = arguments[0]";
        browser.session().script(turn, &[json!(direction)]).or_fail("the direction");
        // A text is read in its own direction, and stands where the page begins.
        let note = "const root = document.querySelector('shared-cart').shadowRoot;
            return getComputedStyle(root.querySelector('[part=item-note]')).textAlign";
        let at = browser.session().script(note, &[]).or_fail("a text");
        assert_eq!(at, if direction == "ltr" { "left" } else { "right" });
        for [(role, name), (other, beside)] in pairs {
            let is_before = left(role, name) < left(other, beside);
            assert_eq!(is_before, direction == "ltr", "{name} and {beside}, {direction}");
        }
    }
}

/// What moves, with the pseudo-elements.
const MOVES: &str = "
    const moves = (style) => style.animationName !== 'none' ||
      style.transitionDuration.split(', ').some((one) => parseFloat(one) > 0);
    const pseudo = [undefined, '::before', '::after', '::backdrop'];
    return all.flatMap((it) => pseudo.filter((one) => moves(getComputedStyle(it, one)))
      .map((one) => `${one ?? ''} ${named(it)}`));";

#[test]
fn whoever_wants_less_motion_gets_none_not_even_while_a_line_waits() {
    let shop = Shop::open();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    shop.sandbox.delay(60_000);
    cart(&browser).increase(&coffee);
    cart(&browser).wait_until("a change that waits", |seen| seen.busy);
    assert!(!told(&browser, &[ALL, MOVES].concat()).is_empty(), "others see it wait");
    browser.show_on(PHONE);
    assert_eq!(told(&browser, &[ALL, MOVES].concat()), [""; 0]);
}
