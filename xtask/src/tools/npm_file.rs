//! One file of a package from npm, installed once. The package is pinned by its lock file, and no
//! program of it runs while it is installed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{cache, install};
use crate::process;
use crate::progress::step;

/// A file of a package.
#[derive(Debug)]
pub(super) struct NpmFile {
    /// The package.
    pub(super) package: &'static str,
    /// Its version.
    pub(super) version: &'static str,
    /// `package.json`, `package-lock.json` and `.npmrc`, which `npm ci` reads.
    pub(super) files: [&'static str; 3],
    /// The path of the file in the package.
    pub(super) path: &'static str,
    /// The name that the file gets.
    pub(super) name: &'static str,
}

/// The file, which is downloaded where it is not there. `works` looks whether it can be used.
pub(super) fn get(
    cache: &Path,
    file: &NpmFile,
    works: impl Fn(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let NpmFile { package, version, .. } = file;
    let place = cache.join("tools").join(format!("{package}-{version}"));
    let found = place.join(file.name);
    if works(&found).is_ok() {
        return Ok(found);
    }
    process::text(process::command("node").arg("--version"))?;
    let _lock = cache::lock(cache)?;
    // Another run may have installed it while this one waited.
    if works(&found).is_ok() {
        return Ok(found);
    }
    let what = format!("install {package} {version} (once, into {})", cache.display());
    step(&what, || {
        let partial = cache.join("tools").join(format!(".partial-{package}"));
        install::remove(&partial)?;
        download(file, &partial)?;
        works(&partial.join(file.name)).context("it was installed but does not work")?;
        install::remove(&place)?;
        fs::rename(&partial, &place).with_context(|| format!("making {}", place.display()))
    })?;
    Ok(found)
}

/// Installs the package and keeps the one file.
fn download(file: &NpmFile, folder: &Path) -> Result<()> {
    let whole = folder.join("npm");
    fs::create_dir_all(&whole).with_context(|| format!("making {}", whole.display()))?;
    for (name, text) in ["package.json", "package-lock.json", ".npmrc"].iter().zip(file.files) {
        fs::write(whole.join(name), text).with_context(|| format!("writing {name}"))?;
    }
    let mut npm = process::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--cache"]);
    process::text(npm.arg(whole.join("downloads")).current_dir(&whole))?;
    let found = whole.join("node_modules").join(file.package).join(file.path);
    fs::rename(found, folder.join(file.name))
        .with_context(|| format!("the package has no {}", file.path))?;
    install::remove(&whole)
}

#[cfg(test)]
impl NpmFile {
    /// Whether `npm ci` installs the version that this says.
    pub(super) fn is_pinned(&self) -> bool {
        let pinned = format!("\"{}\": \"{}\"", self.package, self.version);
        self.files[..2].iter().all(|text| text.contains(&pinned))
    }
}
