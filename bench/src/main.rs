//! `cargo xtask bench`: how soon a cart is drawn in Chromium and brought up to date, what memory that
//! takes, and what very many open carts ask of the API.
//!
//! In reading order: [`arguments`] and [`part`] what to measure, [`shop`] the sandbox with the pages to
//! compare, [`conditions`] the machines and lines imitated, [`timing`] one run and all runs, [`memory`]
//! the size of the wasm memory, [`report`] the tables of both; [`merge`] an update of one line;
//! [`crowd`] ten thousand tabs; [`document`] the place the tables are written to.
//!
//! The browser's parts know the component only as any page does: by its package, its element, its
//! parts and its mark. The crowd is reckoned natively, from the component's own rhythm and patience.

mod arguments;
mod carts;
mod component;
mod conditions;
mod crowd;
mod document;
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

/// Measures and reports. False when a budget is not kept.
fn measure(arguments: &Arguments) -> Result<bool, Failure> {
    let mut is_within = true;
    let mut shop = None;
    for part in &arguments.parts {
        let (report, kept) = report_of(*part, &mut shop, arguments)?;
        println!("{report}");
        if arguments.write {
            document::write(*part, &report)?;
        }
        if !kept {
            eprintln!("{}: a budget is not kept", part.name());
        }
        is_within &= kept;
    }
    Ok(is_within)
}

/// The tables of one part, and whether its budget is kept.
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
        Part::Crowd => (crowd::report(), true),
    })
}

/// The shop, opened by the first part that needs it.
fn opened(shop: &mut Option<Shop>) -> Result<&Shop, Failure> {
    Ok(match shop {
        Some(shop) => shop,
        none => none.insert(Shop::open()?),
    })
}
