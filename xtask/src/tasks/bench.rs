//! `cargo xtask bench`, `picture` and `screens`: programs of this workspace that control a browser.
//! Does not know what they measure or draw; it builds what they need and starts them.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::build;
use crate::cargo;
use crate::environment::browser_environment;
use crate::process;
use crate::server;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Runs the measurements. The arguments are those of the bench.
pub(super) fn bench(workspace: &Workspace, tools: &Toolbox, arguments: &[OsString]) -> Result<()> {
    let command = ["run", "-p", "shared-cart-bench", "--"];
    run_with_browser(workspace, tools, &command, arguments)
}

/// Takes the README's picture of the demo.
pub(super) fn picture(workspace: &Workspace, tools: &Toolbox) -> Result<()> {
    let picture = Path::new("docs").join("picture.png");
    fs::create_dir_all(workspace.root.join("docs")).context("making docs")?;
    let command = ["run", "-p", "shared-cart-e2e", "--bin", "picture", "--"];
    run_with_browser(workspace, tools, &command, &[picture.into_os_string()])
}

/// Takes the pictures of every role.
pub(super) fn screens(workspace: &Workspace, tools: &Toolbox) -> Result<()> {
    let folder = Path::new("docs").join("screens");
    let command = ["run", "-p", "shared-cart-e2e", "--bin", "picture", "--", "--roles"];
    run_with_browser(workspace, tools, &command, &[folder.into_os_string()])
}

/// Builds the package and the sandbox, then runs a cargo command that needs them and a browser.
fn run_with_browser(
    workspace: &Workspace,
    tools: &Toolbox,
    run: &[&str],
    arguments: &[OsString],
) -> Result<()> {
    let browser = tools.browser()?;
    build::package(workspace, tools)?;
    let sandbox = server::build(workspace)?;
    let mut command = cargo::command(&workspace.root);
    command.args(run).args(arguments);
    command.envs(browser_environment(workspace, &sandbox, &browser));
    process::run(&mut command)
}
