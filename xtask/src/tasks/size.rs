//! `cargo xtask size`: what a page loads, and whether that is within the budget.

use std::process::ExitCode;

use anyhow::Result;

use super::packaged;
use crate::budget::{Budget, size_table};
use crate::package::PackagedFile;
use crate::table::bytes;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Builds what changed, then measures.
pub(super) fn run(workspace: &Workspace, tools: &Toolbox) -> Result<ExitCode> {
    let files = packaged(workspace, tools)?;
    let within = report(&Budget::read(&workspace.root)?, &files);
    Ok(if within { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints the table and the verdict; true when the files are within the budget.
pub(crate) fn report(budget: &Budget, files: &[PackagedFile]) -> bool {
    print!("{}", size_table(files));
    let broken = budget.broken_by(files);
    for sentence in &broken {
        println!("Over the budget: {sentence}.");
    }
    if broken.is_empty() {
        println!(
            "Within the budget of size-budget.toml; {} bytes are left.",
            bytes(budget.left(files))
        );
    } else {
        println!(
            "Make it smaller (docs/performance.md says what costs how much), or raise the limit \
             in size-budget.toml and say why."
        );
    }
    broken.is_empty()
}
