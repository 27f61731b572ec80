//! The tasks of `cargo xtask`, one file for each. The checks of `cargo xtask test` are in `check`.

mod bench;
mod build;
mod demo;
mod mutants;
mod pack;
mod sandbox;
mod size;

pub(crate) use mutants::near_first as runner;

use std::process::ExitCode;

use anyhow::Result;

use crate::cli::{Cli, Task};
use crate::tools::Toolbox;
use crate::workspace::Workspace;
use crate::{check, fuzz};

/// Runs the task that the command line names.
pub(crate) fn run(cli: Cli) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    let tools = Toolbox::new(&workspace)?;
    match cli.task {
        Task::Demo(arguments) => demo::run(&workspace, &tools, &arguments)?,
        Task::Test(arguments) => return check::run(&workspace, &tools, &arguments),
        Task::Build => build::run(&workspace, &tools)?,
        Task::Package => pack::run(&workspace, &tools)?,
        Task::Size(arguments) => return size::run(&workspace, &tools, &arguments),
        Task::Bench(passed_on) => bench::bench(&workspace, &tools, &passed_on.arguments)?,
        Task::Fuzz(arguments) => fuzz::run(&workspace, arguments.minutes.saturating_mul(60))?,
        Task::Mutants(arguments) => {
            return mutants::run(&workspace, &tools, &arguments.arguments);
        }
        Task::Sandbox(passed_on) => sandbox::run(&workspace, &passed_on.arguments)?,
        Task::Picture => bench::picture(&workspace, &tools)?,
        Task::Screens => bench::screens(&workspace, &tools)?,
        Task::Tools => return check::tools(&workspace, &tools),
    }
    Ok(ExitCode::SUCCESS)
}
