//! Several windows of one browser: the same profile, the same cookies, the same storage.
//! Every command goes to the window that is in front.

use serde_json::{Value, json};

use crate::{Browser, OrFail, recorder};

/// A window of a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window(String);

impl Browser {
    /// The window in front.
    #[track_caller]
    pub fn window(&self) -> Window {
        let handle = self.session().command("GET", "/window", &Value::Null);
        Window(handle.or_fail("the window").as_str().unwrap_or_default().to_owned())
    }

    /// A new window, in front, with `script` in every page of it before any script of the page.
    #[track_caller]
    pub fn new_window(&self, script: &str) -> Window {
        let opened = self.session().command("POST", "/window/new", &json!({ "type": "window" }));
        let opened = opened.or_fail("opening a window");
        let window = Window(opened["handle"].as_str().unwrap_or_default().to_owned());
        self.bring_to_front(&window);
        self.session().before_every_page(recorder::SCRIPT).or_fail("recording events");
        self.session().before_every_page(script).or_fail("the script");
        window
    }

    /// From now on commands go to this window.
    #[track_caller]
    pub fn bring_to_front(&self, window: &Window) {
        let switched = self.session().command("POST", "/window", &json!({ "handle": window.0 }));
        switched.or_fail("bringing the window to the front");
    }
}
