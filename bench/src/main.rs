//! `cargo xtask bench`: how long Chromium needs to draw and to update a cart, how much memory that
//! takes, and how many requests ten thousand open carts send to the API.
//!
//! The modules in reading order: [`arguments`] and [`part`] are what to measure. [`shop`] is the
//! sandbox with the pages to compare, [`conditions`] are the imitated machines and networks.
//! [`timing`] measures start-up, [`memory`] the wasm memory, and [`report`] writes both tables.
//! [`merge`] measures an update of one line, and [`heavy`] whether a page with too much of
//! everything still reacts. [`crowd`] simulates ten thousand tabs. [`document`]
//! writes the tables into the document.
//!
//! The measurements in the browser use the component only as any page can: its package, its
//! element, its CSS parts and its performance mark. The simulation runs natively, with the
//! component's own polling and retry code.

mod arguments;
mod carts;
mod component;
mod conditions;
mod crowd;
mod document;
mod heavy;
mod machine;
mod median;
mod memory;
mod merge;
mod part;
mod preact;
mod report;
mod shop;
mod timing;

use std::env;
use std::process::ExitCode;

use shared_cart_e2e::Failure;

use crate::arguments::Arguments;
use crate::part::Part;
use crate::shop::Shop;

fn main() -> ExitCode {
    let arguments = match Arguments::read(env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{}", arguments::HELP);
            return ExitCode::SUCCESS;
        }
        Err(sentence) => {
            eprintln!("{sentence}\n\n{}", arguments::HELP);
            return ExitCode::from(2);
        }
    };
    match measure(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Measures and prints the tables. Returns false if a budget is exceeded.
fn measure(arguments: &Arguments) -> Result<bool, Failure> {
    let mut is_within = true;
    let mut shop = None;
    for part in &arguments.parts {
        let (report, is_kept) = report_of(*part, &mut shop, arguments)?;
        println!("{report}");
        if arguments.write {
            document::write(*part, &report)?;
        }
        if !is_kept {
            eprintln!("{}: a budget is exceeded", part.name());
        }
        is_within &= is_kept;
    }
    Ok(is_within)
}

/// The tables of one part, and whether it is within its budget.
fn report_of(
    part: Part,
    shop: &mut Option<Shop>,
    arguments: &Arguments,
) -> Result<(String, bool), Failure> {
    Ok(match part {
        Part::StartUp => (report::start_up(&timing::measure(opened(shop)?, arguments)?), true),
        Part::Memory => {
            let taken = memory::measure(opened(shop)?)?;
            (report::memory(&taken), taken.iter().all(memory::Taken::is_within))
        }
        Part::Merge => {
            let merges = merge::measure(opened(shop)?, arguments)?;
            (merges.markdown(), merges.is_within())
        }
        Part::Heavy => {
            let heavy = heavy::measure(opened(shop)?, arguments)?;
            (heavy.markdown(), heavy.is_within())
        }
        Part::Crowd => (crowd::report(), true),
    })
}

/// The shop. The first part that needs it starts it.
fn opened(shop: &mut Option<Shop>) -> Result<&Shop, Failure> {
    Ok(match shop {
        Some(shop) => shop,
        none => none.insert(Shop::open()?),
    })
}
