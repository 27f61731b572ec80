//! The screen a page is shown on, and pictures of it.
//! It knows no page.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::wait::{LIMIT, wait_until};
use crate::{Browser, OrFail};

/// The colour scheme a person prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Few colours of the person's own, light on dark, in the place of all colours of a page.
    Forced,
}

impl Scheme {
    /// The scheme in a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }

    /// The values of the media features `prefers-color-scheme` and `forced-colors`.
    fn features(self) -> (&'static str, &'static str) {
        match self {
            Self::Light => ("light", "none"),
            Self::Dark => ("dark", "none"),
            Self::Forced => ("dark", "active"),
        }
    }
}

/// A screen in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
    /// The scheme its owner prefers.
    pub scheme: Scheme,
}

impl Browser {
    /// Shows pages on this screen from now on, without motion and without scrollbars.
    #[track_caller]
    pub fn show_on(&self, screen: Screen) {
        let metrics = json!({
            "width": screen.width,
            "height": screen.height,
            "deviceScaleFactor": 1,
            "mobile": false,
        });
        let (scheme, forced) = screen.scheme.features();
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        let session = self.session();
        // Before the size is set: some widths would keep the room of the scrollbars.
        let hidden = json!({ "hidden": true });
        session.devtools("Emulation.setScrollbarsHidden", &hidden).or_fail("the scrollbars");
        session.devtools("Emulation.setDeviceMetricsOverride", &metrics).or_fail("the screen");
        session.devtools("Emulation.setEmulatedMedia", &media).or_fail("the scheme");
    }

    /// A picture of the page on a screen of this size, once its pictures and fonts are there.
    #[track_caller]
    pub fn screenshot(&self, width: u32, height: u32, scheme: Scheme, path: &Path) {
        self.show_on(Screen { width, height, scheme });
        self.wait_until_settled();
        let picture = self.session().picture().or_fail("the picture");
        fs::write(path, picture).or_fail("writing the picture");
    }

    /// The same as a small file, in the format WebP.
    #[track_caller]
    pub fn small_picture(&self, width: u32, height: u32, scheme: Scheme, path: &Path) {
        self.show_on(Screen { width, height, scheme });
        self.wait_until_settled();
        let picture = self.session().small_picture().or_fail("the picture");
        fs::write(path, picture).or_fail("writing the picture");
    }

    #[track_caller]
    fn wait_until_settled(&self) {
        const SETTLED: &str = r"
            const roots = [document, ...[...document.querySelectorAll('*')]
              .map((element) => element.shadowRoot).filter(Boolean)];
            const seen = (picture) => {
              const box = picture.getBoundingClientRect();
              return box.width > 0 && box.bottom > 0 && box.top < innerHeight;
            };
            return document.fonts.status === 'loaded' && roots.every((root) =>
              [...root.querySelectorAll('img')].every((one) => one.complete || !seen(one)));";
        let settled = || match self.session().script(SETTLED, &[]) {
            Ok(settled) if settled == true => Ok(()),
            other => Err(format!("{other:?}")),
        };
        wait_until("pictures and fonts", LIMIT, settled).or_fail("the page");
    }
}
