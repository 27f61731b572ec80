//! The files of the npm package, made from the real `interface.toml`.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::*;

const SHELL: &str = "shared-cart-0123abcd.js";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn about() -> About {
    About {
        version: "1.2.3".to_owned(),
        description: "A cart.".to_owned(),
        licence: "MIT".to_owned(),
        repository: "https://example.com/cart".to_owned(),
    }
}

/// The files that are made from the interface, by their names.
fn made_files() -> BTreeMap<String, String> {
    let (about, interface) = (about(), Interface::read(root()).unwrap());
    let files = made(&Input { about: &about, interface: &interface, shell: SHELL }).unwrap();
    files.into_iter().map(|(name, content)| (name, String::from_utf8(content).unwrap())).collect()
}

fn json(name: &str) -> Value {
    serde_json::from_str(&made_files()[name]).unwrap()
}

/// The `name` of each element of a list.
fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().unwrap_or_else(|| panic!("no list: {list}"));
    list.iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[test]
fn every_file_that_package_json_names_is_there() {
    let (package, files) = (json("package.json"), made_files());
    let mut named = Vec::new();
    for (_, target) in package["exports"].as_object().unwrap() {
        let conditions = target.as_object().map(|them| them.values().collect::<Vec<_>>());
        named.extend(conditions.unwrap_or_else(|| vec![target]));
    }
    named.extend(["types", "jsdelivr", "unpkg", "web-types"].map(|field| &package[field]));
    for path in named.iter().map(|path| path.as_str().unwrap()) {
        let path = path.strip_prefix("./").unwrap();
        let is_later = path == "cdn/*" || path == "integrity.json" || path == "package.json";
        assert!(is_later || files.contains_key(path), "{path}");
    }
    assert!(files.contains_key(package["customElements"].as_str().unwrap()));
}

#[test]
fn all_versions_are_that_of_the_project() {
    assert_eq!(json("package.json")["version"], "1.2.3");
    assert_eq!(json("web-types.json")["version"], "1.2.3");
    assert!(made_files()["index.js"].contains("export const version = \"1.2.3\";"));
}

#[test]
fn only_the_modules_that_register_have_side_effects() {
    let package = json("package.json");
    assert_eq!(package["sideEffects"], json!(["./define.js", "./cdn/*.js"]));
    let files = made_files();
    assert_eq!(files["cdn/shared-cart.js"], format!("import \"./{SHELL}\";\n"));
    assert!(files["define.js"].contains(&format!("import \"./cdn/{SHELL}\";")));
    assert!(!files["index.js"].lines().any(|line| line.starts_with("import")));
    for (name, text) in
        files.iter().filter(|(name, _)| name.rsplit_once('.').is_some_and(|(_, end)| end == "js"))
    {
        assert!(!text.lines().any(|line| line.starts_with("await")), "{name}");
    }
}

#[test]
fn the_types_name_every_attribute_event_and_method() {
    let (types, interface) = (&made_files()["index.d.ts"], Interface::read(root()).unwrap());
    for attribute in &interface.attributes {
        assert!(types.contains(&format!("\n  \"{}\"?: ", attribute.name)), "{}", attribute.name);
    }
    for event in &interface.events {
        assert!(types.contains(&format!("\n  \"{}\": CustomEvent<", event.name)), "{}", event.name);
    }
    for method in &interface.methods {
        assert!(types.contains(&format!("\n  {}(", method.name)), "{}", method.name);
    }
    for kind in &interface.error_kinds {
        assert!(types.contains(&format!("\n  | \"{}\"", kind.name)), "{}", kind.name);
    }
    for comment in types.lines().filter(|line| line.trim_start().starts_with("/** ")) {
        assert_eq!(comment.matches("*/").count(), 1, "{comment}");
    }
}

#[test]
fn the_types_of_vue_name_every_event() {
    let types = &made_files()["vue.d.ts"];
    for event in Interface::read(root()).unwrap().events {
        assert!(
            types.contains(&format!("SharedCartEventMap[\"{}\"]", event.name)),
            "{}",
            event.name
        );
    }
    assert!(types.contains("onSharedCartSignIn?: "), "{types}");
}

#[test]
fn no_file_links_to_a_section_of_its_own() {
    for (name, text) in made_files() {
        assert!(!text.contains("](#"), "{name}");
    }
    assert!(made_files()["index.d.ts"].contains("](https://example.com/cart#limits)"));
}

#[test]
fn the_manifest_names_everything() {
    let (manifest, interface) = (json("custom-elements.json"), Interface::read(root()).unwrap());
    let class = &manifest["modules"][0]["declarations"][0];
    let list = |names: &mut dyn Iterator<Item = &String>| names.cloned().collect::<Vec<_>>();
    let told = list(&mut interface.attributes.iter().map(|it| &it.name));
    assert_eq!(names(&class["attributes"]), told);
    assert_eq!(names(&class["events"]), list(&mut interface.events.iter().map(|it| &it.name)));
    assert_eq!(names(&class["cssParts"]), list(&mut interface.parts().map(|it| &it.name)));
    let told = list(&mut interface.custom_properties.iter().map(|it| &it.name));
    assert_eq!(names(&class["cssProperties"]), told);
    assert_eq!(names(&class["slots"]), list(&mut interface.slots.iter().map(|it| &it.name)));
    assert!(names(&class["members"]).contains(&"addItems"));
}

#[test]
fn editors_learn_every_attribute_and_event() {
    let interface = Interface::read(root()).unwrap();
    let told: Vec<_> = interface.attributes.iter().map(|it| it.name.as_str()).collect();
    let web_types = json("web-types.json");
    let element = &web_types["contributions"]["html"]["elements"][0];
    assert_eq!(names(&element["attributes"]), told);
    assert_eq!(names(&element["js"]["events"]).len(), interface.events.len());
    assert_eq!(names(&element["css"]["parts"]).len(), interface.parts().count());
    let vscode = json("vscode.html-custom-data.json");
    assert_eq!(names(&vscode["tags"][0]["attributes"]), told);
    let mode = vscode["tags"][0]["attributes"].as_array().unwrap();
    let mode = mode.iter().find(|it| it["name"] == "mode").unwrap();
    assert_eq!(names(&mode["values"]), ["view", "operator"]);
}

#[test]
fn integrity_has_the_hash_of_each_file_that_a_browser_loads() {
    let files =
        [("cdn/a-1.js".to_owned(), b"abc".to_vec()), ("index.js".to_owned(), b"abc".to_vec())];
    let told: Value = serde_json::from_slice(&integrity(&about(), &files).unwrap()).unwrap();
    let hash = names::integrity(b"abc");
    assert_eq!(told, json!({ "version": "1.2.3", "files": { "cdn/a-1.js": hash } }));
}

#[test]
fn changelog_and_readme_name_the_version() {
    let read = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    let manifest: toml::Table = toml::from_str(&read("Cargo.toml")).unwrap();
    let version = manifest["package"]["version"].as_str().unwrap().to_owned();
    let heading = format!("## {version}");
    let changelog = read("CHANGELOG.md");
    let mut lines = changelog.lines().skip_while(|line| *line != heading).skip(1);
    assert!(lines.any(|line| line.starts_with("- ")), "no entry for {version}");
    assert!(read("README.md").contains(&format!("/npm/shared-cart@{version}/cdn/")));
}
