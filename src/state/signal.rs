//! The one kind of signal of the component: a value, and a trigger of Leptos that tells of changes.
//! It knows nothing of what the values are.
//!
//! Leptos' own signals compile all their code once for each type of value. With about twenty types
//! that was a fifth of the WebAssembly before compression. Here only reading and writing the value
//! itself is compiled for each type.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::*;

/// A value of any type, and what tells of its changes.
struct Node<V: ?Sized> {
    changed: ArcTrigger,
    value: V,
}

type AnyNode = Rc<Node<dyn Any>>;

/// A value that can be followed. A copy refers to the same value. It ends with the owner around it.
pub struct Signal<T>(StoredValue<AnyNode, LocalStorage>, PhantomData<fn() -> T>);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    /// A signal with this value.
    pub fn new(value: T) -> Self {
        SharedSignal::new(value).signal()
    }

    /// The value. Whoever follows, follows this signal from now on.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, without following it.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Reads the value. Whoever follows, follows this signal from now on.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        let node = tracked(self.0);
        read(&cell(&node).borrow())
    }

    /// Reads the value without following it.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        let node = self.0.get_value();
        read(&cell(&node).borrow())
    }

    /// Sets the value and tells whoever follows; nothing once the owner is gone.
    pub fn set(self, value: T) {
        if let Some(node) = self.0.try_get_value() {
            set(&node, value);
        }
    }
}

/// A signal that lives for as long as a handle to it does.
pub(super) struct SharedSignal<T>(AnyNode, PhantomData<fn() -> T>);

impl<T> Clone for SharedSignal<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0), PhantomData)
    }
}

impl<T: 'static> SharedSignal<T> {
    pub(super) fn new(value: T) -> Self {
        let node = Node { changed: ArcTrigger::new(), value: RefCell::new(value) };
        Self(Rc::new(node), PhantomData)
    }

    /// A signal with the same value, for as long as the owner around it lives.
    pub(super) fn signal(&self) -> Signal<T> {
        Signal(StoredValue::new_local(Rc::clone(&self.0)), PhantomData)
    }

    /// Sets a value that differs from the one there is.
    pub(super) fn set_if_changed(&self, value: T)
    where
        T: PartialEq,
    {
        if *cell::<T>(&self.0).borrow() != value {
            set(&self.0, value);
        }
    }
}

fn tracked(stored: StoredValue<AnyNode, LocalStorage>) -> AnyNode {
    let node = stored.get_value();
    node.changed.track();
    node
}

fn set<T: 'static>(node: &AnyNode, value: T) {
    // What was there is dropped after the borrow: dropping it may read signals.
    let before = cell(node).replace(value);
    node.changed.notify();
    drop(before);
}

fn cell<T: 'static>(node: &AnyNode) -> &RefCell<T> {
    node.value.downcast_ref().expect("a signal is made and used with one type")
}
