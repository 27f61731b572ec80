//! The style sheet of every element: the files in `style/`, one per view file, joined by
//! `build.rs`. `tokens.css` comes first: it is the theming API.

/// All of it.
pub(super) const CSS: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));
