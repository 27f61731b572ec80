// Runs the loader in a world of its own: a page with an address, and what the page did to it.

const AsyncFunction = (async () => {}).constructor;
const NAMES = ["location", "history", "Document", "document", "window", "EventTarget", "fetch",
  "setTimeout", "Date", "customElements", "console", "loadCore"];
const ORIGIN = "https://store.example";
let worlds = 0;

/**
 * @param {string} source the loader
 * @param {string} json what is special: `address`, `today`, `state`, `has_element`, `attributes`,
 *   `prerendering`, `throws` (`fetch`, `replaceState`, `core`), `hides` (names of the document)
 */
export function start(source, json) {
  const given = { address: "/checkout/", today: 0, state: null, has_element: true, attributes: {},
    prerendering: false, throws: [], hides: [], ...JSON.parse(json) };
  const [, pathname, search, hash] = /^([^?#]*)([^#]*)(.*)$/.exec(given.address);
  const world = { asked: [], moved: [], registered: false, listeners: {}, timers: [], early: null };
  const fails = (what) => {
    if (given.throws.includes(what)) throw new DOMException(`${what} throws`, "SecurityError");
  };
  class Document {
    get prerendering() {
      return given.prerendering;
    }
    createElement(tag) {
      return globalThis.document.createElement(tag);
    }
    querySelector(selector) {
      if (!given.has_element) return null;
      const [, name, value] = /\[([^=\]]*)=?(.*)\]/.exec(selector) ?? [];
      const has = name === undefined || given.attributes[name] !== undefined;
      if (!has || (value && given.attributes[name] !== value)) return null;
      return { getAttribute: (name) => given.attributes[name] ?? null };
    }
  }
  const document = new Document();
  for (const name of given.hides) Object.defineProperty(document, name, { value: {} });
  const values = {
    location: { origin: ORIGIN, pathname, search, hash },
    history: {
      state: given.state,
      replaceState(state, title, address) {
        fails("replaceState");
        world.moved.push(address);
      },
    },
    Document,
    document,
    window: { addEventListener: {} },
    EventTarget: {
      prototype: {
        addEventListener(event, act) {
          world.listeners[event] = act;
        },
      },
    },
    fetch(url, { credentials }) {
      fails("fetch");
      // The WebAssembly is asked for without credentials of ours.
      if (credentials) world.asked.push(`${credentials} ${url}`);
      return new Promise(() => {});
    },
    setTimeout: (act, pause) => world.timers.push([act, pause]),
    Date: { now: () => given.today * 864e5 },
    customElements: {
      define(tag, element) {
        worlds += 1;
        world.tag = `${tag}-${worlds}`;
        globalThis.customElements.define(world.tag, element);
      },
    },
    console: { error: (...words) => (world.told = words.join(" ")) },
    async loadCore() {
      fails("core");
      return {
        async default() {},
        register(early) {
          world.registered = true;
          world.early = early;
        },
      };
    },
  };
  const runnable = source
    .replace(/import\("[^"]*"\)/, "loadCore()")
    .replaceAll("import.meta.url", '"https://store.example/package/"');
  world.ended = new AsyncFunction(...NAMES, runnable)(...NAMES.map((name) => values[name]));
  world.activate = () => {
    given.prerendering = false;
    world.listeners.prerenderingchange?.();
  };
  return world;
}

export const asked = (world) => world.asked.map((asked) => asked.replace(ORIGIN, "{origin}"));
export const text = (world, name) => String(world[name] ?? "");
export const hear = (world, event) => world.listeners[event]();
export const ring = (world, pause) => {
  for (const [act, after] of world.timers) if (after <= pause) act();
};
export const early = (world) => world.early.size;
