//! What is on paper: the lines with prices, totals, day and link, as masked as on the screen, and
//! nothing to press.

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, OrFail, Outline, Person, give_lines};

use crate::shop::{COFFEE, JAM, Shop, cart};

/// Keeps what the document holds while the browser prints. The component empties some of it after
/// that, so this has to listen first.
const KEEP: &str = "addEventListener('afterprint', () => {
    const root = document.querySelector('shared-cart').shadowRoot;
    window.printed = {
      names: [...root.querySelectorAll('[part=item-name]')].map((it) => it.textContent),
      paper: root.querySelector('[part=paper]').textContent,
    };
  });";

/// Prints the page. Returns the names of the lines and what is on paper alone.
#[track_caller]
fn printed(browser: &Browser) -> (Vec<String>, String) {
    browser.session().devtools("Page.printToPDF", &json!({})).or_fail("printing");
    let kept = browser.session().script("return window.printed", &[]).or_fail("what was printed");
    let names = kept["names"].as_array().or_fail("the names").iter();
    let names = names.filter_map(Value::as_str).map(str::to_owned).collect();
    (names, kept["paper"].as_str().unwrap_or_default().to_owned())
}

/// What is seen on paper, on a page that is printed now.
#[track_caller]
fn on_paper(browser: &Browser) -> Outline {
    let media = json!({ "media": "print" });
    browser.session().devtools("Emulation.setEmulatedMedia", &media).or_fail("paper");
    let begin = "dispatchEvent(new Event('beforeprint'))";
    browser.session().script(begin, &[]).or_fail("printing");
    browser.outline_of("shared-cart").or_fail("the component")
}

/// The shop, and a browser of this person that keeps what it prints.
#[track_caller]
fn opened_by(person: Person, lines: Option<usize>) -> (Shop, Browser) {
    let shop = Shop::open();
    if let Some(lines) = lines {
        give_lines(&shop.sandbox, lines);
    }
    let browser = Browser::start();
    browser.session().before_every_page(KEEP).or_fail("the script");
    let path = shop.path_to_cart_of(Person::Ana);
    browser.open(&shop.sandbox.as_person(person, &path));
    cart(&browser).wait_until_drawn();
    // What is on paper comes with the panels.
    browser.wait_until("the panels", |_| {
        let script = "return !!document.querySelector('shared-cart').shadowRoot
            .querySelector('[part=paper]')";
        (browser.session().script(script, &[]).or_fail("the page") == true).then_some(())
    });
    (shop, browser)
}

#[test]
fn paper_has_lines_prices_totals_the_day_and_the_link_and_no_button() {
    let (shop, browser) = opened_by(Person::Ana, None);
    let (names, paper) = printed(&browser);
    assert!(names.contains(&shop.name_of(COFFEE)) && names.contains(&shop.name_of(JAM)));
    let year = browser.session().script("return String(new Date().getFullYear())", &[]);
    let year = year.or_fail("the year").as_str().unwrap_or_default().to_owned();
    assert!(paper.contains(&year), "{paper}");
    assert!(paper.contains(&shop.sandbox.order_form_id(Person::Ana)), "{paper}");

    let seen = cart(&browser).seen();
    let outline = on_paper(&browser);
    let text = outline.text();
    for line in &seen.lines {
        assert!(text.contains(&line.name), "{}:\n{outline}", line.name);
        assert!(text.replace('\u{a0}', " ").contains(&line.total), "{}", line.total);
    }
    for (name, amount) in &seen.totals {
        assert!(text.replace('\u{a0}', " ").contains(amount), "{name} {amount}:\n{outline}");
    }
    assert!(text.replace('\u{a0}', " ").contains(&seen.grand_total), "{outline}");
    assert!(text.contains(&paper[..10]), "{outline}");
    for role in ["button", "link", "checkbox", "textbox", "radio"] {
        let all = outline.all(role);
        // The name of a product is a link, and a link on paper is a name.
        let pressed = all.iter().find(|node| seen.line(&node.name).is_none());
        assert!(pressed.is_none(), "{pressed:?}");
    }
}

#[test]
fn paper_hides_from_a_guest_what_the_screen_hides() {
    let (shop, browser) = opened_by(Person::Visitor, None);
    let text = on_paper(&browser).text();
    let kept = shop.kept(Person::Ana);
    let profile = &kept["clientProfileData"];
    let address = &kept["shippingData"]["selectedAddresses"][0];
    let secrets = [&profile["email"], &profile["document"], &address["street"], &address["number"]];
    for secret in secrets {
        let secret = secret.as_str().or_fail("a secret");
        assert!(!text.contains(secret), "{secret} in:\n{text}");
    }
    assert!(text.contains("hidden name") && text.contains("hidden street"), "{text}");
}

#[test]
fn a_large_order_is_complete_on_paper() {
    const LINES: usize = 1_100;
    let (_shop, browser) = opened_by(Person::Visitor, Some(LINES));
    assert_eq!(printed(&browser).0.len(), LINES);
}
