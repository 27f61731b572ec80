//! `cargo xtask bench` and `cargo xtask picture`: programs of this workspace that steer a browser.
//! What they measure or draw is their business; this gives them what they need.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::packaged;
use crate::cargo;
use crate::check::browser_environment;
use crate::process;
use crate::server;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Measures start-up and memory; the arguments are the bench's own.
pub(super) fn bench(workspace: &Workspace, tools: &Toolbox, arguments: &[OsString]) -> Result<()> {
    let run = ["run", "-p", "shared-cart-bench", "--"];
    steer(workspace, tools, &run, arguments)
}

/// Takes the picture of the demo that the README shows.
pub(super) fn picture(workspace: &Workspace, tools: &Toolbox) -> Result<()> {
    let picture = Path::new("docs").join("picture.png");
    fs::create_dir_all(workspace.root.join("docs")).context("making docs")?;
    let run = ["run", "-p", "shared-cart-e2e", "--bin", "picture", "--"];
    steer(workspace, tools, &run, &[picture.into_os_string()])
}

fn steer(ws: &Workspace, tools: &Toolbox, run: &[&str], arguments: &[OsString]) -> Result<()> {
    let browser = tools.browser()?;
    packaged(ws, tools)?;
    let sandbox = server::build(ws)?;
    let mut command = cargo::command(&ws.root);
    command.args(run).args(arguments).envs(browser_environment(ws, &sandbox, &browser));
    process::run(&mut command)
}
