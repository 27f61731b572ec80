//! The tools and their versions: the one place where they are pinned.
//!
//! The version of wasm-bindgen is not here. It has to be the one of `Cargo.lock`, to the last
//! digit, or the glue does not fit the wasm.

use anyhow::Result;

use crate::workspace::Workspace;

/// A program from crates.io.
#[derive(Clone, Debug)]
pub(crate) struct Tool {
    /// The crate that holds it.
    pub(crate) name: &'static str,
    pub(crate) version: String,
    /// The programs of it that are used; the first one stands for the tool.
    pub(crate) programs: &'static [&'static str],
    /// For `cargo install`, beside the version.
    pub(crate) arguments: &'static [&'static str],
    /// How much the compiler is to optimise. Most tools run for a second, so compiling them fast
    /// is what counts.
    pub(crate) optimise: &'static str,
}

/// Makes the JavaScript around the wasm, and runs wasm tests in a browser.
pub(crate) fn wasm_bindgen(workspace: &Workspace) -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen-cli",
        version: workspace.locked("wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        arguments: &[],
        // It rewrites whole modules, again and again while one develops.
        optimise: "1",
    })
}

/// Runs the tests in `tests/web`.
pub(crate) fn wasm_pack() -> Tool {
    pinned("wasm-pack", "0.15.1", &["wasm-pack"], &[])
}

/// Serves the single page while one develops. 0.22 wants a newer compiler than this project.
pub(crate) fn trunk() -> Tool {
    // Its default features are for downloading tools, which it is told not to do, and for asking
    // whether there is a newer Trunk.
    pinned("trunk", "0.21.14", &["trunk"], &["--no-default-features"])
}

/// Checks licences, sources and known vulnerabilities of the dependencies.
pub(crate) fn cargo_deny() -> Tool {
    pinned("cargo-deny", "0.20.2", &["cargo-deny"], &[])
}

fn pinned(
    name: &'static str,
    version: &str,
    programs: &'static [&'static str],
    arguments: &'static [&'static str],
) -> Tool {
    Tool { name, version: version.to_owned(), programs, arguments, optimise: "0" }
}
