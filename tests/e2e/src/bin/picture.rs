//! Pictures of the demo: the one the README shows, or every screen for looking at.
//! It takes them from the running page and asserts nothing.
//!
//! `picture FILE.png` shows the owner's page and a guest's side by side; `picture --screens FOLDER` shows
//! both people on a phone, a tablet and a desk, light and dark, with 1, 6 and 60 lines.

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};
use shared_cart_e2e::{Browser, CartPage, OrFail, Person, Sandbox, Scheme};
use tempfile::TempDir;

/// The page on which the two pictures stand side by side.
const FRAME: &str = r#"<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 40px; display: flex; gap: 40px; justify-content: center;
    align-items: flex-start; background: #e7e5e0; }
  img { border-radius: 12px; box-shadow: 0 12px 40px #0003; height: 760px; }
</style><img src="owner.png" alt=""><img src="guest.png" alt="">"#;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--screens", folder] => screens(Path::new(folder)),
        [file] if !file.starts_with('-') => side_by_side(Path::new(file)),
        _ => {
            eprintln!("picture FILE.png | picture --screens FOLDER");
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
    show(&browser, &sandbox, Person::Bruno);
    browser.screenshot(390, 844, Scheme::Light, &folder.path().join("guest.png"));
    let frame = folder.path().join("frame.html");
    fs::write(&frame, FRAME).or_fail("the frame");
    browser.open(&format!("file://{}", frame.display()));
    browser.screenshot(1440, 840, Scheme::Light, file);
    println!("{}", file.display());
}

/// Every screen, with carts of three lengths.
fn screens(folder: &Path) {
    fs::create_dir_all(folder).or_fail("the folder");
    let sandbox = Sandbox::start();
    for lines in [6, 1, 60] {
        if lines != 6 {
            cut_or_repeat(&sandbox, lines);
        }
        for person in [Person::Ana, Person::Bruno] {
            let browser = Browser::start();
            show(&browser, &sandbox, person);
            for (width, height) in [(390, 844), (768, 1024), (1280, 900)] {
                for scheme in [Scheme::Light, Scheme::Dark] {
                    let (name, word) = (person.name(), scheme.word());
                    let file = folder.join(format!("{name}-{lines}-lines-{width}-{word}.png"));
                    browser.screenshot(width, height, scheme, &file);
                    println!("{}", file.display());
                }
            }
        }
    }
}

/// Opens Ana's cart as this person.
fn show(browser: &Browser, sandbox: &Sandbox, person: Person) {
    let link = format!("/checkout/?orderFormId={}#/cart", sandbox.order_form_id(Person::Ana));
    browser.open(&sandbox.as_person(person, &link));
    CartPage::of(browser).wait_until_drawn();
}

/// Puts as many of the cart's lines there as asked for, the first one's name very long.
fn cut_or_repeat(sandbox: &Sandbox, lines: usize) {
    let id = sandbox.order_form_id(Person::Ana);
    let path = format!("/api/checkout/pub/orderForm/{id}?disableAutoCompletion=true");
    let mut order_form = sandbox.send("GET", &path, &Value::Null).body;
    let seeded = order_form["items"].as_array().cloned().unwrap_or_default();
    let mut items: Vec<Value> = seeded.iter().cycle().take(lines).cloned().collect();
    for (index, item) in items.iter_mut().enumerate() {
        item["uniqueId"] = json!(format!("{index:032X}"));
    }
    items[0]["name"] = json!(
        "Cafeteira italiana de alumínio fundido com cabo de madeira certificada, válvula de segurança \
         revisada e capacidade para doze xícaras pequenas"
    );
    order_form["items"] = json!(items);
    sandbox.put_order_form(&id, &order_form);
}
