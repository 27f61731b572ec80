//! `cargo xtask package`: the package as one `.tar.gz` file, and as an npm package.
//! Does not know which files the package has.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::build;
use crate::npm;
use crate::table::{Align, bytes, table};
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Builds the package, writes the archive and lists its files.
pub(super) fn run(workspace: &Workspace, tools: &Toolbox, is_built: bool) -> Result<()> {
    if !is_built {
        build::package(workspace, tools)?;
    }
    let name = format!("shared-cart-{}", workspace.version);
    let path = workspace.dist().join(format!("{name}.tar.gz"));
    let partial = path.with_extension("partial");
    let writing = || format!("writing {}", path.display());
    let listing = pack(&workspace.package(), &name, &partial).with_context(writing)?;
    fs::rename(&partial, &path).with_context(writing)?;
    print!("{}", table(&["file", "bytes"], &[Align::Left, Align::Right], &listing));
    println!("{}", workspace.show(&path));
    println!("{}", workspace.show(&npm::make(workspace)?));
    Ok(())
}

/// Writes the archive and returns the rows of its list. The same package gives the same bytes:
/// names are sorted, and times, owners and modes of this machine are left out.
fn pack(folder: &Path, name: &str, path: &Path) -> Result<Vec<Vec<String>>> {
    let mut names = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort();
    let mut archive = tar::Builder::new(GzEncoder::new(File::create(path)?, Compression::best()));
    let mut listing = Vec::new();
    for file in names {
        let content = fs::read(folder.join(&file))?;
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        archive.append_data(&mut header, format!("{name}/{file}"), &content[..])?;
        listing.push(vec![file, bytes(content.len())]);
    }
    archive.into_inner()?.finish()?;
    Ok(listing)
}
