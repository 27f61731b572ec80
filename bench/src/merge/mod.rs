//! The time of an update of one line, from the answer to the changed elements, compared with the
//! same update by hand-written code.
//!
//! Both run in one page, alternately, so that other load of the machine affects both. `stage.js`
//! measures. This module opens the pages and collects the results.

mod figures;
mod row;
mod table;

use std::time::Duration;

use serde_json::json;
use shared_cart_e2e::{Driver, Failure, Options, Session, wait_until};

use self::figures::Figures;
use self::row::Row;
use crate::arguments::Arguments;
use crate::carts;
use crate::shop::Shop;

/// The script that prepares a page. It is a function with the cart as its argument.
const STAGE: &str = include_str!("stage.js");

/// The longest time for drawing a cart. A slow machine needs long for a thousand lines.
const LIMIT: Duration = Duration::from_secs(90);

/// The numbers of lines of the carts.
const LINES: [u32; 3] = [10, 100, 1_000];

/// How many times slower the processor is.
const SLOWDOWNS: [u32; 2] = [1, 4];

/// How often every page is opened. Each pass opens all carts.
const PASSES: usize = 5;

/// The first rounds of a page, which are not counted, because the browser still compiles the code.
const WARM_UP: usize = 5;

/// The longest time of an update of the longest cart on the slowest processor, in milliseconds: one
/// frame.
const BUDGET: f64 = 16.0;

/// All results.
#[derive(Debug)]
pub(crate) struct Merges {
    browser: String,
    rows: Vec<Row>,
}

/// Measures all passes.
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

/// Opens a page, waits until the cart is drawn, and runs the script.
fn prepare(session: &Session, shop: &Shop, row: &Row) -> Result<(), Failure> {
    let slow_down = |rate: u32| {
        session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate })).map(drop)
    };
    // Drawing the cart is not measured, so it runs at full speed.
    slow_down(1)?;
    let id = format!("{:032x}", row.lines);
    let cart = carts::order_form(&id, row.lines);
    session.open(&shop.address_with(&id, &cart))?;
    wait_until(&format!("{} lines to be drawn", row.lines), LIMIT, || {
        let drawn = session.script(carts::DRAWN, &[]).map_err(|failure| failure.to_string())?;
        if drawn == row.lines { Ok(()) } else { Err(format!("{drawn} lines")) }
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

    /// Whether the longest cart on the slowest processor is updated within one frame.
    fn is_in_time(&self) -> bool {
        self.rows.last().is_some_and(|row| row.median(|figures| figures.all) < BUDGET)
    }

    /// Whether lines without a change cause no additional changes of the DOM.
    fn is_as_few_changes(&self) -> bool {
        let mut changes = self.rows.iter().map(|row| row.median(|figures| figures.changes));
        let first = changes.next().unwrap_or_default();
        changes.all(|changes| changes <= first)
    }
}
