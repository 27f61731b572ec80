// What the core asks the browser: whether an element is in sight, what stays in its place on the
// screen, and the texts and rules of a language. It knows nothing about carts. It is one file,
// because every file is one request more before the cart is live.

// An element with such a name, `<img name=createElement>`, hides the document's member.
const own = (name) => Reflect.get(Document.prototype, name, document);

/** What `element.js` needs of this file. */
export const sight = () => ({ restUnseen, keepInPlace });

/** The elements that nobody can see. */
const unseen = new Set();

/**
 * Whether somebody can see the element, or could see it in the last minute.
 *
 * @param {HTMLElement} host
 */
export const isVisible = (host) => own("visibilityState") !== "hidden" && !unseen.has(host);

/** For so many milliseconds an element goes on that was scrolled out of sight. */
const AWAY_MS = 60000;

/**
 * An element that is not drawn, such as one in a drawer that is closed, rests at once, and one far
 * off the screen after a while: it is like one in a page that is hidden. When it can be seen again,
 * its cart is read.
 *
 * @param {HTMLElement} host
 * @param {() => void} refresh looks whether the element can be seen
 * @returns {() => void} stops it
 */
function restUnseen(host, refresh) {
  if (!window.IntersectionObserver) return () => {};
  let timer;
  const rest = () => {
    unseen.add(host);
    refresh();
  };
  const watching = new IntersectionObserver(
    (entries) => {
      clearTimeout(timer);
      if (entries.at(-1).isIntersecting) {
        if (unseen.delete(host)) refresh();
      } else if (host.getClientRects().length) timer = setTimeout(rest, AWAY_MS);
      else rest();
    },
    { rootMargin: "100%" },
  );
  watching.observe(host);
  return () => {
    watching.disconnect();
    clearTimeout(timer);
    unseen.delete(host);
  };
}

/** What stays in its place: lines before all, and the blocks around them. */
const BLOCKS = ".line, .news, .notice, .callout, .head, .extras > *, .totals, .people > *";

const box = (element) => element.getBoundingClientRect();
const edge = (element) => box(element).top;
const scrollOn = (top) => scrollBy({ top, behavior: "instant" });
const spaceOf = (main) => parseFloat(main?.style.paddingBlockStart) || 0;

/**
 * Keeps what is in sight at its place on the screen when an answer changes something above it: what
 * the pointer is on, the element with the focus, the first line, or the first block. Browsers do
 * this themselves, but not everywhere, and not at the top of a page. Where the page cannot be
 * scrolled up any more, there is a space above the lines until somebody scrolls.
 *
 * What a change moved is moved back before the browser draws it. The new places are noted in the
 * next frame, because the browser calculates the layout for it anyway.
 *
 * @param {ShadowRoot} root
 * @returns {() => void} ends it
 */
function keepInPlace(root) {
  /** What was in sight, the best first, and where its upper edge was. */
  let held = [];
  /** What the pointer is on, since it was used last and not the keyboard. A finger is lifted. */
  let pointed = [];
  let scrolled;
  let frame = 0;
  const withEdge = (element) => [element, edge(element)];
  const again = ([element]) => withEdge(element);
  const remember = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const main = root.querySelector(".main");
    pointed = pointed.map(again);
    held = inSight(root, main).map(withEdge);
    const space = spaceOf(main);
    if (space && scrollY > 0) {
      const less = Math.min(space, scrollY);
      main.style.paddingBlockStart = `${space - less}px`;
      scrollOn(-less);
    }
    scrolled = scrollY;
  };
  const rememberSoon = () => {
    frame ||= requestAnimationFrame(remember);
  };
  const restore = () => {
    const isThere = ([element]) => element.isConnected && element.getClientRects().length;
    const [element, top] = [...pointed, ...held].find(isThere) ?? [];
    if (!element) return;
    const main = root.querySelector(".main");
    if (edge(element) !== top) scrollOn(edge(element) - top);
    const rest = scrollY <= 0 ? top - edge(element) : 0;
    const space = Math.max(0, spaceOf(main) + rest);
    if (main && Math.abs(rest) > 0.5) main.style.paddingBlockStart = `${space}px`;
    scrolled = scrollY;
    // The new space is a change too, and leads here again. What it could not move back counts as
    // being in its place now; otherwise this would never end.
    pointed = pointed.map(again);
    held = held.map(again);
  };
  /** Moves back what a change moved, unless the page was scrolled since. */
  const settle = ({ length }) => {
    // The first cart was drawn, and nothing is noted yet. A question about the layout would make
    // the browser calculate it twice.
    if (!held.length && !pointed.length) return;
    const isHere = scrollY === scrolled;
    if (!isHere) pointed = [];
    if (length && isHere) restore();
  };
  const watching = new MutationObserver((records) => {
    settle(records);
    rememberSoon();
  });
  const stop = new AbortController();
  const on = (target, events, act) => {
    for (const event of events) addEventListener.call(target, event, act, { signal: stop.signal });
  };
  // Where something got the focus and was scrolled into sight, it stays in sight.
  on(root, ["focusin", "focusout"], () => {
    settle(watching.takeRecords());
    remember();
  });
  on(window, ["scroll", "resize"], () => {
    settle(watching.takeRecords());
    rememberSoon();
  });
  on(root, ["pointerover", "keydown"], ({ type, target }) => {
    const block = type === "keydown" ? null : target.closest(BLOCKS);
    // A dialog stands over a block that it is in.
    pointed = (block && !floats(target) ? [target, block] : []).map(withEdge);
  });
  watching.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  rememberSoon();
  return () => {
    stop.abort();
    watching.disconnect();
    cancelAnimationFrame(frame);
  };
}

/** The focus, and the first lines, or else the first blocks, as far as they are in sight. */
function inSight(root, main) {
  const held = new Set();
  const focused = root.activeElement;
  const { top, bottom } = focused ? box(focused) : {};
  if (bottom > 0 && top < innerHeight && !floats(focused)) held.add(focused);
  const lines = [];
  const all = main?.getElementsByClassName("line") ?? [];
  for (let at = firstBelow(all, 0); all[at] && lines.length < 3; at += 1) {
    const { top, bottom } = box(all[at]);
    if (top >= innerHeight) break;
    if (top + bottom > 0) lines.push(all[at]);
  }
  for (const line of lines) held.add(line);
  // The question what is at a point costs as much as drawing the page, so it is asked only where
  // there are no lines.
  if (lines.length > 1) return [...held];
  const { left, width } = main ? box(main) : {};
  // Blocks are higher than a step.
  for (let y = 1; width && y < innerHeight; y += 24) {
    const block = root.elementFromPoint(left + width / 2, y)?.closest(BLOCKS);
    if (block && root.contains(block)) held.add(block);
  }
  return [...held];
}

/** The place of the first of these elements, one below the other, that ends below `y`. */
function firstBelow(elements, y) {
  let [from, to] = [0, elements.length];
  while (from < to) {
    const between = (from + to) >> 1;
    if (box(elements[between]).bottom > y) to = between;
    else from = between + 1;
  }
  return from;
}

/** Whether it keeps its place while the page is scrolled. */
function floats(element) {
  for (let at = element; at; at = at.parentElement) {
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}

const BETWEEN_TEXTS = "\x1e";
const BETWEEN_FORMS = "\x1f";

/**
 * Puts each text into a map, by its key with the names of its groups before it. The forms of a
 * plural are one text.
 *
 * @typedef {{[key: string]: string | Words}} Words texts as i18next's JSON has them
 *
 * @param {Words} words
 * @param {string} before
 * @param {Map<string, Map<string, string>>} all the forms of each text; one that is no plural has
 *   the form ""
 */
function gather(words, before, all) {
  for (const [key, word] of Object.entries(words ?? {})) {
    if (typeof word === "object") gather(word, `${before}${key}.`, all);
    if (typeof word !== "string") continue;
    const [, name, form] = /^(.*?)(?:_(zero|one|two|few|many|other))?$/.exec(before + key);
    if (!all.has(name)) all.set(name, new Map());
    // A text must not contain the signs that separate texts.
    const text = word.replace(/[\x1d-\x1f]/g, "").replace(/{{\s*(\w+)\s*}}/g, "\x1d$1\x1d");
    all.get(name).set(form ?? "", text);
  }
  return all;
}

/** A tag that the browser knows: that of the file where it does not know the one of the page. */
function known(tag, lang) {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return lang;
  }
}

/** The labels of which it was told that the component does not know them. */
const told = new WeakSet();

/** Puts the texts of a theme in the place of those of the file. */
function replace(all, labels) {
  const unknown = [];
  for (const [name, forms] of gather(labels, "", new Map())) {
    if (!all.has(name)) unknown.push(name);
    for (const [form, text] of forms) all.get(name)?.set(form, text);
  }
  if (!unknown.length || told.has(labels)) return;
  told.add(labels);
  console.warn(`Shared Cart has no texts with these keys: ${unknown.join(", ")}`);
}

/**
 * The tag of a language and its texts, as the core reads them: in the order of the file.
 *
 * @param {{tag: string, words: Words, labels?: Words}} language
 * @param {number} count how many texts there are
 * @throws if it is the file of another build
 */
export function textsOf({ tag, words, labels }, count) {
  const all = gather(words, "", new Map());
  if (all.size !== count) throw new Error(`${all.size} texts instead of ${count}`);
  replace(all, labels);
  const text = (forms) => forms.get("") ?? [...forms].flat().join(BETWEEN_FORMS);
  const texts = [...all.values()].map(text);
  return [known(tag, words.lang), ...texts].join(BETWEEN_TEXTS);
}

/** The plural category of a number. */
export const plural = (tag, count) => new Intl.PluralRules(tag).select(count);

/** A day as people write it in this language; without its year where everybody knows that one. */
export function day(tag, year, month, day) {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day));
  const parts = { year: year && "numeric", month: "short", day: "numeric", timeZone: "UTC" };
  return date.toLocaleDateString(tag, parts);
}
