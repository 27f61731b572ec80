//! Compares `interface.toml` with the code, as text.
//!
//! Parts are what is given to something with the name `part`: a method, a parameter, a field. So
//! the tests find a part wherever its name is written, and do not know how an element is built.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::source::{arguments, literals, parameters, without_comments};
use super::{AttributeKind, Interface, TAG};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn interface() -> Interface {
    Interface::read(root()).unwrap()
}

/// A file without its comments.
fn read(path: &str) -> String {
    without_comments(&fs::read_to_string(root().join(path)).unwrap())
}

/// All files of a folder with this ending, without their comments.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|its| its == ending) {
                found.push(without_comments(&fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} in {folder}");
    found
}

/// The texts of one kind of constants: `pub(super) const NAME: &str = "…";`.
fn constants(text: &str) -> BTreeSet<String> {
    let of_text = text.split("const ").skip(1).filter_map(|rest| rest.split_once(": &str = "));
    let values =
        of_text.filter(|(name, _)| name.chars().all(|sign| sign.is_uppercase() || sign == '_'));
    values.filter_map(|(_, rest)| literals(rest.split(';').next()?).pop()).collect()
}

#[track_caller]
fn are_the_same(what: &str, code: &BTreeSet<String>, told: impl Iterator<Item = String>) {
    let told: BTreeSet<String> = told.collect();
    let untold: Vec<_> = code.difference(&told).collect();
    let gone: Vec<_> = told.difference(code).collect();
    assert!(untold.is_empty(), "interface.toml does not have these {what}: {untold:?}");
    assert!(gone.is_empty(), "the code does not have these {what} of interface.toml: {gone:?}");
}

#[test]
fn attributes_are_those_that_the_code_reads() {
    let mut code = constants(&read("src/element/attributes.rs"));
    for script in files("src/shell", "js") {
        code.extend(arguments(&script, "isOn(").into_iter().flat_map(|call| literals(call[1])));
        let names = script.split("host.getAttribute(\"").skip(1);
        code.extend(names.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    let told = interface().attributes.into_iter().map(|attribute| attribute.name);
    are_the_same("attributes", &code, told);
}

#[test]
fn boolean_attributes_are_read_with_the_rule_for_false() {
    assert!(!read("src/element/attributes.rs").contains(".has_attribute("));
}

#[test]
fn live_attributes_are_those_that_are_observed() {
    let shell = read("src/shell/element.js");
    let (_, list) = shell.split_once("const observed = [").unwrap();
    let code = literals(list.split(']').next().unwrap()).into_iter().collect();
    let told = interface().attributes.into_iter().filter(|attribute| attribute.is_live);
    are_the_same("observed attributes", &code, told.map(|attribute| attribute.name));
}

#[test]
fn methods_and_properties_are_those_of_the_class() {
    let shell = read("src/shell/element.js");
    let (_, class) = shell.split_once("class SharedCart extends HTMLElement {\n").unwrap();
    let members = class.lines().filter(|line| line.starts_with("    ") && line.ends_with(" {"));
    let members = members.filter_map(|line| {
        let (head, _) = line[4..].split_once('(')?;
        let word = head.strip_prefix("async ").unwrap_or(head);
        let is_public = word.starts_with(char::is_alphabetic);
        (is_public && !word.ends_with("Callback")).then(|| word.to_owned())
    });
    let (accessors, methods): (BTreeSet<_>, BTreeSet<_>) =
        members.partition(|word| word.starts_with("get ") || word.starts_with("set "));
    let methods = methods.into_iter().filter(|word| word != "constructor").collect();
    are_the_same("methods", &methods, interface().methods.into_iter().map(|it| it.name));
    let properties = accessors.iter().map(|word| word[4..].to_owned()).collect();
    are_the_same("properties", &properties, interface().properties.into_iter().map(|it| it.name));
}

#[test]
fn mirrored_attributes_and_their_defaults_are_those_of_the_shell() {
    let shell = read("src/shell/attributes.js");
    let (_, table) = shell.split_once("const defaults = {\n").unwrap();
    let table = table.split("};").next().unwrap().lines();
    let code = table.map(|line| line.trim().trim_end_matches(',').replace('"', ""));
    let told = interface().attributes.into_iter().filter_map(|attribute| {
        let default = match attribute.kind {
            AttributeKind::Text => String::new(),
            AttributeKind::Number => attribute.default.trim_matches('`').to_owned(),
            AttributeKind::Boolean => "false".to_owned(),
        };
        // HTML itself has a property for it.
        (attribute.name != "lang").then(|| format!("{}: {default}", attribute.name))
    });
    are_the_same("properties", &code.collect(), told);
}

#[test]
fn events_are_those_that_the_code_dispatches() {
    let mut code = constants(&read("src/element/events.rs"));
    for shell in files("src/shell", "js") {
        let events = shell.split("new CustomEvent(").skip(1);
        code.extend(events.filter_map(|rest| literals(rest).into_iter().next()));
    }
    are_the_same("events", &code, interface().events.into_iter().map(|event| event.name));
}

#[test]
fn cancelable_events_are_those_of_the_code() {
    let events = read("src/element/events.rs");
    let (_, condition) = events.split_once("set_cancelable(").unwrap();
    let condition = condition.split(';').next().unwrap();
    for event in interface().events {
        let (before, _) = events.split_once(&format!(": &str = \"{}\"", event.name)).unwrap();
        let constant = before.rsplit(' ').next().unwrap();
        assert_eq!(event.is_cancelable, condition.contains(constant), "{}", event.name);
    }
}

#[test]
fn details_of_events_have_the_fields_of_the_code() {
    let events = read("src/element/events.rs");
    let dispatched = files("src/element", "rs").concat();
    let interface = interface();
    for call in arguments(&dispatched, "events::dispatch(") {
        let constant = call[1].trim().strip_prefix("events::").unwrap();
        let (_, value) = events.split_once(&format!("const {constant}: &str = \"")).unwrap();
        let name = value.split('"').next().unwrap();
        let event = interface.events.iter().find(|event| event.name == name).unwrap();
        // A field with `?` is one of the shell's.
        let told = event.fields.iter().map(|field| field.name.as_str());
        let told: Vec<_> = told.filter(|field| !field.ends_with('?')).collect();
        assert_eq!(literals(call[2]), told, "{name}");
    }
    for call in arguments(&dispatched, "events::dispatch_known(") {
        let constant = call[1].trim().strip_prefix("events::").unwrap();
        let (_, value) = events.split_once(&format!("const {constant}: &str = \"")).unwrap();
        let name = value.split('"').next().unwrap();
        let event = interface.events.iter().find(|event| event.name == name).unwrap();
        let told = event.fields.iter().map(|field| field.name.trim_end_matches('?'));
        assert_eq!(literals(call[2]), told.collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn kinds_of_errors_are_those_of_the_code() {
    let problems = read("src/domain/problem.rs");
    let (_, kinds) = problems.split_once("fn kind(&self)").unwrap();
    let mut code: BTreeSet<_> =
        literals(kinds.split("\n    }\n").next().unwrap()).into_iter().collect();
    for shell in files("src/shell", "js").iter().chain(&files("src/element", "js")) {
        let kinds = shell.split("kind: ").skip(1).filter(|rest| rest.starts_with('"'));
        code.extend(kinds.filter_map(|rest| literals(rest).into_iter().next()));
    }
    are_the_same("kinds of errors", &code, interface().error_kinds.into_iter().map(|it| it.name));
}

#[test]
fn reasons_are_those_of_the_code() {
    let notices = read("src/domain/notice.rs");
    let (_, codes) = notices.split_once("fn code(&self)").unwrap();
    let mut code: BTreeSet<_> =
        literals(codes.split("\n    }\n").next().unwrap()).into_iter().collect();
    code.extend(constants(&read("src/state/page_change.rs")));
    are_the_same("reasons", &code, interface().reasons.into_iter().map(|it| it.name));
}

#[test]
fn custom_properties_and_defaults_are_those_of_the_style_sheet() {
    let tokens = read("style/tokens.css");
    let values = |css: &str| -> BTreeMap<String, String> {
        let values = css.split("var(--shared-cart-").skip(1).filter_map(|rest| {
            let (name, rest) = rest.split_once(", ")?;
            let (default, _) = rest.split_once(");\n")?;
            // A theme does not know the names inside.
            let default = default.replace("var(--_text)", "var(--shared-cart-color-text)");
            Some((format!("--shared-cart-{name}"), default))
        });
        values.collect()
    };
    // What stands behind `@supports` counts where the browser knows it.
    let (plain, newer) = tokens.split_once("@supports (color: light-dark(").unwrap();
    let (plain, newer) = (values(plain), values(newer));
    for (name, default) in &newer {
        let light = default.strip_prefix("light-dark(").and_then(|pair| pair.split(", ").next());
        assert!(light.is_none_or(|light| plain[name] == light), "{name} is the light colour first");
    }
    let mut code = plain;
    code.extend(newer);
    let code = code.iter().map(|(name, default)| format!("{name}: {default}")).collect();
    let told = interface().custom_properties.into_iter();
    let told = told.map(|property| format!("{}: {}", property.name, property.default));
    are_the_same("custom properties", &code, told);
    for style in files("style", "css") {
        let count = style.matches("var(--shared-cart-").count();
        assert!(count == 0 || style == tokens, "a file beside tokens.css reads a property");
    }
}

/// The parts that are written at a place for parts.
fn parts_of_the_code() -> BTreeSet<String> {
    let rust = files("src/view", "rs");
    let scripts = files("src/shell", "js");
    let mut parts = BTreeSet::new();
    for language in [rust, scripts] {
        let takers: BTreeSet<_> =
            language.iter().flat_map(|text| parameters(text, "part")).collect();
        for text in &language {
            for (function, place) in &takers {
                for call in arguments(text, &format!("{function}(")) {
                    parts.extend(call.get(*place).into_iter().flat_map(|it| literals(it)));
                }
            }
            for call in arguments(text, ".part(") {
                parts.extend(call.iter().flat_map(|argument| literals(argument)));
            }
            let fields = text.split("part: \"").skip(1);
            parts.extend(fields.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
            let chosen = text.split("let part = match ").skip(1);
            parts.extend(chosen.flat_map(|rest| literals(rest.split(';').next().unwrap())));
        }
    }
    // Some places have no part.
    parts.remove("");
    parts
}

#[test]
fn parts_of_the_code_are_told() {
    let interface = interface();
    let told: BTreeSet<_> = interface.parts().map(|part| part.name.as_str()).collect();
    let untold = parts_of_the_code();
    let untold: Vec<_> = untold.iter().filter(|part| !told.contains(part.as_str())).collect();
    assert!(untold.is_empty(), "interface.toml does not have these parts: {untold:?}");
}

#[test]
fn parts_that_are_told_are_written_in_the_code() {
    let code = [files("src/view", "rs"), files("src/shell", "js")].concat().concat();
    for part in interface().parts() {
        assert!(code.contains(&format!("\"{}\"", part.name)), "{}", part.name);
    }
}

#[test]
fn slots_are_those_of_the_code() {
    let mut slots = BTreeSet::new();
    for text in [files("src/view", "rs"), files("src/shell", "js")].concat() {
        for call in ["make(", "el("].iter().flat_map(|function| arguments(&text, function)) {
            if call.first().is_some_and(|tag| tag.trim() == "\"slot\"") {
                slots.insert(call.get(1).and_then(|it| literals(it).pop()).unwrap_or_default());
            }
        }
    }
    are_the_same("slots", &slots, interface().slots.into_iter().map(|slot| slot.name));
}

#[test]
fn no_name_is_told_twice_and_each_has_a_sentence() {
    let interface = interface();
    let mut names = BTreeSet::new();
    for part in interface.parts() {
        assert!(names.insert(&part.name), "{} is there twice", part.name);
        assert!(!part.text.is_empty(), "{}", part.name);
    }
    for event in &interface.events {
        assert!(event.name.starts_with(TAG), "{}", event.name);
        assert!(event.fields.iter().all(|field| !field.text.is_empty()), "{}", event.name);
    }
    assert!(interface.attributes.iter().all(|it| !it.text.is_empty() && !it.default.is_empty()));
}
