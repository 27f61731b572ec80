// Parses answers. An item that stands in an answer word for word as in the one before is not parsed
// again: it becomes the very same object, by which it is known as unchanged. A long cart is looked at
// every few seconds, and seldom does more than one of its lines change.

// How the first item begins, with the name of its first field. In JSON these characters begin an object
// wherever they stand: inside a string the quotes would be escaped.
const beginning = /"items":\[(\{"(\w+)":)/;

// Of the last answer: the texts from one such beginning to the next, and the items that begin there.
let texts = [];
let items = [];

/**
 * @param {string} text
 * @returns {unknown}
 * @throws {SyntaxError} for what is no JSON
 */
export function parse(text) {
  const [, opening, field] = beginning.exec(text) ?? [];
  const pieces = opening ? text.split(opening) : [];
  const head = pieces.shift();
  const answer = parseChanges(head, opening, pieces) ?? JSON.parse(text);
  const found = opening && Array.isArray(answer.items) ? answer.items : [];
  // Where other objects begin so too, nobody knows which text is whose.
  const belongs = (item, at) => pieces[at].startsWith(JSON.stringify(item?.[field]));
  texts = pieces.length === found.length && found.every(belongs) ? pieces : [];
  // The last item's text goes on with the rest of the answer.
  texts.pop();
  items = found;
  return answer;
}

/** The answer, parsed with zeros in the places of items that are known; undefined where that fails. */
function parseChanges(head, opening, pieces) {
  const known = [];
  let next = 0;
  const shortened = pieces.map((piece, at) => {
    // Where a line came or went, the others moved by one place.
    const place = piece === texts[next] ? next : piece === texts[next + 1] ? next + 1 : at;
    if (piece !== texts[place]) return opening + piece;
    next = place + 1;
    known.push(items[place]);
    return "0,";
  });
  if (!known.length) return undefined;
  try {
    const answer = JSON.parse(head + shortened.join(""));
    const taken = known.values();
    answer.items = answer.items.map((item) => (item === 0 ? taken.next().value : item));
    return taken.next().done ? answer : undefined;
  } catch {
    return undefined;
  }
}
