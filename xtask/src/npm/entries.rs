//! `package.json` and the modules that a page or a bundler imports.
//!
//! `index.js` registers nothing and works on a server. `define.js` registers the element. It
//! imports the file of the component by a relative path, so that bundlers find the files which that
//! one names by `import.meta.url`. No module waits at its top level: bundlers refuse that
//! for older browsers.

use super::about::About;
use crate::interface::TAG;

/// The folder with the files of the component. It has no folders in it, because the file managers
/// of some stores have none.
pub(super) const CDN: &str = "cdn";

/// A package manager that hides what a package does not name would hide the frameworks from the
/// types, so they are optional peers. The order matters: the types come first in an export.
const PACKAGE: &str = r#"{
  "name": "TAG",
  "version": "VERSION",
  "description": "DESCRIPTION",
  "keywords": ["vtex", "cart", "shared cart", "custom element", "web component"],
  "license": "LICENCE",
  "repository": { "type": "git", "url": "git+REPOSITORY.git" },
  "homepage": "REPOSITORY#readme",
  "bugs": "REPOSITORY/issues",
  "type": "module",
  "exports": {
    ".": { "types": "./index.d.ts", "default": "./index.js" },
    "./define": { "types": "./define.d.ts", "default": "./define.js" },
    "./react": { "types": "./react.d.ts" },
    "./preact": { "types": "./preact.d.ts" },
    "./vue": { "types": "./vue.d.ts" },
    "./cdn/*": "./cdn/*",
    "./custom-elements.json": "./custom-elements.json",
    "./integrity.json": "./integrity.json",
    "./package.json": "./package.json"
  },
  "types": "./index.d.ts",
  "jsdelivr": "./cdn/TAG.js",
  "unpkg": "./cdn/TAG.js",
  "customElements": "custom-elements.json",
  "web-types": "./web-types.json",
  "sideEffects": ["./define.js", "./cdn/*.js"],
  "files": ["*.js", "*.d.ts", "*.json", "licences.txt", "CHANGELOG.md", "LICENSE-*", "cdn/*"],
  "peerDependencies": { "@types/react": ">=18.2.6", "preact": ">=10", "vue": ">=3.3" },
  "peerDependenciesMeta": {
    "@types/react": { "optional": true },
    "preact": { "optional": true },
    "vue": { "optional": true }
  },
  "publishConfig": { "access": "public", "provenance": true }
}
"#;

pub(super) fn package_json(about: &About) -> String {
    let texts = [
        ("TAG", TAG),
        ("VERSION", &about.version),
        ("DESCRIPTION", &about.description),
        ("LICENCE", &about.licence),
        ("REPOSITORY", &about.repository),
    ];
    texts.iter().fold(PACKAGE.to_owned(), |made, (place, text)| made.replace(place, text))
}

pub(super) fn index(about: &About) -> String {
    format!(
        r#"// Registers nothing, and works on a server too.

export const tag = "{TAG}";

export const version = "{}";

export async function define() {{
  if (!globalThis.customElements) return undefined;
  await import("./define.js");
  return customElements.get(tag);
}}
"#,
        about.version
    )
}

pub(super) fn define(shell: &str) -> String {
    format!("// Registers the element. On a server it does nothing.\nimport \"./{CDN}/{shell}\";\n")
}

/// It also brings the types of the element.
pub(super) fn define_types() -> String {
    "export type * from \"./index.js\";\n".to_owned()
}

/// The file with a name that stays. A page that loads it gets the newest files.
pub(super) fn stable(shell: &str) -> String {
    format!("import \"./{shell}\";\n")
}
