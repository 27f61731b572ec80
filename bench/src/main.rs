//! `cargo xtask bench`: how soon a cart is drawn in Chromium, and what memory that takes.
//!
//! In reading order: [`arguments`] what to measure, [`shop`] the sandbox with the pages to compare,
//! [`conditions`] the machines and lines imitated, [`timing`] one run and all runs, [`memory`] the
//! size of the wasm memory, [`report`] the tables, [`document`] the place they are written to.
//!
//! It knows the component only as any page does: by its package, its element and its mark.

mod arguments;
mod carts;
mod component;
mod conditions;
mod document;
mod machine;
mod memory;
mod preact;
mod report;
mod shop;
mod timing;

use std::env;
use std::process::ExitCode;

use shared_cart_e2e::Failure;

use crate::arguments::Arguments;

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
    let shop = shop::Shop::open()?;
    let memory = memory::measure(&shop)?;
    let times = if arguments.memory_only { None } else { Some(timing::measure(&shop, arguments)?) };
    let report = report::markdown(times.as_ref(), &memory);
    println!("{report}");
    if arguments.write {
        document::write(&report)?;
    }
    let within = memory.iter().all(memory::Taken::is_within);
    if !within {
        eprintln!("the wasm memory is over its budget");
    }
    Ok(within)
}
