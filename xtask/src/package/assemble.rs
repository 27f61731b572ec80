//! Makes the files of the package: minifies the JavaScript, gives each file a name with a hash, and
//! rewrites the imports. Does not write files.
//!
//! An imported file comes before the file that imports it, because a file's hash depends on the
//! names that it imports.

use anyhow::{Context, Result, bail};

use super::bindgen::{Parts, Snippet};
use super::files::Role;
use super::minify::minify;
use super::names::{hashed, integrity, snippet_stem};

/// The names of the glue and of the wasm in the shell's source.
const GLUE_PLACEHOLDER: &str = "./shared-cart-core.js";
const WASM_PLACEHOLDER: &str = "./shared-cart-core.wasm";

/// What stands in the shell's source for the hash with which it loads the wasm.
const INTEGRITY_PLACEHOLDER: &str = "sha384-of-shared-cart-core.wasm";

/// What stands in the shell's source for the style sheet.
const STYLES_PLACEHOLDER: &str = "\"the style sheet of shared-cart\"";

/// A file with its final name and its content.
#[derive(Debug)]
pub(crate) struct Asset {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) content: Vec<u8>,
}

/// What the package contains, before it is compressed.
pub(super) struct Contents {
    /// The files that a page loads.
    pub(super) files: Vec<Asset>,
    /// The text of `licences.txt`.
    pub(super) licences: String,
}

/// The shell: its modules in one text, and the style sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shell<'a> {
    pub(super) script: &'a str,
    pub(super) styles: &'a str,
}

/// The files in the order in which a page needs them: shell, glue, snippets, wasm.
pub(super) fn assemble(parts: Parts, shell: Shell) -> Result<Vec<Asset>> {
    let wasm = asset(Role::Wasm, "shared-cart-core", "wasm", parts.wasm);
    let mut glue = without_unused_exports(&parts.glue);
    let mut snippets = Vec::new();
    for snippet in parts.snippets {
        if !glue.contains(&snippet.path) {
            continue;
        }
        refuse_relative_imports(&snippet)?;
        let file = js(Role::Snippet, &snippet_stem(&snippet), &snippet.text)?;
        glue = glue.replace(&snippet.path, &file.name);
        if !snippets.iter().any(|known: &Asset| known.name == file.name) {
            snippets.push(file);
        }
    }
    if import_lines(&glue).any(|line| line.contains("./snippets/")) {
        bail!("the glue imports a snippet that wasm-bindgen did not write");
    }
    let glue = js(Role::Glue, "shared-cart-core", &glue)?;
    let mut script = shell.script.to_owned();
    for (placeholder, text) in [
        (GLUE_PLACEHOLDER, format!("./{}", glue.name)),
        (WASM_PLACEHOLDER, format!("./{}", wasm.name)),
        (INTEGRITY_PLACEHOLDER, integrity(&wasm.content)),
        (STYLES_PLACEHOLDER, serde_json::to_string(shell.styles)?),
    ] {
        if !script.contains(placeholder) {
            bail!("src/shell/entry.js does not name {placeholder}, which the package replaces");
        }
        script = script.replace(placeholder, &text);
    }
    let shell = js(Role::Shell, "shared-cart", &script)?;
    let mut files = vec![shell, glue];
    files.append(&mut snippets);
    files.push(wasm);
    Ok(files)
}

/// Removes the exports that the shell does not use, so that the minifier can shorten or remove
/// what was exported.
fn without_unused_exports(glue: &str) -> String {
    glue.replace("export class ", "class ").replace("export { initSync, ", "export { ")
}

fn import_lines(glue: &str) -> impl Iterator<Item = &str> {
    glue.lines().filter(|line| line.starts_with("import "))
}

fn js(role: Role, stem: &str, text: &str) -> Result<Asset> {
    let text = minify(text).with_context(|| format!("the JavaScript of {stem}"))?;
    Ok(asset(role, stem, "js", text.into_bytes()))
}

fn asset(role: Role, stem: &str, extension: &str, content: Vec<u8>) -> Asset {
    Asset { name: hashed(stem, extension, &content), role, content }
}

/// Refuses a snippet with a relative import. All files get new names in one folder, so such an
/// import would not find its file.
fn refuse_relative_imports(snippet: &Snippet) -> Result<()> {
    let lines = snippet.text.lines().map(str::trim_start);
    let imports = lines.filter(|line| line.starts_with("import") || line.starts_with("export"));
    for line in imports {
        if ["\"./", "\"../", "'./", "'../"].iter().any(|start| line.contains(start)) {
            bail!("{} may not import another file of its own: `{line}`", snippet.path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ELEMENT: &str = "snippets/shared-cart-0f/src/element/element.js";
    const SCRIPT: &str = "// starts it all\nimport(\"./shared-cart-core.js\");\n\
                          fetch(new URL(\"./shared-cart-core.wasm\", import.meta.url), \
                          { integrity: \"sha384-of-shared-cart-core.wasm\" });\n\
                          styles(\"the style sheet of shared-cart\");\n";
    const SHELL: Shell = Shell { script: SCRIPT, styles: "a{color:\"red\"}" };

    fn parts(wasm: &[u8], element: &str) -> Parts {
        let glue = format!(
            "import {{ define }} from './{ELEMENT}';\nexport class Mounted {{}}\n\
             function initSync() {{}}\nexport {{ initSync, define as default }};\n"
        );
        let snippets = vec![Snippet { path: ELEMENT.to_owned(), text: element.to_owned() }];
        Parts { wasm: wasm.to_vec(), glue, snippets }
    }

    fn names(wasm: &[u8], element: &str) -> Vec<String> {
        let files = assemble(parts(wasm, element), SHELL).unwrap();
        files.into_iter().map(|file| file.name).collect()
    }

    #[test]
    fn every_import_has_the_final_name_of_its_file() {
        let files = assemble(parts(b"wasm", "export function define() {}\n"), SHELL).unwrap();
        let text = |index: usize| String::from_utf8(files[index].content.clone()).unwrap();
        let [shell, glue, element, wasm] = &files[..] else { panic!("{files:?}") };
        assert!(shell.name.starts_with("shared-cart-") && !shell.name.contains("core"));
        assert!(text(1).contains(&format!("from\"./{}\"", element.name)), "{}", text(1));
        assert!(text(0).contains(&format!("import(`./{}`)", glue.name)), "{}", text(0));
        assert!(text(0).contains(&format!("new URL(`./{}`", wasm.name)), "{}", text(0));
        assert!(text(0).contains(&integrity(b"wasm")), "{}", text(0));
        assert!(text(0).contains("a{color:\"red\"}"), "{}", text(0));
        assert!(!text(1).contains("initSync") && !text(1).contains("Mounted"), "{}", text(1));
    }

    #[test]
    fn a_change_renames_only_the_file_and_its_importers() {
        let before = names(b"wasm", "export function define() {}\n");
        let element = names(b"wasm", "export function define() { return 1; }\n");
        let same =
            |other: &[String]| before.iter().zip(other).map(|(a, b)| a == b).collect::<Vec<_>>();
        assert_eq!(same(&element), [false, false, false, true]);
        let wasm = names(b"other", "export function define() {}\n");
        assert_eq!(same(&wasm), [false, true, true, false]);
    }

    #[test]
    fn a_shell_without_a_placeholder_is_refused() {
        let shell = Shell { script: "import('./shared-cart-core.js')", styles: "" };
        let error = assemble(parts(b"wasm", ""), shell).unwrap_err();
        assert!(error.to_string().contains("does not name ./shared-cart-core.wasm"), "{error}");
    }

    #[test]
    fn a_snippet_with_a_relative_import_is_refused() {
        let error = assemble(parts(b"wasm", "import { a } from \"./a.js\";\n"), SHELL).unwrap_err();
        assert!(error.to_string().contains("may not import another file"), "{error}");
    }
}
