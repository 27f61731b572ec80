//! The picture of a line, in the size it is shown, or a drawn placeholder: never a broken image.
//! The address was checked when it was decoded.

use leptos::prelude::*;

use crate::domain::url::ImageUrl;
use crate::view::dom::{El, el};
use crate::view::icons;

/// The picture, 96 pixels wide at one device pixel each.
pub(in crate::view) fn picture(image: Option<&ImageUrl>) -> El {
    let Some(image) = image.cloned() else { return placeholder() };
    let broken = RwSignal::new(false);
    // No box of its own: the picture takes the place in the line's grid.
    el("div").class("picture-place").live(move || {
        Some(if broken.get() {
            placeholder()
        } else {
            drawn(&image).on("error", move |_| broken.set(true))
        })
    })
}

fn placeholder() -> El {
    el("span").class("picture placeholder").part("item-picture").child(icons::icon(icons::PICTURE))
}

/// The name stands beside it, so the picture adds nothing for screen readers.
fn drawn(image: &ImageUrl) -> El {
    let [one, two, three] = [96, 192, 288].map(|width| image.sized(width));
    el("img")
        .class("picture")
        .part("item-picture")
        .attr("alt", "")
        .attr("width", "96")
        .attr("height", "96")
        .attr("loading", "lazy")
        .attr("decoding", "async")
        .attr("referrerpolicy", "no-referrer")
        .attr("srcset", &[&one, " 1x, ", &two, " 2x, ", &three, " 3x"].concat())
        .attr("src", &two)
}
