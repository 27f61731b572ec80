//! Builds the page to compare with: Preact draws the same lines, minified and compressed in the
//! same way. Does not serve the page.

use std::path::{Path, PathBuf};
use std::process::Command;

use shared_cart_e2e::{Failure, repository};

/// Builds the page into `dist/bench/preact` and returns that folder.
pub(crate) fn build() -> Result<PathBuf, Failure> {
    let source = repository().join("bench").join("preact");
    let out = repository().join("dist").join("bench").join("preact");
    if !source.join("node_modules").join("esbuild").is_dir() {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        run(Command::new(npm).args(["ci", "--ignore-scripts"]), &source)?;
    }
    run(Command::new("node").arg("build.mjs").arg(&out), &source)?;
    Ok(out)
}

fn run(command: &mut Command, folder: &Path) -> Result<(), Failure> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.current_dir(folder).output().map_err(|error| Failure::Missing {
        program: program.clone(),
        help: format!("the comparison needs Node and npm ({error})"),
    })?;
    if output.status.success() {
        return Ok(());
    }
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(Failure::Machine(format!("{program} failed:\n{error}")))
}
