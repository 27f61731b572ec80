//! Writes the package into a temporary folder, which then replaces the old package.
//! Does not change the old package if anything fails.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use super::assemble::{Asset, Contents};
use super::files::PackagedFile;
use super::{compress, embed, names};

/// Compresses and writes the files, `embed.html`, `prefetch.html`, `files.json` and `licences.txt`.
pub(super) fn write(folder: &Path, contents: &Contents) -> Result<Vec<PackagedFile>> {
    let new = folder.with_extension("new");
    remove(&new).with_context(|| format!("emptying {}", new.display()))?;
    let written = fill(&new, folder, contents);
    if written.is_err() {
        // An incomplete package is useless, and may be what filled the disk.
        let _ = remove(&new);
    }
    let files = written.with_context(|| format!("{} is not changed", folder.display()))?;
    replace(folder, &new).with_context(|| format!("putting {} in place", folder.display()))?;
    Ok(files)
}

/// Writes all files into the folder `new`. Compressed forms are taken from the folder `old`, if it
/// has the same files.
pub(super) fn fill(new: &Path, old: &Path, contents: &Contents) -> Result<Vec<PackagedFile>> {
    let assets = &contents.files;
    fs::create_dir_all(new).map_err(|error| failed(new, &error))?;
    let mut files = Vec::new();
    for asset in assets {
        let (brotli, gzip) = compressed(old, asset)?;
        put(new, &asset.name, &asset.content)?;
        put(new, &format!("{}.br", asset.name), &brotli)?;
        put(new, &format!("{}.gz", asset.name), &gzip)?;
        files.push(PackagedFile {
            name: asset.name.clone(),
            role: asset.role,
            raw: asset.content.len(),
            gzip: gzip.len(),
            brotli: brotli.len(),
            integrity: names::integrity(&asset.content),
        });
    }
    put(new, "embed.html", embed::embed(assets).as_bytes())?;
    put(new, "prefetch.html", embed::prefetch(assets).as_bytes())?;
    put(new, "files.json", &serde_json::to_vec_pretty(&files)?)?;
    put(new, "licences.txt", contents.licences.as_bytes())?;
    Ok(files)
}

/// The compressed forms. They are taken from the old package if its file is identical.
fn compressed(old: &Path, asset: &Asset) -> Result<(Vec<u8>, Vec<u8>)> {
    let read = |ending: &str| fs::read(old.join(format!("{}{ending}", asset.name)));
    if let (Ok(content), Ok(brotli), Ok(gzip)) = (read(""), read(".br"), read(".gz"))
        && content == asset.content
    {
        return Ok((brotli, gzip));
    }
    Ok((compress::brotli(&asset.content)?, compress::gzip(&asset.content)?))
}

fn put(folder: &Path, name: &str, content: &[u8]) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, content).map_err(|error| failed(&path, &error))
}

fn failed(path: &Path, error: &io::Error) -> anyhow::Error {
    if error.kind() == ErrorKind::StorageFull {
        anyhow!("the disk is full at {}: free some space and run it again", path.display())
    } else {
        anyhow!("writing {}: {error}", path.display())
    }
}

/// Replaces the old folder. Not every system can do this in one step, so the old folder is renamed
/// first, and gets its name back if the new one cannot take it.
fn replace(folder: &Path, new: &Path) -> io::Result<()> {
    let old: PathBuf = folder.with_extension("old");
    remove(&old)?;
    let had_one = folder.exists();
    if had_one {
        fs::rename(folder, &old)?;
    }
    if let Err(error) = fs::rename(new, folder) {
        if had_one {
            fs::rename(&old, folder)?;
        }
        return Err(error);
    }
    remove(&old)
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;
    use crate::package::files::Role;

    /// A temporary folder for one test. It is removed at the end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = env::temp_dir().join(format!("shared-cart-{name}-{}", std::process::id()));
            remove(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = remove(&self.0);
        }
    }

    /// A package of one file.
    fn of(name: &str) -> Contents {
        let content = name.repeat(99).into_bytes();
        let files = vec![Asset { name: name.to_owned(), role: Role::Shell, content }];
        Contents { files, licences: "MIT".to_owned() }
    }

    fn entries(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let name = |entry: io::Result<fs::DirEntry>| {
            entry.unwrap().file_name().to_string_lossy().into_owned()
        };
        let mut names: Vec<_> = entries.map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_package_replaces_the_whole_old_one() {
        let folder = Folder::new("replace");
        let package = folder.0.join("package");
        write(&package, &of("a-1.js")).unwrap();
        write(&package, &of("a-2.js")).unwrap();
        let expected = [
            "a-2.js",
            "a-2.js.br",
            "a-2.js.gz",
            "embed.html",
            "files.json",
            "licences.txt",
            "prefetch.html",
        ];
        assert_eq!(entries(&package), expected);
        assert_eq!(entries(&folder.0), ["package"]);
    }

    #[test]
    fn a_file_without_a_change_is_not_compressed_again() {
        let folder = Folder::new("keep");
        let package = folder.0.join("package");
        write(&package, &of("a-1.js")).unwrap();
        // Compression does not give this content, so it must come from the old package.
        fs::write(package.join("a-1.js.br"), "kept").unwrap();
        assert_eq!(write(&package, &of("a-1.js")).unwrap()[0].brotli, 4);
        fs::write(package.join("a-1.js"), "damaged").unwrap();
        assert_ne!(write(&package, &of("a-1.js")).unwrap()[0].brotli, 4);
    }

    #[test]
    fn a_failed_write_keeps_the_old_package() {
        let folder = Folder::new("fail");
        let package = folder.0.join("package");
        write(&package, &of("a-1.js")).unwrap();
        let error = write(&package, &of("no/such/folder.js")).unwrap_err();
        assert!(format!("{error:#}").contains("is not changed"), "{error:#}");
        assert!(entries(&package).contains(&"a-1.js".to_owned()));
        assert_eq!(entries(&folder.0), ["package"]);
    }

    #[test]
    fn a_full_disk_gives_one_clear_sentence() {
        let error = failed(Path::new("dist"), &io::Error::from(ErrorKind::StorageFull));
        assert!(error.to_string().starts_with("the disk is full at dist: free some space"));
    }
}
