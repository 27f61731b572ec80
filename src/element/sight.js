// What is in sight: whether an element can be seen at all, and what stays in its place on the
// screen. It knows nothing about carts.

// An element with such a name, `<img name=createElement>`, hides the document's member.
const own = (name) => Reflect.get(Document.prototype, name, document);

/** What `element.js` needs of this file. */
export const sight = () => ({ restUnseen, keepInPlace });

/** The elements that nobody can see. */
const unseen = new Set();

/**
 * Whether somebody can see the element, or could just now.
 *
 * @param {HTMLElement} host
 */
export const isVisible = (host) => own("visibilityState") !== "hidden" && !unseen.has(host);

/** For so many milliseconds an element goes on that was scrolled out of sight. */
const AWAY_MS = 60000;

/**
 * An element that is not drawn, such as one in a drawer that is closed, rests at once, and one far
 * off the screen after a while. When it can be seen again, its cart is read.
 *
 * @param {HTMLElement} host
 * @param {() => void} refresh
 * @returns {() => void} stops it
 */
function restUnseen(host, refresh) {
  if (!window.IntersectionObserver) return () => {};
  let timer;
  const rest = () => unseen.add(host);
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

const edge = (element) => element.getBoundingClientRect().top;
const scrollOn = (top) => scrollBy({ top, behavior: "instant" });

/**
 * Keeps what is in sight at its place on the screen when an answer adds or removes something above
 * it: the element with the focus, or else the first line, or else the first block. Browsers do this
 * themselves, but not everywhere, and not at the top of a page. Where the page cannot be scrolled
 * up any more, there is a space above the lines until somebody scrolls.
 *
 * @param {ShadowRoot} root
 * @param {(target: EventTarget, events: string[], act: () => void) => void} on
 */
function keepInPlace(root, on) {
  /** What was in sight, the best first, and where its upper edge was. */
  let held = [];
  let scrolled;
  const remember = () => {
    scrolled = scrollY;
    const main = root.querySelector(".main");
    held = inSight(root, main).map((element) => [element, edge(element)]);
    const space = spaceOf(main);
    if (!space || scrollY <= 0) return;
    const less = Math.min(space, scrollY);
    main.style.paddingBlockStart = `${space - less}px`;
    scrollOn(-less);
  };
  const restore = () => {
    const isThere = ([element]) => element.isConnected && element.getClientRects().length;
    const [element, top] = held.find(isThere) ?? [];
    const main = root.querySelector(".main");
    if (element && edge(element) !== top) scrollOn(edge(element) - top);
    const rest = element && scrollY <= 0 ? top - edge(element) : 0;
    const space = Math.max(0, spaceOf(main) + rest);
    if (main && Math.abs(rest) > 0.5) main.style.paddingBlockStart = `${space}px`;
    remember();
  };
  const watching = new MutationObserver(restore);
  // Where something got the focus and was scrolled into sight, it stays in sight.
  const isHere = () => watching.takeRecords().length && scrollY === scrolled;
  const look = () => (isHere() ? restore() : remember());
  on(root, ["focusin", "focusout"], look);
  on(window, ["scroll", "resize"], look);
  watching.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  remember();
  return watching;
}

const spaceOf = (main) => parseFloat(main?.style.paddingBlockStart) || 0;

/** The focus, the first lines, and the blocks above them, as far as they are in sight. */
function inSight(root, main) {
  const [lines, others] = [new Set(), new Set()];
  const focused = root.activeElement;
  const { top, bottom } = focused?.getBoundingClientRect() ?? {};
  if (bottom > 0 && top < innerHeight && !floats(focused)) lines.add(focused);
  const { left = 0, width = 0 } = main?.getBoundingClientRect() ?? {};
  // Blocks are higher than a step.
  for (let y = 1; width && y < innerHeight && lines.size < 3; y += 24) {
    const block = root.elementFromPoint(left + width / 2, y)?.closest(BLOCKS);
    if (block && root.contains(block)) (block.matches(".line") ? lines : others).add(block);
  }
  return [...lines, ...others];
}

/** Whether it keeps its place while the page is scrolled. */
function floats(element) {
  for (let at = element; at; at = at.parentElement) {
    if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}
