//! The compiler flags of the release wasm.
//! Does not compile it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::linker;

/// The variable from which cargo reads flags for the wasm only.
const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The environment variables to set.
pub(crate) fn flags() -> impl Iterator<Item = (&'static str, OsString)> {
    remapped_sources().into_iter().chain(linker::flag())
}

/// Flags that replace the path of cargo's registry. Otherwise the messages of panics in
/// dependencies would contain the home folder of the person who compiled them, and the same code
/// would give other files on another machine.
fn remapped_sources() -> Option<(&'static str, OsString)> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let sources = home.join("registry").join("src");
    // There is one folder for each registry. A mirror has another name.
    let registries = fs::read_dir(&sources).into_iter().flatten().flatten();
    let mut folders: Vec<_> = registries.map(|folder| folder.path()).collect();
    folders.sort();
    // This one is for a registry folder that cargo makes only now. The compiler uses the last flag
    // that matches.
    folders.insert(0, sources);
    let flags = folders.iter().map(|folder| remap(folder)).collect::<Option<Vec<_>>>()?.join(" ");
    let given = env::var(VARIABLE).unwrap_or_default();
    Some((VARIABLE, format!("{given} {flags}").trim_start().into()))
}

/// The flag that replaces this folder.
fn remap(sources: &Path) -> Option<String> {
    let sources = sources.to_str()?;
    // Cargo splits the flags at spaces.
    (!sources.contains(char::is_whitespace))
        .then(|| format!("--remap-path-prefix={sources}=crates"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_is_replaced_if_it_has_no_spaces() {
        let flag = remap(Path::new("/home/ana/.cargo/registry/src"));
        assert_eq!(
            flag.as_deref(),
            Some("--remap-path-prefix=/home/ana/.cargo/registry/src=crates")
        );
        assert_eq!(remap(Path::new("/home/ana maria/.cargo")), None);
    }
}
