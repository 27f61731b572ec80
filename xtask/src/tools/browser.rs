//! Chromium and chromedriver, which controls it. Both must have the same major version.
//! Does not start them.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{cache, find};
use crate::process;
use crate::progress::step;

/// A browser and its driver.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    pub(crate) chrome: PathBuf,
    pub(crate) driver: PathBuf,
    /// The browser's name and version, as it prints them.
    pub(crate) version: String,
}

const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The browser of this machine. If there is none, it is installed, if that needs no password.
pub(crate) fn get(cache: &Path) -> Result<Browser> {
    let missing = match find_both() {
        Ok(browser) => return Ok(browser),
        Err(error) => error,
    };
    // If the person chose a browser, nothing is installed instead of it.
    let named = env::var_os("CHROME").is_some() || env::var_os("CHROMEDRIVER").is_some();
    let Some(apt) = apt_get().filter(|_| !named) else { bail!("{missing}. {}", advice()) };
    let _lock = cache::lock(cache)?;
    if let Ok(browser) = find_both() {
        return Ok(browser);
    }
    step("install Chromium and its driver with apt-get", || {
        process::run(apt(&["update"]).stdin(std::process::Stdio::null()))?;
        let install =
            ["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"];
        process::run(apt(&install).stdin(std::process::Stdio::null()))
    })
    .with_context(|| format!("Chromium could not be installed. {}", advice()))?;
    find_both().with_context(advice)
}

fn find_both() -> Result<Browser> {
    let chrome = named("CHROME")
        .or_else(|| PROGRAMS.iter().find_map(|program| find::in_path(program)))
        .or_else(|| Some(PathBuf::from(MAC)).filter(|path| path.is_file()))
        .context("there is no Chromium in PATH (CHROME can name it)")?;
    let driver = named("CHROMEDRIVER")
        .or_else(|| find::in_path("chromedriver"))
        .context("there is no chromedriver in PATH (CHROMEDRIVER can name it)")?;
    let version = process::text(process::command(&chrome).arg("--version"))?.trim().to_owned();
    let driver_version = process::text(process::command(&driver).arg("--version"))?;
    match (find::major(&version), find::major(&driver_version)) {
        (Some(a), Some(b)) if a == b => Ok(Browser { chrome, driver, version }),
        _ => bail!(
            "the browser ({version}) and its driver ({}) have different versions",
            driver_version.trim()
        ),
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// A call of apt-get, if that needs no password.
fn apt_get() -> Option<impl Fn(&[&str]) -> Command> {
    find::in_path("apt-get")?;
    let id = process::text(process::command("id").arg("-u")).ok()?;
    let root = id.trim() == "0";
    let sudo = || process::text(process::command("sudo").args(["-n", "true"])).is_ok();
    (root || sudo()).then_some(move |arguments: &[&str]| {
        let mut command = process::command(if root { "env" } else { "sudo" });
        command.args((!root).then_some("env"));
        command.arg("DEBIAN_FRONTEND=noninteractive").arg("apt-get").args(arguments);
        command
    })
}

/// How to install both on this system.
fn advice() -> &'static str {
    if cfg!(target_os = "macos") {
        "Type: brew install --cask google-chrome chromedriver"
    } else if cfg!(windows) {
        "Install Chrome, put the chromedriver of its version in PATH, and set CHROME and \
         CHROMEDRIVER to the two programs"
    } else if find::in_path("apt-get").is_some() {
        "Type: sudo apt-get update && sudo apt-get install chromium chromium-driver"
    } else {
        "Install Chromium and the chromedriver of the same version with your package manager"
    }
}
