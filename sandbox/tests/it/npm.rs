//! Packages from npm, installed once into the project's cache folder.
//! Does not write into the checkout or into npm's own folders.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const LOCK: &str = include_str!("../../conformance/faststore/package-lock.json");

/// The files that `npm ci` reads.
const FILES: [(&str, &str); 3] = [
    ("package.json", include_str!("../../conformance/faststore/package.json")),
    ("package-lock.json", LOCK),
    (".npmrc", include_str!("../../conformance/faststore/.npmrc")),
];

/// The oldest major version of Node that the packages support.
const OLDEST_NODE: u32 = 20;

/// The reason why there are no packages.
pub(crate) struct Missing {
    pub(crate) why: String,
    pub(crate) has_node: bool,
}

/// The folder with `@faststore/api` and its packages in `node_modules`.
pub(crate) fn faststore() -> Result<PathBuf, Missing> {
    has_node().map_err(|why| Missing { why, has_node: false })?;
    installed().map_err(|why| Missing { why, has_node: true })
}

fn has_node() -> Result<(), String> {
    let version = Command::new("node").arg("--version").stdin(Stdio::null()).output();
    let version = version.map_err(|why| format!("node cannot be started: {why}"))?;
    let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
    let major = version.strip_prefix('v').and_then(|it| it.split('.').next()?.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(format!("node {OLDEST_NODE} or later is needed, this is {version:?}")),
    }
}

/// Installs into a temporary folder, which then gets its final name. So the final folder is always
/// complete, even if several tests install at the same time.
fn installed() -> Result<PathBuf, String> {
    let place = cache()?.join("npm").join(format!("faststore-{}", fingerprint(LOCK)));
    if place.is_dir() {
        return Ok(place);
    }
    let making = place.with_extension(format!("{}.tmp", std::process::id()));
    let result = install(&making).and_then(|()| match fs::rename(&making, &place) {
        Err(why) if !place.is_dir() => Err(format!("{}: {why}", place.display())),
        _ => Ok(()),
    });
    // Only a failed installation, or one that another test finished first, leaves a folder here.
    let _ = fs::remove_dir_all(&making);
    result.map(|()| place)
}

fn install(folder: &Path) -> Result<(), String> {
    let text =
        format!("installing FastStore's packages (95 MB) for a test: {}\n", folder.display());
    let _ = io::stderr().write_all(text.as_bytes());
    let write = || {
        fs::create_dir_all(folder)?;
        FILES.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text))
    };
    write().map_err(|why: io::Error| format!("{}: {why}", folder.display()))?;
    let downloads = folder.join("downloads");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let run = Command::new(npm)
        .args(["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"])
        .args(["--no-update-notifier", "--loglevel=error"])
        .args(["--fetch-retries=3", "--fetch-retry-mintimeout=500", "--fetch-retry-factor=2"])
        .args([OsStr::new("--cache"), downloads.as_os_str()])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|why| format!("npm cannot be started: {why}"))?;
    if !run.status.success() {
        let output = String::from_utf8_lossy(&run.stderr);
        let why = output.lines().filter(|line| !line.contains("A complete log")).take(4);
        return Err(format!("npm ci failed: {}", why.collect::<Vec<_>>().join(" / ")));
    }
    let _ = fs::remove_dir_all(downloads);
    Ok(())
}

/// The project's folder in the user's cache directory. The project's tasks use it too.
fn cache() -> Result<PathBuf, String> {
    let variable = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = variable("SHARED_CART_CACHE") {
        return std::path::absolute(folder).map_err(|why| format!("SHARED_CART_CACHE: {why}"));
    }
    let home = || env::home_dir().filter(|home| home.is_absolute());
    let folder = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches"))
    } else {
        let named = variable("XDG_CACHE_HOME").filter(|path| path.is_absolute());
        named.or_else(|| home().map(|home| home.join(".cache")))
    };
    let folder = folder.ok_or("there is no cache folder: set SHARED_CART_CACHE to a folder")?;
    Ok(folder.join("shared-cart"))
}

/// A hash of a text (FNV-1a), so that each lockfile has its own folder.
fn fingerprint(text: &str) -> String {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}
