//! The list of all checks. Fast checks come first, and a check comes after those it depends on.
//! Does not decide which checks run; [`super`] does.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::advisories;
use super::needs::{Need, Ready};
use super::npm;
use super::summary::Outcome;
use crate::budget::{Budget, report};
use crate::cargo;
use crate::environment::browser_environment;
use crate::fuzz;
use crate::package::files::PackagedFile;
use crate::package::{self, Programs};
use crate::process;
use crate::server;
use crate::tools::find;
use crate::workspace::Workspace;

/// One check.
#[derive(Debug)]
pub(crate) struct Step {
    /// The name for `--only`, `--skip` and the summary.
    pub(crate) name: &'static str,
    /// What it checks.
    pub(crate) title: &'static str,
    pub(crate) needs: &'static [Need],
    /// The step that must succeed before this one. If it fails, this one is skipped.
    pub(crate) after: Option<&'static str>,
    /// Runs the step. An error is a failure.
    pub(crate) run: fn(&Workspace, &Ready) -> Result<Outcome>,
}

/// The needs of the package.
const PACKAGE: &[Need] = &[Need::WasmTarget, Need::WasmBindgen, Need::WasmOpt];

/// All checks, in order.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "format",
        title: "every file is formatted",
        needs: &[Need::Rustfmt],
        after: None,
        run: |workspace, _| cargo_runs(workspace, &["fmt", "--all", "--check"]),
    },
    Step {
        name: "clippy",
        title: "lints of all native code",
        needs: &[Need::Clippy],
        after: None,
        run: |workspace, _| {
            let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            cargo_runs(workspace, &arguments)
        },
    },
    Step {
        name: "clippy-wasm",
        title: "lints of the component and its tests as wasm",
        needs: &[Need::Clippy, Need::WasmTarget],
        after: None,
        run: clippy_wasm,
    },
    Step {
        name: "native",
        title: "native tests and doc tests",
        needs: &[],
        after: None,
        run: native,
    },
    Step {
        name: "stories",
        title: "500 random stories of several people with one cart",
        needs: &[],
        after: Some("native"),
        run: stories,
    },
    Step {
        name: "fuzz",
        title: "random input for half a minute (cargo xtask fuzz runs longer)",
        needs: &[],
        after: Some("native"),
        run: fuzz,
    },
    Step {
        name: "web",
        title: "browser tests (wasm-pack test --headless --chrome)",
        needs: &[Need::WasmTarget, Need::WasmBindgen, Need::WasmPack, Need::Browser],
        after: None,
        run: web,
    },
    Step {
        name: "build",
        title: "the release build and the package",
        needs: PACKAGE,
        after: None,
        run: |workspace, ready| package(workspace, ready).map(|_| Outcome::Ok),
    },
    Step {
        name: "package",
        title: "the npm package: its files, its types, a server and a bundler (needs Node)",
        needs: PACKAGE,
        after: Some("build"),
        run: |workspace, ready| {
            package(workspace, ready)?;
            npm::run(workspace)
        },
    },
    Step {
        name: "trunk",
        title: "the single page (trunk build)",
        needs: &[Need::WasmTarget, Need::WasmBindgen, Need::Trunk],
        after: Some("build"),
        run: trunk,
    },
    Step {
        name: "size",
        title: "the package is within its budget",
        needs: PACKAGE,
        after: Some("build"),
        run: sizes,
    },
    Step {
        name: "again",
        title: "compiled and packaged again it is the same, and names no folder of this machine",
        needs: PACKAGE,
        after: Some("build"),
        run: |workspace, ready| {
            package::reproducible::check(workspace, programs(ready)?)?;
            Ok(Outcome::Ok)
        },
    },
    Step {
        name: "e2e",
        title: "end-to-end tests in Chromium against the sandbox",
        needs: &[Need::WasmTarget, Need::WasmBindgen, Need::WasmOpt, Need::Browser],
        after: Some("build"),
        run: end_to_end,
    },
    Step {
        name: "axe",
        title: "axe-core finds nothing on any screen (needs Node)",
        needs: &[Need::WasmTarget, Need::WasmBindgen, Need::WasmOpt, Need::Browser, Need::Axe],
        after: Some("build"),
        run: accessibility,
    },
    Step {
        name: "deny",
        title: "licences, bans and sources of the dependencies",
        needs: &[Need::CargoDeny],
        after: None,
        run: |workspace, ready| {
            let mut deny = process::command(ready.program(Need::CargoDeny)?);
            deny.current_dir(&workspace.root).args(["--workspace", "check"]);
            run(deny.args(["licenses", "bans", "sources"]))
        },
    },
    Step {
        name: "advisories",
        title: "known vulnerabilities of the dependencies",
        needs: &[Need::CargoDeny],
        after: None,
        run: advisories::run,
    },
];

/// The packages whose tests need a browser. They have their own steps and tasks.
const BROWSER_PACKAGES: [&str; 2] = ["shared-cart-e2e", "shared-cart-bench"];

fn run(command: &mut Command) -> Result<Outcome> {
    process::run(command)?;
    Ok(Outcome::Ok)
}

fn cargo_runs(workspace: &Workspace, arguments: &[&str]) -> Result<Outcome> {
    run(cargo::command(&workspace.root).args(arguments))
}

fn clippy_wasm(workspace: &Workspace, _: &Ready) -> Result<Outcome> {
    // In one file, as the tests use it, and in parts, as it is packaged.
    for chosen in [&["--lib", "--test", "web"][..], &["--lib", "--features", "split"]] {
        let mut clippy = cargo::command(&workspace.root);
        clippy.args(["clippy", "-p", "shared-cart", "--target", "wasm32-unknown-unknown"]);
        run(clippy.args(chosen).args(["--", "-D", "warnings"]))?;
    }
    Ok(Outcome::Ok)
}

fn native(workspace: &Workspace, _: &Ready) -> Result<Outcome> {
    let mut tests = cargo::command(&workspace.root);
    tests.args(["test", "--workspace"]);
    for package in BROWSER_PACKAGES {
        tests.args(["--exclude", package]);
    }
    run(&mut tests)
}

/// The step `native` also runs some of these stories, because they are normal tests.
fn stories(workspace: &Workspace, _: &Ready) -> Result<Outcome> {
    let mut tests = cargo::command(&workspace.root);
    tests.args(["test", "--test", "it", "together::nothing_is_lost", "--", "--nocapture"]);
    tests.env("SHARED_CART_SEEDS", "500");
    run(&mut tests)
}

fn fuzz(workspace: &Workspace, _: &Ready) -> Result<Outcome> {
    if !fuzz::has_compiler() {
        return Ok(Outcome::Skipped("there is no C++ compiler for libFuzzer".to_owned()));
    }
    fuzz::run(workspace, 24).map(|()| Outcome::Ok)
}

fn web(workspace: &Workspace, ready: &Ready) -> Result<Outcome> {
    let browser = ready.browser()?;
    let pack = ready.program(Need::WasmPack)?;
    let mut tests = process::command(pack);
    tests.current_dir(&workspace.root);
    tests.args(["test", "--headless", "--chrome", "--mode", "no-install", "--chromedriver"]);
    tests.arg(&browser.driver).args(["--test", "web"]);
    tests.env("PATH", find::path_with([ready.program(Need::WasmBindgen)?, pack])?);
    // On a busy machine a browser needs more than the default five seconds to start.
    tests.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    tests.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run(&mut tests)
}

/// Builds in release mode, because the package has already compiled that.
fn trunk(workspace: &Workspace, ready: &Ready) -> Result<Outcome> {
    let mut trunk = process::command(ready.program(Need::Trunk)?);
    trunk.current_dir(&workspace.root).args(["build", "--release", "--offline"]);
    trunk.envs(package::flags::flags());
    trunk.env("PATH", find::path_with([ready.program(Need::WasmBindgen)?])?);
    // Trunk accepts only `true` and `false`.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    run(&mut trunk)
}

/// Builds the package, so that a step which runs alone does not check an old one.
fn package(workspace: &Workspace, ready: &Ready) -> Result<Vec<PackagedFile>> {
    package::make(workspace, programs(ready)?)
}

fn programs(ready: &Ready) -> Result<Programs<'_>> {
    let wasm_bindgen = ready.program(Need::WasmBindgen)?;
    Ok(Programs { wasm_bindgen, wasm_opt: ready.program(Need::WasmOpt).ok() })
}

fn sizes(workspace: &Workspace, ready: &Ready) -> Result<Outcome> {
    let files = package(workspace, ready)?;
    let is_within = report(&Budget::read(&workspace.root)?, &files);
    let over = || Outcome::Failed("over the budget of size-budget.toml".to_owned());
    Ok(if is_within { Outcome::Ok } else { over() })
}

fn end_to_end(workspace: &Workspace, ready: &Ready) -> Result<Outcome> {
    run(&mut end_to_end_tests(workspace, ready)?)
}

/// The tests of the step `e2e` leave these out, because not every machine has axe-core.
fn accessibility(workspace: &Workspace, ready: &Ready) -> Result<Outcome> {
    let Ok(axe) = ready.program(Need::Axe) else {
        let reason = "axe-core is missing, which Node's npm installs; see above";
        return Ok(Outcome::Skipped(reason.to_owned()));
    };
    let mut tests = end_to_end_tests(workspace, ready)?;
    tests.env("SHARED_CART_AXE", axe);
    run(tests.args(["--test", "it", "axe::", "--", "--ignored"]))
}

/// The end-to-end tests, with the package as it is now.
fn end_to_end_tests(workspace: &Workspace, ready: &Ready) -> Result<Command> {
    package(workspace, ready)?;
    let sandbox = server::build(workspace)?;
    let mut tests = cargo::command(&workspace.root);
    tests.args(["test", "-p", "shared-cart-e2e"].map(OsStr::new));
    tests.envs(browser_environment(workspace, Path::new(&sandbox), ready.browser()?));
    Ok(tests)
}
