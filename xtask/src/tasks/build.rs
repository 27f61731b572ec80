//! `cargo xtask build`: the release package in `dist/package`.
//! Does not know how the package is made; it gets the tools and calls [`package::make`].

use anyhow::Result;

use crate::package::files::PackagedFile;
use crate::package::{self, Programs};
use crate::tools::{Toolbox, rustup};
use crate::workspace::Workspace;

/// Builds the package and prints its folder.
pub(super) fn run(workspace: &Workspace, tools: &Toolbox) -> Result<()> {
    package(workspace, tools)?;
    println!("{}", workspace.show(&workspace.package()));
    Ok(())
}

/// Installs the tools that are missing, and builds the package.
pub(super) fn package(workspace: &Workspace, tools: &Toolbox) -> Result<Vec<PackagedFile>> {
    rustup::wasm_target()?;
    // The tools come before the long build, so that a missing network fails at once.
    let (wasm_bindgen, wasm_opt) = (tools.wasm_bindgen()?, tools.wasm_opt()?);
    tools.tidy();
    let programs = Programs { wasm_bindgen: &wasm_bindgen, wasm_opt: wasm_opt.as_deref() };
    package::make(workspace, programs)
}
