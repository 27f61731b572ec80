//! The owner, signed in, sees all data; it is only on the screen.

use shared_cart_e2e::Person;

use super::{ANA, assert_id_is_nowhere_else, assert_keeps_nothing_of, assert_shows};
use crate::shop::{JAM, Shop, cart};

#[test]
fn the_owner_sees_her_data_and_the_page_keeps_and_tells_nothing_of_it() {
    let shop = Shop::open();
    let id = shop.sandbox.order_form_id(Person::Ana);
    let (browser, _) = shop.opened_by(Person::Ana);
    let page = cart(&browser);
    assert_shows(&browser, &ANA);
    assert_keeps_nothing_of(&shop, &browser, &ANA);

    let jam = shop.name_of(JAM);
    page.increase(&jam);
    page.wait_until_saved(&jam, 4);
    page.copy_link();
    assert_shows(&browser, &ANA);
    assert_keeps_nothing_of(&shop, &browser, &ANA);
    assert_id_is_nowhere_else(&shop, &browser, &id);
}
