//! The picture of a line, or a placeholder if there is none, it may not be shown here, or it cannot
//! be loaded.
//! It does not know which hosts may show pictures.

use crate::domain::url::{ImageUrl, Picture};
use crate::state::signal::Signal;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::icons;

/// The picture, 96 pixels wide on a screen with one device pixel per pixel.
pub(super) fn picture(page: Page, image: Option<&ImageUrl>) -> El {
    let host = page.host();
    let Some(image) = image.and_then(|image| image.on(&host.settings.store)) else {
        return placeholder();
    };
    let is_broken = Signal::new(false);
    // The style sheet gives this element no box, so the picture itself is an item of the grid.
    el("div").class("picture-place").live(move || {
        Some(if is_broken.get() {
            placeholder()
        } else {
            img(&image).on("error", move |_| is_broken.set(true))
        })
    })
}

fn placeholder() -> El {
    el("span").class("picture placeholder").part("item-picture").child(icons::icon(icons::PICTURE))
}

/// The name of the product is shown beside it, so screen readers leave the picture out.
fn img(image: &Picture) -> El {
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
