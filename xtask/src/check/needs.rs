//! Gets everything that the chosen steps need before the first one runs, so that a missing network
//! fails at once. Does not know what a step does with a program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::summary::Outcome;
use crate::progress::note;
use crate::table::{Align, table};
use crate::tools::browser::Browser;
use crate::tools::{Toolbox, rustup};
use crate::workspace::Workspace;

/// Something that a step needs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Need {
    Rustfmt,
    Clippy,
    WasmTarget,
    WasmBindgen,
    /// Optional: the package can be made without it.
    WasmOpt,
    WasmPack,
    Trunk,
    CargoDeny,
    Browser,
    /// Optional: without it, the step that uses it is skipped.
    Axe,
}

impl Need {
    fn name(self) -> &'static str {
        match self {
            Self::Rustfmt => "rustfmt",
            Self::Clippy => "clippy",
            Self::WasmTarget => "the wasm target",
            Self::WasmBindgen => "wasm-bindgen",
            Self::WasmOpt => "wasm-opt",
            Self::WasmPack => "wasm-pack",
            Self::Trunk => "trunk",
            Self::CargoDeny => "cargo-deny",
            Self::Browser => "Chromium",
            Self::Axe => "axe-core",
        }
    }
}

/// The needs that are met, and those that are not.
#[derive(Debug, Default)]
pub(crate) struct Ready {
    programs: BTreeMap<Need, PathBuf>,
    browser: Option<Browser>,
    failures: BTreeMap<Need, String>,
}

impl Ready {
    /// Gets everything that is needed. After a failure the others are got all the same.
    pub(crate) fn get(workspace: &Workspace, tools: &Toolbox, needs: &BTreeSet<Need>) -> Self {
        let mut ready = Self::default();
        for &need in needs {
            if let Err(error) = ready.add(workspace, tools, need) {
                note(&format!("{}: {error:#}", need.name()));
                ready.failures.insert(need, format!("{error:#}"));
            }
        }
        tools.tidy();
        ready
    }

    fn add(&mut self, workspace: &Workspace, tools: &Toolbox, need: Need) -> Result<()> {
        let program = match need {
            Need::Rustfmt => return rustup::component("rustfmt", "fmt", &workspace.root),
            Need::Clippy => return rustup::component("clippy", "clippy", &workspace.root),
            Need::WasmTarget => return rustup::wasm_target(),
            Need::WasmBindgen => tools.wasm_bindgen()?,
            Need::WasmOpt => {
                self.programs.extend(tools.wasm_opt()?.map(|program| (need, program)));
                return Ok(());
            }
            Need::Axe => {
                self.programs.extend(tools.axe().map(|script| (need, script)));
                return Ok(());
            }
            Need::WasmPack => tools.wasm_pack()?,
            Need::Trunk => tools.trunk()?,
            Need::CargoDeny => tools.cargo_deny()?,
            Need::Browser => {
                self.browser = Some(tools.browser()?);
                return Ok(());
            }
        };
        self.programs.insert(need, program);
        Ok(())
    }

    /// The result of getting the needs, as the outcome of a step.
    pub(crate) fn outcome(&self) -> Outcome {
        let sentences: Vec<_> =
            self.failures.iter().map(|(need, why)| format!("{}: {why}", need.name())).collect();
        if sentences.is_empty() { Outcome::Ok } else { Outcome::Failed(sentences.join("; ")) }
    }

    /// Why a step with these needs cannot run. None if it can.
    pub(crate) fn missing(&self, needs: &[Need]) -> Option<String> {
        let missing = needs.iter().find(|need| self.failures.contains_key(need))?;
        Some(format!("{} is missing, see above", missing.name()))
    }

    /// The program of a need. It must be one of the step's needs.
    pub(crate) fn program(&self, need: Need) -> Result<&Path> {
        let program = self.programs.get(&need).map(PathBuf::as_path);
        program.with_context(|| format!("{} is not one of this step's needs", need.name()))
    }

    /// The browser and its driver. They must be one of the step's needs.
    pub(crate) fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().context("a browser is not one of this step's needs")
    }

    /// A table of all programs and their paths.
    pub(crate) fn listing(&self) -> String {
        let row = |name: &str, path: &Path| vec![name.to_owned(), path.display().to_string()];
        let mut rows: Vec<_> =
            self.programs.iter().map(|(need, path)| row(need.name(), path)).collect();
        if let Some(browser) = &self.browser {
            rows.push(row(&browser.version, &browser.chrome));
            rows.push(row("chromedriver", &browser.driver));
        }
        table(&["tool", "path"], &[Align::Left, Align::Left], &rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_with_a_missing_need_names_it() {
        let mut ready = Ready::default();
        ready.failures.insert(Need::Trunk, "no network".to_owned());
        let reason = ready.missing(&[Need::WasmTarget, Need::Trunk]);
        assert_eq!(reason.as_deref(), Some("trunk is missing, see above"));
        assert_eq!(ready.missing(&[Need::WasmTarget]), None);
        assert_eq!(ready.outcome(), Outcome::Failed("trunk: no network".to_owned()));
    }
}
