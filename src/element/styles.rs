//! The style sheet of every element. `build.rs` joins the files in `style/`.
//! `tokens.css` comes first: its properties are what themes set.

/// The whole style sheet.
pub(super) const CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));
