// Loads the parts of the component that are files of their own. The package replaces the list.

/**
 * The addresses of the files of each part, and the hash of each file.
 *
 * @type {Record<string, [string, string][]>}
 */
const files = {};

/** What is being loaded, or is there. What failed is not in it, and is asked for again. */
const loading = new Map();

/** What failed. The browser may have kept a wrong answer, so it asks the server the next time. */
const failed = new Set();

/**
 * Adds a part to the running component.
 *
 * @param {string} part
 * @param {WebAssembly.Exports} exports the memory, the table and what else the files share
 * @returns {Promise<unknown>} it fails if one of the files does not come, or is none of this build
 */
export function loadPart(part, exports) {
  return Promise.all(files[part].map((file) => loadOnce(file, exports)));
}

function loadOnce([file, integrity], exports) {
  if (!loading.has(file)) {
    const loaded = load(file, integrity, exports);
    loaded.catch(() => {
      failed.add(file);
      loading.delete(file);
    });
    loading.set(file, loaded);
  }
  return loading.get(file);
}

async function load(file, integrity, exports) {
  const answer = await fetch(file, {
    integrity,
    cache: failed.has(file) ? "reload" : "default",
    signal: AbortSignal.timeout(45000),
  });
  const code = answer.ok && (await answer.arrayBuffer());
  await WebAssembly.instantiate(code, { __wasm_split: exports });
}
