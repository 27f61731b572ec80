//! For how long a page with a heavy cart does not react, on a slow processor: while it is opened,
//! while a changed answer comes, and after a press. A timer in the page that should ring all the
//! time notes its longest silence. It counts everything that the browser does, layout and painting
//! too.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};
use shared_cart_e2e::{Driver, Failure, Options, Session, wait_until};

use crate::arguments::Arguments;
use crate::carts;
use crate::machine;
use crate::shop::Shop;

/// How often each cart is opened. The smallest of the silences counts: other programs on the
/// machine only make one longer.
const RUNS: usize = 3;

/// How many times slower the processor is.
const SLOWDOWN: u32 = 4;

/// The longest silence, in milliseconds. After it, a press seems to do nothing.
const BUDGET: u64 = 200;

/// The longest time until a cart or a problem is on the screen.
const LIMIT: Duration = Duration::from_secs(90);

/// What makes a cart heavy.
type Change = fn(&mut Value);

/// The carts of the table.
const CARTS: [(&str, Change); 6] = [
    ("six lines", |_| {}),
    ("a note of 200 kB", |cart| cart["openTextField"] = json!({ "value": long(200_000) })),
    ("5,000 attachments of one line", |cart| {
        let one = |at| {
            let text = format!("{at}: {}", long(100));
            json!({ "name": format!("Gravura {at}"), "content": { "texto": text } })
        };
        cart["items"][0]["attachments"] = (0..5_000).map(one).collect();
    }),
    ("1,000 lines", |cart| cart["items"] = carts::order_form("", 1_000)["items"].take()),
    ("10,000 lines", |cart| {
        cart["items"] = carts::order_form("", 10_000)["items"].take();
        // Longer answers than 8 MB are not read.
        for item in cart["items"].as_array_mut().into_iter().flatten() {
            for name in ["priceTags", "productCategories", "productCategoryIds", "additionalInfo"] {
                item[name].take();
            }
        }
    }),
    ("an answer of 50 MB", |cart| cart["customData"] = long(50 << 20).into()),
];

/// A script that notes the longest silence.
const WATCH: &str = r"
(() => {
  const page = (window.__silence = { longest: 0 });
  let before = performance.now();
  const ring = () => {
    const now = performance.now();
    page.longest = Math.max(page.longest, now - before);
    before = now;
    setTimeout(ring, 0);
  };
  ring();
})();
";

/// Whether a cart or a problem is on the screen.
const IS_THERE: &str = r#"
const root = document.querySelector("shared-cart")?.shadowRoot;
return !!root?.querySelector("[part~=cart], .state");
"#;

/// Does something, waits for three seconds, and returns the longest silence meanwhile.
const DO: &str = r#"
const [what, done] = arguments;
const page = window.__silence;
const root = document.querySelector("shared-cart").shadowRoot;
if (what !== "open") page.longest = 0;
if (what === "look") dispatchEvent(new Event("focus"));
if (what === "press") {
  root.querySelector("[part~=increase-button], .state .ways button")?.click();
}
setTimeout(() => done(page.longest), 3000);
"#;

/// The silences of one cart, in milliseconds.
#[derive(Debug)]
struct Silences {
    name: &'static str,
    bytes: usize,
    /// While it opens, while a changed answer comes, after a press.
    longest: [u64; 3],
}

/// All results.
#[derive(Debug)]
pub(crate) struct Heavy {
    browser: String,
    rows: Vec<Silences>,
}

fn long(length: usize) -> String {
    "Deixar na portaria, por favor. ".chars().cycle().take(length).collect()
}

/// Opens every cart, each time in a new browser.
pub(crate) fn measure(shop: &Shop, arguments: &Arguments) -> Result<Heavy, Failure> {
    let driver = Driver::start()?;
    let mut heavy = Heavy { browser: String::new(), rows: Vec::new() };
    for (number, (name, change)) in CARTS.into_iter().enumerate() {
        let id = format!("{:032x}", 0xbead + number);
        let mut cart = carts::order_form(&id, 6);
        change(&mut cart);
        let mut row = Silences { name, bytes: cart.to_string().len(), longest: [u64::MAX; 3] };
        for run in 1..=if arguments.quick { 1 } else { RUNS } {
            eprintln!("heavy: {name}, {run}");
            let session = driver.session(&Options::default())?;
            session.version().clone_into(&mut heavy.browser);
            let longest = opened(&session, shop, &id, &mut cart)?;
            for (least, silence) in row.longest.iter_mut().zip(longest) {
                *least = silence.min(*least);
            }
        }
        heavy.rows.push(row);
    }
    Ok(heavy)
}

/// The silences of one cart: while it opens, while a changed answer comes, after a press.
fn opened(session: &Session, shop: &Shop, id: &str, cart: &mut Value) -> Result<[u64; 3], Failure> {
    session.before_every_page(WATCH)?;
    session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWDOWN }))?;
    session.open(&shop.address_with(id, cart))?;
    wait_until("a cart or a problem", LIMIT, || {
        let is_there = session.script(IS_THERE, &[]).map_err(|failure| failure.to_string())?;
        if is_there == Value::Bool(true) { Ok(()) } else { Err("nothing yet".to_owned()) }
    })?;
    let opening = silence(session, "open")?;
    if let Some(line) = cart["items"].as_array_mut().and_then(|items| items.last_mut()) {
        line["quantity"] = json!(line["quantity"].as_u64().unwrap_or_default() + 1);
    }
    shop.address_with(id, cart);
    Ok([opening, silence(session, "look")?, silence(session, "press")?])
}

fn silence(session: &Session, what: &str) -> Result<u64, Failure> {
    let longest = session.asynchronous_script(DO, &[json!(what)])?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds")]
    let longest = longest.as_f64().map(|longest| longest.ceil() as u64);
    longest.ok_or_else(|| Failure::Machine(format!("{what} could not be measured")))
}

impl Heavy {
    /// Whether every page reacts in time.
    pub(crate) fn is_within(&self) -> bool {
        self.rows.iter().flat_map(|row| row.longest).all(|longest| longest < BUDGET)
    }

    /// The table.
    pub(crate) fn markdown(&self) -> String {
        let mut text = format!(
            "The longest time in which the page does not react, in milliseconds, at {SLOWDOWN}×. \
             {}; Chromium {}; {}.\n\n| cart | answer | while it opens | while a changed answer \
             comes | after a press |\n|---|---|---|---|---|\n",
            machine::name(),
            self.browser,
            machine::today(),
        );
        for Silences { name, bytes, longest: [opening, look, press] } in &self.rows {
            let kilobytes = bytes.div_ceil(1_000);
            let _ = writeln!(text, "| {name} | {kilobytes} kB | {opening} | {look} | {press} |");
        }
        let reached = if self.is_within() { "reached" } else { "not reached" };
        let _ = write!(text, "\nUnder {BUDGET} ms everywhere: {reached}.");
        text
    }
}
