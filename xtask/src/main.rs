//! Every task of the project: `cargo xtask --help` lists them.
//!
//! Where to read on: [`cli`] names the tasks, [`tasks`] has one file for each, [`package`] makes
//! the files a store serves, [`tools`] gets the programs that the tasks need, and [`check`] is
//! what `cargo xtask test` runs. Nothing here is part of what a page loads.

mod budget;
mod cargo;
mod check;
mod cli;
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
    // The compiler calls this program too, as the linker of the release wasm.
    let done = if package::linker::is_called() {
        package::linker::run()
    } else {
        tasks::run(Cli::parse())
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
