//! axe-core, which judges how accessible a page is. It is a script for a page, and comes from npm.
//! Does not fail without Node: the step that needs it is then skipped.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::ensure;

use super::npm_file::{self, NpmFile};
use crate::progress::note;

const AXE: NpmFile = NpmFile {
    package: "axe-core",
    version: "4.14.1",
    files: [
        include_str!("../../axe/package.json"),
        include_str!("../../axe/package-lock.json"),
        include_str!("../../axe/.npmrc"),
    ],
    path: "axe.min.js",
    name: "axe.min.js",
};

/// The pinned script. None where it cannot be installed.
pub(crate) fn get(cache: &Path) -> Option<PathBuf> {
    let found = npm_file::get(cache, &AXE, |file| {
        let starts = fs::read_to_string(file)?.starts_with(&format!("/*! axe v{}", AXE.version));
        ensure!(starts, "it is another version");
        Ok(())
    });
    found.inspect_err(|error| note(&format!("axe-core is missing: {error:#}"))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_one_that_npm_installs() {
        assert!(AXE.is_pinned());
    }
}
