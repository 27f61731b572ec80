//! A person's mouse and finger, as `WebDriver`'s pointer actions. It presses nothing by itself.

use serde_json::{Value, json};

use crate::{Browser, Node, OrFail};

/// What points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse, which stays where it is.
    Mouse,
    /// A finger, which is lifted after it touched.
    Finger,
}

impl Browser {
    /// Moves the mouse to the corner of the page, where nothing shows that it is there.
    #[track_caller]
    pub fn point_away(&self) {
        let to = json!({ "type": "pointerMove", "x": 0, "y": 0, "duration": 0 });
        let source = json!({ "type": "pointer", "id": "mouse", "actions": [to] });
        let body = json!({ "actions": [source] });
        self.session().command("POST", "/actions", &body).or_fail("pointing");
    }

    /// Moves the pointer to the middle of a node of an outline that is in sight. A finger taps it.
    #[track_caller]
    pub fn point_at(&self, node: &Node, pointer: Pointer) {
        let place = self.place_of(node);
        let at = |from: f64, to: f64| from.midpoint(to).round();
        let (x, y) = (at(place.left, place.right), at(place.top, place.bottom));
        let to = json!({ "type": "pointerMove", "x": x, "y": y, "duration": 0 });
        let [down, up] =
            ["pointerDown", "pointerUp"].map(|one| json!({ "type": one, "button": 0 }));
        let (kind, actions): (_, Vec<Value>) = match pointer {
            Pointer::Mouse => ("mouse", vec![to]),
            Pointer::Finger => ("touch", vec![to, down, up]),
        };
        let source = json!({
            "type": "pointer",
            "id": kind,
            "parameters": { "pointerType": kind },
            "actions": actions,
        });
        let body = json!({ "actions": [source] });
        self.session().command("POST", "/actions", &body).or_fail("pointing");
    }
}
