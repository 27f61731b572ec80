// The same reads as the component's: the shared cart without the visitor's cookies, and beside it
// the
// visitor's own cart, by which the page knows whether it is looked at by a guest.

const SECTIONS = [
  "items", "totalizers", "messages", "sellers", "storePreferencesData",
  "clientProfileData", "shippingData", "marketingData", "ratesAndBenefitsData",
];

async function read(path, credentials) {
  const response = await fetch(`/api/checkout/pub/orderForm${path}`, {
    method: "POST",
    credentials,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ expectedOrderFormSections: SECTIONS }),
  });
  if (!response.ok) throw new Error(`the cart was not read: ${response.status}`);
  return response.json();
}

/** Starts both reads at once and gives the cart to draw with who is looking. */
export function startReads() {
  const shared = new URLSearchParams(location.search).get("orderFormId");
  const own = read("", "same-origin");
  const cart = shared
    ? read(`/${encodeURIComponent(shared)}?disableAutoCompletion=true`, "omit")
    : own;
  return Promise.all([cart, own]).then(([cart, own]) => ({
    cart,
    guest: cart.orderFormId !== own.orderFormId,
  }));
}
