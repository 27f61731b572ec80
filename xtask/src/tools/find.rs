//! Finds programs and their versions.
//! Does not install anything.

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

/// The tool's first program in PATH, if all its programs are in PATH with exactly this version.
pub(crate) fn fitting_in_path(tool: &Tool) -> Option<PathBuf> {
    let found: Option<Vec<PathBuf>> =
        tool.programs.iter().map(|program| in_path(program)).collect();
    let found = found?;
    found.iter().all(|program| has_version(program, tool)).then(|| found[0].clone())
}

/// The tool's first program in this folder, if all its programs are there with exactly this
/// version.
pub(crate) fn fitting_in(folder: &Path, tool: &Tool) -> Option<PathBuf> {
    let place = |name: &&str| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    let all = tool.programs.iter().all(|name| has_version(&place(name), tool));
    all.then(|| place(&tool.programs[0]))
}

fn has_version(program: &Path, tool: &Tool) -> bool {
    let text = process::text(process::command(program).args(tool.version_arguments));
    text.is_ok_and(|text| contains_version(&text, &tool.version))
}

/// Whether the output of `--version` contains exactly this version.
fn contains_version(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

/// The major version in the output of `--version`: `ChromeDriver 156.0.8078.79 (0a1b…)` has 156.
pub(crate) fn major(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

/// PATH, with the folders of these programs before the other folders.
pub(crate) fn path_with<'a>(programs: impl IntoIterator<Item = &'a Path>) -> Result<OsString> {
    let ours = programs.into_iter().filter_map(Path::parent).map(Path::to_path_buf);
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(ours.chain(env::split_paths(&path)))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_matches_only_if_all_digits_are_the_same() {
        assert!(contains_version("wasm-bindgen 0.2.130\n", "0.2.130"));
        assert!(contains_version("wasm-pack 0.15.1 (abc 2026-01-01)", "0.15.1"));
        assert!(!contains_version("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!contains_version("trunk 0.22.0-beta.1", "0.22.0"));
    }

    #[test]
    fn the_major_version_is_found_in_the_output_of_browsers() {
        let chromium = "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)";
        assert_eq!(major(chromium), Some(156));
        assert_eq!(major("ChromeDriver 155.0.1.2 (f00 refs/heads@{#1})"), Some(155));
        assert_eq!(major("Google Chrome"), None);
    }
}
