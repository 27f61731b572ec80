// The texts of a language for the core, and what the browser knows of the language.

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
    // The signs between texts have no place in one.
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
