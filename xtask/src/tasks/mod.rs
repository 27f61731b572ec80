//! The tasks, a file each; the small ones are here.

mod bench;
mod demo;
pub(crate) mod fuzz;
mod pack;
mod sandbox;
pub(crate) mod size;

use std::process::ExitCode;

use anyhow::Result;

use crate::check;
use crate::cli::{Cli, Task};
use crate::package::{self, Programs};
use crate::tools::{Toolbox, rustup};
use crate::workspace::Workspace;

/// Does what was asked for.
pub(crate) fn run(cli: Cli) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    let tools = Toolbox::new(&workspace)?;
    match cli.task {
        Task::Demo(arguments) => demo::run(&workspace, &tools, &arguments)?,
        Task::Test(arguments) => return check::run(&workspace, &tools, &arguments),
        Task::Build => build(&workspace, &tools)?,
        Task::Package => pack::run(&workspace, &tools)?,
        Task::Size => return size::run(&workspace, &tools),
        Task::Bench(passed_on) => bench::bench(&workspace, &tools, &passed_on.arguments)?,
        Task::Fuzz(arguments) => fuzz::run(&workspace, arguments.minutes.saturating_mul(60))?,
        Task::Sandbox(passed_on) => sandbox::run(&workspace, &passed_on.arguments)?,
        Task::Picture => bench::picture(&workspace, &tools)?,
        Task::Tools => return check::tools(&workspace, &tools),
    }
    Ok(ExitCode::SUCCESS)
}

/// The package, with what it takes to build it.
fn packaged(workspace: &Workspace, tools: &Toolbox) -> Result<Vec<package::PackagedFile>> {
    rustup::wasm_target()?;
    // Before the long build, so that a missing network shows at once.
    let (wasm_bindgen, wasm_opt) = (tools.wasm_bindgen()?, tools.wasm_opt()?);
    tools.tidy();
    let programs = Programs { wasm_bindgen: &wasm_bindgen, wasm_opt: wasm_opt.as_deref() };
    package::make(workspace, programs)
}

fn build(workspace: &Workspace, tools: &Toolbox) -> Result<()> {
    packaged(workspace, tools)?;
    println!("{}", workspace.show(&workspace.package()));
    Ok(())
}
