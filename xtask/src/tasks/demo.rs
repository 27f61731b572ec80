//! `cargo xtask demo`: from nothing to a shop in the browser.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

use anyhow::{Context, Result};

use super::packaged;
use crate::cli::Demo;
use crate::process;
use crate::progress::note;
use crate::server::{self, Server};
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// The port of `Trunk.toml` too, so that the links stay the same from day to day.
const PORT: u16 = 8787;

/// Builds everything, starts the sandbox and opens the shop.
pub(super) fn run(workspace: &Workspace, tools: &Toolbox, arguments: &Demo) -> Result<()> {
    packaged(workspace, tools)?;
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
        let line = line.context("reading what the sandbox says")?;
        println!("{line}");
        if let Some(shop) = line.strip_prefix("Shop: ") {
            let opened = !arguments.no_open && has_screen() && open::that_detached(shop).is_ok();
            if !opened {
                note("Open the links in two browsers, or in a private window beside this one.");
            }
            note("Ctrl-C ends the shop.");
        }
    }
    server.wait()
}

/// The usual port, or any when something else has it.
fn default_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, PORT)).map_or(0, |_| PORT)
}

/// Whether opening a browser would show anything to anyone.
fn has_screen() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let desktop = cfg!(any(windows, target_os = "macos"));
    !set("CI") && (desktop || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WSL_DISTRO_NAME"))
}
