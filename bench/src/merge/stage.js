// This function runs in a page on which the component has drawn a cart. It answers the component's
// reads from memory, so that only work in the page is measured. It also makes a copy of the drawn
// elements, which a few hand-written lines update from the same answers.

(given) => {
  const host = document.querySelector("shared-cart");
  const root = host.shadowRoot;
  const seen = (row, part) => row.querySelector(`[part~="${part}"]`);
  const rowsOf = (root) => [...root.querySelectorAll('[part~="item"]')];

  // The component's repeated reads do not ask for the store's preferences. The vendor's items begin
  // with their ids.
  const vendors = ({ uniqueId, id, ...rest }) => ({ uniqueId, id, ...rest });
  const base = {
    ...given,
    items: given.items.map(vendors),
    storePreferencesData: null,
    clientPreferencesData: null,
  };
  const text = JSON.stringify(base);

  // The same cart after somebody else added one unit to a line.
  const changed = (line) => {
    const items = [...base.items];
    const item = items[line];
    const quantity = item.quantity + 1;
    const total = item.sellingPrice * quantity;
    items[line] = { ...item, quantity, priceDefinition: { ...item.priceDefinition, total } };
    const value = base.value + item.sellingPrice;
    const totalizers = [{ ...base.totalizers[0], value }];
    const text = JSON.stringify({ ...base, items, totalizers, value });
    return { line, quantity, total, value, text };
  };

  // The component.

  // The text of the next answer.
  let answer = text;
  // The times of the answer that is measured. Null for answers that are not measured.
  let times = null;

  // The time begins when the bytes are there.
  const encoder = new TextEncoder();
  const received = () => {
    const { buffer } = encoder.encode(answer);
    if (times) times.from = performance.now();
    return buffer;
  };
  window.fetch = async () => {
    const response = new Response(null, { headers: { "content-type": "application/json" } });
    response.arrayBuffer = async () => received();
    return response;
  };

  // One read of the component. Returns when the text of the answer was received, when the last
  // element changed, and when all work after the answer was done.
  const read = async (text) => {
    const noted = { changes: 0 };
    const observer = new MutationObserver((changes) => {
      noted.changes += changes.length;
      noted.drawn = performance.now();
    });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(root, all);
    answer = text;
    times = noted;
    const through = new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
    window.dispatchEvent(new Event("focus"));
    noted.through = await through;
    times = null;
    observer.disconnect();
    if (!noted.from) throw new Error("the component did not read the cart");
    return noted;
  };

  // The hand-written code.

  const digits = (element) => element.textContent.replace(/\D/g, "");
  const copy = document.createElement("div");
  const copied = copy.attachShadow({ mode: "open" });
  copied.adoptedStyleSheets = root.adoptedStyleSheets;
  copied.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  document.body.append(copy);

  const currency = given.storePreferencesData;
  const numbers = new Intl.NumberFormat("pt-BR", { minimumFractionDigits: 2 });
  const money = (cents) => `${currency.currencySymbol} ${numbers.format(cents / 100)}`;

  // Available lines come first, then the others, both in the order of the answer.
  const isThere = (item) => item.availability === "available";
  const ordered = [...base.items.filter(isThere), ...base.items.filter((item) => !isThere(item))];
  const rowOf = (root, line) => rowsOf(root)[ordered.indexOf(base.items[line])];
  const copies = rowsOf(copied);
  const known = new Map();
  ordered.forEach((item, at) => {
    const row = copies[at];
    known.set(item.uniqueId, {
      quantity: item.quantity,
      total: item.priceDefinition.total,
      sellingPrice: item.sellingPrice,
      input: seen(row, "quantity"),
      totalText: seen(row, "item-total"),
      row,
    });
  });
  const shown = {
    value: base.value,
    total: seen(copied, "grand-total").querySelector("strong"),
    rows: [...copied.querySelectorAll('[part~="total-row"] dd')],
    count: seen(copied, "count"),
  };

  const update = (text) => {
    const cart = JSON.parse(text);
    let units = 0;
    for (const item of cart.items) {
      const line = known.get(item.uniqueId);
      const { quantity, sellingPrice, availability } = item;
      const { total } = item.priceDefinition;
      if (availability === "available") units += quantity;
      const isSame =
        line.quantity === quantity && line.total === total && line.sellingPrice === sellingPrice;
      if (isSame) continue;
      Object.assign(line, { quantity, total, sellingPrice });
      line.input.value = quantity;
      line.input.setAttribute("aria-valuenow", quantity);
      line.totalText.textContent = money(total);
      let each = seen(line.row, "item-each");
      if (quantity > 1 && !each) {
        each = line.totalText.cloneNode();
        each.setAttribute("part", "item-each");
        line.totalText.after(each);
      }
      if (quantity > 1) each.textContent = money(sellingPrice);
      else each?.remove();
    }
    if (cart.value === shown.value) return;
    shown.value = cart.value;
    shown.total.textContent = money(cart.value);
    cart.totalizers.forEach(({ value }, at) => (shown.rows[at].textContent = money(value)));
    shown.count.textContent = `(${units})`;
  };

  // Checks that a side shows the values of the answer. Otherwise a comparison would be meaningless.
  const check = (root, { line, quantity, total, value }) => {
    const row = rowOf(root, line);
    const shown = [
      Number(seen(row, "quantity").value),
      Number(digits(seen(row, "item-total"))),
      Number(digits(seen(root, "grand-total").querySelector("strong"))),
    ];
    if (shown.some((number, at) => number !== [quantity, total, value][at])) {
      throw new Error(`a side shows ${shown} instead of ${[quantity, total, value]}`);
    }
  };

  // Forces the browser's style and layout to finish before the next measurement.
  const settle = () => document.body.getBoundingClientRect();

  const component = async (change) => {
    const { from, drawn, changes } = await read(change.text);
    check(root, change);
    settle();
    await read(text);
    settle();
    const same = await read(text);
    if (same.changes) throw new Error("an answer without changes changed the page");
    return {
      all: drawn - from,
      same: same.through - same.from,
      changes,
    };
  };

  // The clock is too coarse for a short cart, so the hand-written code updates it several times.
  const repeats = Math.ceil(200 / base.items.length);
  const byHand = (change) => {
    const from = performance.now();
    for (let time = 0; time < repeats; time += 1) update(time % 2 ? text : change.text);
    const all = (performance.now() - from) / repeats;
    update(change.text);
    check(copied, change);
    settle();
    update(text);
    settle();
    return all;
  };

  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // Each round changes another line, and starts with the other side.
  const there = base.items.flatMap((item, line) => (isThere(item) ? [line] : []));
  let rounds = 0;
  window.cartRound = async () => {
    const change = changed(there[(rounds * 7919) % there.length]);
    const sides = [async () => component(change), async () => byHand(change)];
    rounds += 1;
    if (rounds % 2) sides.reverse();
    const first = await sides[0]();
    await pause(10);
    const second = await sides[1]();
    await pause(10);
    const [measured, reference] = rounds % 2 ? [second, first] : [first, second];
    return { ...measured, byHand: reference };
  };
}
