//! Compiler flags of the release wasm, for whoever compiles it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Where cargo reads flags for the wasm alone.
const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The variable to set, if any. A panic's place in a dependency holds the path of the file on the
/// machine that compiled it: the home folder of a person, in every page, and another file name for
/// the same code on another machine. So that part of the path is replaced.
pub(crate) fn flags() -> Option<(&'static str, OsString)> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let flag = remap(&home.join("registry").join("src"))?;
    let given = env::var(VARIABLE).unwrap_or_default();
    Some((VARIABLE, format!("{given} {flag}").trim_start().into()))
}

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
