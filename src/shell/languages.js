// Which language an element speaks, and the file with its texts. It is requested at once, in
// parallel with the cart and the core, and handed to the core as it is.

/**
 * The file of each language. The package puts its own list here.
 *
 * @type {Record<string, URL>}
 */
const FILES = {
  de: new URL("../languages/de.json", import.meta.url),
  en: new URL("../languages/en.json", import.meta.url),
  es: new URL("../languages/es.json", import.meta.url),
  fr: new URL("../languages/fr.json", import.meta.url),
  it: new URL("../languages/it.json", import.meta.url),
  "pt-BR": new URL("../languages/pt-BR.json", import.meta.url),
  "pt-PT": new URL("../languages/pt-PT.json", import.meta.url),
};

/** What an element speaks when nothing better is known, or a file does not come. */
const ENGLISH = "en";

/** The texts of each language that an element has spoken. */
export const spoken = new Map();

/** What is being loaded. What failed is not in it, and is asked for again. */
const coming = new Map();

/** The language of a tag: that one, or else the first of the same name. */
function nameOf(tag) {
  const wanted = `${tag}`.replaceAll("_", "-").toLowerCase();
  const main = (text) => text.split("-")[0];
  const names = Object.keys(FILES);
  const isIt = (name) => `${wanted}-`.startsWith(`${name.toLowerCase()}-`);
  return names.find(isIt) ?? names.find((name) => main(name) === main(wanted));
}

/**
 * The language of an element: of the nearest `lang` attribute, or else of the browser, or else
 * English.
 *
 * @param {HTMLElement} host
 */
export function languageOf(host) {
  const around = host.closest("[lang]")?.getAttribute("lang");
  const tag = [around, ...(navigator.languages ?? [])].find(nameOf) ?? ENGLISH;
  return { tag: tag.replaceAll("_", "-"), name: nameOf(tag) };
}

/**
 * The texts of a language, or of the theme at an address. A file that does not come is asked for
 * once more, past what the browser may have kept.
 *
 * @param {string} name
 * @returns {Promise<object>}
 */
export function loadWords(name) {
  if (!coming.has(name)) {
    const ask = async (cache) => {
      const signal = AbortSignal.timeout?.(15000);
      const answer = await fetch(FILES[name] ?? name, { cache, signal });
      if (!answer.ok) throw answer.status;
      return answer.json();
    };
    const words = ask("default").catch(() => ask("reload"));
    words.catch(() => coming.delete(name));
    coming.set(name, words);
  }
  return coming.get(name);
}

/** The theme's own texts for an element. Without them the element speaks all the same. */
async function loadLabels(host) {
  const address = host.getAttribute("labels");
  try {
    return address ? await loadWords(new URL(address, location.href).href) : undefined;
  } catch (reason) {
    console.warn("Shared Cart: the labels could not be loaded:", reason);
  }
}

/** The texts of a language: now if they are there, or when they come. */
const textsOfFile = (name) => spoken.get(name) ?? loadWords(name);

/** What an element speaks: the texts of a file, and those of the theme over them. */
async function speech(host, { tag, name }) {
  const words = textsOfFile(name);
  const labels = await loadLabels(host);
  const lang = labels?.lang;
  // The theme adds a language. What it leaves out is in English.
  if (lang && nameOf(lang) !== name) {
    const base = nameOf(lang) ?? ENGLISH;
    return { tag: lang, name: base, words: await textsOfFile(base), labels };
  }
  return { tag, name, words: await words, labels };
}

/**
 * Gives the texts of an element to `then`: now if they are there, or when they come.
 *
 * @param {HTMLElement} host
 * @param {(language: {tag: string, words: object, labels?: object}) => void} then it throws if the
 *   texts are not those of this build
 * @param {(reason: unknown) => void} [failed] they do not come, and English does not either.
 *   Without it English is not asked for.
 */
export function withTexts(host, then, failed) {
  const { tag, name } = languageOf(host);
  const words = spoken.get(name);
  if (words && !host.hasAttribute("labels")) return then({ tag, words });
  const speak = (language) =>
    speech(host, language).then((language) => {
      then(language);
      spoken.set(language.name, language.words);
    });
  const theirs = speak({ tag, name });
  if (failed) theirs.catch(() => speak({ tag: ENGLISH, name: ENGLISH })).catch(failed);
  else theirs.catch(() => {});
}
