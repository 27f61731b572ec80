//! Takes pictures of the running page: the one of the README, or one of every screen. It asserts
//! nothing.
//!
//! `picture FILE.png` shows the owner's page and a guest's side by side; `picture --screens FOLDER`
//! shows every screen on a phone in three languages, some of them on a desk and in the dark, and
//! carts of 1 and 60 lines. Names after the folder choose some of the screens.
//! `picture --roles FOLDER` shows what each person sees, as small files for `docs/screens`.

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use shared_cart_e2e::gallery::{Exhibit, Language, exhibits, walk};
use shared_cart_e2e::{Browser, CartPage, OrFail, Person, Sandbox, Scheme, give_lines};
use tempfile::TempDir;

/// The page on which the two pictures stand side by side.
const FRAME: &str = r#"<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 40px; display: flex; gap: 40px; justify-content: center;
    align-items: flex-start; background: #e7e5e0; }
  img { border-radius: 12px; box-shadow: 0 12px 40px #0003; height: 760px; }
</style><img src="owner.png" alt=""><img src="guest.png" alt="">"#;

/// The screens that are shown on a desk and in the dark, too.
const RICH: [&str; 11] = [
    "owner",
    "guest",
    "join",
    "news",
    "copied",
    "trouble-offline",
    "refused-changes",
    "remove-all",
    "form-question",
    "news-redirected",
    "customer-with-all",
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--screens", folder, ref names @ ..] => screens(Path::new(folder), names),
        ["--roles", folder] => roles(Path::new(folder)),
        [file] if !file.starts_with('-') => side_by_side(Path::new(file)),
        _ => {
            eprintln!("picture FILE.png | --screens FOLDER [NAME…] | --roles FOLDER");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// The owner on a desk, a guest on a phone.
fn side_by_side(file: &Path) {
    let folder = TempDir::new().or_fail("a folder");
    let sandbox = Sandbox::start();
    let browser = Browser::start();
    show(&browser, &sandbox, Person::Ana);
    browser.screenshot(1040, 844, Scheme::Light, &folder.path().join("owner.png"));
    show(&browser, &sandbox, Person::Visitor);
    browser.screenshot(390, 844, Scheme::Light, &folder.path().join("guest.png"));
    let frame = folder.path().join("frame.html");
    fs::write(&frame, FRAME).or_fail("the frame");
    browser.open(&format!("file://{}", frame.display()));
    browser.screenshot(1440, 840, Scheme::Light, file);
    println!("{}", file.display());
}

/// The exhibits with these names, or all of them and the long and short carts.
fn screens(folder: &Path, names: &[&str]) {
    fs::create_dir_all(folder).or_fail("the folder");
    let sandbox = Sandbox::start();
    let browser = Browser::start();
    let chosen = exhibits().filter(|exhibit| names.is_empty() || names.contains(&exhibit.name));
    walk(chosen, &sandbox, &browser, |exhibit, language| {
        picture(&browser, exhibit, language, folder);
    });
    if names.is_empty() {
        lengths(folder);
    }
}

/// The screens of each role: who looks at the cart, and what they did.
const ROLES: [&str; 6] =
    ["owner", "guest", "took-part", "look-only-chosen", "operator", "customer"];

/// The beginning of the page, with people's data folded as at first, and the focus nowhere.
const AS_OPENED: &str = "
    const root = document.querySelector('shared-cart').shadowRoot;
    for (const one of root.querySelectorAll('dd details')) one.open = false;
    root.activeElement?.blur();
    scrollTo({ top: 0, behavior: 'instant' });";

/// Every role on a phone and on a desk, light and dark; and a guest's with letters of 200 % and in
/// a page that runs from right to left.
fn roles(folder: &Path) {
    fs::create_dir_all(folder).or_fail("the folder");
    let sandbox = Sandbox::start();
    let browser = Browser::start();
    let chosen = exhibits().filter(|exhibit| ROLES.contains(&exhibit.name));
    walk(chosen, &sandbox, &browser, |exhibit, language| {
        if language != Language::English {
            return;
        }
        let name = exhibit.name;
        browser.session().script(AS_OPENED, &[]).or_fail("the page");
        browser.point_away();
        for (place, width, height) in [("phone", 390, 844), ("desk", 1280, 800)] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let file = folder.join(format!("{name}-{place}-{}.webp", scheme.word()));
                browser.small_picture(width, height, scheme, &file);
                println!("{}", file.display());
            }
        }
        if name == "took-part" {
            for (as_what, property, value) in
                [("200-percent", "style.fontSize", "200%"), ("right-to-left", "dir", "rtl")]
            {
                let set = format!("document.documentElement.{property} = arguments[0]");
                browser.session().script(&set, &[value.into()]).or_fail("the page");
                let file = folder.join(format!("{name}-{as_what}.webp"));
                browser.small_picture(390, 844, Scheme::Light, &file);
                println!("{}", file.display());
                browser.session().script(&set, &["".into()]).or_fail("the page");
            }
        }
    });
}

fn picture(browser: &Browser, exhibit: &Exhibit, language: Language, folder: &Path) {
    let take = |width: u32, height: u32, scheme: Scheme| {
        let (name, tag, word) = (exhibit.name, language.tag(), scheme.word());
        let file = folder.join(format!("{name}-{tag}-{width}-{word}.png"));
        browser.screenshot(width, height, scheme, &file);
        println!("{}", file.display());
    };
    if language == Language::English && RICH.contains(&exhibit.name) {
        take(1280, 900, Scheme::Light);
        take(1280, 900, Scheme::Dark);
        take(390, 844, Scheme::Dark);
    }
    take(390, 844, Scheme::Light);
    if wide_and_narrow(exhibit) {
        take(1280, 900, Scheme::Light);
        take(320, 2800, Scheme::Light);
    }
}

/// The same on a desk and on the narrowest phone.
fn wide_and_narrow(exhibit: &Exhibit) -> bool {
    let begins = ["send-to", "customer", "form", "not-you", "buyer", "hidden"];
    begins.iter().any(|word| exhibit.name.starts_with(word))
}

/// Carts of one line and of sixty.
fn lengths(folder: &Path) {
    for lines in [1, 60] {
        let sandbox = Sandbox::start();
        give_lines(&sandbox, lines);
        let browser = Browser::start();
        show(&browser, &sandbox, Person::Visitor);
        for (width, height) in [(390, 844), (768, 1024), (1280, 900)] {
            let file = folder.join(format!("{lines}-lines-{width}.png"));
            browser.screenshot(width, height, Scheme::Light, &file);
            println!("{}", file.display());
        }
    }
}

/// Opens Ana's cart as this person.
fn show(browser: &Browser, sandbox: &Sandbox, person: Person) {
    let link = format!("/checkout/?orderFormId={}#/cart", sandbox.order_form_id(Person::Ana));
    browser.open(&sandbox.as_person(person, &link));
    CartPage::of(browser).wait_until_drawn();
}
