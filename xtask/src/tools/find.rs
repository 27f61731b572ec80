//! Finds programs, and asks them for their version. It installs nothing.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::pins::Tool;
use crate::process;

/// The program in PATH.
pub(crate) fn in_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// The programs of the tool in PATH, when every one of them has exactly this version.
pub(crate) fn fitting_in_path(tool: &Tool) -> Option<PathBuf> {
    let found: Option<Vec<PathBuf>> =
        tool.programs.iter().map(|program| in_path(program)).collect();
    let found = found?;
    found.iter().all(|program| has_version(program, &tool.version)).then(|| found[0].clone())
}

/// The programs of the tool in this folder, when they are there and run.
pub(crate) fn fitting_in(folder: &Path, tool: &Tool) -> Option<PathBuf> {
    let place = |name: &&str| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    let all = tool.programs.iter().all(|name| has_version(&place(name), &tool.version));
    all.then(|| place(&tool.programs[0]))
}

fn has_version(program: &Path, version: &str) -> bool {
    let text = process::text(process::command(program).arg("--version"));
    text.is_ok_and(|text| says(&text, version))
}

/// Whether a program that prints this has exactly this version.
fn says(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

/// The first number of a version: `ChromeDriver 156.0.8078.79 (0a1b…)` has 156.
pub(crate) fn major(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

/// PATH with these programs' folders in front of what is there.
pub(crate) fn path_with<'a>(programs: impl IntoIterator<Item = &'a Path>) -> Result<OsString> {
    let ours = programs.into_iter().filter_map(Path::parent).map(Path::to_path_buf);
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(ours.chain(env::split_paths(&path)))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_fits_only_when_it_is_the_same_to_the_last_digit() {
        assert!(says("wasm-bindgen 0.2.130\n", "0.2.130"));
        assert!(says("wasm-pack 0.15.1 (abc 2026-01-01)", "0.15.1"));
        assert!(!says("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!says("trunk 0.22.0-beta.1", "0.22.0"));
    }

    #[test]
    fn the_major_version_is_found_in_what_browsers_print() {
        let chromium = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)";
        assert_eq!(major(chromium), Some(156));
        assert_eq!(major("ChromeDriver 155.0.1.2 (f00 refs/heads@{#1})"), Some(155));
        assert_eq!(major("Google Chrome"), None);
    }
}
