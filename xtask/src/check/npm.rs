//! The check of the npm package, as it is installed: linters of packages, the types in each
//! framework, and a bundler. The programs of `tests/package` are compiled with it.
//! Does not fail on a machine without Node or without a network: there the check is skipped with a
//! reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::summary::Outcome;
use crate::npm;
use crate::process;
use crate::tools::find;
use crate::workspace::Workspace;

/// Makes `pkg/`, installs it into a copy of `tests/package`, and uses it there.
pub(crate) fn run(workspace: &Workspace) -> Result<Outcome> {
    if find::in_path("node").is_none() || find::in_path("npm").is_none() {
        return Ok(Outcome::Skipped("there is no Node".to_owned()));
    }
    let package = npm::make(workspace)?;
    let folder = workspace.scratch().join("npm");
    copy(&workspace.root.join("tests/package"), &folder)?;
    let npm = |arguments: &[&str]| in_folder("npm", &folder, arguments);
    // No program of a dependency runs while it is installed.
    let install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
    if let Err(error) = process::run(&mut npm(&install)) {
        if process::text(&mut npm(&["ping"])).is_err() {
            return Ok(Outcome::Skipped("the npm registry cannot be reached".to_owned()));
        }
        return Err(error);
    }
    let packed = process::text(npm(&["pack", "--silent"]).arg(&package))?;
    let packed = packed.trim();
    unpack(&folder.join(packed), &folder.join("node_modules/shared-cart"))?;
    let tool = |name: &str, arguments: &[&str]| {
        let script = folder.join("node_modules/.bin").join(name);
        process::run(process::command(script).current_dir(&folder).args(arguments))
    };
    tool("publint", &["--strict", packed])?;
    tool("attw", &["--profile", "esm-only", "--format", "ascii", "--quiet", packed])?;
    for config in names(&folder)?.iter().filter(|name| name.starts_with("tsconfig.")) {
        tool("tsc", &["-p", config]).with_context(|| format!("the types, with {config}"))?;
    }
    on_a_server(&folder)?;
    tool("vite", &["build", "--logLevel", "warn"])?;
    is_bundled(&package.join("cdn"), &folder.join("dist/assets"))?;
    Ok(Outcome::Ok)
}

/// Both modules can be imported where there are no elements.
fn on_a_server(folder: &Path) -> Result<()> {
    let script = "import 'shared-cart/define'; import { define } from 'shared-cart'; \
                  if (await define() !== undefined) throw Error('something is defined');";
    process::run(&mut in_folder("node", folder, &["--input-type=module", "--eval", script]))
}

/// Fails if the bundler left a file of WebAssembly out, or changed it.
fn is_bundled(files: &Path, assets: &Path) -> Result<()> {
    let contents = |folder: &Path| -> Result<BTreeSet<Vec<u8>>> {
        let names = names(folder)?;
        let wasm = names.iter().filter(|name| name.contains(".wasm"));
        wasm.map(|name| Ok(fs::read(folder.join(name))?)).collect()
    };
    if contents(files)? != contents(assets)? {
        bail!("the bundler did not take all files of WebAssembly as they are");
    }
    Ok(())
}

fn in_folder(program: &str, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = process::command(program);
    command.current_dir(folder).args(arguments);
    command
}

/// Copies the files of a folder without folders. What is installed in the copy stays for the next
/// time.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    for name in names(from)? {
        let source = from.join(&name);
        if source.is_file() {
            fs::copy(&source, to.join(&name)).with_context(|| format!("copying {name}"))?;
        }
    }
    Ok(())
}

/// Unpacks the archive that npm would publish, as npm installs it.
fn unpack(archive: &Path, folder: &Path) -> Result<()> {
    let parent = folder.parent().context("a folder in node_modules")?;
    let file = fs::File::open(archive).with_context(|| format!("{}", archive.display()))?;
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    tar::Archive::new(flate2::read::GzDecoder::new(file)).unpack(parent)?;
    fs::rename(parent.join("package"), folder).context("npm packs a folder with this name")
}

/// The names in a folder, in order.
fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut names = entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    #[test]
    fn wasm_that_a_bundler_left_out_or_changed_is_noticed() {
        let folder = env::temp_dir().join(format!("shared-cart-bundled-{}", std::process::id()));
        let (files, assets) = (folder.join("files"), folder.join("assets"));
        for folder in [&files, &assets] {
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(files.join("a-1.wasm"), "a").unwrap();
        let is_left_out = is_bundled(&files, &assets).is_err();
        fs::write(assets.join("a-1-2.wasm"), "b").unwrap();
        let is_changed = is_bundled(&files, &assets).is_err();
        fs::write(assets.join("a-1-2.wasm"), "a").unwrap();
        let is_there = is_bundled(&files, &assets);
        fs::remove_dir_all(&folder).unwrap();
        assert!(is_left_out && is_changed);
        is_there.unwrap();
    }
}
