//! Installs a tool from crates.io into the cache. A tool is there as a whole or not at all: it is
//! put together elsewhere and then moved, so an interrupted run leaves nothing that looks done.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::find;
use super::pins::Tool;
use crate::cargo;
use crate::process;
use crate::progress::{note, step};

/// Where the tool is, or will be.
pub(crate) fn place(cache: &Path, tool: &Tool) -> PathBuf {
    cache.join("tools").join(format!("{}-{}", tool.name, tool.version))
}

/// Compiles and installs the tool; the caller holds the lock of the cache.
pub(crate) fn install(cache: &Path, tool: &Tool) -> Result<PathBuf> {
    let what = format!("install {} {} (once, into {})", tool.name, tool.version, cache.display());
    step(&what, || {
        let partial = cache.join("tools").join(format!(".partial-{}", tool.name));
        remove(&partial)?;
        let compiled = compile(cache, tool, &partial, true).or_else(|_| {
            note("not with the versions its authors locked; once more with the newest ones");
            compile(cache, tool, &partial, false)
        });
        compiled.with_context(|| refused(tool))?;
        let Some(_) = find::fitting_in(&partial.join("bin"), tool) else {
            bail!("{} {} was installed but does not run on this machine", tool.name, tool.version);
        };
        let place = place(cache, tool);
        remove(&place)?;
        fs::rename(&partial, &place).with_context(|| format!("making {}", place.display()))?;
        find::fitting_in(&place.join("bin"), tool).with_context(|| refused(tool))
    })
}

/// What to do when a tool does not install.
fn refused(tool: &Tool) -> String {
    format!(
        "{name} {version} could not be installed: it needs crates.io, a C linker and free disk \
         space (what cargo says stands above). A {program} {version} in PATH is used as well",
        name = tool.name,
        version = tool.version,
        program = tool.programs[0],
    )
}

fn compile(cache: &Path, tool: &Tool, root: &Path, locked: bool) -> Result<()> {
    let mut command = cargo::command(cache);
    command.arg("install").arg(format!("{}@{}", tool.name, tool.version)).args(tool.arguments);
    command.args(locked.then_some("--locked"));
    command.arg("--root").arg(root).arg("--target-dir").arg(cache.join("build"));
    // Cargo would warn that this is not in PATH, which it need not be.
    command.env("PATH", find::path_with([root.join("bin").join("any").as_path()])?);
    // The tools' own release profiles make them fast at the price of minutes of compiling.
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.optimise);
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64");
    command.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    // Settings for the component are not settings for the tools.
    for setting in
        ["CARGO_BUILD_TARGET", "CARGO_TARGET_DIR", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"]
    {
        command.env_remove(setting);
    }
    process::run(&mut command)
}

pub(super) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    Ok(())
}
