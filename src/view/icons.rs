//! The icons of the component, drawn as strokes in the colour of the text.
//! Screen readers leave them out: the element around an icon has a text or a label.

use super::dom::{El, svg};

/// A box with an arrow that points out of it.
pub(super) const SHARE: &str = "M12 15V4m-4 4 4-4 4 4M5 12v7h14v-7";
/// A padlock.
pub(super) const LOCK: &str = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3";
/// A minus sign.
pub(super) const MINUS: &str = "M6 12h12";
/// A plus sign.
pub(super) const PLUS: &str = "M6 12h12M12 6v12";
/// A cross.
pub(super) const CROSS: &str = "m7 7 10 10M17 7 7 17";
/// An empty basket.
pub(super) const BASKET: &str = "M4 10h16l-1.5 9h-13zM8 10l3-6m5 6-3-6M10 13v3m4-3v3";
/// The placeholder of a picture.
pub(super) const PICTURE: &str = "M5 5h14v14H5zm0 10 4-4 4 4 3-3 3 3M15.5 8.5h.01";
/// A warning sign.
pub(super) const PROBLEM: &str = "M12 4 3 19h18zM12 10v4m0 2.5v.01";

/// An icon from its SVG path.
pub(super) fn icon(path: &str) -> El {
    svg("svg")
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", path))
}
