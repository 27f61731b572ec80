//! The time from navigation to a drawn cart, in many runs.
//! Does not share a browser between runs: each run has a new one with an empty profile.

use std::time::Duration;

use shared_cart_e2e::{Driver, Failure, Options, wait_until};

use crate::arguments::Arguments;
use crate::conditions;
use crate::conditions::Condition;
use crate::shop::{Page, Shop};

/// The longest time for drawing a page.
const LIMIT: Duration = Duration::from_secs(60);

/// A script that records when the lines are drawn. Both kinds of page set a performance mark when
/// the lines are in the document. The script waits for the next frame after it, so that layout and
/// painting are part of the time.
const WATCH: &str = r"
(() => {
  const mark = Performance.prototype.mark;
  Performance.prototype.mark = function (name, ...rest) {
    const made = mark.call(this, name, ...rest);
    if (name === 'shared-cart:drawn' && !window.__drawn) {
      window.__drawn = 'soon';
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.__drawn = performance.now(); };
      requestAnimationFrame(() => port2.postMessage(null));
    }
    return made;
  };
})();
";

/// The times of one page under one condition, in milliseconds.
#[derive(Debug)]
pub(crate) struct Times {
    /// The condition.
    pub(crate) condition: Condition,
    /// The page.
    pub(crate) page: Page,
    /// One time for each run.
    pub(crate) milliseconds: Vec<f64>,
}

/// All times.
#[derive(Debug)]
pub(crate) struct Measured {
    /// Runs of each page under each condition.
    pub(crate) runs: usize,
    /// The browser's version.
    pub(crate) browser: String,
    /// The times.
    pub(crate) times: Vec<Times>,
}

/// Measures all runs. Each round loads every page once under every condition, and starts with
/// another page, so that a machine which becomes slower affects all pages equally.
pub(crate) fn measure(shop: &Shop, arguments: &Arguments) -> Result<Measured, Failure> {
    let driver = Driver::start()?;
    let conditions = conditions::all(arguments.quick);
    let mut measured = Measured { runs: arguments.runs, browser: String::new(), times: Vec::new() };
    for condition in &conditions {
        measured.times.extend(Page::ALL.map(|page| Times {
            condition: *condition,
            page,
            milliseconds: Vec::new(),
        }));
    }
    // The first round is not counted. After it the machine's file cache is warm for all pages.
    for page in Page::ALL {
        measured.browser = run(&driver, shop, page, conditions[0])?.1;
    }
    for round in 0..arguments.runs {
        eprintln!("round {} of {}", round + 1, arguments.runs);
        for condition in &conditions {
            for turn in 0..Page::ALL.len() {
                let page = Page::ALL[(round + turn) % Page::ALL.len()];
                let (time, _) = run(&driver, shop, page, *condition)?;
                let row = measured
                    .times
                    .iter_mut()
                    .find(|times| times.page == page && times.condition == *condition);
                if let Some(row) = row {
                    row.milliseconds.push(time);
                }
            }
        }
    }
    Ok(measured)
}

/// One run, in a browser with an empty profile, so that the browser's caches are empty.
fn run(
    driver: &Driver,
    shop: &Shop,
    page: Page,
    condition: Condition,
) -> Result<(f64, String), Failure> {
    shop.delay(condition.api);
    let session = driver.session(&Options { console: false, ..Options::default() })?;
    session.before_every_page(WATCH)?;
    condition.apply(&session)?;
    session.open(&shop.address(page))?;
    let what = format!("{} to be drawn", page.name());
    let drawn = wait_until(&what, LIMIT, || {
        let script =
            "return performance.getEntriesByName('shared-cart:drawn')[0]?.startTime ?? null";
        let start = session.script(script, &[]).map_err(|failure| failure.to_string())?;
        start.as_f64().ok_or_else(|| page_text(&session))
    })?;
    Ok((drawn, session.version().to_owned()))
}

/// The page's text, for an error message.
fn page_text(session: &shared_cart_e2e::Session) -> String {
    let script = "return document.title + ': ' + document.body.innerText";
    session.script(script, &[]).map_or_else(|failure| failure.to_string(), |text| text.to_string())
}
