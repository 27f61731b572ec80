//! The picture of a line, in the size it is shown, or a drawn placeholder: never a broken image.
//! The address was checked when it was decoded.

use leptos::prelude::*;

use super::dynamic::block;
use super::icons;
use crate::domain::url::ImageUrl;

/// The picture, 96 pixels wide at one device pixel each.
#[component]
pub(super) fn Picture(image: Option<ImageUrl>) -> impl IntoView {
    let broken = RwSignal::new(false);
    block(move || {
        Some(match image.as_ref().filter(|_| !broken.get()) {
            Some(image) => drawn(image, broken).into_any(),
            None => view! {
                <span class="picture placeholder" part="item-picture">
                    {icons::picture()}
                </span>
            }
            .into_any(),
        })
    })
}

/// The name stands beside it, so the picture adds nothing for screen readers.
fn drawn(image: &ImageUrl, broken: RwSignal<bool>) -> impl IntoView + use<> {
    let [one, two, three] = [96, 192, 288].map(|width| image.sized(width));
    let srcset = [&one, " 1x, ", &two, " 2x, ", &three, " 3x"].concat();
    view! {
        <img
            class="picture"
            part="item-picture"
            alt=""
            width="96"
            height="96"
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            on:error=move |_| broken.set(true)
            srcset=srcset
            src=two
        />
    }
}
