//! The owner, signed in: sees all of it, and it is nowhere but on the screen.

use shared_cart_e2e::Person;

use super::{ANA, assert_id_is_nowhere_else, assert_keeps_nothing_of, assert_shows};
use crate::shop::{JAM, Shop, cart};

#[test]
fn the_owner_sees_her_data_and_the_page_keeps_and_tells_nothing_of_it() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let browser = shop.browser_of(Person::Ana);
    let page = cart(&browser);
    page.wait_until_drawn();
    assert_shows(&browser, &ANA);
    assert_keeps_nothing_of(&shop, &browser, &ANA);

    let jam = shop.name_of(JAM);
    page.increase(&jam);
    page.wait_until("four of it", |seen| {
        !seen.busy && seen.line(&jam).is_some_and(|line| line.quantity == Some(4))
    });
    page.copy_link();
    assert_shows(&browser, &ANA);
    assert_keeps_nothing_of(&shop, &browser, &ANA);
    assert_id_is_nowhere_else(&shop, &browser, &id);
}
