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
  for (const [key, word] of Object.entries(words)) {
    if (typeof word !== "string") {
      gather(word, `${before}${key}.`, all);
      continue;
    }
    const [, name, form] = /^(.*?)(?:_(zero|one|two|few|many|other))?$/.exec(before + key);
    if (!all.has(name)) all.set(name, new Map());
    all.get(name).set(form ?? "", word.replace(/{{\s*(\w+)\s*}}/g, "\x1d$1\x1d"));
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

/**
 * The tag of a language and its texts, as the core reads them: in the order of the file.
 *
 * @param {{tag: string, words: Words}} language
 * @param {number} count how many texts there are
 * @throws if it is the file of another build
 */
export function textsOf({ tag, words }, count) {
  const text = (forms) => forms.get("") ?? [...forms].flat().join(BETWEEN_FORMS);
  const texts = [...gather(words, "", new Map()).values()].map(text);
  if (texts.length !== count) throw new Error(`${texts.length} texts instead of ${count}`);
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
