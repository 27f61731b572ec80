//! `cargo xtask interface`: the tables of README.md from `interface.toml`.
//! Does not compare with the code; the tests of xtask do.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::interface::{Interface, readme};
use crate::workspace::Workspace;

/// Writes the tables, or fails if they differ.
pub(super) fn run(workspace: &Workspace, may_write: bool) -> Result<()> {
    let path = workspace.root.join("README.md");
    let text = fs::read_to_string(&path).context("reading README.md")?;
    let renewed = readme::renewed(&text, &Interface::read(&workspace.root)?)?;
    if renewed == text {
        println!("README.md has the tables of interface.toml");
    } else if may_write {
        fs::write(&path, renewed).context("writing README.md")?;
        println!("README.md has new tables");
    } else {
        bail!("README.md differs from interface.toml; `--write` writes its tables");
    }
    Ok(())
}
