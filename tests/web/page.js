// The JavaScript of the browser tests: functions of the browser, a page that does things to the
// element, and the shell in a world of its own. It is one file, because the server of
// wasm-bindgen's test runner can leave a request without an answer when five come at the same time
// (the pool of threads in tiny_http 0.12).

// Functions of the browser.

export function response(text, status) {
  return new Response(text, { status });
}
export function headed_response(text, status, headers) {
  const has_body = ![101, 204, 205, 304].includes(status);
  return new Response(has_body ? text : null, { status, headers: JSON.parse(headers) });
}
export function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}
export function was_hacked() {
  return "hacked" in window;
}
export function broken_response() {
  const body = new ReadableStream({ pull(controller) { controller.error(new TypeError("cut")); } });
  return new Response(body);
}
export function rejected(name) {
  const promise = Promise.reject(new DOMException("on purpose", name));
  promise.catch(() => {});
  return promise;
}
export function frame() {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
export function replace_fetch(answer) {
  const real = globalThis.fetch;
  const calls = Object.assign([], { origins: [] });
  globalThis.fetch = async (...call) => {
    const request = new Request(...call);
    calls.origins.push(new URL(request.url).origin);
    calls.push([request.method, new URL(request.url).pathname + new URL(request.url).search,
      request.credentials, request.headers.get("content-type"), await request.clone().text(),
      String(request.signal instanceof AbortSignal), String(request.keepalive)]);
    return answer();
  };
  return [calls, () => { globalThis.fetch = real; }];
}
export function mute(path) {
  const real = globalThis.fetch;
  globalThis.fetch = (request, ...more) =>
    String(request.url ?? request).includes(path) ? new Promise(() => {}) : real(request, ...more);
}
export function warnings() {
  const told = [];
  const real = console.warn;
  console.warn = (...words) => told.push(words.join(" "));
  return [told, () => { console.warn = real; }];
}
export function forget_everything() {
  localStorage.clear();
  // Browsers limit these calls: after some hundred of them they ignore them for a while.
  const { pathname, search, hash } = location;
  if (history.state !== null || search || hash) history.replaceState(null, "", pathname);
}
export function go_to(query) {
  history.replaceState(null, "", location.pathname + query);
}
export function push(address) {
  history.pushState(null, "", address);
}
export function go_back() {
  history.back();
}
export function page_state() {
  return JSON.stringify(history.state);
}
export function set_page_state(json) {
  history.replaceState(JSON.parse(json), "");
}
export function kept() {
  return JSON.stringify({ ...localStorage });
}
export function fire(on_document, name) {
  const event = name === "pageshow"
    ? new PageTransitionEvent(name, { persisted: true })
    : new Event(name);
  (on_document ? document : window).dispatchEvent(event);
}
export function broadcast(text) {
  const channel = new BroadcastChannel("shared-cart");
  channel.postMessage(text);
  // It is closed later: a channel that is closed at once may lose its message.
  setTimeout(() => channel.close(), 1000);
}
export function pretend_jquery() {
  const handlers = [];
  window.jQuery = () => ({
    on: (event, act) => handlers.push([event, act]),
    off: (event, act) =>
      handlers.splice(handlers.findIndex(([e, a]) => e === event && a === act), 1),
  });
  return handlers;
}
export function forget_jquery() {
  delete window.jQuery;
}
export function pretend_vtex_js(id) {
  const reads = [];
  const checkout = {
    orderForm: { orderFormId: id },
    getOrderForm() {
      reads.push(String(checkout.orderForm));
    },
  };
  window.vtexjs = { checkout };
  return reads;
}
export function forget_vtex_js() {
  delete window.vtexjs;
}
export function jquery_fires(handlers, event) {
  for (const [name, act] of [...handlers]) if (name === event) act({}, {});
}
export async function call(host, method, json) {
  try {
    return JSON.stringify(await host[method](JSON.parse(json)));
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}
export function listen(target, name) {
  const heard = [];
  const note = (event) => heard.push(JSON.stringify([event.detail, event.bubbles, event.composed]));
  target.addEventListener(name, note);
  return heard;
}
export function prevent(host, name) {
  const act = (event) => event.preventDefault();
  host.addEventListener(name, act);
  return () => host.removeEventListener(name, act);
}
export function listeners() {
  const { prototype } = EventTarget;
  const { addEventListener: add, removeEventListener: remove } = prototype;
  const known = new Set();
  const names = new WeakMap();
  const name = (one) => names.get(one) ?? names.set(one, `${Math.random()}`).get(one);
  const note = (change) => (target, event, act, options) => {
    // Whoever has a signal stops by it.
    if (!act || options?.signal || options?.once) return;
    known[change](`${name(target)} ${event} ${name(act)}`);
  };
  const [added, removed] = [note("add"), note("delete")];
  prototype.addEventListener = function (...call) {
    added(this ?? window, ...call);
    return add.apply(this ?? window, call);
  };
  prototype.removeEventListener = function (...call) {
    removed(this ?? window, ...call);
    return remove.apply(this ?? window, call);
  };
  return () => known.size;
}
export function is_visible(element) {
  return element.checkVisibility();
}
export function tell_apart() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return [promise, resolve];
}

// What a page does to the element.

export function without_timeout() {
  const real = AbortSignal.timeout;
  delete AbortSignal.timeout;
  return () => { AbortSignal.timeout = real; };
}
export function throwing_fetch() {
  const real = globalThis.fetch;
  globalThis.fetch = () => { throw new TypeError("wrapped"); };
  return () => { globalThis.fetch = real; };
}
export function trickle(pause, chunk, most) {
  let sent = 0;
  let timer;
  const state = { sent: () => sent, cancelled: false };
  const body = new ReadableStream({
    start(controller) {
      timer = setInterval(() => {
        if (sent >= most) return clearInterval(timer);
        sent += 1;
        controller.enqueue(new Uint8Array(chunk).fill(32));
      }, pause);
    },
    cancel() { clearInterval(timer); state.cancelled = true; },
  });
  const real = globalThis.fetch;
  globalThis.fetch = async () => new Response(body);
  return [state, () => { clearInterval(timer); globalThis.fetch = real; }];
}
export function was_cancelled(both) {
  return both[0].cancelled;
}
export function give_back(both) {
  both[1]();
}

// The shell in a world of its own: a page with an address, and what the page did to it.

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
  new Function(`${source.replaceAll("import.meta.url", '"https://store.example/package/"')}
    return { define, start, fail, skeleton, isPainted, handOver, amounts, firstScreen, mayPaint,
      spoken, languageOf };`)();

/** The shell has the texts of a language. */
export const speaks = (shell, name, words) => shell.spoken.set(name, JSON.parse(words));

/** The tag and the file of the language that the shell chooses for an element. */
export const chosen = (shell, host) => Object.values(shell.languageOf(host)).join(" ");

/** The amount as the shell writes it; empty where it leaves that to the core. */
export const written = (shell, preferences, cents) =>
  shell.amounts(JSON.parse(preferences))?.(cents) ?? "";

/** The first cart as the shell paints it from these `orderForm`s; null where it waits. */
export async function painted(shell, host, id, own, linked) {
  const parse = [own, linked].map((json) => async () => JSON.parse(json) ?? undefined);
  return (shell.mayPaint(host, id) && await shell.firstScreen(host, id, ...parse)) || null;
}

/** @param {ReturnType<modules>} shell */
export const define = (shell, css) => shell.define("shared-cart", css, () => {});

/**
 * @param {string} source the joined modules and the entry
 * @param {string} json what is special: `address`, `today`, `state`, `has_element`, `attributes`,
 *   `prerendering`, `is_loaded_already`, `throws` (`fetch`, `replaceState`, `core`), `hides` (names
 *   of the document), `answers` (by credentials: `body`, `headers`), `blanks` behind each
 */
export function start(source, json) {
  const given = { address: "/checkout/", today: 0, state: null, has_element: true, attributes: {},
    prerendering: false, is_loaded_already: false, throws: [], hides: [], answers: {}, blanks: 0,
    ...JSON.parse(json) };
  const [, pathname, search, hash] = /^([^?#]*)([^#]*)(.*)$/.exec(given.address);
  const world = { asked: [], moved: [], registered: false, listeners: {}, timers: [], early: null,
    copied: 0, read: 0 };
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
    createElementNS(space, tag) {
      return globalThis.document.createElementNS(space, tag);
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
      const { body, headers } = given.answers[credentials] ?? {};
      if (!body) return new Promise(() => {});
      const json = JSON.stringify(body) + " ".repeat(given.blanks);
      const read = async () => (world.read += 1, json);
      const clone = () => (world.copied += 1, { text: read });
      return Promise.resolve({ ok: true, headers: new Headers(headers), clone });
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
