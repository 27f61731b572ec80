//! An update of one line: from the answer to the changed elements, beside the same by hand.
//!
//! Both sides are in one page and take their turns, so that whatever else the machine does meanwhile
//! happens to both. `stage.js` measures; this opens the pages and collects.

mod figures;
mod table;

use std::time::Duration;

use serde_json::{Value, json};
use shared_cart_e2e::{Driver, Failure, Options, Session, wait_until};

use self::figures::Figures;
use crate::arguments::Arguments;
use crate::carts;
use crate::shop::Shop;

/// Prepares a page that shows a cart; gives a function of the cart.
const STAGE: &str = include_str!("stage.js");

/// A cart of a thousand lines takes a while on a slow machine.
const LIMIT: Duration = Duration::from_secs(90);

/// The lines of the carts.
const LINES: [u32; 3] = [10, 100, 1_000];

/// The processor is so many times slower.
const SLOWDOWNS: [u32; 2] = [1, 4];

/// Every page is opened so often; the carts take turns.
const PASSES: usize = 5;

/// Rounds of a page that nobody counts: a browser compiles first what it runs often.
const WARM_UP: usize = 5;

/// The milliseconds that an update of the longest cart may take on the slowest processor: one frame.
const BUDGET: f64 = 16.0;

/// Every round of one cart on one processor.
#[derive(Debug)]
struct Row {
    /// The lines of the cart.
    lines: u32,
    /// The processor is so many times slower.
    cpu: u32,
    /// One for each round.
    rounds: Vec<Figures>,
}

/// Everything measured.
#[derive(Debug)]
pub(crate) struct Merges {
    browser: String,
    rows: Vec<Row>,
}

/// All passes.
pub(crate) fn measure(shop: &Shop, arguments: &Arguments) -> Result<Merges, Failure> {
    let driver = Driver::start()?;
    let session = driver.session(&Options::default())?;
    let mut merges = Merges { browser: session.version().to_owned(), rows: Vec::new() };
    for cpu in SLOWDOWNS {
        merges.rows.extend(LINES.map(|lines| Row { lines, cpu, rounds: Vec::new() }));
    }
    let passes = if arguments.quick { 1 } else { PASSES };
    for pass in 1..=passes {
        eprintln!("merge: pass {pass} of {passes}");
        for row in &mut merges.rows {
            prepare(&session, shop, row)?;
            for round in 0..WARM_UP + arguments.runs {
                let figures = measure_round(&session)?;
                if round >= WARM_UP {
                    row.rounds.push(figures);
                }
            }
        }
    }
    Ok(merges)
}

/// Opens a page with the cart drawn and everything in place.
fn prepare(session: &Session, shop: &Shop, row: &Row) -> Result<(), Failure> {
    let slow_down = |rate: u32| {
        session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate })).map(drop)
    };
    // Drawing the cart is no part of it.
    slow_down(1)?;
    let id = format!("{:032x}", row.lines);
    let cart = carts::order_form(&id, row.lines);
    session.open(&shop.address_with(&id, &cart))?;
    wait_until(&format!("{} lines to be drawn", row.lines), LIMIT, || {
        let script = "return performance.getEntriesByName('shared-cart:drawn').length > 0";
        let drawn = session.script(script, &[]).map_err(|failure| failure.to_string())?;
        if drawn == Value::Bool(true) { Ok(()) } else { Err("nothing yet".to_owned()) }
    })?;
    session.script(&format!("({STAGE})(arguments[0])"), &[cart])?;
    slow_down(row.cpu)
}

fn measure_round(session: &Session) -> Result<Figures, Failure> {
    const ROUND: &str =
        "const done = arguments[0]; cartRound().then(done, (reason) => done(String(reason)))";
    let measured = session.asynchronous_script(ROUND, &[])?;
    Figures::read(&measured)
        .ok_or_else(|| Failure::Machine(format!("a round could not be measured: {measured}")))
}

impl Merges {
    /// Whether both goals are reached.
    pub(crate) fn is_within(&self) -> bool {
        self.is_in_time() && self.is_as_few_changes()
    }

    /// Whether the longest cart on the slowest processor is updated within a frame.
    fn is_in_time(&self) -> bool {
        self.rows.last().is_some_and(|row| row.median(|figures| figures.all) < BUDGET)
    }

    /// Whether lines that stay as they are add nothing to what is drawn.
    fn is_as_few_changes(&self) -> bool {
        let mut changes = self.rows.iter().map(|row| row.median(|figures| figures.changes));
        let first = changes.next().unwrap_or_default();
        changes.all(|changes| changes <= first)
    }
}
