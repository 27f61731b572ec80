//! Removes unused classes from the notes for which wasm-bindgen makes JavaScript.
//! Does not remove their code; [`super::linker`] does.

use anyhow::{Context, Result};
use walrus::{Module, RawCustomSection};

/// The beginning of the names of the unused classes. They turn a stream of Rust into one of
/// JavaScript for server functions, which this component does not have.
pub(super) const UNUSED: &str = "IntoUnderlying";

/// The section in which `#[wasm_bindgen]` leaves notes for wasm-bindgen.
const SECTION: &str = "__wasm_bindgen_unstable";

/// The module without the notes about unused classes.
pub(crate) fn drop_unused(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm).context("the component is not a wasm module")?;
    let notes = module.customs.remove_raw(SECTION);
    let notes = notes.with_context(|| format!("the component has no section {SECTION}"))?;
    let data = without(&notes.data, UNUSED.as_bytes())
        .context("the notes for wasm-bindgen are incomplete")?;
    module.customs.add(RawCustomSection { name: notes.name, data });
    Ok(module.emit_wasm())
}

/// The notes that do not contain the class. Notes are pairs of the version of the format and the
/// output of one macro. The length of each part comes before it.
fn without(mut notes: &[u8], class: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::with_capacity(notes.len());
    while !notes.is_empty() {
        let (version, rest) = split_first(notes)?;
        let (note, rest) = split_first(rest)?;
        if !note.windows(class.len()).any(|window| window == class) {
            kept.extend_from_slice(version);
            kept.extend_from_slice(note);
        }
        notes = rest;
    }
    Some(kept)
}

/// The first part with its length, and the rest.
fn split_first(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = u32::from_le_bytes(*bytes.first_chunk()?);
    bytes.split_at_checked(4 + usize::try_from(length).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> Vec<u8> {
        let length = u32::try_from(text.len()).unwrap().to_le_bytes();
        [&length, text.as_bytes()].concat()
    }

    #[test]
    fn notes_about_other_classes_are_not_changed() {
        let ours = [part("0.2.130"), part("\x07Mounted")].concat();
        let unused = [part("0.2.130"), part("\x12IntoUnderlyingSink")].concat();
        let all = [&*ours, &*unused, &*ours].concat();
        assert_eq!(without(&all, UNUSED.as_bytes()), Some([&*ours, &*ours].concat()));
    }

    #[test]
    fn incomplete_notes_are_refused() {
        let notes = [part("0.2.130"), part("\x07Mounted")].concat();
        assert_eq!(without(&notes[..notes.len() - 1], b"x"), None);
        assert_eq!(without(&part("0.2.130"), b"x"), None);
    }
}
