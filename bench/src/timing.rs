//! The time from navigation to a drawn cart, in many runs.
//! Does not share a browser between runs: each run has a new one with an empty profile.

use std::time::Duration;

use shared_cart_e2e::{Driver, Failure, Options, Session, wait_until};

use crate::arguments::Arguments;
use crate::conditions;
use crate::conditions::{Condition, Visit};
use crate::shop::{Page, Shop};

/// The longest time for drawing a page.
const LIMIT: Duration = Duration::from_secs(60);

/// When a page was ready, in milliseconds since the navigation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ready {
    /// The lines and the grand total can be read.
    pub(crate) read: f64,
    /// A press is carried out.
    pub(crate) live: f64,
}

/// The times of one page under one condition.
#[derive(Debug)]
pub(crate) struct Times {
    /// The condition.
    pub(crate) condition: Condition,
    /// The page.
    pub(crate) page: Page,
    /// One for each run.
    pub(crate) ready: Vec<Ready>,
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
            ready: Vec::new(),
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
                let (ready, _) = run(&driver, shop, page, *condition)?;
                let row = measured
                    .times
                    .iter_mut()
                    .find(|times| times.page == page && times.condition == *condition);
                if let Some(row) = row {
                    row.ready.push(ready);
                }
            }
        }
    }
    Ok(measured)
}

/// The moments of the marks that the pages set. The component marks a cart that its shell painted
/// apart from the live one; the other pages have only the live one.
const MOMENTS: &str = r"
const at = (name) => performance.getEntriesByName('shared-cart:' + name)[0]?.startTime;
const live = at('drawn');
return live ? [at('painted') ?? live, live] : null;
";

/// One run, in a browser with an empty profile, so that the browser's caches are empty.
fn run(
    driver: &Driver,
    shop: &Shop,
    page: Page,
    condition: Condition,
) -> Result<(Ready, String), Failure> {
    shop.delay(condition.api);
    let session = driver.session(&Options { console: false, ..Options::default() })?;
    match condition.visit {
        Visit::First => {}
        Visit::Prefetched => prefetch(&session, shop, page)?,
        Visit::Second => {
            session.open(&shop.address(page))?;
            ready(&session, page)?;
            // What the page remembers about this cart would change what it shows.
            session.script("localStorage.clear(); sessionStorage.clear()", &[])?;
            session.open("about:blank")?;
        }
    }
    condition.apply(&session)?;
    session.open(&shop.address(page))?;
    Ok((ready(&session, page)?, session.version().to_owned()))
}

/// Opens a page of the shop that prefetches the files of this one, and waits until they are there.
fn prefetch(session: &Session, shop: &Shop, page: Page) -> Result<(), Failure> {
    session.open(&shop.prefetching(page))?;
    wait_until("the files to be prefetched", LIMIT, || {
        let script = "const wanted = document.querySelectorAll('link[rel=prefetch]').length;\
            const loaded = performance.getEntriesByType('resource')\
              .filter(({ initiatorType, responseEnd }) => initiatorType === 'link' && responseEnd);\
            return loaded.length >= wanted";
        let is_there = session.script(script, &[]).map_err(|failure| failure.to_string())?;
        if is_there == true { Ok(()) } else { Err(is_there.to_string()) }
    })
}

/// The moments of the page that is being loaded.
fn ready(session: &Session, page: Page) -> Result<Ready, Failure> {
    let what = format!("{} to be drawn", page.name());
    wait_until(&what, LIMIT, || {
        let moments = session.script(MOMENTS, &[]).map_err(|failure| failure.to_string())?;
        let moment = |at: usize| moments[at].as_f64();
        let ready = moment(0).zip(moment(1)).map(|(read, live)| Ready { read, live });
        ready.ok_or_else(|| page_text(session))
    })
}

/// The page's text, for an error message.
fn page_text(session: &Session) -> String {
    let script = "return document.title + ': ' + document.body.innerText";
    session.script(script, &[]).map_or_else(|failure| failure.to_string(), |text| text.to_string())
}
