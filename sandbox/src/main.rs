//! The command `shared-cart-sandbox`: one sandbox on one port of this machine.
//! Contains only the command line; everything else is in the library.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use shared_cart_sandbox::{Links, Options, Sandbox};

const HELP: &str = "\
An imitation of the VTEX Checkout API, for development and tests.

Usage: shared-cart-sandbox [options]

  --port N         the port to listen on; the default 0 takes any free port
  --package DIR    the folder of the built component, made by `cargo xtask build`
  --seed N         the number from which all ids are made; the default is 1
  --upstream URL   use a real store's API instead of the imitation
  --help           print this text
";

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("shared-cart-sandbox: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let Some((port, options)) = arguments(std::env::args().skip(1))? else {
        print!("{HELP}");
        return Ok(());
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port))
        .await
        .map_err(|error| format!("port {port} of 127.0.0.1: {error}"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let sandbox = Sandbox::new(options);
    announce(&sandbox.links(&format!("http://{address}"))).map_err(|error| error.to_string())?;
    axum::serve(listener, sandbox.router()).await.map_err(|error| error.to_string())
}

/// The port and the options. None if the help was asked for.
fn arguments(
    mut arguments: impl Iterator<Item = String>,
) -> Result<Option<(u16, Options)>, String> {
    let (mut port, mut options) = (0, Options::default());
    while let Some(name) = arguments.next() {
        if name == "--help" || name == "-h" {
            return Ok(None);
        }
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value; see --help"))?;
        let wrong = |what: &str| format!("{name} takes {what}, not {value:?}");
        match name.as_str() {
            "--port" => port = value.parse().map_err(|_| wrong("a port"))?,
            "--seed" => options.seed = value.parse().map_err(|_| wrong("a number"))?,
            "--package" => options.package = Some(PathBuf::from(value)),
            "--upstream" => {
                let url: axum::http::Uri = value.parse().map_err(|_| wrong("an address"))?;
                if url.host().is_none() || url.scheme_str().is_none_or(|it| !it.starts_with("http"))
                {
                    return Err(wrong("an http or https address"));
                }
                options.upstream = Some(url);
            }
            _ => return Err(format!("{name} is not an option; see --help")),
        }
    }
    Ok(Some((port, options)))
}

/// Prints the links, one on each line. Scripts read these lines too.
fn announce(links: &Links) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "Shop: {}", links.shop)?;
    writeln!(out, "Owner: {}", links.owner)?;
    writeln!(out, "Guest: {}", links.guest)?;
    writeln!(out, "Operator: {}", links.operator)?;
    writeln!(out, "Company: {}", links.company)?;
    out.flush()
}
