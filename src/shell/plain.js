// Reads an answer of the API, as far as it is plain enough for the first paint. It decides nothing:
// whatever is not of the most usual kind waits for the core. `tests/web/shell.rs` compares amounts
// with the core's, `tests/e2e/tests/it/first_paint.rs` whole carts.

/** Letters, digits and signs of the Latin alphabet with single blanks between them. */
const isText = (text) =>
  typeof text === "string" &&
  text.length < 200 &&
  /^[!-~¡-¬®-ɏ‘-”–—…]+( [!-~¡-¬®-ɏ‘-”–—…]+)*$/.test(text);

/**
 * Whether a text of the store's can hold nothing of anybody: no e-mail address, no long number, and
 * no word of what the answer says of people.
 */
const isHarmless = (text, people) =>
  isText(text) &&
  !/(?:\d\D*){5}|@/.test(text) &&
  !(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => people.includes(word));

const isCents = (cents) => Number.isSafeInteger(cents);
const isNothing = (value) => value == null || value.length === 0;

/**
 * Writes amounts as the store does.
 *
 * @param {object} preferences `storePreferencesData`
 * @returns {((cents: number) => string) | undefined}
 */
export function amounts(preferences) {
  const symbol = preferences?.currencySymbol;
  const format = preferences?.currencyFormatInfo ?? {};
  const {
    currencyDecimalDigits: digits,
    currencyDecimalSeparator: point,
    currencyGroupSeparator: comma,
    currencyGroupSize: size,
    startsWithCurrencySymbol: isFirst,
  } = format;
  const isKnown =
    /^(?:[A-Z]{0,3}\$|€|S\/)$/.test(symbol) &&
    (digits === 0 || digits === 2) &&
    /^[.,]$/.test(point) &&
    /^[., ]$/.test(comma) &&
    point !== comma &&
    size === 3 &&
    typeof isFirst === "boolean";
  if (!isKnown) return undefined;
  const scale = 10 ** (2 - digits);
  const write = (cents) => {
    const scaled = Math.floor(Math.abs(cents) / scale + 0.5);
    const one = 10 ** digits;
    const units = `${Math.floor(scaled / one)}`.replace(/\B(?=(\d{3})+$)/g, comma);
    const number = digits ? units + point + `${scaled % one}`.padStart(2, "0") : units;
    const sign = cents < 0 && scaled ? "-" : "";
    if (!isFirst) return `${sign}${number}\xa0${symbol}`;
    return sign + symbol + (/[A-Z/]/.test(symbol) ? "\xa0" : "") + number;
  };
  return Object.assign(write, { scale });
}

/** The page of a product, as most stores have it. */
const PRODUCT_URL = /^\/(?!.*(?:log|sign))[a-z\d]+(?:-[a-z\d]+)+\/p$/;

/** What a line of the most usual kind does not have. */
const MORE = ["attachments", "bundleItems", "offerings", "components",
  "assemblies", "manualPrice", "parentItemIndex"];

/** Whether a promotion changed the price of the line, and stands with it. */
const hasTag = (item, id) =>
  id && Array.isArray(item.priceTags) && item.priceTags.some((tag) => tag.identifier === id);

/** Whether a line may say how far it is to this promotion. The core knows which one. */
const takesUnits = (teaser) => teaser?.conditions?.minimumQuantity > 1;

function plainLine(item, seller, promotions) {
  const total = item.priceDefinition?.total ?? item.sellingPrice * item.quantity;
  const isPlain =
    isText(item.name) &&
    item.price > 0 &&
    isCents(item.price) &&
    isCents(item.sellingPrice) &&
    isCents(item.listPrice) &&
    isCents(total) &&
    Number.isInteger(item.quantity) &&
    item.quantity > 0 &&
    !item.isGift &&
    item.availability === "available" &&
    item.measurementUnit === "un" &&
    item.unitMultiplier === 1 &&
    (isNothing(item.detailUrl) || PRODUCT_URL.test(item.detailUrl)) &&
    MORE.every((name) => isNothing(item[name]));
  const brand = item.additionalInfo?.brandName;
  const variant = item.name?.endsWith(item.skuName) ? "" : item.skuName;
  const details = [brand, variant].filter(Boolean);
  if (!isPlain || !details.every(isText)) return undefined;
  const list = item.listPrice * item.quantity;
  return {
    name: item.name,
    product: item.detailUrl,
    picture: picture(item.imageUrl),
    details: details.join(" · "),
    seller,
    promotions: promotions
      .filter(({ id }) => hasTag(item, id))
      .map(({ name }) => name)
      .join(" · "),
    quantity: item.quantity,
    total,
    each: item.quantity > 1 && item.sellingPrice * item.quantity === total ? item.sellingPrice : 0,
    list: list > total ? list : 0,
  };
}

const HOST = "(?:https?:)?//([a-z\\d-]+\\.(?:vteximg\\.com\\.br|vtexassets\\.com))";
const PATH = "/arquivos/ids/(\\d+)(?:-\\d+-(?:\\d+|auto))?(/[\\w-]+\\.\\w+(?:\\?v=\\d+)?)";
const PICTURE_URL = RegExp(`^(?:${HOST})?${PATH}$`);

/** The picture of the store or of the vendor, as a function of its width; another one waits. */
function picture(url) {
  const [, host, id, end] = PICTURE_URL.exec(url) ?? [];
  if (!id) return undefined;
  return (width) => `${host ? `https://${host}` : ""}/arquivos/ids/${id}-${width}-auto${end}`;
}

/**
 * The cart; `undefined` if anything of it is unusual.
 *
 * @param {any} answer an `orderForm`
 */
export function plainCart(answer) {
  const write = amounts(answer?.storePreferencesData);
  const items = answer?.items;
  const { clientProfileData, shippingData } = answer ?? {};
  const { address, selectedAddresses } = shippingData ?? {};
  const people = JSON.stringify([clientProfileData, address, selectedAddresses]).toLowerCase();
  const benefits = answer?.ratesAndBenefitsData?.rateAndBenefitsIdentifiers ?? [];
  const isPlain =
    write &&
    Array.isArray(items) &&
    items.length > 0 &&
    items.length <= 20 &&
    isCents(answer.value) &&
    [answer.totalizers, benefits].every(Array.isArray) &&
    benefits.every(({ name }) => isHarmless(name, people)) &&
    [answer.messages, answer.selectableGifts, answer.marketingData?.coupon].every(isNothing) &&
    isNothing(answer.openTextField?.value) &&
    ![].concat(answer.ratesAndBenefitsData?.teaser ?? []).some(takesUnits);
  if (!isPlain) return undefined;
  const hasSeveral = items.some(({ seller }) => seller !== items[0].seller);
  const sellerOf = ({ seller }) => answer.sellers?.find(({ id }) => id === seller)?.name;
  const sellers = hasSeveral ? items.map(sellerOf) : [];
  if (!sellers.every(isText)) return undefined;
  const lines = items.map((item, at) => plainLine(item, sellers[at], benefits));
  const totals = answer.totalizers.map(({ name, value }) =>
    isHarmless(name, people) && isCents(value) ? { name, value } : undefined,
  );
  if (![...lines, ...totals].every(Boolean)) return undefined;
  // Amounts that the store writes rounded may not multiply as they are written.
  const isRounded = (cents) => cents % write.scale !== 0;
  if (lines.some(({ total, each, list }) => [total, each, list].some(isRounded))) return undefined;
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const isOnLine = ({ id }) => items.some((item) => hasTag(item, id));
  const promotions = benefits.filter((it) => !isOnLine(it)).map(({ name }) => name);
  return { lines, totals, promotions, units, value: answer.value, write };
}
