//! Gives what passes between the wasm and its glue short names, and drops what the glue does not
//! use. The names that wasm-bindgen gives carry hashes, which stand in both files and do not
//! compress.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use walrus::{Module, ModuleConfig, passes};

use super::bindgen::Parts;

/// How the glue names the module that it makes itself; a snippet is named by its path.
const GLUE: &str = "./core_bg.js";

/// The same program in less.
pub(crate) fn shorten(mut parts: Parts) -> Result<Parts> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse(&parts.wasm)?;
    drop_unused(&mut module, &parts.glue);
    let mut modules = BTreeMap::new();
    for (index, import) in module.imports.iter_mut().enumerate() {
        // A function of a snippet has the name that the snippet gives it.
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
        replace_once(&mut parts.glue, &format!("\"{module}\": "), &format!("{name}: "))?;
    }
    parts.wasm = module.emit_wasm();
    Ok(parts)
}

/// Exports that the glue does not call, and sections that only tools read.
fn drop_unused(module: &mut Module, glue: &str) {
    let unused = |name: &str| !glue.contains(&format!("wasm.{name}"));
    let exports = module.exports.iter().filter(|export| unused(&export.name));
    for id in exports.map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    for id in module.customs.iter().map(|(id, _)| id).collect::<Vec<_>>() {
        module.customs.delete(id);
    }
    passes::gc::run(module);
}

/// `a` to `z`, then `ba`, `bb` and so on.
fn short(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    if index < 26 { letter.into() } else { format!("{}{letter}", short(index / 26)) }
}

/// Anything but one place would mean that the glue is not what it was when this was written.
fn replace_once(text: &mut String, from: &str, to: &str) -> Result<()> {
    if text.matches(from).count() != 1 {
        bail!("the glue should have `{}` in one place", from.trim());
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
            "const import0 = {{\n __wbg_get_0f: function() {{}},\n __wbg_set_1e: function() {{}},\n}};\n\
             const all = {{\n \"{GLUE}\": import0,\n \"{ELEMENT}\": import1,\n}};\n\
             wasm.export___wbg_get_0f(); wasm.export_crashed();\n"
        );
        Parts { wasm: module.emit_wasm(), glue, snippets: vec![] }
    }

    #[test]
    fn both_sides_have_the_same_short_names() {
        let parts = shorten(parts()).unwrap();
        let module = Module::from_buffer(&parts.wasm).unwrap();
        let imports = module.imports.iter().map(|import| (&*import.module, &*import.name));
        assert_eq!(imports.collect::<Vec<_>>(), [("a", "a"), ("b", "crashed")]);
        for expected in [" a: function() {}", " a: import0,", " b: import1,"] {
            assert!(parts.glue.contains(expected), "{}", parts.glue);
        }
    }

    #[test]
    fn what_the_glue_does_not_use_goes() {
        let parts = shorten(parts()).unwrap();
        let module = Module::from_buffer(&parts.wasm).unwrap();
        assert!(module.exports.iter().all(|export| !export.name.contains("set")));
        assert_eq!(module.customs.iter().count(), 0);
    }

    #[test]
    fn a_glue_of_another_shape_is_refused() {
        let mut parts = parts();
        parts.glue = parts.glue.replace(" __wbg_get_0f: ", " __wbg_get_2d: ");
        let error = shorten(parts).unwrap_err();
        assert_eq!(error.to_string(), "the glue should have `__wbg_get_0f:` in one place");
    }

    #[test]
    fn short_names_do_not_repeat() {
        assert_eq!([0, 25, 26, 27, 26 * 26].map(short), ["a", "z", "ba", "bb", "baa"]);
    }
}
