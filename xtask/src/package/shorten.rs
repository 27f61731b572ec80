//! Shortens the names of imports between the wasm and the glue, and removes unused exports. Does
//! not change what the program does. The names of wasm-bindgen contain hashes, which compress badly
//! and are in both files.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use walrus::{Module, ModuleConfig, passes};

use super::bindgen::Parts;
use super::split::SHARED;

/// The name of the module that the glue itself provides. The name of a snippet is its path.
const GLUE: &str = "./core_bg.js";

/// Shortens the names in the wasm and in the glue. The files of the parts import exports by their
/// names, so these stay as they are.
pub(crate) fn shorten<'a>(
    mut parts: Parts,
    files: impl IntoIterator<Item = &'a Vec<u8>>,
) -> Result<Parts> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(&parts.wasm)?;
    let shared = shared(files)?;
    drop_unused(&mut module, &parts.glue, &shared);
    let mut modules = BTreeMap::new();
    for (index, import) in module.imports.iter_mut().enumerate() {
        // The name of a snippet's function is fixed by the snippet.
        if import.module == GLUE {
            let name = short(index);
            replace_once(&mut parts.glue, &format!(" {}: ", import.name), &format!(" {name}: "))?;
            import.name = name;
        }
        let count = modules.len();
        let name = modules.entry(import.module.clone()).or_insert_with(|| short(count)).clone();
        import.module = name;
    }
    for (module, name) in modules {
        parts.glue = imported_once(&parts.glue, &module);
        replace_once(&mut parts.glue, &format!("\"{module}\": "), &format!("{name}: "))?;
    }
    parts.wasm = module.emit_wasm();
    Ok(parts)
}

/// The names of what the parts import from the core.
fn shared<'a>(files: impl IntoIterator<Item = &'a Vec<u8>>) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for file in files {
        for import in Module::from_buffer(file)?.imports.iter() {
            if import.module != SHARED {
                bail!("a part imports `{}` of `{}`", import.name, import.module);
            }
            names.insert(import.name.clone());
        }
    }
    Ok(names)
}

/// Removes exports that neither the glue calls nor a part imports, and sections that only tools
/// read.
fn drop_unused(module: &mut Module, glue: &str, shared: &BTreeSet<String>) {
    let unused = |name: &str| !shared.contains(name) && !glue.contains(&format!("wasm.{name}"));
    let exports = module.exports.iter().filter(|export| unused(&export.name));
    for id in exports.map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    for id in module.customs.iter().map(|(id, _)| id).collect::<Vec<_>>() {
        module.customs.delete(id);
    }
    passes::gc::run(module);
}

/// The name with this number: `a` to `z`, then `ba`, `bb` and so on.
fn short(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    if index < 26 { letter.into() } else { format!("{}{letter}", short(index / 26)) }
}

/// The glue with one import of this module. wasm-bindgen imports a snippet once for each function
/// that needs no wrapper, under the same key of the same object.
fn imported_once(glue: &str, module: &str) -> String {
    let key = format!("\"{module}\": ");
    let imported = glue.lines().filter_map(|line| line.trim_start().strip_prefix(&key));
    let again: Vec<_> = imported.skip(1).map(|name| name.trim_end_matches(',')).collect();
    let is_again = |line: &str| {
        again.iter().any(|name| {
            line.starts_with(&format!("import * as {name} from"))
                || line.trim_start().strip_prefix(&key) == Some(&format!("{name},"))
        })
    };
    glue.lines().filter(|line| !is_again(line)).flat_map(|line| [line, "\n"]).collect()
}

/// Replaces a text that must occur exactly once. Otherwise the glue has a format that this code
/// does not know.
fn replace_once(text: &mut String, from: &str, to: &str) -> Result<()> {
    if text.matches(from).count() != 1 {
        bail!("the glue should contain `{}` once", from.trim());
    }
    *text = text.replace(from, to);
    Ok(())
}

#[cfg(test)]
mod tests {
    use walrus::{RawCustomSection, ValType};

    use super::*;

    const ELEMENT: &str = "./snippets/shared-cart-0f/src/element/element.js";

    fn parts() -> Parts {
        let mut module = Module::default();
        let type_ = module.types.add(&[ValType::I32], &[]);
        for (from, name) in [(GLUE, "__wbg_get_0f"), (ELEMENT, "crashed"), (GLUE, "__wbg_set_1e")] {
            let (function, _) = module.add_import_func(from, name, type_);
            module.exports.add(&format!("export_{name}"), function);
        }
        let name = "target_features".to_owned();
        module.customs.add(RawCustomSection { name, data: vec![0] });
        let glue = format!(
            "const import0 = {{\n __wbg_get_0f: function() {{}},\n\
             \x20__wbg_set_1e: function() {{}},\n}};\n\
             const all = {{\n \"{GLUE}\": import0,\n \"{ELEMENT}\": import1,\n}};\n\
             wasm.export___wbg_get_0f(); wasm.export_crashed();\n"
        );
        Parts { wasm: module.emit_wasm(), glue, snippets: vec![] }
    }

    #[test]
    fn wasm_and_glue_have_the_same_short_names() {
        let parts = shorten(parts(), []).unwrap();
        let module = Module::from_buffer(&parts.wasm).unwrap();
        let imports = module.imports.iter().map(|import| (&*import.module, &*import.name));
        assert_eq!(imports.collect::<Vec<_>>(), [("a", "a"), ("b", "crashed")]);
        for expected in [" a: function() {}", " a: import0,", " b: import1,"] {
            assert!(parts.glue.contains(expected), "{}", parts.glue);
        }
    }

    #[test]
    fn exports_that_the_glue_does_not_use_are_removed() {
        let parts = shorten(parts(), []).unwrap();
        let module = Module::from_buffer(&parts.wasm).unwrap();
        assert!(module.exports.iter().all(|export| !export.name.contains("set")));
        assert_eq!(module.customs.iter().count(), 0);
    }

    #[test]
    fn a_snippet_is_imported_once() {
        let glue = "import * as import1 from \"./a.js\"\nimport * as import2 from \"./a.js\"\n\
                    {\n  \"./a.js\": import1,\n  \"./a.js\": import2,\n  \"./b.js\": import3,\n}\n";
        let once = "import * as import1 from \"./a.js\"\n\
                    {\n  \"./a.js\": import1,\n  \"./b.js\": import3,\n}\n";
        assert_eq!(imported_once(glue, "./a.js"), once);
        assert_eq!(imported_once(once, "./a.js"), once);
    }

    #[test]
    fn a_glue_with_another_format_is_refused() {
        let mut parts = parts();
        parts.glue = parts.glue.replace(" __wbg_get_0f: ", " __wbg_get_2d: ");
        let error = shorten(parts, []).unwrap_err();
        assert_eq!(error.to_string(), "the glue should contain `__wbg_get_0f:` once");
    }

    #[test]
    fn short_names_are_different() {
        assert_eq!([0, 25, 26, 27, 26 * 26].map(short), ["a", "z", "ba", "bb", "baa"]);
    }
}
