//! What stays in the memory of a page: strings of JavaScript, in a snapshot of its heap, and the
//! memory of the WebAssembly. An answer holds people's data whoever asks for it.

use shared_cart_e2e::{Browser, OrFail, Person};

use super::{ANA, assert_shows};
use crate::shop::{HIDDEN_CONTACT, Shop, cart};

/// Looks for texts in the memory of the WebAssembly, as bytes of UTF-8; the texts that it found.
const FIND_IN_WASM: &str = r"
  const [texts, done] = arguments;
  (async () => {
    const urls = performance.getEntriesByType('resource').map(({ name }) => name);
    const glue = urls.find((name) => /shared-cart-core-[^/]*\.js$/.test(name));
    // The module is there already: its start gives what it exports.
    const exported = await (await import(glue)).default();
    const memory = Object.values(exported).find((it) => it instanceof WebAssembly.Memory);
    const bytes = new Uint8Array(memory.buffer);
    const isAt = (text, at) => text.every((byte, index) => bytes[at + index] === byte);
    const isThere = (text) => {
      let at = bytes.indexOf(text[0]);
      while (at >= 0 && !isAt(text, at)) at = bytes.indexOf(text[0], at + 1);
      return at >= 0;
    };
    const encoded = (text) => [...new TextEncoder().encode(text)];
    return texts.filter((text) => isThere(encoded(text)));
  })().then(done, (error) => done([String(error)]));";

/// The texts among these that the memory of the WebAssembly holds.
#[track_caller]
fn in_wasm(browser: &Browser, texts: &[&str]) -> Vec<String> {
    let found = browser.session().asynchronous_script(FIND_IN_WASM, &[texts.into()]);
    serde_json::from_value(found.or_fail("the search")).or_fail("a list of texts")
}

/// The strings of the page's heap that hold one of these texts.
#[track_caller]
fn in_heap(browser: &Browser, texts: &[&str]) -> Vec<String> {
    let snapshot = browser.session().heap_snapshot().or_fail("a snapshot of the heap");
    let strings = snapshot["strings"].as_array().or_fail("the strings of the heap");
    assert!(strings.len() > 1_000, "a snapshot has many strings");
    let strings = strings.iter().filter_map(|string| string.as_str());
    let holds_one = |string: &&str| texts.iter().any(|text| string.contains(text));
    strings.filter(holds_one).map(|string| string.chars().take(200).collect()).collect()
}

/// Nothing of Ana's data is in memory.
#[track_caller]
fn assert_nothing_stays(browser: &Browser) {
    // Numbers as short as that of her house are in the names of Chromium's own functions, and the
    // postal code of her street is the example that the form for Brazil shows.
    let is_unmistakable = |text: &&str| text.len() > 5 || text.contains(char::is_alphabetic);
    let texts: Vec<&str> = ANA.into_iter().filter(is_unmistakable).collect();
    let texts = texts.as_slice();
    // The search itself brings the texts into the heap, so the heap is looked at first.
    assert_eq!(in_heap(browser, texts), Vec::<String>::new());
    assert_eq!(in_wasm(browser, texts), Vec::<String>::new());
}

#[test]
fn the_search_finds_what_the_owner_sees() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Ana);
    assert_shows(&browser, &ANA);
    let keep = "window.kept = ['kept', 'by', 'me'].join('-')";
    browser.session().script(keep, &[]).or_fail("a string that stays");
    assert!(in_heap(&browser, &["kept-by-me"]).contains(&"kept-by-me".to_owned()));
    assert_eq!(in_wasm(&browser, &["ana.souza"]), ["ana.souza"]);
    let line = shop.name_of(crate::shop::JAM);
    assert_eq!(in_wasm(&browser, &[&line, "no such text"]), [line]);
}

#[test]
fn a_guest_has_nothing_of_the_buyers_data_in_memory() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let jam = shop.name_of(crate::shop::JAM);
    cart(&browser).increase(&jam);
    cart(&browser).wait_until_saved(&jam, 4);
    assert_nothing_stays(&browser);
}

#[test]
fn nothing_stays_in_memory_after_the_element_was_removed() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Ana);
    assert_shows(&browser, &ANA);
    let remove = "document.querySelector('shared-cart').remove()";
    browser.session().script(remove, &[]).or_fail("removing the element");
    browser.wait_until("the page without it", |outline| {
        outline.find("button", "Share").is_none().then_some(())
    });
    assert_nothing_stays(&browser);
}

#[test]
fn nothing_stays_in_memory_after_signing_out() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Ana);
    assert_shows(&browser, &ANA);
    let sign_out = "
        return fetch('/_sandbox/logout?to=/').then(() => dispatchEvent(new Event('focus')))";
    browser.session().script(sign_out, &[]).or_fail("signing out");
    cart(&browser).wait_until("masks", |seen| seen.contact == HIDDEN_CONTACT);
    assert_nothing_stays(&browser);
}
