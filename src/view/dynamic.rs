//! The pieces of the view that follow the state, in as few types as can be.
//! Leptos compiles every closure of a view anew, about 2 kB each; boxed, they share one copy per kind.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A text that follows the state.
pub(super) type Text = Box<dyn FnMut() -> String + Send>;
/// A part that follows the state, or is not there.
pub(super) type Block = Box<dyn FnMut() -> Option<AnyView> + Send>;
/// A truth that follows the state, for a class.
pub(super) type Flag = Box<dyn FnMut() -> bool + Send>;
/// What happens on a press.
pub(super) type Press = Box<dyn FnMut(MouseEvent)>;

/// A text that follows the state.
pub(super) fn text(read: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(read)
}

/// A part that follows the state, or is not there. It keeps nothing between two drawings.
pub(super) fn block(draw: impl FnMut() -> Option<AnyView> + Send + 'static) -> Block {
    Box::new(draw)
}

/// A truth that follows the state, for a class.
pub(super) fn flag(read: impl FnMut() -> bool + Send + 'static) -> Flag {
    Box::new(read)
}

/// What happens on a press.
pub(super) fn press(mut act: impl FnMut() + 'static) -> Press {
    Box::new(move |_| act())
}
