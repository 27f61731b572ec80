//! Settings of the release wasm, for whoever compiles it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::linker;

/// Where cargo reads flags for the wasm alone.
const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The variables to set.
pub(crate) fn flags() -> impl Iterator<Item = (&'static str, OsString)> {
    remapped_sources().into_iter().chain(linker::flag())
}

/// A panic's place in a dependency holds the path of the file on the machine that compiled it: the
/// home folder of a person, in every page, and another file name for the same code on another
/// machine. So that part of the path is replaced.
fn remapped_sources() -> Option<(&'static str, OsString)> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let sources = home.join("registry").join("src");
    // A folder for each registry, which has one name here and another behind a mirror.
    let registries = fs::read_dir(&sources).into_iter().flatten().flatten();
    let mut folders: Vec<_> = registries.map(|folder| folder.path()).collect();
    folders.sort();
    // One that cargo makes only now; of several that fit, the compiler takes the last.
    folders.insert(0, sources);
    let flags = folders.iter().map(|folder| remap(folder)).collect::<Option<Vec<_>>>()?.join(" ");
    let given = env::var(VARIABLE).unwrap_or_default();
    Some((VARIABLE, format!("{given} {flags}").trim_start().into()))
}

/// The flag that replaces this folder.
fn remap(sources: &Path) -> Option<String> {
    let sources = sources.to_str()?;
    // Cargo parts the flags at blanks.
    (!sources.contains(char::is_whitespace))
        .then(|| format!("--remap-path-prefix={sources}=crates"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_is_replaced_where_the_flag_can_name_it() {
        let flag = remap(Path::new("/home/ana/.cargo/registry/src"));
        assert_eq!(
            flag.as_deref(),
            Some("--remap-path-prefix=/home/ana/.cargo/registry/src=crates")
        );
        assert_eq!(remap(Path::new("/home/ana maria/.cargo")), None);
    }
}
