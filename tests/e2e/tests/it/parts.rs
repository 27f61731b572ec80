//! Parts of the component that are loaded later: one that is missing, late, or of another build is
//! asked for again, says so at its place, and loses no change.

use std::fs;
use std::path::Path;

use shared_cart_e2e::{Browser, OrFail, Person, Sandbox, package};
use tempfile::TempDir;

use crate::shop::{COFFEE, Shop, cart};

/// A copy of the package whose parts can be taken away.
pub(crate) struct Package(TempDir);

impl Package {
    #[track_caller]
    pub(crate) fn copy() -> Self {
        let folder = TempDir::with_prefix("shared-cart-parts-").or_fail("a folder");
        let copy = Self(folder);
        for name in names(&package()) {
            fs::copy(package().join(&name), copy.0.path().join(&name)).or_fail(&name);
        }
        copy
    }

    #[track_caller]
    pub(crate) fn shop(&self) -> Shop {
        Shop { sandbox: Sandbox::serving(self.0.path()).or_fail("the sandbox") }
    }

    /// Puts this in the place of the files of a part, or nothing.
    #[track_caller]
    pub(crate) fn replace(&self, part: &str, with: Option<&[u8]>) {
        for name in self.files_of(part) {
            let path = self.0.path().join(&name);
            match with {
                Some(content) if !is_compressed(&name) => fs::write(path, content),
                _ => fs::remove_file(path),
            }
            .or_fail(&name);
        }
    }

    /// Adds a section to the files of a part that changes nothing of what they do.
    #[track_caller]
    fn change(&self, part: &str) {
        for name in self.files_of(part) {
            let path = self.0.path().join(&name);
            if is_compressed(&name) {
                fs::remove_file(path).or_fail(&name);
            } else {
                let code = fs::read(&path).or_fail(&name);
                fs::write(path, [&code, A_SECTION].concat()).or_fail(&name);
            }
        }
    }

    /// Puts the files of a part back.
    #[track_caller]
    pub(crate) fn bring_back(&self, part: &str) {
        for name in names(&package()) {
            if name.starts_with(&format!("shared-cart-{part}-")) {
                fs::copy(package().join(&name), self.0.path().join(&name)).or_fail(&name);
            }
        }
    }

    #[track_caller]
    fn files_of(&self, part: &str) -> Vec<String> {
        let start = format!("shared-cart-{part}-");
        let of_part = names(self.0.path()).into_iter().filter(|name| name.starts_with(&start));
        let of_part: Vec<_> = of_part.collect();
        assert!(!of_part.is_empty(), "there is a part {part}");
        of_part
    }
}

#[track_caller]
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).or_fail("the folder");
    entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Whether it is the compressed form of another file.
fn is_compressed(name: &str) -> bool {
    [".br", ".gz"].iter().any(|end| name.ends_with(end))
}

/// Whether this text is on the page.
fn says(browser: &Browser, text: &str) -> bool {
    browser.outline().everything().iter().any(|node| node.name.contains(text))
}

#[track_caller]
fn wait_until_said(browser: &Browser, text: &str) {
    browser.wait_until(text, |_| says(browser, text).then_some(()));
}

/// A module that this build does not fit: it imports `__wasm_split.another_build`.
const OF_ANOTHER_BUILD: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\
    \x02\x1e\x01\x0c__wasm_split\x0danother_build\0\0";

/// A section named `x` without content.
const A_SECTION: &[u8] = b"\0\x02\x01x";

/// What a server may answer that has no such file.
pub(crate) const A_PAGE: &[u8] = b"<!doctype html><title>Shop</title>";

const MISSING: &str =
    "A part of this page could not be loaded. We keep trying; your changes wait here.";

#[test]
fn a_change_waits_for_the_code_that_sends_it() {
    for instead in [None, Some(A_PAGE), Some(OF_ANOTHER_BUILD)] {
        let package = Package::copy();
        package.replace("writing", instead);
        let shop = package.shop();
        let coffee = shop.name_of(COFFEE);
        let (browser, _) = shop.opened_by(Person::Visitor);
        let page = cart(&browser);
        page.increase(&coffee);
        let waiting = page.wait_until("a word on it", |seen| seen.trouble == MISSING);
        assert!(waiting.busy && waiting.holds(&coffee, 3), "{waiting:#?}");
        // The browser asks before the page closes.
        assert_eq!(shop.units_of(COFFEE), 2, "nothing went out");
        package.bring_back("writing");
        let seen = page.wait_until("three", |seen| !seen.busy && seen.holds(&coffee, 3));
        assert_eq!((seen.trouble.as_str(), shop.units_of(COFFEE)), ("", 3));
    }
}

#[test]
fn code_that_did_not_come_comes_when_the_connection_is_back() {
    let package = Package::copy();
    package.replace("writing", None);
    let shop = package.shop();
    let coffee = shop.name_of(COFFEE);
    let (browser, _) = shop.opened_by(Person::Visitor);
    let page = cart(&browser);
    browser.set_online(false);
    page.increase(&coffee);
    let seen = page.wait_until("a word on it", |seen| !seen.trouble.is_empty());
    assert!(seen.trouble.starts_with("No connection"), "{}", seen.trouble);
    package.bring_back("writing");
    browser.set_online(true);
    page.wait_until("three", |seen| !seen.busy && seen.holds(&coffee, 3));
    assert_eq!(shop.units_of(COFFEE), 3);
}

#[test]
fn a_panel_that_does_not_come_can_be_asked_for_again() {
    for instead in [None, Some(A_PAGE), Some(OF_ANOTHER_BUILD)] {
        let package = Package::copy();
        package.replace("panels", instead);
        let shop = package.shop();
        let (browser, _) = shop.opened_by(Person::Visitor);
        let page = cart(&browser);
        page.press("Share");
        wait_until_said(&browser, "This part could not be loaded.");
        page.press("Try again");
        wait_until_said(&browser, "This part could not be loaded.");
        package.bring_back("panels");
        page.press("Try again");
        browser.wait_until("the panel", |page| {
            page.find("dialog", "Share this cart")?.find("textbox", "Link to this cart").map(drop)
        });
        assert!(!says(&browser, "This part could not be loaded."));
        let errors = browser.recorded_as("uncaught");
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn a_part_with_other_bytes_is_not_run() {
    let package = Package::copy();
    package.change("panels");
    let shop = package.shop();
    let (browser, _) = shop.opened_by(Person::Visitor);
    cart(&browser).press("Share");
    wait_until_said(&browser, "This part could not be loaded.");
}

/// Lets the page wait for the panels until somebody sets `window.goOn`.
const LATE_PANELS: &str = r"
  const asked = window.fetch;
  window.fetch = async (address, ...rest) => {
    while (String(address).includes('-panels-') && !window.goOn) {
      await new Promise((next) => setTimeout(next, 20));
    }
    return asked(address, ...rest);
  };
";

#[test]
fn a_form_that_is_late_says_that_it_is_being_loaded() {
    let shop = Shop::open();
    let browser = Browser::start();
    browser.session().before_every_page(LATE_PANELS).or_fail("the script");
    browser.open(&shop.sandbox.as_person(Person::Visitor, &shop.path_to_cart_of(Person::Ana)));
    let page = cart(&browser);
    page.wait_until_drawn();
    page.press("Note to the store");
    wait_until_said(&browser, "Loading…");
    browser.session().script("window.goOn = true", &[]).or_fail("going on");
    page.type_note("Ring twice");
    page.press("Save");
    wait_until_said(&browser, "Note saved.");
    let kept = shop.kept(Person::Ana);
    assert_eq!(kept["openTextField"]["value"], "Ring twice");
}

#[test]
fn parts_come_after_the_cart_without_being_asked_for() {
    let shop = Shop::open();
    let (browser, _) = shop.opened_by(Person::Visitor);
    let look = "const drawn = performance.getEntriesByName('shared-cart:drawn')[0].startTime;
        const files = performance.getEntriesByType('resource');
        const of = (part) => files.find(({ name }) => name.includes(`/shared-cart-${part}-`));
        const parts = ['writing', 'panels'].map(of);
        return parts.map((part) => !!part && part.startTime >= drawn);";
    browser.wait_until("both parts", |_| {
        let came = browser.session().script(look, &[]).or_fail("the page's files");
        (came == serde_json::json!([true, true])).then_some(())
    });
}
