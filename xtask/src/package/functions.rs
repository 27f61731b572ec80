//! The functions that make a file of the package fat, as the linker wrote them: with names, and
//! before wasm-opt. Copies of one generic function are added up.
//! Does not know the sizes of compressed files.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::table::{Align, bytes, table};

/// How many rows a table has.
const ROWS: usize = 60;

/// A table of the largest functions for each file in this folder, where [`super::split`] leaves
/// them.
pub(crate) fn tables(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "wasm"));
    files.sort();
    let mut text = String::new();
    for path in files {
        let wasm = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        let mut sizes: Vec<_> = by_name(&wasm)?.into_iter().collect();
        sizes.sort_by(|(a, one), (b, other)| other.bytes.cmp(&one.bytes).then_with(|| a.cmp(b)));
        let rows = sizes.into_iter().take(ROWS);
        let rows: Vec<_> =
            rows.map(|(name, sum)| vec![bytes(sum.bytes), bytes(sum.copies), name]).collect();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let align = [Align::Right, Align::Right, Align::Left];
        text += &table(&["bytes", "copies", &format!("function of {name}")], &align, &rows);
        text += "\n";
    }
    Ok(text)
}

/// All functions with one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    bytes: usize,
    copies: usize,
}

fn by_name(wasm: &[u8]) -> Result<HashMap<String, Sum>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                sizes.push(usize::try_from(range.end - range.start)?);
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    let Name::Function(functions) = subsection? else { continue };
                    for naming in functions {
                        let naming = naming?;
                        names.insert(naming.index, naming.name);
                    }
                }
            }
            // Everything else is no code and has no names.
            _ => {}
        }
    }
    let mut sums: HashMap<String, Sum> = HashMap::new();
    for (index, size) in (imported..).zip(sizes) {
        let name = names.get(&index).copied().unwrap_or("?");
        let sum = sums.entry(without_hash(name)).or_default();
        sum.bytes += size;
        sum.copies += 1;
    }
    Ok(sums)
}

/// A name as it is written in Rust, without the hash that tells copies apart.
fn without_hash(name: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_a_function_are_added_up() {
        let mut module = walrus::Module::default();
        for (hash, count) in [("a", 1), ("b", 3)] {
            let mut builder = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
            let mut body = builder.func_body();
            for _ in 0..count {
                body.i32_const(1).drop();
            }
            builder.name(format!("_ZN4cart4show17h{}E", hash.repeat(16)));
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(hash, function);
        }
        let sums = by_name(&module.emit_wasm()).unwrap();
        assert_eq!(sums.len(), 1, "{sums:?}");
        assert_eq!(sums["cart::show"].copies, 2);
    }
}
