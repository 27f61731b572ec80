//! The check that the same source gives the same package: the component is compiled a second time,
//! the package is made a second time in other folders, without anything of the first time, and no
//! file names a folder of this machine.
//! Does not compile the dependencies a second time: that would take minutes. The optimiser of the
//! linker (LTO) runs over their code again.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{Programs, contents, make, write};
use crate::cargo;
use crate::process;
use crate::workspace::Workspace;

/// Fails with the names of the files that differ, or that name a folder of this machine.
pub(crate) fn check(workspace: &Workspace, programs: Programs) -> Result<()> {
    make(workspace, programs)?;
    let scratch = workspace.scratch().join("again");
    // What an earlier run left here would be used again.
    if scratch.exists() {
        fs::remove_dir_all(&scratch).with_context(|| format!("emptying {}", scratch.display()))?;
    }
    fs::create_dir_all(&scratch).with_context(|| format!("making {}", scratch.display()))?;
    forget_compiled(workspace)?;
    let built = super::build(workspace)?;
    let contents = contents(workspace, programs, &built, &scratch)?;
    let again = scratch.join("package");
    write::fill(&again, &scratch.join("no-old-package"), &contents)?;
    let (first, second) = (files(&workspace.package())?, files(&again)?);
    let different = different(&first, &second);
    if !different.is_empty() {
        bail!("the package is another one when it is made again: {}", different.join(", "));
    }
    let folders = [Some(workspace.root.clone()), env::home_dir(), cargo_home()];
    let named = naming(&first, &folders.into_iter().flatten().collect::<Vec<_>>());
    if !named.is_empty() {
        bail!("the package names folders of this machine: {}", named.join(", "));
    }
    Ok(())
}

/// Removes what cargo compiled of the component, and of nothing else.
fn forget_compiled(workspace: &Workspace) -> Result<()> {
    let mut clean = cargo::command(&workspace.root);
    clean.args(["clean", "--release", "--target", cargo::WASM, "-p", "shared-cart"]);
    process::run(&mut clean)
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from)
}

/// The content of each file of a folder.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let entry = entry?;
        let content = fs::read(entry.path())?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), content);
    }
    Ok(files)
}

/// The names of the files that are not the same in both, or only in one.
fn different<'a>(
    first: &'a BTreeMap<String, Vec<u8>>,
    second: &'a BTreeMap<String, Vec<u8>>,
) -> Vec<&'a str> {
    let mut names: Vec<_> = first.keys().chain(second.keys()).map(String::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| first.get(*name) != second.get(*name));
    names
}

/// The names of the files in which one of these folders is written.
fn naming<'a>(files: &'a BTreeMap<String, Vec<u8>>, folders: &[PathBuf]) -> Vec<&'a str> {
    // A home folder of one letter or none would be found in every file.
    let folders = folders.iter().map(|folder| folder.to_string_lossy());
    let folders: Vec<_> = folders.filter(|folder| folder.len() > 2).collect();
    let names_one = |content: &[u8]| {
        folders.iter().any(|folder| {
            let folder = format!("{}/", folder.trim_end_matches('/'));
            content.windows(folder.len()).any(|window| window == folder.as_bytes())
        })
    };
    let named = files.iter().filter(|(_, content)| names_one(content));
    named.map(|(name, _)| name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn files_that_differ_or_are_missing_are_named() {
        let first = package(&[("a.js", "1"), ("b.wasm", "2"), ("c.txt", "3")]);
        assert_eq!(different(&first, &first), Vec::<&str>::new());
        let second = package(&[("a.js", "1"), ("b.wasm", "x"), ("d.txt", "3")]);
        assert_eq!(different(&first, &second), ["b.wasm", "c.txt", "d.txt"]);
    }

    #[test]
    fn a_file_with_a_folder_of_this_machine_is_named() {
        let files = package(&[
            ("a.js", "at /home/ana/shop/src/lib.rs"),
            ("b.wasm", "at crates/serde/src/lib.rs and /home/anabel"),
        ]);
        let folders = |home: &str| vec![PathBuf::from(home), PathBuf::from("/")];
        assert_eq!(naming(&files, &folders("/home/ana")), ["a.js"]);
        assert_eq!(naming(&files, &folders("/home/bruno")), Vec::<&str>::new());
    }
}
