//! `cargo xtask fuzz`: feeds made-up input to what reads other people's input, for so many minutes.
//! libFuzzer watches which code an input reaches, on stable Rust; what it found out stays in the target folder.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::cargo;
use crate::process;
use crate::progress::note;
use crate::table::{Align, table};
use crate::workspace::Workspace;

/// Name and share of the time: a cart has more to it than a link.
const TARGETS: [(&str, u32); 4] = [("address", 1), ("cart", 5), ("link", 1), ("mask", 1)];

/// What makes the compiler count the edges that are reached. These passes are the compiler's own, so
/// no nightly is needed; only the sanitizers would ask for one, and safe Rust has little use for them.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Whether this machine can compile the engine, which is C++.
pub(crate) fn has_compiler() -> bool {
    let compiler = env::var_os("CXX").unwrap_or_else(|| "c++".into());
    let mut version = process::command(compiler);
    version.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    version.status().is_ok_and(|status| status.success())
}

/// Fuzzes everything for so many seconds altogether, and fails with the first input that breaks something.
pub(crate) fn run(workspace: &Workspace, seconds: u32) -> Result<()> {
    let host = host(workspace)?;
    let mut build = cargo::command(&workspace.root);
    build.args(["build", "--profile", "fuzz", "--package", "shared-cart-fuzz", "--bins"]);
    // With a target named, build scripts and macros are compiled without the flags.
    build.args(["--target", &host]).env("RUSTFLAGS", COVERAGE);
    // It would win over the other.
    build.env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut build)?;

    let programs = workspace.target.join(host).join("fuzz");
    let parts: u32 = TARGETS.iter().map(|(_, part)| part).sum();
    let mut rows = Vec::new();
    for (name, part) in TARGETS {
        let time = (seconds * part / parts).max(1);
        note(&format!("{name}: {time} s"));
        let runs = fuzz(workspace, name, &programs.join(name), time)?;
        rows.push(vec![name.to_owned(), format!("{time} s"), runs]);
    }
    print!(
        "{}",
        table(&["target", "time", "inputs"], &[Align::Left, Align::Right, Align::Right], &rows)
    );
    Ok(())
}

/// The target that this machine compiles for.
fn host(workspace: &Workspace) -> Result<String> {
    let mut version = process::command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let text = process::text(version.current_dir(&workspace.root).arg("-vV"))?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say what it compiles for")?.to_owned())
}

/// Runs one of them; how many inputs it tried.
fn fuzz(workspace: &Workspace, name: &str, program: &Path, seconds: u32) -> Result<String> {
    let found = folder(workspace, "corpus", name)?;
    let broken = folder(workspace, "broken", name)?;
    let room = workspace.root.join("fuzz");
    let mut command = Command::new(program);
    // New inputs go to the first folder; the second is the one that is checked in.
    command.arg(&found).arg(room.join("corpus").join(name));
    command.arg(format!("-dict={}", room.join(format!("{name}.dict")).display()));
    command.arg(format!("-artifact_prefix={}/", broken.display()));
    command.arg(format!("-max_total_time={seconds}"));
    command.args(["-max_len=8192", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]);
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| process::not_started(&command, &error))?;
    let said = child.stderr.take().context("the engine has no output")?;
    let said: Vec<_> = BufReader::new(said).lines().map_while(Result::ok).collect();
    if !child.wait()?.success() {
        for line in
            said.iter().skip_while(|line| !line.contains("panicked") && !line.contains("ERROR"))
        {
            eprintln!("{line}");
        }
        bail!("{name} broke; the input is in {}", workspace.show(&broken));
    }
    let runs = said.iter().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    Ok(runs.context("the engine does not say what it did")?.trim().to_owned())
}

fn folder(workspace: &Workspace, kind: &str, name: &str) -> Result<PathBuf> {
    let folder = workspace.scratch().join("fuzz").join(kind).join(name);
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}
