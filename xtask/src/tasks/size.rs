//! `cargo xtask size`: what a page loads, and whether that is within the budget.
//! Does not know the limits; `budget` does.

use std::process::ExitCode;

use anyhow::Result;

use super::build;
use crate::budget::{Budget, report};
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Builds the package and reports its size. The exit code is a failure if it is over the budget.
pub(super) fn run(workspace: &Workspace, tools: &Toolbox) -> Result<ExitCode> {
    let files = build::package(workspace, tools)?;
    let is_within = report(&Budget::read(&workspace.root)?, &files);
    Ok(if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
