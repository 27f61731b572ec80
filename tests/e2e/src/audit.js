// The body of a function that lets axe-core look at the component on the page. With `colors` it
// looks at the colours alone, which are all that another scheme changes.
const [colors, done] = arguments;

// Chromium tells the fill of letters as if no colours were forced. It is the same as the colour.
const { getPropertyValue } = CSSStyleDeclaration.prototype;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
  return getPropertyValue.call(this, name === "-webkit-text-fill-color" ? "color" : name);
};
const options = {
  resultTypes: ["violations"],
  // Nothing is asked of the network.
  preload: false,
  ...(colors && { runOnly: { type: "rule", values: ["color-contrast"] } }),
};
const words = (text) => text.replace(/\s+/g, " ");
const told = ({ id, help, nodes }) =>
  nodes.map(({ target, failureSummary }) =>
    `${id} (${help}): ${[target].flat(2).join(" ")}: ${words(failureSummary)}`);
axe
  .run(document.querySelector("shared-cart"), options)
  .then(({ violations }) => violations.flatMap(told), (error) => [`axe: ${error}`])
  .then(done)
  .finally(() => Object.assign(CSSStyleDeclaration.prototype, { getPropertyValue }));
