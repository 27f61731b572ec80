//! What the two people do, chosen at random from what they see.

use std::fmt;

use shared_cart_e2e::{Browser, Chance, Key, Seen};

use crate::shop::cart;

/// Something that one of them did.
pub(super) struct Act {
    pub(super) who: usize,
    pub(super) what: What,
    /// Whether it was there to be pressed.
    pub(super) was_done: bool,
    /// The names of what the presses and keys of it reached.
    pub(super) reached: Vec<String>,
}

impl Act {
    /// Whether it was about this line, or reached it because the page had moved.
    pub(super) fn touches(&self, line: &str) -> bool {
        self.what.line() == Some(line) || self.reached.iter().any(|name| name.contains(line))
    }
}

#[derive(Debug, Clone)]
pub(super) enum What {
    More(String),
    Less(String),
    Type(String, u32),
    Remove(String),
    Undo,
    AddCoupon(&'static str),
    RemoveCoupon(String),
}

impl What {
    pub(super) fn line(&self) -> Option<&str> {
        match self {
            Self::More(line) | Self::Less(line) | Self::Type(line, _) | Self::Remove(line) => {
                Some(line)
            }
            _ => None,
        }
    }

    /// A random act on what this person sees.
    pub(super) fn by_chance(chance: &mut Chance, seen: &Seen) -> Self {
        let changeable: Vec<&str> = seen
            .lines
            .iter()
            .filter(|line| line.quantity.is_some() && !line.name.starts_with(BYSTANDER))
            .map(|line| line.name.as_str())
            .collect();
        let line = chance.one_of(&changeable).map(|line| (*line).to_owned());
        let quantity = u32::try_from(chance.below(8)).unwrap_or_default() + 2;
        match (chance.below(20), line, seen.coupons.last()) {
            (0..6, Some(line), _) => Self::More(line),
            (6..10, Some(line), _) => Self::Less(line),
            (10..14, Some(line), _) => Self::Type(line, quantity),
            (14..16, Some(line), _) if changeable.len() > 2 => Self::Remove(line),
            (18, _, Some(code)) => Self::RemoveCoupon(code.clone()),
            (19, ..) => Self::AddCoupon("FRETEGRATIS"),
            _ => Self::Undo,
        }
    }

    /// Does it, if the line is still there: the other person may have removed it.
    pub(super) fn is_done_by(&self, browser: &Browser) -> bool {
        let page = cart(browser);
        match self {
            Self::More(line) => page.try_press(&format!("One more {line}")),
            Self::Less(line) => page.try_press(&format!("One less {line}")),
            Self::Type(line, quantity) => {
                let is_there = page.try_go_to_quantity(line);
                if is_there {
                    browser.type_over(&quantity.to_string());
                    browser.key(Key::Enter);
                }
                is_there
            }
            Self::Remove(line) => page.try_press(&format!("Remove {line}")),
            Self::Undo => page.try_press("Undo"),
            Self::AddCoupon(code) => {
                page.apply_coupon(code);
                true
            }
            Self::RemoveCoupon(code) => page.try_press(&format!("Remove coupon {code}")),
        }
    }
}

/// The mug, which nobody touches.
const BYSTANDER: &str = "Caneca";

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done = if self.was_done { "" } else { " (not there any more)" };
        write!(f, "{} {:?}{done} {:?}", ["Ana", "the guest"][self.who], self.what, self.reached)
    }
}
