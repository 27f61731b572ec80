//! One person's browser: it opens pages, reads their outline, presses and waits. It knows neither
//! the store nor the component.

use std::time::Duration;

use serde_json::json;

use crate::failure::fail;
use crate::wait::{LIMIT, wait_until};
use crate::{Driver, Failure, Node, Options, OrFail, Outline, Session, outline, recorder};

/// A browser with an empty profile; dropping it closes it.
#[derive(Debug)]
pub struct Browser {
    // The order matters: the session must end before its driver.
    session: Session,
    _driver: Driver,
}

impl Browser {
    /// A new browser that prefers English.
    #[track_caller]
    pub fn start() -> Self {
        Self::with(&Options::default())
    }

    /// A new browser with these options.
    #[track_caller]
    pub fn with(options: &Options) -> Self {
        let driver = Driver::start().or_fail("starting the driver");
        let session = driver.session(options).or_fail("starting the browser");
        session.before_every_page(recorder::SCRIPT).or_fail("recording events");
        Self { session, _driver: driver }
    }

    /// The session of the browser, for what a person cannot do.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Goes to an address. Where only the hash differs, another page is opened first, because a
    /// change of the hash loads nothing.
    #[track_caller]
    pub fn open(&self, address: &str) {
        let document = |address: &str| address.split('#').next().map(str::to_owned);
        if document(&self.address()) == document(address) {
            self.session.open("about:blank").or_fail("leaving the page");
        }
        self.session.open(address).or_fail("opening the page");
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) {
        self.session.command("POST", "/refresh", &json!({})).or_fail("loading the page again");
    }

    /// Goes back to the page before, which the browser loads again.
    #[track_caller]
    pub fn back(&self) {
        self.session.command("POST", "/back", &json!({})).or_fail("the way back");
    }

    /// The address of the page.
    #[track_caller]
    pub fn address(&self) -> String {
        self.session.address().or_fail("reading the address")
    }

    /// What the page tells assistive technology, now.
    #[track_caller]
    pub fn outline(&self) -> Outline {
        self.look().or_fail("looking at the page")
    }

    fn look(&self) -> Result<Outline, Failure> {
        Ok(Node::read(&self.session.devtools("Accessibility.getFullAXTree", &json!({}))?))
    }

    /// Looks at the page until `condition` finds what it wants there.
    #[track_caller]
    pub fn wait_until<T>(&self, what: &str, condition: impl Fn(&Outline) -> Option<T>) -> T {
        self.wait_within(LIMIT, what, condition)
    }

    /// As [`Browser::wait_until`], with a limit of one's own.
    #[track_caller]
    pub fn wait_within<T>(
        &self,
        limit: Duration,
        what: &str,
        condition: impl Fn(&Outline) -> Option<T>,
    ) -> T {
        let look = || {
            let outline = self.look().map_err(|failure| failure.to_string())?;
            condition(&outline).ok_or_else(|| outline.to_string())
        };
        wait_until(what, limit, look).or_fail("the page")
    }

    /// Clicks what `find` finds, as soon as it is there, enabled and covered by nothing.
    #[track_caller]
    pub fn press(&self, what: &str, find: impl Fn(&Outline) -> Option<&Node>) {
        let press = || {
            let outline = self.look().map_err(|failure| failure.to_string())?;
            let node = find(&outline)
                .filter(|node| !node.is("disabled"))
                .ok_or_else(|| outline.to_string())?;
            self.click_once(node).map_err(|failure| {
                if !failure.is_passing() {
                    fail(&format!("pressing {what}: {failure}"));
                }
                failure.to_string()
            })
        };
        wait_until(&format!("{what} to press"), LIMIT, press).or_fail("the page");
    }

    /// Clicks a node of an outline that was just read.
    pub fn click_once(&self, node: &Node) -> Result<(), Failure> {
        let element = self.session.element(node.backend().unwrap_or_default())?;
        match self.session.click(&element) {
            // A bar that floats over the page covers it; a person would scroll on.
            Err(failure) if failure.is_covered() => {
                self.session.to_the_middle(&element)?;
                self.session.click(&element)
            }
            clicked => clicked,
        }
    }

    /// What has the focus.
    #[track_caller]
    pub fn focused(&self) -> Option<Node> {
        let outline = self.outline();
        // The document is focused, too; the element with the focus is inside it.
        let mut inside_first = outline.everything().into_iter().rev();
        inside_first.find(|node| node.is("focused")).cloned()
    }

    /// The outline of what is inside the first element with this tag.
    #[track_caller]
    pub fn outline_of(&self, tag: &str) -> Option<Outline> {
        self.look_inside(tag).or_fail("looking at the element")
    }

    pub(crate) fn look_inside(&self, tag: &str) -> Result<Option<Outline>, Failure> {
        let expression = format!("document.querySelector({})", json!(tag));
        let found =
            self.session.devtools("Runtime.evaluate", &json!({ "expression": expression }))?;
        let Some(object) = found["result"]["objectId"].as_str() else { return Ok(None) };
        let whole = json!({ "objectId": object, "depth": -1, "pierce": true });
        let element = self.session.devtools("DOM.describeNode", &whole)?;
        Ok(Some(self.look()?.part(&outline::backends(&element["node"]))))
    }

    /// Everything the page holds as text: the document and the shadow roots of its elements, with
    /// attributes and the values of fields.
    #[track_caller]
    pub fn everything_written(&self) -> String {
        const SCRIPT: &str = r"
            const written = [];
            const visit = (root) => {
              written.push(root.documentElement?.outerHTML ?? root.innerHTML);
              for (const element of root.querySelectorAll('*')) {
                if (typeof element.value === 'string') written.push(element.value);
                if (element.shadowRoot) visit(element.shadowRoot);
              }
            };
            visit(document);
            return written.join('\n');";
        let written = self.session.script(SCRIPT, &[]).or_fail("reading the document");
        written.as_str().unwrap_or_default().to_owned()
    }

    /// What the console said since the last time: level and message.
    #[track_caller]
    pub fn console(&self) -> Vec<(String, String)> {
        self.session.console().or_fail("reading the console")
    }

    /// What is in the clipboard.
    #[track_caller]
    pub fn clipboard(&self) -> String {
        let permissions = json!({ "permissions": ["clipboardReadWrite"] });
        self.session.devtools("Browser.grantPermissions", &permissions).or_fail("the permission");
        let script =
            "navigator.clipboard.readText().then(arguments[0], (e) => arguments[0](`${e}`))";
        let text = self.session.asynchronous_script(script, &[]).or_fail("reading the clipboard");
        text.as_str().unwrap_or_default().to_owned()
    }
}
