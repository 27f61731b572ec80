//! The programs that the tasks need. One with the right version in PATH is used, otherwise it is
//! installed into the cache folder. Does not install anything before it is needed.

mod axe;
pub(crate) mod browser;
pub(crate) mod cache;
pub(crate) mod find;
mod install;
mod npm_file;
mod pins;
pub(crate) mod rustup;
pub(crate) mod wasm_opt;

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use self::browser::Browser;
use self::pins::Tool;
use crate::workspace::Workspace;

/// Gets the tools for one checkout.
#[derive(Debug)]
pub(crate) struct Toolbox<'a> {
    workspace: &'a Workspace,
    cache: PathBuf,
    /// Whether this run compiled a tool.
    compiled: Cell<bool>,
}

impl<'a> Toolbox<'a> {
    /// A toolbox for this checkout. It installs nothing yet.
    pub(crate) fn new(workspace: &'a Workspace) -> Result<Self> {
        Ok(Self { workspace, cache: cache::folder()?, compiled: Cell::new(false) })
    }

    /// wasm-bindgen with the version of `Cargo.lock`. Its test runner is in the same folder.
    pub(crate) fn wasm_bindgen(&self) -> Result<PathBuf> {
        self.get(&pins::wasm_bindgen(self.workspace)?)
    }

    /// The pinned wasm-pack.
    pub(crate) fn wasm_pack(&self) -> Result<PathBuf> {
        self.get(&pins::wasm_pack())
    }

    /// The pinned Trunk.
    pub(crate) fn trunk(&self) -> Result<PathBuf> {
        self.get(&pins::trunk())
    }

    /// The pinned cargo-deny.
    pub(crate) fn cargo_deny(&self) -> Result<PathBuf> {
        self.get(&pins::cargo_deny())
    }

    /// The pinned cargo-mutants.
    pub(crate) fn cargo_mutants(&self) -> Result<PathBuf> {
        self.get(&pins::cargo_mutants())
    }

    /// The pinned wasm-opt. None without Node, which runs it.
    pub(crate) fn wasm_opt(&self) -> Result<Option<PathBuf>> {
        wasm_opt::get(&self.cache)
    }

    /// The script of the pinned axe-core. None without Node, whose npm installs it.
    pub(crate) fn axe(&self) -> Option<PathBuf> {
        axe::get(&self.cache)
    }

    /// Chromium and its driver.
    pub(crate) fn browser(&self) -> Result<Browser> {
        browser::get(&self.cache)
    }

    /// Removes the intermediate files of compiling tools, which are ten times as large as the
    /// tools. Call this after the last tool, because the tools share many crates.
    pub(crate) fn tidy(&self) {
        if self.compiled.get()
            && let Ok(_lock) = cache::lock(&self.cache)
        {
            // If this fails, the files stay, and the next run can use them.
            let _ = fs::remove_dir_all(self.cache.join("build"));
        }
    }

    fn get(&self, tool: &Tool) -> Result<PathBuf> {
        let bin = install::place(&self.cache, tool).join("bin");
        let find = || find::fitting_in(&bin, tool).or_else(|| find::fitting_in_path(tool));
        if let Some(program) = find() {
            return Ok(program);
        }
        let _lock = cache::lock(&self.cache)?;
        // Another run may have installed it while this one waited.
        if let Some(program) = find() {
            return Ok(program);
        }
        self.compiled.set(true);
        install::install(&self.cache, tool)
    }
}
