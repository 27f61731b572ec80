//! The cart page in the words of the people who use it: what they do, and waiting for what they
//! see. With `seen` and `reading`, the only file that knows the component's roles and English
//! names.

use crate::reading::folded_people;
use crate::wait::{LIMIT, wait_until};
use crate::{Browser, Key, Node, OrFail, Outline, Seen};

/// The component's tag.
const TAG: &str = "shared-cart";

/// The component on the page that a browser shows.
#[derive(Debug, Clone, Copy)]
pub struct CartPage<'a> {
    browser: &'a Browser,
}

impl<'a> CartPage<'a> {
    /// The component on this browser's page.
    pub fn of(browser: &'a Browser) -> Self {
        Self { browser }
    }

    /// What is on the screen now.
    #[track_caller]
    pub fn seen(self) -> Seen {
        Seen::read(&self.outline().or_fail("looking at the component"))
    }

    /// The component's outline.
    fn outline(self) -> Result<Outline, String> {
        let outline = self.browser.look_inside(TAG).map_err(|failure| failure.to_string())?;
        outline.ok_or_else(|| "there is no component on the page".to_owned())
    }

    /// Waits until a condition holds of what is seen, and returns what is seen then.
    #[track_caller]
    pub fn wait_until(self, what: &str, condition: impl Fn(&Seen) -> bool) -> Seen {
        let look = || {
            let outline = self.outline()?;
            if let Some(folded) = folded_people(&outline) {
                let unfolded = self.browser.click_once(folded);
                return Err(format!("unfolding: {unfolded:?}"));
            }
            let seen = Seen::read(&outline);
            if condition(&seen) {
                Ok(seen)
            } else {
                Err(format!("{outline}\n\nread as: {seen:#?}"))
            }
        };
        wait_until(what, LIMIT, look).or_fail("the cart")
    }

    /// Waits for a cart, empty or not.
    #[track_caller]
    pub fn wait_until_drawn(self) -> Seen {
        self.wait_until("a cart", |seen| !seen.title.is_empty() && !seen.busy)
    }

    /// Waits until the store holds this quantity of a line.
    #[track_caller]
    pub fn wait_until_saved(self, line: &str, quantity: u32) -> Seen {
        self.wait_until(&format!("{quantity} of {line}"), |seen| seen.has_saved(line, quantity))
    }

    /// Waits for the problem with this heading.
    #[track_caller]
    pub fn wait_for_problem(self, title: &str) -> Seen {
        self.wait_until(&format!("the problem {title:?}"), |seen| {
            seen.problem.as_ref().is_some_and(|problem| problem.title == title)
        })
    }

    /// Presses the button or link with this name.
    #[track_caller]
    pub fn press(self, name: &str) {
        self.press_found(name, |cart| {
            let everything = cart.everything().into_iter();
            let mut operable = everything.filter(|node| {
                matches!(node.role.as_str(), "button" | "link" | "DisclosureTriangle")
            });
            operable.find(|node| node.name == name)
        });
    }

    #[track_caller]
    fn press_found(self, what: &str, find: impl Fn(&Outline) -> Option<&Node>) {
        let press = || {
            let outline = self.outline()?;
            let node = find(&outline).filter(|node| !node.is("disabled"));
            let node = node.ok_or_else(|| outline.to_string())?;
            self.browser.click_once(node).map_err(|failure| format!("{failure}\n{outline}"))
        };
        wait_until(&format!("{what} to press"), LIMIT, press).or_fail("the cart");
    }

    /// One more of this line.
    #[track_caller]
    pub fn increase(self, line: &str) {
        self.press(&format!("One more {line}"));
    }

    /// One less of this line.
    #[track_caller]
    pub fn decrease(self, line: &str) {
        self.press(&format!("One less {line}"));
    }

    /// Types a quantity into the line's field, and presses Enter.
    #[track_caller]
    pub fn set_quantity(self, line: &str, quantity: u32) {
        self.go_to_quantity(line);
        self.browser.type_over(&quantity.to_string());
        self.browser.key(Key::Enter);
    }

    /// Takes a line out.
    #[track_caller]
    pub fn remove(self, line: &str) {
        self.press(&format!("Remove {line}"));
    }

    /// Brings the last removed line back.
    #[track_caller]
    pub fn undo(self) {
        // The report on a copy is above and has a button of the same name.
        self.press_found("Undo", |cart| {
            let mut last_first = cart.everything().into_iter().rev();
            last_first.find(|node| node.role == "button" && node.name == "Undo")
        });
    }

    /// Undoes a copy to one's own cart.
    #[track_caller]
    pub fn undo_copy(self) {
        self.press_found("Undo", |cart| {
            cart.find("region", "Copy to your cart")?.find("button", "Undo")
        });
    }

    /// Answers a question in a panel over the page.
    #[track_caller]
    pub fn answer(self, panel: &str, answer: &str) {
        self.press_found(answer, |cart| cart.find("dialog", panel)?.find("button", answer));
    }

    /// Ticks or unticks the box with this name.
    #[track_caller]
    pub fn tick(self, name: &str) {
        self.press_found(name, |cart| {
            let mut boxes = cart.everything().into_iter();
            boxes.find(|node| {
                matches!(node.role.as_str(), "checkbox" | "radio") && node.name == name
            })
        });
    }

    /// Opens the note's field when it is closed, and types this over what it holds.
    #[track_caller]
    pub fn type_note(self, text: &str) {
        if self.outline().or_fail("looking").find("textbox", "Your note").is_none() {
            self.press("Note to the store");
        }
        self.press_found("the note's field", |cart| cart.find("textbox", "Your note"));
        self.browser.type_over(text);
    }

    /// Puts the cursor into a line's field.
    #[track_caller]
    pub fn go_to_quantity(self, line: &str) {
        let name = format!("Quantity of {line}");
        self.press_found(&name, |cart| cart.find("spinbutton", &name));
    }

    /// The same if the field is there now and nothing covers it.
    #[track_caller]
    pub fn try_go_to_quantity(self, line: &str) -> bool {
        self.try_click("spinbutton", &format!("Quantity of {line}"))
    }

    /// Presses the button with this name if it is there now and nothing covers it.
    #[track_caller]
    pub fn try_press(self, name: &str) -> bool {
        self.try_click("button", name)
    }

    fn try_click(self, role: &str, name: &str) -> bool {
        let Ok(outline) = self.outline() else { return false };
        let node = outline.find(role, name).filter(|node| !node.is("disabled"));
        node.is_some_and(|node| self.browser.click_once(node).is_ok())
    }

    /// Opens the coupon's field when it is closed, types a code and applies it. The field closes
    /// when the coupon before was accepted, which may be just now, so it is opened until it was
    /// pressed.
    #[track_caller]
    pub fn apply_coupon(self, code: &str) {
        let press_field = || {
            if self.try_click("textbox", "Coupon code") {
                return Ok(());
            }
            self.try_click("DisclosureTriangle", "Add a coupon");
            Err(self.outline()?.to_string())
        };
        wait_until("the coupon's field to press", LIMIT, press_field).or_fail("the cart");
        self.browser.type_over(code);
        self.press("Apply");
    }

    /// Takes a coupon off.
    #[track_caller]
    pub fn remove_coupon(self, code: &str) {
        self.press(&format!("Remove coupon {code}"));
    }

    /// Opens the share panel and gives the link it shows.
    #[track_caller]
    pub fn open_share_panel(self) -> String {
        self.press("Share");
        let look = || {
            let outline = self.outline()?;
            let field = outline.find("dialog", "Share this cart").and_then(|panel| {
                panel.find("textbox", "Link to this cart").map(|field| field.value.clone())
            });
            field.ok_or_else(|| outline.to_string())
        };
        wait_until("the share panel", LIMIT, look).or_fail("the cart")
    }

    /// Opens the share panel, copies message and link, and gives the link that is in the
    /// clipboard then.
    #[track_caller]
    pub fn copy_link(self) -> String {
        self.open_share_panel();
        self.press_found("the button that copies", |cart| {
            cart.find("button", "Copy message and link")
        });
        self.wait_until("the word that the link is copied", |seen| {
            seen.live.iter().any(|said| said == "Link copied")
        });
        let copied = self.browser.clipboard();
        copied.lines().last().unwrap_or_default().to_owned()
    }

    /// Presses the button or link with this name of a problem.
    #[track_caller]
    pub fn go_on(self, way: &str) {
        self.press_found(way, |cart| {
            let alert = cart.all("alert").into_iter().next()?;
            alert.find("button", way).or_else(|| alert.find("link", way))
        });
    }
}
