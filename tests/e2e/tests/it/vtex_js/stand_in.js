// A stand-in for the vendor's vtex.js and its jQuery, for pages of the tests. Like vtex.js, it
// keeps
// the last cart that it read, answers from that copy, sends one request after the other, takes the
// id from its copy or from the page's address, and tells of each answer by an event of jQuery.
{
  const listeners = [];
  window.jQuery = () => ({
    on: (name, act) => void listeners.push([name, act]),
    off: (name, act) => {
      const at = listeners.findIndex(([known, heard]) => known === name && heard === act);
      if (at >= 0) listeners.splice(at, 1);
    },
    trigger: (name, more) => {
      for (const [known, act] of [...listeners]) if (known === name) act({}, ...more);
    },
  });

  const api = "/api/checkout/pub/orderForm";
  const expectedOrderFormSections = [
    "items",
    "totalizers",
    "clientProfileData",
    "shippingData",
    "paymentData",
    "sellers",
    "messages",
    "marketingData",
    "clientPreferencesData",
    "storePreferencesData",
    "giftRegistryData",
    "ratesAndBenefitsData",
    "openTextField",
  ];
  let last = Promise.resolve();
  const send = (path, body) => {
    const sent = last.then(async () => {
      const answer = await fetch(`${api}${path()}`, {
        method: "POST",
        credentials: "same-origin",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...body, expectedOrderFormSections }),
      });
      if (!answer.ok) throw new Error(`the store answers ${answer.status}`);
      checkout.orderForm = await answer.json();
      window.jQuery(window).trigger("orderFormUpdated.vtex", [checkout.orderForm]);
      return checkout.orderForm;
    });
    last = sent.catch(() => {});
    return sent;
  };
  const inAddress = () => new URLSearchParams(location.search).get("orderFormId");
  const place = (rest) => {
    const id = checkout.orderForm?.orderFormId ?? inAddress();
    return id ? `/${id}${rest}` : rest;
  };
  const checkout = {
    orderForm: undefined,
    getOrderForm: () =>
      checkout.orderForm ? Promise.resolve(checkout.orderForm) : send(() => place(""), {}),
    updateItems: (orderItems) => send(() => place("/items/update"), { orderItems }),
  };
  window.vtexjs = { checkout };
}
