//! Sharing the link: copied by the button, selected where copying fails, or given to the share
//! sheet.

use shared_cart_e2e::{Browser, Key, OrFail, Person};

use crate::shop::{COFFEE, Shop, cart, today};

#[test]
fn the_copied_link_opens_the_same_cart_in_a_clean_browser() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    // The address of this page has no id, so the link comes from the API.
    let owner = shop.browser_at(Person::Ana, "/checkout/?lang=en#/cart");
    let page = cart(&owner);
    let by_owner = page.wait_until_drawn();
    let link = page.copy_link();
    let start = shop.sandbox.address(&format!("/checkout/?orderFormId={id}&sharedOn="));
    let day = link.strip_prefix(&start).and_then(|rest| rest.strip_suffix("#/cart"));
    let day: u64 = day.or_fail(&link).parse().or_fail("a day");
    assert_eq!(day, today(), "the link says when it was made");

    let friend = Browser::start();
    friend.open(&link.replace('?', "?lang=en&"));
    let by_friend = cart(&friend).wait_until_drawn();
    assert_eq!(by_friend.grand_total, by_owner.grand_total);
    assert!(by_friend.line(&shop.name_of(COFFEE)).is_some(), "{by_friend:#?}");
    assert!(by_friend.who_am_i.contains("Shared"), "{}", by_friend.who_am_i);
}

#[test]
fn where_copying_is_refused_the_link_is_selected() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Ana);
    let page = cart(&browser);
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));";
    browser.session().script(refuse, &[]).or_fail("the page takes scripts");
    let link = page.open_share_panel();
    page.press("Copy message and link");
    page.wait_until("the word that it is selected", |seen| {
        seen.live.iter().any(|said| said.contains("The link is selected"))
    });
    let selected = browser.session().script(
        "const field = document.querySelector('shared-cart').shadowRoot.activeElement;
         return field.value.slice(field.selectionStart, field.selectionEnd);",
        &[],
    );
    assert_eq!(selected.or_fail("the selection"), link.as_str());
}

#[test]
fn the_share_panel_closes_with_escape_and_gives_the_focus_back() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Bruno);
    let page = cart(&browser);
    page.open_share_panel();
    browser.key(Key::Escape);
    browser.wait_until("the panel to close", |outline| {
        let share = outline.find("button", "Share")?;
        (outline.all("dialog").is_empty() && share.is("focused")).then_some(())
    });
}

#[test]
fn where_the_system_has_a_share_sheet_the_link_goes_there() {
    let shop = Shop::open();
    let browser = Browser::start();
    let sheet = "navigator.share = async (data) => { window.sharedData = data; };";
    browser.session().before_every_page(sheet).or_fail("a share sheet");
    let path = shop.path_to_cart_of(Person::Ana);
    browser.open(&shop.sandbox.as_person(Person::Ana, &path));
    let page = cart(&browser);
    page.wait_until_drawn();
    let link = page.open_share_panel();
    page.press("Send to…");
    browser.wait_until("the event", |_| {
        let told = browser.recorded_as("shared-cart-shared");
        told.iter().any(|detail| detail["method"] == "native").then_some(())
    });
    let given = browser.session().script("return window.sharedData.url", &[]);
    assert_eq!(given.or_fail("what the sheet was given"), link.as_str());
}

/// A browser may refuse the sheet, for instance in a frame that may not open it. A person who
/// closes it knows what they did.
#[test]
fn a_share_sheet_that_the_browser_refuses_is_answered() {
    let shop = Shop::open();
    let browser = Browser::start();
    let sheet = "window.reason = 'AbortError';
        navigator.share = async () => { throw new DOMException('', window.reason); };";
    browser.session().before_every_page(sheet).or_fail("a share sheet");
    let path = shop.path_to_cart_of(Person::Ana);
    browser.open(&shop.sandbox.as_person(Person::Ana, &path));
    let page = cart(&browser);
    page.wait_until_drawn();
    page.open_share_panel();
    page.press("Send to…");
    let refuse = "window.reason = 'NotAllowedError';
        const cart = document.querySelector('shared-cart').shadowRoot;
        return cart.querySelector('.outcome').innerText";
    let said = browser.session().script(refuse, &[]).or_fail("the word of the panel");
    assert_eq!(said, "", "it was closed");
    page.press("Send to…");
    page.wait_until("the word that the link is selected", |seen| {
        seen.live.iter().any(|said| said.contains("The link is selected"))
    });
}
