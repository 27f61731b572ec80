//! What a printed cart says besides what is on the screen: the day and the link.
//! It is there only while the page is printed, because it has the cart's id.

use web_sys::Element;

use super::context::Page;
use super::dom::{El, el};
use super::listener::on_window;
use crate::domain::link::{LinkMode, share_url};

/// The paragraph. It is empty on the screen.
pub(super) fn paper(page: Page) -> El {
    let paper = el("p").part("paper");
    let place = paper.element_ref();
    let fill = move |text: Option<&str>| {
        if let Some(place) = place.get::<Element>() {
            place.set_text_content(text);
        }
    };
    on_window("beforeprint", move || {
        let host = page.host();
        let day = (host.today)(page.texts.lang);
        let link = page.cart.share_link(LinkMode::Edit);
        let link = link.map(|link| share_url(&host.settings.link_url, &link));
        fill(Some(&[&day, " · ", &link.unwrap_or_default()].concat()));
    });
    on_window("afterprint", move || fill(None));
    paper
}
