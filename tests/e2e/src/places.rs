//! Where the repository and the programs are that a test needs.
//! It starts nothing.

use std::env;
use std::path::{Path, PathBuf};

use crate::Failure;

/// The root of the repository.
pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The program that `variable` names, or the first of `names` in `PATH`.
pub(crate) fn program(variable: &str, names: &[&str]) -> Result<PathBuf, Failure> {
    if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
        return Ok(PathBuf::from(path));
    }
    in_path(names).ok_or_else(|| Failure::Missing {
        program: names.join(" or "),
        help: format!("put it in PATH, name it in {variable}, or run `cargo xtask test`"),
    })
}

/// The first of `names` that is a file in one of `PATH`'s folders.
fn in_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .map(|file| file.with_extension(env::consts::EXE_EXTENSION))
        .find(|file| file.is_file())
}
