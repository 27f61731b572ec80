//! Records the element's events, refused content and uncaught errors of a page. The script runs
//! before the page's own scripts and changes nothing.

use serde_json::Value;

use crate::{Browser, OrFail};

/// Keeps every event in a list on the window.
pub(crate) const SCRIPT: &str = r"
(() => {
  const kept = (window.__sharedCartEvents = []);
  const reached = (window.__sharedCartReached = []);
  const plain = (value) => {
    try { return JSON.parse(JSON.stringify(value ?? null)); } catch { return String(value); }
  };
  const names = ['ready', 'loaded', 'changed', 'refused', 'join', 'copied', 'checkout',
    'link-changed', 'sign-in', 'shared', 'error'];
  for (const name of names) {
    window.addEventListener(`shared-cart-${name}`, (event) => {
      kept.push({ name: event.type, detail: plain(event.detail) });
    });
  }
  window.addEventListener('securitypolicyviolation', (event) => {
    kept.push({ name: 'refused', detail: `${event.violatedDirective} ${event.blockedURI}` });
  });
  // What a press or a key really reached: the page may have moved before it.
  for (const name of ['pointerdown', 'keydown']) {
    const keep = (event) => {
      const labelled = event.composedPath().find((node) => node.ariaLabel);
      if (event.isTrusted) reached.push(labelled?.ariaLabel ?? '');
    };
    window.addEventListener(name, keep, { capture: true });
  }
  window.addEventListener('error', (event) => {
    if (event.message) kept.push({ name: 'uncaught', detail: event.message });
  });
  window.addEventListener('unhandledrejection', (event) => {
    kept.push({ name: 'uncaught', detail: String(event.reason) });
  });
})();
";

impl Browser {
    /// The events of this page so far with their details, in order.
    #[track_caller]
    pub fn recorded(&self) -> Vec<(String, Value)> {
        let kept = self.session().script("return window.__sharedCartEvents ?? []", &[]);
        let kept = kept.or_fail("reading the recorded events");
        let kept = kept.as_array().map(Vec::as_slice).unwrap_or_default();
        kept.iter()
            .map(|one| (one["name"].as_str().unwrap_or_default().to_owned(), one["detail"].clone()))
            .collect()
    }

    /// The names of what a person's presses and keys reached on this page, in order.
    #[track_caller]
    pub fn reached(&self) -> Vec<String> {
        let reached = self.session().script("return window.__sharedCartReached ?? []", &[]);
        let reached = reached.or_fail("reading what was reached");
        let names = reached.as_array().into_iter().flatten();
        names.map(|name| name.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The details of the recorded events with this name.
    #[track_caller]
    pub fn recorded_as(&self, name: &str) -> Vec<Value> {
        self.recorded().into_iter().filter(|(of, _)| of == name).map(|(_, detail)| detail).collect()
    }
}
