//! Measures what is drawn and finds what is cut, covered, too pale or too small. It needs no
//! picture to compare with and knows no part of the component.

use serde_json::{Value, json};

use crate::{Browser, Node, OrFail};

/// Measures the component on the page.
const MEASURE: &str = include_str!("layout.js");

/// What was measured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// What is wrong: nothing, on a good screen.
    pub complaints: Vec<String>,
    /// Every text, also those only heard.
    pub texts: Vec<String>,
}

/// Where something is in the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The upper edge.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
    /// The left edge.
    pub left: f64,
    /// The right edge.
    pub right: f64,
}

impl Place {
    /// Whether all of it is inside a window of this size. Edges may be half a pixel outside.
    pub fn is_inside(&self, width: u32, height: u32) -> bool {
        let (width, height) = (f64::from(width) + 0.5, f64::from(height) + 0.5);
        self.top >= -0.5 && self.left >= -0.5 && self.bottom <= height && self.right <= width
    }
}

impl Browser {
    /// Where a node of an outline is now.
    #[track_caller]
    pub fn place_of(&self, node: &Node) -> Place {
        const SCRIPT: &str = "const { top, bottom, left, right } =
            window.__sharedCartElement.getBoundingClientRect();
          return [top, bottom, left, right];";
        let session = self.session();
        session.element(node.backend().unwrap_or_default()).or_fail("the element");
        let found = session.script(SCRIPT, &[]).or_fail("its place");
        let at = |at: usize| found[at].as_f64().unwrap_or(f64::NAN);
        Place { top: at(0), bottom: at(1), left: at(2), right: at(3) }
    }

    /// Whether something else covers the middle of a node of an outline, or it is not in sight.
    #[track_caller]
    pub fn is_covered(&self, node: &Node) -> bool {
        const SCRIPT: &str = "const element = window.__sharedCartElement;
          const { top, bottom, left, right } = element.getBoundingClientRect();
          const root = element.getRootNode();
          const found = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return !found || !(element.contains(found) || found.contains(element));";
        let session = self.session();
        session.element(node.backend().unwrap_or_default()).or_fail("the element");
        session.script(SCRIPT, &[]).or_fail("what is there").as_bool() == Some(true)
    }

    /// Scrolls to this part of the page: 0 is its beginning, 1 the end of the cart.
    #[track_caller]
    pub fn scroll_to(&self, part: f64) {
        const SCRIPT: &str = "const cart = document.querySelector('shared-cart');
          const end = cart.getBoundingClientRect().bottom + scrollY - innerHeight;
          scrollTo({ top: Math.max(0, end) * arguments[0], behavior: 'instant' });
          return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";
        self.session().script(SCRIPT, &[json!(part)]).or_fail("scrolling");
    }

    /// Measures the component on the page.
    #[track_caller]
    pub fn layout(&self) -> Layout {
        let measured = self.session().script(MEASURE, &[]).or_fail("measuring the page");
        let list = |name: &str| -> Vec<String> {
            let list = measured[name].as_array().map(Vec::as_slice).unwrap_or_default();
            list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        Layout { complaints: list("complaints"), texts: list("texts") }
    }
}
