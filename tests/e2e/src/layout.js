// The body of a function that measures the component on the page. It returns the complaints, and
// all texts, with those for screen readers only.

const TEXT_CONTRAST = 4.5;
const LARGE_CONTRAST = 3;
const TARGET = 44;
const INLINE_TARGET = 24;

const host = document.querySelector("shared-cart");
const shadow = host.shadowRoot;
const drawn = shadow?.childElementCount ? shadow : host;
// A panel over the page makes the rest of it inert.
const scope = drawn.querySelector("dialog[open]") ?? drawn;
const complaints = [];

const isField = (element) => ["input", "textarea"].includes(element.localName);
const words = (node) =>
  (isField(node) ? node.value : node.textContent).trim().replace(/\s+/g, " ");
const named = (element) =>
  `${element.localName} "${(element.getAttribute("aria-label") ?? words(element)).slice(0, 60)}"`;
const complain = (what, element) => complaints.push(`${what}: ${named(element)}`);

const outside = (element) => element.parentElement ?? element.getRootNode().host ?? null;
const around = function* (element) {
  for (let at = element; at; at = outside(at)) yield at;
};
const style = (element) => getComputedStyle(element);
const isHeardOnly = (element) =>
  [...around(element)].some((at) => at.clientWidth <= 1 && style(at).overflow === "hidden");
const isSeen = (element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  !isHeardOnly(element);

// What floats over the page may cover it, and is compared only with what floats, too.
const floating = (element) =>
  [...around(element)].find((at) => ["fixed", "sticky"].includes(style(at).position)) ?? null;

// Whether a line of text is invisible, because an element around it ends before it.
const isClipped = (element, line) =>
  [...around(element)].some((at) => {
    const box = at.getBoundingClientRect();
    const isOutside = line.top > box.bottom - 4 || line.bottom < box.top;
    return style(at).overflowY !== "visible" && isOutside;
  });

const isAmount = (text) => /^-?[^\d\s]{0,3}\s?\d[\d.,]*\s?[^\d\s]{0,3}$/u.test(text);

// The texts, line by line, with their boxes.
const pieces = [];
const texts = [];
const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  const element = node.parentElement;
  if (!words(node) || element.localName === "style") continue;
  if (!element.checkVisibility()) continue;
  texts.push(words(node));
  if (!isSeen(element)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  if (isAmount(words(node)) && boxes.some((box) => box.top > boxes[0].top + 1)) {
    complain("an amount in several lines", element);
  }
  for (const box of boxes) {
    if (!isClipped(element, box)) {
      pieces.push({ element, box, layer: floating(element) });
    }
  }
}
for (const element of scope.querySelectorAll("[aria-label]")) {
  if (element.checkVisibility()) texts.push(element.getAttribute("aria-label"));
}
const operable = [
  ...scope.querySelectorAll("button, a[href], input, select, textarea, summary"),
].filter(isSeen);

// 1. Nothing is wider than the screen.
if (document.documentElement.scrollWidth > innerWidth) {
  complaints.push(`the page is ${document.documentElement.scrollWidth} px wide on ${innerWidth}`);
}
for (const { element, box } of pieces) {
  if (box.left < -0.5 || box.right > innerWidth + 0.5) complain("outside the screen", element);
}
for (const element of operable) {
  const box = element.getBoundingClientRect();
  if (box.left < -0.5 || box.right > innerWidth + 0.5) complain("outside the screen", element);
}

// 2. No text is cut. A text that scrolls or has the whole text as its title is not cut.
for (const element of new Set(pieces.map((piece) => piece.element))) {
  for (const at of around(element)) {
    const hides = ["hidden", "clip"].includes(style(at).overflowX);
    const isWhole = at.getAttribute("title") === words(at);
    const isCut = at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 2;
    if (hides && isCut && !isWhole) complain("cut", at);
    if (at === host) break;
  }
}
for (const element of operable) {
  const holdsText = isField(element) && !element.readOnly;
  if (holdsText && element.scrollWidth > element.clientWidth + 1) complain("cut", element);
}

// 3. No text lies over another, or over what can be pressed. Letters reach a little out of their
// line.
const within = (one, other) => one.contains(other) || other.contains(one);
const overlap = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
const belongs = (one, other) => {
  const label = one.closest("label");
  return within(one, other) || (label !== null && label === other.closest("label"));
};
// What is scrolled out of a box is not there.
const inSight = (element) => {
  const { left, right, ...box } = element.getBoundingClientRect().toJSON();
  let { top, bottom } = box;
  for (const at of around(element)) {
    if (style(at).overflowY === "visible") continue;
    const clip = at.getBoundingClientRect();
    [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
  }
  return { left, right, top, bottom };
};
const boxed = operable.map((element) => ({
  element,
  box: inSight(element),
  layer: floating(element),
}));
const things = [...pieces, ...boxed];
const told = new Set();
for (const one of pieces) {
  for (const other of things) {
    if (one.element === other.element || belongs(one.element, other.element)) continue;
    const bothFloat = one.layer !== null && other.layer !== null;
    if (one.layer !== other.layer && !bothFloat) continue;
    const pair = [named(one.element), named(other.element)].sort().join(" and ");
    if (overlap(one.box, other.box) && !told.has(pair)) {
      told.add(pair);
      complaints.push(`one over the other: ${pair}`);
    }
  }
}

// 4. Every text has enough contrast to its background. A canvas reads colours in every notation.
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const channels = (color) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};
const over = ([r, g, b, a], [x, y, z]) => [
  r * a + x * (1 - a),
  g * a + y * (1 - a),
  b * a + z * (1 - a),
  1,
];
const behind = (element) => {
  const layers = [];
  for (const at of around(element)) {
    const color = channels(style(at).backgroundColor);
    if (color[3] > 0) layers.unshift(color);
    if (color[3] === 1) break;
  }
  return layers.reduce((below, layer) => over(layer, below), channels("Canvas"));
};
const luminance = (color) => {
  const [r, g, b] = color.slice(0, 3).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const standsOut = (element) => {
  const below = behind(element);
  const color = channels(style(element).color);
  const opacity = [...around(element)].reduce((sum, at) => sum * Number(style(at).opacity), 1);
  return contrast(over([...color.slice(0, 3), color[3] * opacity], below), below);
};
const isLarge = (element) => {
  const { fontSize, fontWeight } = style(element);
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
};
for (const element of new Set([...pieces.map((piece) => piece.element), ...operable])) {
  const least = isLarge(element) ? LARGE_CONTRAST : TEXT_CONTRAST;
  const found = standsOut(element);
  if (found < least) complain(`contrast ${found.toFixed(2)} of ${least}`, element);
}
for (const element of [...scope.querySelectorAll("svg")].filter(isSeen)) {
  const found = standsOut(element);
  const owner = element.closest("button, a") ?? element.parentElement;
  if (found < LARGE_CONTRAST) complain(`contrast ${found.toFixed(2)} of a drawing in`, owner);
}

// 5. Buttons and fields are large enough to press. The label and the frame of a field belong to it.
for (const element of operable) {
  const target = element.closest("label") ?? element;
  const box = target.getBoundingClientRect();
  const frame = style(target.parentElement ?? host);
  const height =
    box.height + parseFloat(frame.borderTopWidth) + parseFloat(frame.borderBottomWidth);
  const own = style(target);
  const isText =
    target.localName === "a" &&
    own.borderTopWidth === "0px" &&
    channels(own.backgroundColor)[3] === 0;
  const least = isText ? INLINE_TARGET : TARGET;
  // A field is as wide as what is typed into it.
  const isWide = isText || isField(target);
  if (height < least - 0.5 || (!isWide && box.width < least - 0.5)) {
    const size = `${box.width.toFixed(0)} × ${height.toFixed(0)} px`;
    complain(`a target of ${size} instead of ${least}`, element);
  }
}

return { complaints: [...new Set(complaints)], texts: [...new Set(texts)] };
