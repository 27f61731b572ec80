// Tests of the cart of the vendor's FastStore, with the sandbox as its API. `@faststore/api` is
// unchanged; only its requests are sent to the sandbox instead of the vendor's host.
//
// SHARED_CART_SHOP is the address of the sandbox. SHARED_CART_FASTSTORE is a folder in which the
// dependencies of this folder are installed.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

const shop = process.env.SHARED_CART_SHOP;
const dependencies = process.env.SHARED_CART_FASTSTORE;
assert(shop && dependencies, "SHARED_CART_SHOP and SHARED_CART_FASTSTORE are not set");

const account = "armazemaurora";
const vendor = `${account}.vtexcommercestable.com.br`;
const otherRequests = [];
const failures = [];

// This runs before the package is loaded, because the package keeps the `fetch` of that moment.
const realFetch = globalThis.fetch;
globalThis.fetch = async (info, init) => {
  const asked = new URL(info instanceof Request ? info.url : info);
  if (asked.hostname !== vendor) {
    otherRequests.push(asked.href);
    throw new Error(`a request to ${asked.hostname}`);
  }
  const answer = await realFetch(new URL(asked.pathname + asked.search, shop), init);
  if (!answer.ok) {
    failures.push(`${init?.method ?? "GET"} ${asked.pathname}: ${answer.status}`);
  }
  return answer;
};

const require = createRequire(join(dependencies, "package.json"));
const { graphql } = require("graphql");
const { GraphqlVtexContextFactory, GraphqlVtexSchema } = require("@faststore/api");

const validateCart = `
  mutation ValidateCart($cart: IStoreCart!, $session: IStoreSession!) {
    validateCart(cart: $cart, session: $session) {
      order {
        orderNumber
        acceptedOffer {
          quantity
          price
          listPrice
          seller { identifier }
          itemOffered { sku name image { url } isVariantOf { productGroupID name } }
        }
      }
      messages { text status }
    }
  }`;

let schema;
let contextOf;

before(async () => {
  const options = {
    platform: "vtex",
    account,
    environment: "vtexcommercestable",
    subDomainPrefix: [],
    channel: '{"salesChannel":"1"}',
    locale: "pt-BR",
    hideUnavailableItems: false,
    incrementAddress: false,
    showSponsored: false,
    flags: { enableOrderFormSync: true },
  };
  schema = await GraphqlVtexSchema(options);
  contextOf = await GraphqlVtexContextFactory(options);
});

after(() => assert.deepEqual(otherRequests, [], "requests that did not go to the vendor's host"));

/** A shopper's browser: its cookies, and FastStore's copy of the cart. */
class Browser {
  cookies = new Map();
  cart = { number: "", offers: [] };
  session = {
    channel: '{"salesChannel":"1"}',
    locale: "pt-BR",
    country: "BRA",
    currency: { code: "BRL", symbol: "R$" },
    postalCode: null,
    person: null,
  };

  /** A new browser with its own session. */
  static async visit() {
    const browser = new Browser();
    await browser.post("/api/sessions", { public: {} });
    assert(browser.cookies.has("vtex_session"));
    return browser;
  }

  /** Sends a request of a page of the store, and keeps the cookies of the answer. */
  async post(path, body) {
    const headers = { "content-type": "application/json", cookie: this.header() };
    const url = new URL(path, shop);
    const answer = await realFetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    assert(answer.ok, `${path}: ${answer.status}`);
    for (const cookie of answer.headers.getSetCookie()) {
      this.keep(cookie.slice(0, cookie.indexOf("=")), /=([^;]*)/.exec(cookie)[1]);
    }
    return answer.json();
  }

  header() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  keep(name, value) {
    this.cookies.set(name, value);
  }

  /**
   * Lets FastStore synchronise its cart and the vendor's. FastStore returns null if they are equal,
   * and otherwise the cart to show.
   */
  async validate() {
    const context = contextOf({ headers: { cookie: this.header(), host: "localhost" } });
    const order = {
      orderNumber: this.cart.number,
      acceptedOffer: this.cart.offers,
      shouldSplitItem: true,
    };
    const answer = await graphql({
      schema,
      source: validateCart,
      contextValue: context,
      variableValues: { cart: { order }, session: this.session },
    });
    assert.deepEqual(answer.errors, undefined);
    assert.deepEqual(failures.splice(0), [], "requests that were refused");
    for (const [name, { value }] of context.storage.cookies) {
      this.keep(name, value);
    }
    const cart = answer.data.validateCart;
    if (cart) {
      this.cart = {
        number: cart.order.orderNumber,
        offers: cart.order.acceptedOffer.map((it) =>
          offer(it.itemOffered.sku, it.seller.identifier, it.quantity, it.price, it.listPrice),
        ),
      };
    }
    return cart;
  }

  /** Checks that FastStore's cart and the vendor's are equal now. */
  async isSynchronised() {
    assert.equal(await this.validate(), null);
  }

  /** The items and quantities of the vendor's cart. */
  async storedItems() {
    const orderForm = await this.post(`/api/checkout/pub/orderForm/${this.cart.number}`, {});
    return orderForm.items.map((item) => [item.id, item.quantity]);
  }
}

function offer(sku, identifier, quantity, price, listPrice) {
  const itemOffered = { sku, name: sku, image: [], additionalProperty: [] };
  return { quantity, price, listPrice, seller: { identifier }, itemOffered };
}

const jam = (quantity) => offer("1004", "1", quantity, 28.9, 28.9);
const lemon = (quantity) => offer("1021", "hortadavila", quantity, 3.45, 6.9);
const lamp = (quantity) => offer("1043", "casanorte", quantity, 289.9, 329.9);

const quantities = (cart) =>
  cart.order.acceptedOffer.map((it) => [it.itemOffered.sku, it.quantity]);

/** A browser with a new cart, and with these offers to add to it. */
async function withCart(...offers) {
  const browser = await Browser.visit();
  const created = await browser.validate();
  assert.match(created.order.orderNumber, /^[0-9a-f]{32}$/);
  assert.deepEqual([created.order.acceptedOffer, created.messages], [[], []]);
  assert.equal(browser.cookies.get("checkout.vtex.com"), `__ofid=${created.order.orderNumber}`);
  browser.cart.offers = offers;
  return browser;
}

test("a first visit creates a cart, and an added item is in it", async () => {
  const browser = await withCart(jam(2));
  await browser.isSynchronised();
  assert.deepEqual(await browser.storedItems(), [["1004", 2]]);
  await browser.isSynchronised();
  assert.deepEqual(await browser.storedItems(), [["1004", 2]], "the same cart changes nothing");
});

test("lines are changed, added and removed in one request", async () => {
  const browser = await withCart(jam(2));
  await browser.isSynchronised();
  browser.cart.offers = [jam(5), lemon(1)];
  await browser.isSynchronised();
  assert.deepEqual(await browser.storedItems(), [["1004", 5], ["1021", 1]]);
  browser.cart.offers = [lemon(1)];
  await browser.isSynchronised();
  assert.deepEqual(await browser.storedItems(), [["1021", 1]]);
  browser.cart.offers = [];
  await browser.isSynchronised();
  assert.deepEqual(await browser.storedItems(), []);
});

test("a wrong price of the browser is corrected", async () => {
  const browser = await withCart({ ...jam(1), price: 1, listPrice: 1 });
  const cart = await browser.validate();
  const [line] = cart.order.acceptedOffer;
  assert.deepEqual([line.price, line.listPrice], [28.9, 28.9]);
  assert.equal(line.seller.identifier, "1");
  assert(line.itemOffered.name && line.itemOffered.isVariantOf.name, "the product is found");
  await browser.isSynchronised();
});

test("a quantity above the stock becomes the stock, with a message and a gift", async () => {
  const browser = await withCart(lamp(9));
  const cart = await browser.validate();
  assert.deepEqual(quantities(cart), [["1043", 3], ["1037", 1]]);
  assert.equal(cart.order.acceptedOffer[1].price, 0);
  assert.deepEqual(cart.messages.map((message) => message.status), ["WARNING"]);
  assert.match(cart.messages[0].text, /não está disponível/);
});

test("a postal code is written into the cart", async () => {
  const browser = await withCart(jam(1));
  browser.session.postalCode = "01310-100";
  await browser.validate();
  const path = `/api/checkout/pub/orderForm/${browser.cart.number}`;
  const { shippingData } = await browser.post(path, {});
  assert.equal(shippingData.address.city, "São Paulo");
  assert(shippingData.logisticsInfo[0].slas.length > 0);
});

test("two browsers with one cart see each other's changes", async () => {
  const one = await withCart(jam(2));
  await one.isSynchronised();

  // A read by id makes the cart the other browser's own.
  const other = await Browser.visit();
  await other.post(`/api/checkout/pub/orderForm/${one.cart.number}`, {});
  const seen = await other.validate();
  assert.equal(seen.order.orderNumber, one.cart.number);
  assert.deepEqual(quantities(seen), [["1004", 2]], "a read loses nothing");

  other.cart.offers = [jam(3), lemon(1)];
  await other.isSynchronised();
  const synchronised = await one.validate();
  assert.deepEqual(quantities(synchronised), [["1004", 3], ["1021", 1]], "the stored cart wins");

  one.cart.offers = [lemon(1)];
  await one.isSynchronised();
  assert.deepEqual(quantities(await other.validate()), [["1021", 1]]);
});
