//! Which screen is drawn when: the skeleton, the cart, the empty cart or a problem; and its texts.

use shared_cart::domain::problem::Problem;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::answers::{answer, answer_later, answer_with_status, by_link, for_a_guest, own};
use crate::browser::{next_frame, until};
use crate::carts::{BARE, ID, LEGACY, MASKED, OWN, cart, line};
use crate::stage::Stage;

const UUID: &str = "01234567-89ab-cdef-0123-456789abcdef";

#[wasm_bindgen_test]
async fn a_skeleton_stands_there_until_the_cart_is_known() {
    let later = answer_later(&by_link(ID));
    answer(&own(), OWN);
    let stage = Stage::linked();
    for _ in 0..5 {
        assert!(stage.has("skeleton") && !stage.has("cart") && !stage.has("empty"));
        assert_eq!(stage.attribute("skeleton", "aria-busy"), "true");
        assert_eq!(stage.announced(), "Loading the cart");
        next_frame().await;
    }
    later.arrives(MASKED);
    stage.until_there("cart").await;
    assert!(!stage.has("skeleton"));
}

#[wasm_bindgen_test]
async fn empty_is_said_only_of_a_cart_that_is_known_to_be() {
    let later = answer_later(&own());
    let stage = Stage::with(&[("lang", "en")]);
    for _ in 0..5 {
        assert!(!stage.has("empty") && !stage.whole_text().contains("empty"));
        next_frame().await;
    }
    later.arrives(BARE);
    stage.until_there("empty").await;
    assert!(stage.says("empty").contains("This cart is empty"));
    assert!(!stage.has("totals") && !stage.has("checkout-button"), "there is nothing to pay");
}

#[wasm_bindgen_test]
async fn a_cart_has_its_lines_and_those_that_cannot_be_bought_apart() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert_eq!(stage.says("title"), "Shared cart 7 items");
    assert_eq!(
        stage.all_say("item-name"),
        ["Caneca de barro azul", "Queijo da serra", "Tábua de corte", "Pano de prato", "Chaleira"]
    );
    let lists = stage.all("items");
    let named: Vec<_> = lists.iter().filter_map(|list| list.get_attribute("aria-label")).collect();
    assert_eq!(named, ["Products", "Not available now"]);
    assert_eq!((lists[0].child_element_count(), lists[1].child_element_count()), (4, 1));
    assert_eq!(stage.all_say("item-reason"), ["Out of stock"]);
    assert_eq!(stage.all_say("item-gift"), ["Gift"]);
}

#[wasm_bindgen_test]
async fn a_cart_without_end_is_drawn_piece_by_piece_and_says_what_is_left_out() {
    let lines: Vec<_> =
        (0..1_002).map(|n| line(&format!("L{n}"), &n.to_string(), "Bule", 1)).collect();
    let stage = Stage::drawn_for_guest(&cart(ID, &lines)).await;
    assert_eq!(stage.says("title"), "Shared cart 1002 items");
    let drawn = || stage.matching("[part=item]").len();
    assert!((1..1_000).contains(&drawn()), "{}, so that the page goes on meanwhile", drawn());
    until("a thousand are drawn", || drawn() >= 1_000).await;
    assert_eq!(drawn(), 1_000);
    assert!(stage.whole_text().contains("2 more products are not shown yet."));
    stage.press("show-more-button");
    until("all are drawn", || drawn() == 1_002).await;
    assert!(!stage.has("show-more-button"));
}

#[wasm_bindgen_test]
async fn prices_are_written_as_the_store_does_and_only_where_they_are_right() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert_eq!(stage.all_say("item-total")[..4], ["R$ 79,80", "R$ 120,00", "R$ 59,00", "Free"]);
    assert_eq!(stage.all_say("item-list-price").len(), 1, "one list price is above its price");
    assert!(stage.says("item-list-price").contains("R$ 99,80"));
    assert_eq!(stage.all_say("item-saving"), ["You save R$ 20,00"]);
    assert_eq!(stage.all_say("item-each"), ["R$ 39,90 each", "R$ 40,00 / 0,5 kg"]);
    assert_eq!(
        stage.all_say("total-row"),
        ["Total dos ItensR$ 258,80", "Total dos Descontos-R$ 39,10", "Total do FreteR$ 15,00"]
    );
    assert!(stage.says("grand-total").starts_with("Total R$ 234,70"));
}

#[wasm_bindgen_test]
async fn what_sets_a_line_apart_stands_below_its_name() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    let notes = stage.all_say("item-note");
    for note in [
        "Olaria do Sul · Sold by Casa Clara",
        "Granja Alta · meia cura · Sold by Granja Alta",
        "texto: Para a Lia · tipo: redonda · Sold by Casa Clara",
    ] {
        assert!(notes.iter().any(|said| said == note), "{note}: {notes:?}");
    }
    assert_eq!(stage.all_say("item-part"), ["Embrulho · R$ 5,00"]);
    assert_eq!(
        stage.all_say("item-amount"),
        ["1,5 kg", "× 1", "× 1"],
        "the cheese, the gift and what is sold out"
    );
}

#[wasm_bindgen_test]
async fn coupons_promotions_and_messages_are_listed_once_each() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    assert_eq!(stage.all_say("coupon"), ["BEMVINDA", "FRETE"]);
    assert_eq!(stage.says("promotions"), "Semana da casa");
    assert_eq!(stage.all_say("message"), ["O frete mudou.", "Entregamos aos sábados."]);
}

#[wasm_bindgen_test]
async fn pictures_and_names_carry_only_harmless_addresses() {
    let legacy = "0123456789ABCDEF0123456789ABCDEF";
    answer(&by_link(legacy), LEGACY);
    answer(&own(), OWN);
    let stage = Stage::with(&[("order-form-id", legacy), ("lang", "en")]);
    stage.until_there("cart").await;
    assert!(stage.matching("img").is_empty());
    let markup = stage.root().inner_html();
    assert!(!markup.contains("javascript:") && !markup.contains("elsewhere.example"), "{markup}");

    let stage = Stage::drawn_for_guest(MASKED).await;
    let pictures = stage.matching("img");
    let attribute = |name| pictures[0].get_attribute(name).unwrap_or_default();
    assert_eq!(attribute("alt"), "", "the name stands beside it");
    assert_eq!(attribute("referrerpolicy"), "no-referrer", "the page's address opens the cart");
    assert!(
        attribute("srcset").starts_with("https://loja.vteximg.com.br/arquivos/ids/2001-96-auto/")
    );
    assert_eq!(stage.attribute("item-name", "href"), "/caneca-de-barro/p");
}

#[wasm_bindgen_test]
async fn screen_readers_hear_that_the_cart_is_there() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    until("it is said", || stage.announced() == "Cart loaded, 7 items.").await;
}

#[wasm_bindgen_test]
async fn a_problem_has_its_sentence_and_a_way_on() {
    answer_with_status(&by_link(ID), "", 404);
    answer(&own(), OWN);
    let stage = Stage::linked();
    stage.until_there("problem").await;
    assert_eq!(stage.attribute("problem", "role"), "alert");
    assert!(stage.says("problem").contains("This cart no longer exists"));
    assert_eq!(stage.attribute("own-cart-button", "href"), "/checkout/#/cart");
    let ways = stage.matching("[part=problem] a, [part=problem] button");
    assert_eq!(ways.len(), Problem::NotFound.ways_on().len());
}

#[wasm_bindgen_test]
async fn an_answer_that_is_not_understood_shows_only_the_name_of_its_field() {
    answer(&by_link(ID), &MASKED.replacen(r#""quantity": 2,"#, r#""quantity": "two","#, 1));
    answer(&own(), OWN);
    let stage = Stage::linked();
    stage.until_there("problem").await;
    assert!(stage.says("problem").contains("items[0].quantity"));
    assert!(!stage.has("cart") && !stage.whole_text().contains("Caneca"));
}

#[wasm_bindgen_test]
async fn trying_again_reads_again() {
    answer_with_status(&by_link(ID), "", 503);
    answer(&own(), OWN);
    let stage = Stage::linked();
    stage.until_there("problem").await;
    for_a_guest(MASKED);
    let again = stage.matching("[part=problem] button").swap_remove(0);
    again.unchecked_into::<HtmlElement>().click();
    stage.until_there("cart").await;
}

#[wasm_bindgen_test]
async fn the_answer_about_another_cart_is_not_shown() {
    let other = MASKED.replacen(ID, "0123456789abcdef0123456789abcd00", 1);
    answer(&by_link(UUID), &other);
    answer(&own(), OWN);
    let stage = Stage::with(&[("order-form-id", UUID), ("lang", "en")]);
    stage.until_there("problem").await;
    assert!(stage.says("problem").contains("This cart was closed"));
    assert!(!stage.whole_text().contains("Caneca"));
}

#[wasm_bindgen_test]
async fn the_share_panel_holds_the_link_to_this_cart() {
    let stage = Stage::drawn_for_guest(MASKED).await;
    stage.press("share-button");
    until("it is open", || stage.part("share-panel").has_attribute("open")).await;
    let field: HtmlInputElement = stage.part("share-link").unchecked_into();
    let origin = web_sys::window().expect("a window").location().origin().expect("an origin");
    let link = field.value();
    let rest = link.strip_prefix(&format!("{origin}/checkout/?orderFormId={ID}&sharedOn="));
    let day = rest.and_then(|rest| rest.strip_suffix("#/cart")).expect("a link");
    assert!(day.parse::<u32>().is_ok_and(|day| day > 20_000), "{link}");
}
