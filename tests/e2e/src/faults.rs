//! Faults for a page, as scripts: what no store and no network can be asked for.

/// The browser fails where no code can expect it: the next element cannot be made.
pub const REFUSE_THE_NEXT_ELEMENT: &str = r"
  const makers = [[Document.prototype, 'createElement'], [Node.prototype, 'cloneNode']];
  const originals = makers.map(([owner, name]) => owner[name]);
  const restore = () => makers.forEach(([owner, name], at) => { owner[name] = originals[at]; });
  for (const [owner, name] of makers) {
    owner[name] = () => { restore(); throw new Error('out of elements'); };
  }
";

/// No answer is there in time: every limit is over at once.
pub const NOTHING_IN_TIME: &str = r"
  AbortSignal.timeout = () => AbortSignal.abort(new DOMException('late', 'TimeoutError'));
";
