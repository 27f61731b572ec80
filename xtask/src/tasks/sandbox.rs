//! `cargo xtask sandbox`: the sandbox without the demo, for `trunk serve` or for another client.
//! Does not know the sandbox's arguments.

use std::ffi::OsString;

use anyhow::Result;

use crate::process;
use crate::server::{self, Server};
use crate::workspace::Workspace;

/// Builds the sandbox and runs it until Ctrl-C. It serves the package if there is one.
pub(super) fn run(workspace: &Workspace, arguments: &[OsString]) -> Result<()> {
    let mut command = process::command(server::build(workspace)?);
    command.args(arguments);
    let package = workspace.package();
    if package.join("files.json").exists() && !arguments.iter().any(|one| one == "--package") {
        command.arg("--package").arg(package);
    }
    Server::start(&mut command)?.wait()
}
