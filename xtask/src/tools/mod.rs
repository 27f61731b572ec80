//! The programs that the tasks need: found where the machine has the right version, else installed
//! into a cache folder of this project. What is not needed is not looked for.

pub(crate) mod browser;
pub(crate) mod cache;
pub(crate) mod find;
mod install;
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

/// Gets tools, for one checkout.
#[derive(Debug)]
pub(crate) struct Toolbox<'a> {
    workspace: &'a Workspace,
    cache: PathBuf,
    /// Whether this run compiled a tool.
    compiled: Cell<bool>,
}

impl<'a> Toolbox<'a> {
    /// Nothing is installed before it is asked for.
    pub(crate) fn new(workspace: &'a Workspace) -> Result<Self> {
        Ok(Self { workspace, cache: cache::folder()?, compiled: Cell::new(false) })
    }

    /// The wasm-bindgen of `Cargo.lock`'s version; its test runner stands beside it.
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

    /// The pinned wasm-opt, if there is Node to run it.
    pub(crate) fn wasm_opt(&self) -> Result<Option<PathBuf>> {
        wasm_opt::get(&self.cache)
    }

    /// Chromium and its driver.
    pub(crate) fn browser(&self) -> Result<Browser> {
        browser::get(&self.cache)
    }

    /// Lets go of what compiling the tools left behind, which is ten times as large as they are.
    /// Called after the last tool, because they share many crates.
    pub(crate) fn tidy(&self) {
        if self.compiled.get()
            && let Ok(_lock) = cache::lock(&self.cache)
        {
            // What stays is of use to the next run that compiles something.
            let _ = fs::remove_dir_all(self.cache.join("build"));
        }
    }

    fn get(&self, tool: &Tool) -> Result<PathBuf> {
        let bin = install::place(&self.cache, tool).join("bin");
        let there = || find::fitting_in(&bin, tool).or_else(|| find::fitting_in_path(tool));
        if let Some(program) = there() {
            return Ok(program);
        }
        let _lock = cache::lock(&self.cache)?;
        // Another run may have installed it while this one waited.
        if let Some(program) = there() {
            return Ok(program);
        }
        self.compiled.set(true);
        install::install(&self.cache, tool)
    }
}
