//! `cargo xtask size`: what a page loads, and whether that is within the budget.
//! Does not know the limits; `budget` does.

use std::process::ExitCode;

use anyhow::Result;

use super::build;
use crate::budget::{Budget, report};
use crate::cli;
use crate::package::{functions, parts_folder};
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Builds the package and reports its size. The exit code is a failure if it is over the budget.
pub(super) fn run(
    workspace: &Workspace,
    tools: &Toolbox,
    arguments: &cli::Size,
) -> Result<ExitCode> {
    let files = build::package(workspace, tools)?;
    if arguments.functions {
        print!("{}", functions::tables(&parts_folder(workspace))?);
    }
    let is_within = report(&Budget::read(&workspace.root)?, &files);
    Ok(if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
