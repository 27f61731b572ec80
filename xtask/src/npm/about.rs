//! What `Cargo.toml` says about the project.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::workspace::Workspace;

/// Name, version and the like, for the manifests.
#[derive(Debug)]
pub(super) struct About {
    pub(super) version: String,
    pub(super) description: String,
    /// As an SPDX expression.
    pub(super) licence: String,
    /// The address of the repository.
    pub(super) repository: String,
}

#[derive(Deserialize)]
struct Manifest {
    package: Package,
    workspace: Root,
}

#[derive(Deserialize)]
struct Package {
    description: String,
}

#[derive(Deserialize)]
struct Root {
    package: Shared,
}

#[derive(Deserialize)]
struct Shared {
    license: String,
    repository: String,
}

impl About {
    /// Reads the `Cargo.toml` at the top.
    pub(super) fn read(workspace: &Workspace) -> Result<Self> {
        let text = fs::read_to_string(workspace.root.join("Cargo.toml"))?;
        let manifest: Manifest = toml::from_str(&text).context("Cargo.toml cannot be read")?;
        let Shared { license, repository } = manifest.workspace.package;
        Ok(Self {
            version: workspace.version.clone(),
            description: manifest.package.description,
            licence: license,
            repository,
        })
    }
}
