//! Adds missing parts of Rust with rustup: the wasm target, rustfmt, clippy.
//! Does not install Rust.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::find;
use crate::cargo;
use crate::process;
use crate::progress::step;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target, unless the toolchain has it.
pub(crate) fn wasm_target() -> Result<()> {
    if sysroot()?.join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    add("target", TARGET)
}

/// The folder of the toolchain in use.
pub(crate) fn sysroot() -> Result<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = process::text(process::command(rustc).args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(folder.trim()))
}

/// Adds rustfmt or clippy, unless its cargo command works.
pub(crate) fn component(name: &str, cargo_command: &str, root: &Path) -> Result<()> {
    if process::text(cargo::command(root).args([cargo_command, "--version"])).is_ok() {
        return Ok(());
    }
    add("component", name)
}

fn add(kind: &str, name: &str) -> Result<()> {
    if find::in_path("rustup").is_none() {
        bail!(
            "this Rust has no {name} and there is no rustup to add it: install rustup from \
             https://rustup.rs, or the {name} package of your system"
        );
    }
    step(&format!("rustup {kind} add {name}"), || {
        let added = process::run(process::command("rustup").args([kind, "add", name]));
        added.with_context(|| format!("{name} could not be added: is there a network?"))
    })
}
