// The cart of the vendor's FastStore against the sandbox: `@faststore/api` as it is published,
// its requests sent to the sandbox instead of the vendor's host, and nothing else changed.
//
// SHARED_CART_SHOP is the sandbox's address, SHARED_CART_FASTSTORE a folder with this folder's
// dependencies installed.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

const shop = process.env.SHARED_CART_SHOP;
const dependencies = process.env.SHARED_CART_FASTSTORE;
assert(shop && dependencies, "SHARED_CART_SHOP and SHARED_CART_FASTSTORE are not set");

const account = "armazemaurora";
const vendor = `${account}.vtexcommercestable.com.br`;
const elsewhere = [];
const failures = [];

// Before the package is loaded: it takes the global function then.
const sent = globalThis.fetch;
globalThis.fetch = async (info, init) => {
  const asked = new URL(info instanceof Request ? info.url : info);
  if (asked.hostname !== vendor) {
    elsewhere.push(asked.href);
    throw new Error(`a request to ${asked.hostname}`);
  }
  const answer = await sent(new URL(asked.pathname + asked.search, shop), init);
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

after(() => assert.deepEqual(elsewhere, [], "requests that did not go to the vendor's host"));

/** A shopper's browser: cookies, and the cart that FastStore keeps in it. */
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

  /** A visit, which has a session of its own. */
  static async visit() {
    const browser = new Browser();
    await browser.post("/api/sessions", { public: {} });
    assert(browser.cookies.has("vtex_session"));
    return browser;
  }

  /** What a page of the store sends, and the cookies that come back. */
  async post(path, body) {
    const headers = { "content-type": "application/json", cookie: this.header() };
    const url = new URL(path, shop);
    const answer = await sent(url, { method: "POST", headers, body: JSON.stringify(body) });
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
   * Lets FastStore bring its cart and the vendor's together. FastStore answers with nothing when
   * they are the same, and with the cart to show otherwise.
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

  /** Sends the cart again: nothing is left to be brought together. */
  async settles() {
    assert.equal(await this.validate(), null);
  }

  /** What lies in the vendor's cart. */
  async stored() {
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

/** A browser with a cart of its own. */
async function withCart(...offers) {
  const browser = await Browser.visit();
  const created = await browser.validate();
  assert.match(created.order.orderNumber, /^[0-9a-f]{32}$/);
  assert.deepEqual([created.order.acceptedOffer, created.messages], [[], []]);
  assert.equal(browser.cookies.get("checkout.vtex.com"), `__ofid=${created.order.orderNumber}`);
  browser.cart.offers = offers;
  return browser;
}

test("a first visit gets a cart, and what is added is in it", async () => {
  const browser = await withCart(jam(2));
  await browser.settles();
  assert.deepEqual(await browser.stored(), [["1004", 2]]);
  await browser.settles();
  assert.deepEqual(await browser.stored(), [["1004", 2]], "the same again changes nothing");
});

test("lines are changed, added and taken out together", async () => {
  const browser = await withCart(jam(2));
  await browser.settles();
  browser.cart.offers = [jam(5), lemon(1)];
  await browser.settles();
  assert.deepEqual(await browser.stored(), [["1004", 5], ["1021", 1]]);
  browser.cart.offers = [lemon(1)];
  await browser.settles();
  assert.deepEqual(await browser.stored(), [["1021", 1]]);
  browser.cart.offers = [];
  await browser.settles();
  assert.deepEqual(await browser.stored(), []);
});

test("a price that the browser has wrong is put right", async () => {
  const browser = await withCart({ ...jam(1), price: 1, listPrice: 1 });
  const cart = await browser.validate();
  const [line] = cart.order.acceptedOffer;
  assert.deepEqual([line.price, line.listPrice], [28.9, 28.9]);
  assert.equal(line.seller.identifier, "1");
  assert(line.itemOffered.name && line.itemOffered.isVariantOf.name, "the product is found");
  await browser.settles();
});

test("more than there is becomes what there is, with a message and a gift", async () => {
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
  await one.settles();

  // Opening the link makes the cart the other browser's own.
  const other = await Browser.visit();
  await other.post(`/api/checkout/pub/orderForm/${one.cart.number}`, {});
  const seen = await other.validate();
  assert.equal(seen.order.orderNumber, one.cart.number);
  assert.deepEqual(quantities(seen), [["1004", 2]], "nothing is lost by looking");

  other.cart.offers = [jam(3), lemon(1)];
  await other.settles();
  const told = await one.validate();
  assert.deepEqual(quantities(told), [["1004", 3], ["1021", 1]], "the stored cart wins");

  one.cart.offers = [lemon(1)];
  await one.settles();
  assert.deepEqual(quantities(await other.validate()), [["1021", 1]]);
});
