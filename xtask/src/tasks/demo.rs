//! `cargo xtask demo`: builds the component, starts the sandbox and opens the shop in the browser.
//! Does not know how they are built.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

use anyhow::{Context, Result};

use super::build;
use crate::cli::Demo;
use crate::process;
use crate::progress::note;
use crate::server::{self, Server};
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// The usual port, so that links stay the same. `Trunk.toml` uses it too.
const PORT: u16 = 8787;

/// Runs the demo until Ctrl-C.
pub(super) fn run(workspace: &Workspace, tools: &Toolbox, arguments: &Demo) -> Result<()> {
    build::package(workspace, tools)?;
    let mut command = process::command(server::build(workspace)?);
    let port = arguments.port.unwrap_or_else(default_port);
    command.arg("--port").arg(port.to_string());
    command.arg("--package").arg(workspace.package());
    if let Some(upstream) = &arguments.upstream {
        command.arg("--upstream").arg(upstream);
    }
    let server = Server::start(command.stdin(Stdio::null()).stdout(Stdio::piped()))?;
    let output = server.output().context("the sandbox has no output")?;
    for line in BufReader::new(output).lines() {
        let line = line.context("reading the sandbox's output")?;
        println!("{line}");
        if let Some(shop) = line.strip_prefix("Shop: ") {
            let is_opened = !arguments.no_open && has_screen() && open::that_detached(shop).is_ok();
            if !is_opened {
                note("Open the links in two browsers, or in one browser and a private window.");
            }
            note("Ctrl-C ends the demo.");
        }
    }
    server.wait()
}

/// The usual port, or 0 (any free port) if it is in use.
fn default_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, PORT)).map_or(0, |_| PORT)
}

/// Whether this machine probably has a screen.
fn has_screen() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let desktop = cfg!(any(windows, target_os = "macos"));
    !set("CI") && (desktop || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WSL_DISTRO_NAME"))
}
