//! Takes the classes that nobody uses out of what wasm-bindgen is told to make JavaScript for.
//! [`super::linker`] has taken out their code.

use anyhow::{Context, Result};
use walrus::{Module, RawCustomSection};

/// How the names of the unused classes start. They turn a stream of Rust into one of JavaScript,
/// which a server function may send, and a page without a server of ours does not have.
pub(super) const UNUSED: &str = "IntoUnderlying";

/// Where `#[wasm_bindgen]` leaves notes for wasm-bindgen.
const SECTION: &str = "__wasm_bindgen_unstable";

/// The module without the notes about unused classes.
pub(crate) fn drop_unused(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm).context("the component is no wasm module")?;
    let notes = module.customs.remove_raw(SECTION);
    let notes = notes.with_context(|| format!("the component has no section {SECTION}"))?;
    let data =
        without(&notes.data, UNUSED.as_bytes()).context("cut short: what wasm-bindgen reads")?;
    module.customs.add(RawCustomSection { name: notes.name, data });
    Ok(module.emit_wasm())
}

/// The notes that do not name the class. They come in pairs, the version of the format and what
/// one macro made, each behind its length.
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

/// The first part with its length in front, and what follows it.
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
    fn notes_about_other_classes_stay_as_they_are() {
        let ours = [part("0.2.130"), part("\x07Mounted")].concat();
        let unused = [part("0.2.130"), part("\x12IntoUnderlyingSink")].concat();
        let all = [&*ours, &*unused, &*ours].concat();
        assert_eq!(without(&all, UNUSED.as_bytes()), Some([&*ours, &*ours].concat()));
    }

    #[test]
    fn notes_cut_short_are_noticed() {
        let notes = [part("0.2.130"), part("\x07Mounted")].concat();
        assert_eq!(without(&notes[..notes.len() - 1], b"x"), None);
        assert_eq!(without(&part("0.2.130"), b"x"), None);
    }
}
