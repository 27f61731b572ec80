// Runs the shell in a world of its own: a page with an address, and what the page did to it.

const NAMES = ["location", "history", "Document", "document", "window", "EventTarget", "fetch",
  "setTimeout", "Date", "customElements", "console", "loadCore"];
const ORIGIN = "https://store.example";
let worlds = 0;

/**
 * What the modules of the shell give to each other.
 *
 * @param {string} source the joined modules
 */
export const modules = (source) =>
  new Function(`${source}\nreturn { define, start, fail, skeleton };`)();

/** @param {ReturnType<modules>} shell */
export const define = (shell, css) => shell.define("shared-cart", css, () => {});

/**
 * @param {string} source the joined modules and the entry
 * @param {string} json what is special: `address`, `today`, `state`, `has_element`, `attributes`,
 *   `prerendering`, `is_loaded_already`, `throws` (`fetch`, `replaceState`, `core`), `hides` (names
 *   of the document)
 */
export function start(source, json) {
  const given = { address: "/checkout/", today: 0, state: null, has_element: true, attributes: {},
    prerendering: false, is_loaded_already: false, throws: [], hides: [], ...JSON.parse(json) };
  const [, pathname, search, hash] = /^([^?#]*)([^#]*)(.*)$/.exec(given.address);
  const world = { asked: [], moved: [], registered: false, listeners: {}, timers: [], early: null };
  world.ended = new Promise((resolve) => (world.end = resolve));
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
      get: () => (given.is_loaded_already ? HTMLElement : undefined),
      define(tag, element) {
        worlds += 1;
        world.tag = `${tag}-${worlds}`;
        globalThis.customElements.define(world.tag, element);
      },
    },
    console: {
      warn: (...words) => (world.told = words.join(" ")),
      error(...words) {
        world.told = words.join(" ");
        // The failure is shown right after it is told.
        queueMicrotask(world.end);
      },
    },
    async loadCore() {
      fails("core");
      return {
        async default() {},
        register(shell, early) {
          world.registered = true;
          world.early = early;
          world.end();
        },
      };
    },
  };
  const runnable = source
    .replace(/import\("[^"]*"\)/, "loadCore()")
    .replaceAll("import.meta.url", '"https://store.example/package/"');
  new Function(...NAMES, runnable)(...NAMES.map((name) => values[name]));
  if (given.has_element && world.tag) {
    const host = globalThis.document.createElement(world.tag);
    for (const name in given.attributes) host.setAttribute(name, given.attributes[name]);
    globalThis.document.body.append(host);
    world.host = host;
  }
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
