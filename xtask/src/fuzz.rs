//! Fuzzing: runs the targets of the package `fuzz` with random input, for a limited time.
//!
//! libFuzzer observes which code an input reaches. It works with stable Rust. The inputs that it
//! finds stay in the target folder.

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

/// The name of each target, and its share of the time.
const TARGETS: [(&str, u32); 4] = [("address", 1), ("cart", 5), ("link", 1), ("mask", 1)];

/// The flags that make the compiler count the reached edges. They are available in stable Rust. The
/// sanitizers would need a nightly compiler, and find little in safe Rust.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Whether this machine has a C++ compiler, which libFuzzer needs.
pub(crate) fn has_compiler() -> bool {
    let compiler = env::var_os("CXX").unwrap_or_else(|| "c++".into());
    let mut version = process::command(compiler);
    version.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    version.status().is_ok_and(|status| status.success())
}

/// Fuzzes all targets for `seconds` altogether. Fails at the first input for which a target panics.
pub(crate) fn run(workspace: &Workspace, seconds: u32) -> Result<()> {
    let host = host(workspace)?;
    let mut build = cargo::command(&workspace.root);
    build.args(["build", "--profile", "fuzz", "--package", "shared-cart-fuzz", "--bins"]);
    // With `--target`, build scripts and macros are compiled without the flags.
    build.args(["--target", &host]).env("RUSTFLAGS", COVERAGE);
    // Cargo would use this variable instead of RUSTFLAGS.
    build.env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut build)?;

    let programs = workspace.target.join(host).join("fuzz");
    let parts: u32 = TARGETS.iter().map(|(_, part)| part).sum();
    let mut rows = Vec::new();
    for (name, part) in TARGETS {
        let time = (seconds * part / parts).max(1);
        note(&format!("{name}: {time} s"));
        let runs = fuzz_one(workspace, name, &programs.join(name), time)?;
        rows.push(vec![name.to_owned(), format!("{time} s"), runs]);
    }
    print!(
        "{}",
        table(&["target", "time", "inputs"], &[Align::Left, Align::Right, Align::Right], &rows)
    );
    Ok(())
}

/// The target triple of this machine.
fn host(workspace: &Workspace) -> Result<String> {
    let mut version = process::command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let text = process::text(version.current_dir(&workspace.root).arg("-vV"))?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not name its host")?.to_owned())
}

/// Fuzzes one target. Returns how many inputs were tried.
fn fuzz_one(workspace: &Workspace, name: &str, program: &Path, seconds: u32) -> Result<String> {
    let found = folder(workspace, "corpus", name)?;
    let crashes = folder(workspace, "broken", name)?;
    let package = workspace.root.join("fuzz");
    let mut command = Command::new(program);
    // libFuzzer writes new inputs into the first folder. The second one is in the repository.
    command.arg(&found).arg(package.join("corpus").join(name));
    command.arg(format!("-dict={}", package.join(format!("{name}.dict")).display()));
    command.arg(format!("-artifact_prefix={}/", crashes.display()));
    command.arg(format!("-max_total_time={seconds}"));
    command.args(["-max_len=8192", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]);
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| process::not_started(&command, &error))?;
    let output = child.stderr.take().context("libFuzzer has no output")?;
    let output: Vec<_> = BufReader::new(output).lines().map_while(Result::ok).collect();
    if !child.wait()?.success() {
        for line in
            output.iter().skip_while(|line| !line.contains("panicked") && !line.contains("ERROR"))
        {
            eprintln!("{line}");
        }
        bail!("{name} panicked; the input is in {}", workspace.show(&crashes));
    }
    let runs = output.iter().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    Ok(runs.context("libFuzzer does not print its statistics")?.trim().to_owned())
}

/// A folder for a target's files, below the target folder.
fn folder(workspace: &Workspace, kind: &str, name: &str) -> Result<PathBuf> {
    let folder = workspace.scratch().join("fuzz").join(kind).join(name);
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}
