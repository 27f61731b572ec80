//! Scripts that cause faults in a page which neither the store nor the network can cause.

/// The next call that makes an element fails, which no code can expect.
pub const REFUSE_THE_NEXT_ELEMENT: &str = r"
  const makers = [[Document.prototype, 'createElement'], [Node.prototype, 'cloneNode']];
  const originals = makers.map(([owner, name]) => owner[name]);
  const restore = () => makers.forEach(([owner, name], at) => { owner[name] = originals[at]; });
  for (const [owner, name] of makers) {
    owner[name] = () => { restore(); throw new Error('out of elements'); };
  }
";

/// Every request times out at once.
pub const NOTHING_IN_TIME: &str = r"
  const passing = window.setTimeout;
  window.setTimeout = (act, milliseconds, ...rest) =>
    passing.call(window, act, milliseconds > 10_000 ? 0 : milliseconds, ...rest);
";
