//! Tests of the harness itself, on small pages.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use shared_cart_e2e::{Browser, Key, OrFail, Scheme};
use tempfile::TempDir;

const PAGE: &str = r#"<!doctype html><title>A page</title><h1>Outside</h1><x-box></x-box><script>
customElements.define('x-box', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>Later</button><label>Words <input></label><p role="status"></p>' +
      '<div aria-hidden="true">Hidden</div>';
    const [button, input, status] = root.querySelectorAll('button, input, p');
    button.onclick = () => setTimeout(() => {
      status.textContent = 'It came';
      this.dispatchEvent(new CustomEvent('shared-cart-changed',
        { bubbles: true, composed: true, detail: { n: 1 } }));
    }, 150);
    input.onkeydown = ({ key }) => {
      if (key === 'Enter') status.textContent = `Read ${input.value}`;
    };
  }
});
</script>"#;

/// A browser on a page of this source. The folder has to outlive the test.
fn browser_on(page: &str) -> (Browser, TempDir) {
    let folder = TempDir::new().or_fail("a folder");
    let file = folder.path().join("page.html");
    fs::write(&file, page).or_fail("the page");
    let browser = Browser::start();
    browser.open(&format!("file://{}", file.display()));
    (browser, folder)
}

#[test]
fn a_person_presses_and_types_inside_a_shadow_root() {
    let (browser, _folder) = browser_on(PAGE);
    browser.press("Later", |page| page.find("button", "Later"));
    browser.wait_until("the answer", |page| {
        page.all("status").iter().any(|status| status.text() == "It came").then_some(())
    });
    assert_eq!(browser.recorded_as("shared-cart-changed"), [serde_json::json!({ "n": 1 })]);

    browser.press("the field", |page| page.find("textbox", "Words"));
    browser.type_over("one");
    browser.type_over("two");
    browser.key(Key::Enter);
    browser.wait_until("what was typed", |page| {
        page.all("status").iter().any(|status| status.text() == "Read two").then_some(())
    });
    assert!(!browser.outline().text().contains("Hidden"), "hidden text is in no outline");
    assert!(browser.everything_written().contains("Hidden"), "but it is written in the document");
    let inside = browser.outline_of("x-box").or_fail("the element");
    assert!(!inside.text().contains("Outside"), "{inside}");
}

#[test]
fn what_does_not_come_fails_with_what_was_there_instead() {
    let (browser, _folder) = browser_on(PAGE);
    let limit = Duration::from_millis(100);
    let waiting = AssertUnwindSafe(|| {
        browser.wait_within(limit, "a miracle", |page| page.find("button", "Miracle").map(|_| ()));
    });
    let panic = catch_unwind(waiting).err().or_fail("a failure");
    let message = panic.downcast_ref::<String>().or_fail("its message");
    assert!(message.contains("a miracle") && message.contains(r#"button "Later""#), "{message}");
}

#[test]
fn a_covered_button_cannot_be_pressed() {
    let (browser, _folder) = browser_on(
        "<!doctype html><button>Below</button>\
         <div style='position:fixed;inset:0;background:white'>A cover</div>",
    );
    let element = browser.outline().find("button", "Below").cloned().or_fail("the button");
    let refused = browser.click_once(&element).expect_err("the cover takes the click");
    assert!(refused.is_passing(), "{refused}");
}

#[test]
fn uncaught_errors_and_console_messages_are_kept() {
    let (browser, _folder) =
        browser_on("<!doctype html><script>console.warn('a word');throw new Error('oh')</script>");
    let said = browser.console();
    assert!(
        said.iter().any(|(level, text)| level == "WARNING" && text.contains("a word")),
        "{said:?}"
    );
    assert_eq!(browser.recorded_as("uncaught"), ["Uncaught Error: oh"]);
}

#[test]
fn a_picture_has_the_size_and_scheme_asked_for() {
    let (browser, folder) = browser_on(
        "<!doctype html>\
         <style>@media (prefers-color-scheme: dark) { html { background: black } }</style>",
    );
    let picture = |scheme: Scheme| {
        let path = folder.path().join(scheme.word());
        browser.screenshot(390, 200, scheme, &path);
        read_size(&path)
    };
    assert_eq!(picture(Scheme::Light).0, (390, 200));
    assert_ne!(picture(Scheme::Light).1, picture(Scheme::Dark).1);
}

/// Width and height of a PNG, and its bytes.
fn read_size(path: &Path) -> ((u32, u32), Vec<u8>) {
    let bytes = fs::read(path).or_fail("the picture");
    let number =
        |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    ((number(16), number(20)), bytes)
}
