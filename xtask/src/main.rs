//! All tasks of the project: `cargo xtask --help` lists them.
//!
//! The modules: [`cli`] is the command line, [`tasks`] has one file for each task, [`package`]
//! makes the files that a store serves, [`interface`] is what a page may use of the element,
//! [`npm`] makes the npm package of both, [`tools`] gets the programs that the tasks need, and
//! [`check`] is what `cargo xtask test` runs. Nothing here is part of what a page loads.

mod budget;
mod cargo;
mod check;
mod cli;
mod environment;
mod fuzz;
mod interface;
mod npm;
mod package;
mod process;
mod progress;
mod server;
mod table;
mod tasks;
mod tools;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::Cli;

fn main() -> ExitCode {
    // The compiler also calls this program, as the linker of the release wasm, and cargo calls it
    // as the runner of the tests of a mutant.
    let result = if package::linker::is_called() {
        package::linker::run()
    } else if tasks::runner::is_called() {
        tasks::runner::run()
    } else {
        tasks::run(Cli::parse())
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
