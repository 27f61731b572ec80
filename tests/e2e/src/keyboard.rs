//! A person's keyboard: keys, chords and typed text, as `WebDriver`'s key actions.
//! It does not look at the page.

use serde_json::{Value, json};

use crate::failure::fail;
use crate::{Browser, Node, OrFail};

/// More than there are fields and buttons on any page.
const STEPS: usize = 80;

/// A key that is not a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next field or button.
    Tab,
    /// Confirms.
    Enter,
    /// Closes and takes back.
    Escape,
    /// Presses a button.
    Space,
    /// One up.
    ArrowUp,
    /// One down.
    ArrowDown,
    /// Held for a command.
    Control,
    /// Held for the way back.
    Shift,
}

impl Key {
    /// The character `WebDriver` knows the key by.
    fn character(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Escape => '\u{e00c}',
            Self::Space => ' ',
            Self::ArrowUp => '\u{e013}',
            Self::ArrowDown => '\u{e015}',
            Self::Control => '\u{e009}',
            Self::Shift => '\u{e008}',
        }
    }
}

impl Browser {
    /// Presses and releases a key.
    #[track_caller]
    pub fn key(&self, key: Key) {
        self.strike(&[], &[key.character()]);
    }

    /// Steps back with Shift and Tab.
    #[track_caller]
    pub fn tab_back(&self) {
        self.strike(&[Key::Shift.character()], &[Key::Tab.character()]);
    }

    /// Types text where the focus is.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        self.strike(&[], &text.chars().collect::<Vec<_>>());
    }

    /// Marks everything in the field with the focus and types over it.
    #[track_caller]
    pub fn type_over(&self, text: &str) {
        self.strike(&[Key::Control.character()], &['a']);
        self.type_text(text);
    }

    /// Steps with Tab until something that fits has the focus.
    #[track_caller]
    pub fn tab_to(&self, fits: impl Fn(&Node) -> bool) {
        for _ in 0..STEPS {
            if self.focused().is_some_and(|node| fits(&node)) {
                return;
            }
            self.key(Key::Tab);
        }
        fail(&format!("Tab never comes there:{}", self.outline()));
    }

    #[track_caller]
    fn strike(&self, held: &[char], characters: &[char]) {
        let down = |key: &char| json!({ "type": "keyDown", "value": key });
        let up = |key: &char| json!({ "type": "keyUp", "value": key });
        let mut actions: Vec<Value> = held.iter().map(down).collect();
        actions.extend(characters.iter().flat_map(|key| [down(key), up(key)]));
        actions.extend(held.iter().map(up));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.session()
            .command("POST", "/actions", &json!({ "actions": [keyboard] }))
            .or_fail("typing");
    }
}
