//! The tools and their pinned versions.
//! Does not contain the version of wasm-bindgen, which must be exactly that of `Cargo.lock`.

use anyhow::Result;

use crate::workspace::Workspace;

/// A program from crates.io.
#[derive(Clone, Debug)]
pub(crate) struct Tool {
    /// The crate of the tool.
    pub(crate) name: &'static str,
    pub(crate) version: String,
    /// The programs of the crate that are used. The first one is the main program.
    pub(crate) programs: &'static [&'static str],
    /// The arguments with which the programs print their version.
    pub(crate) version_arguments: &'static [&'static str],
    /// Arguments of `cargo install` besides the version.
    pub(crate) arguments: &'static [&'static str],
    /// The optimisation level. Most tools run for a second only, so it is more important that they
    /// compile fast.
    pub(crate) optimise: &'static str,
}

/// Makes the JavaScript around the wasm, and runs wasm tests in a browser.
pub(crate) fn wasm_bindgen(workspace: &Workspace) -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen-cli",
        version: workspace.locked("wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version_arguments: &["--version"],
        arguments: &[],
        // It processes large modules, and often.
        optimise: "1",
    })
}

/// Runs the tests in `tests/web`.
pub(crate) fn wasm_pack() -> Tool {
    pinned("wasm-pack", "0.15.1", &["wasm-pack"], &[])
}

/// Serves the single page during development. 0.22 needs a newer compiler than this project.
pub(crate) fn trunk() -> Tool {
    // The default features download tools and look for a newer Trunk. Neither is wanted here.
    pinned("trunk", "0.21.14", &["trunk"], &["--no-default-features"])
}

/// Checks licences, sources and known vulnerabilities of the dependencies.
pub(crate) fn cargo_deny() -> Tool {
    pinned("cargo-deny", "0.20.2", &["cargo-deny"], &[])
}

/// Finds out which small changes of the code no test notices.
pub(crate) fn cargo_mutants() -> Tool {
    // Only its subcommand has `--version`.
    Tool {
        version_arguments: &["mutants", "--version"],
        ..pinned("cargo-mutants", "27.1.0", &["cargo-mutants"], &[])
    }
}

fn pinned(
    name: &'static str,
    version: &str,
    programs: &'static [&'static str],
    arguments: &'static [&'static str],
) -> Tool {
    let (version, version_arguments) = (version.to_owned(), &["--version"]);
    Tool { name, version, programs, version_arguments, arguments, optimise: "0" }
}
