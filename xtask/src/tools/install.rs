//! Installs a tool from crates.io into the cache. The tool is installed into a temporary folder,
//! which is then renamed, so that an interrupted run does not leave an incomplete tool. Does not
//! choose tools or versions; `pins` does.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::find;
use super::pins::Tool;
use crate::cargo;
use crate::process;
use crate::progress::{note, step};

/// The folder of a tool in the cache.
pub(crate) fn place(cache: &Path, tool: &Tool) -> PathBuf {
    cache.join("tools").join(format!("{}-{}", tool.name, tool.version))
}

/// Compiles and installs a tool. The caller must hold the lock of the cache.
pub(crate) fn install(cache: &Path, tool: &Tool) -> Result<PathBuf> {
    let what = format!("install {} {} (once, into {})", tool.name, tool.version, cache.display());
    step(&what, || {
        let partial = cache.join("tools").join(format!(".partial-{}", tool.name));
        remove(&partial)?;
        if !compile_locked(cache, tool, &partial)? {
            note("its locked dependencies cannot be used here; now with the newest ones");
            let compiled = process::run(&mut compile(cache, tool, &partial)?);
            compiled.with_context(|| refused(tool))?;
        }
        let Some(_) = find::fitting_in(&partial.join("bin"), tool) else {
            bail!("{} {} was installed but does not run on this machine", tool.name, tool.version);
        };
        let place = place(cache, tool);
        remove(&place)?;
        fs::rename(&partial, &place).with_context(|| format!("making {}", place.display()))?;
        find::fitting_in(&place.join("bin"), tool).with_context(|| refused(tool))
    })
}

/// The error for a tool that cannot be installed, with what to do.
fn refused(tool: &Tool) -> String {
    format!(
        "{name} {version} could not be installed: it needs crates.io, a C linker and free disk \
         space (see cargo's output above). A {program} {version} in PATH is used too",
        name = tool.name,
        version = tool.version,
        program = tool.programs[0],
    )
}

/// Compiles a tool with the versions that its authors locked. Returns false if that fails, for
/// example because a registry does not have one of these versions.
///
/// Cargo's error is not printed, because the next try does not need these versions. If the next try
/// fails too, its error is printed.
fn compile_locked(cache: &Path, tool: &Tool, root: &Path) -> Result<bool> {
    let mut command = compile(cache, tool, root)?;
    command.arg("--locked").stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| process::not_started(&command, &error))?;
    let output = child.stderr.take().context("cargo has no error output")?;
    let lines = BufReader::new(output).lines().map_while(Result::ok);
    let mut has_failed = false;
    for line in lines {
        has_failed |= line.starts_with("error");
        if !has_failed {
            eprintln!("{line}");
        }
    }
    Ok(child.wait()?.success())
}

/// The command that compiles a tool and installs it into `root`.
fn compile(cache: &Path, tool: &Tool, root: &Path) -> Result<Command> {
    let mut command = cargo::command(cache);
    command.arg("install").arg(format!("{}@{}", tool.name, tool.version)).args(tool.arguments);
    command.arg("--root").arg(root).arg("--target-dir").arg(cache.join("build"));
    // Without this, cargo would warn that the folder is not in PATH.
    command.env("PATH", find::path_with([root.join("bin").join("any").as_path()])?);
    // The release profiles of some tools take minutes to compile.
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.optimise);
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64");
    command.env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    // These settings are for the component, not for the tools.
    for setting in
        ["CARGO_BUILD_TARGET", "CARGO_TARGET_DIR", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"]
    {
        command.env_remove(setting);
    }
    Ok(command)
}

/// Removes a folder, if it exists.
pub(super) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    Ok(())
}
