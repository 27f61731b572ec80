//! Takes the component apart: the core, which draws a cart, and the parts that are loaded later.
//! Does not know what is in a part; `src/parts` marks the functions.
//!
//! `wasm_split_cli_support` reads the relocations that the linker wrote, so nothing may change the
//! module before. What only a part uses goes into the file of that part; what several parts use and
//! the core does not goes into a file that they share.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use super::assemble::Asset;
use super::bindgen::Snippet;
use super::files::Role;
use super::names::{hashed, integrity};

/// The file that loads the parts, and the line of it that lists their files.
const LOADER: &str = "/src/parts/parts.js";
const LIST: &str = "const files = {};";

/// The module from which a part imports what the core shares with it.
pub(super) const SHARED: &str = "__wasm_split";

/// The component, taken apart.
#[derive(Debug)]
pub(crate) struct Split {
    /// The core.
    pub(crate) core: Vec<u8>,
    /// The other files, by the names that the tool gave them.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The names of the files of each part.
    parts: BTreeMap<String, Vec<String>>,
}

/// Takes the linked module apart. The folder is emptied first.
pub(crate) fn split(wasm: &[u8], folder: &Path) -> Result<Split> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    let core = folder.join("core.wasm");
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &core;
    let made = transform(options).map_err(|error| anyhow!("taking the parts apart: {error:#}"))?;
    let mut files = BTreeMap::new();
    for path in made.split_modules {
        let wasm = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(stem, without_custom_sections(&wasm)?);
    }
    let parts: BTreeMap<_, Vec<_>> = made.prefetch_map.into_iter().collect();
    // A file without content is not in the list of its part.
    files.retain(|stem, _| parts.values().any(|of_part| of_part.contains(stem)));
    let core = fs::read(&core).with_context(|| format!("reading {}", core.display()))?;
    Ok(Split { core, files, parts })
}

impl Split {
    /// The files with their final names. Writes these names, and the hashes that a browser checks,
    /// into the script that loads them.
    pub(crate) fn named(self, snippets: &mut [Snippet]) -> Result<Vec<Asset>> {
        let mut names = BTreeMap::new();
        let mut assets = Vec::new();
        for (stem, content) in self.files {
            let name = hashed(&["shared-cart-", word(&stem)].concat(), "wasm", &content);
            // Bundlers find a file by exactly this form, and put its final address there.
            let file = format!(
                "[new URL(\"./{name}\", import.meta.url).href, \"{}\"]",
                integrity(&content)
            );
            names.insert(stem, file);
            assets.push(Asset { name, role: Role::Part, content });
        }
        let of_part = |stems: Vec<String>| {
            stems.into_iter().map(|stem| names[&stem].clone()).collect::<Vec<_>>().join(", ")
        };
        let list = self.parts.into_iter();
        let list: Vec<_> =
            list.map(|(part, stems)| format!("\"{part}\": [{}]", of_part(stems))).collect();
        let mut loaders = snippets.iter_mut().filter(|it| it.path.ends_with(LOADER));
        let (Some(loader), None) = (loaders.next(), loaders.next()) else {
            bail!("the component should have {LOADER} once");
        };
        if loader.text.matches(LIST).count() != 1 {
            bail!("{LOADER} should contain `{LIST}` once");
        }
        loader.text =
            loader.text.replace(LIST, &format!("const files = {{ {} }};", list.join(", ")));
        Ok(assets)
    }
}

/// The word for a file: the name of its part, or `common` for what several parts share.
fn word(stem: &str) -> &str {
    stem.strip_prefix("split_").unwrap_or("common")
}

/// The module without the sections that only tools read, such as the names of functions.
fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    let (header, mut rest) = wasm.split_at_checked(8).context("a part is no module")?;
    let mut kept = header.to_vec();
    while let Some((id, after_id)) = rest.split_first() {
        let (length, content) = length(after_id).context("a section of a part has no length")?;
        let (_, next) = content.split_at_checked(length).context("a section of a part is cut")?;
        if *id != 0 {
            kept.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Ok(kept)
}

/// A number of the format LEB128, and what follows it.
fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loader(text: &str) -> Vec<Snippet> {
        let path = format!("snippets/shared-cart-0f{LOADER}");
        vec![Snippet { path, text: text.to_owned() }]
    }

    fn taken_apart() -> Split {
        let files = [("chunk_2", b"both"), ("split_writing", b"send")];
        let both = vec!["chunk_2".to_owned(), "split_writing".to_owned()];
        Split {
            core: vec![],
            files: files.map(|(stem, wasm)| (stem.to_owned(), wasm.to_vec())).into(),
            parts: [("writing".to_owned(), both)].into(),
        }
    }

    #[test]
    fn the_loader_gets_names_and_hashes_of_the_files_of_each_part() {
        let mut snippets = loader("const files = {};\nload(files);\n");
        let assets = taken_apart().named(&mut snippets).unwrap();
        let names: Vec<_> = assets.iter().map(|asset| asset.name.as_str()).collect();
        let [common, writing] = names[..] else { panic!("{names:?}") };
        assert!(common.starts_with("shared-cart-common-"), "{common}");
        assert!(writing.starts_with("shared-cart-writing-"), "{writing}");
        let hashes = [integrity(b"both"), integrity(b"send")];
        let expected = format!(
            "\"writing\": [[new URL(\"./{common}\", import.meta.url).href, \"{}\"], \
             [new URL(\"./{writing}\", import.meta.url).href, \"{}\"]]",
            hashes[0], hashes[1]
        );
        assert!(snippets[0].text.contains(&expected), "{}", snippets[0].text);
    }

    #[test]
    fn a_loader_without_the_list_is_refused() {
        let error = taken_apart().named(&mut loader("const all = {};")).unwrap_err();
        assert!(error.to_string().ends_with("should contain `const files = {};` once"), "{error}");
    }

    #[test]
    fn sections_for_tools_are_left_out() {
        let header = b"\0asm\x01\0\0\0".to_vec();
        let names = [&[0, 0x81, 0][..], &[7]].concat();
        let types = [&[1, 3][..], &[1, 2, 3]].concat();
        let wasm = [&header[..], &names, &types].concat();
        assert_eq!(without_custom_sections(&wasm).unwrap(), [&header[..], &types].concat());
        assert!(without_custom_sections(&wasm[..wasm.len() - 1]).is_err());
    }
}
