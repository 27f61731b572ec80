//! The few drawings of the component, as strokes in the text's colour.
//! They say nothing to screen readers: a text stands beside each.

use leptos::prelude::*;
use leptos::svg;

fn icon(path: &'static str) -> impl IntoView {
    svg::svg()
        .attr("class", "icon")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg::path().attr("d", path))
}

/// A box with an arrow out of it.
pub(super) fn share() -> impl IntoView {
    icon("M12 15V4m-4 4 4-4 4 4M5 12v7h14v-7")
}

/// A padlock.
pub(super) fn lock() -> impl IntoView {
    icon("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3")
}

/// A minus sign.
pub(super) fn minus() -> impl IntoView {
    icon("M6 12h12")
}

/// A plus sign.
pub(super) fn plus() -> impl IntoView {
    icon("M6 12h12M12 6v12")
}

/// A cross.
pub(super) fn cross() -> impl IntoView {
    icon("m7 7 10 10M17 7 7 17")
}

/// An empty basket.
pub(super) fn basket() -> impl IntoView {
    icon("M4 10h16l-1.5 9h-13zM8 10l3-6m5 6-3-6M10 13v3m4-3v3")
}

/// A picture that is not there.
pub(super) fn picture() -> impl IntoView {
    icon("M5 5h14v14H5zm0 10 4-4 4 4 3-3 3 3M15.5 8.5h.01")
}

/// Something went wrong.
pub(super) fn problem() -> impl IntoView {
    icon("M12 4 3 19h18zM12 10v4m0 2.5v.01")
}
