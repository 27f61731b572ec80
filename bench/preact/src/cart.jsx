// What the component draws, in the fewest Preact parts: head, lines, data, totals.

const lineTotal = (item) => item.priceDefinition?.total ?? item.sellingPrice * item.quantity;

function Line({ item, seller, money }) {
  return (
    <li class="line">
      <img src={item.imageUrl} alt="" width="88" height="88" loading="lazy" />
      <div class="words">
        <a href={item.detailUrl}>{item.name}</a>
        <p class="quiet">{item.additionalInfo?.brandName}</p>
        <p class="quiet">{seller}</p>
        {item.availability === "available" ? null : <p role="alert">{item.availability}</p>}
        <div class="row">
          <div role="group" aria-label={`Quantity of ${item.name}`}>
            <button aria-label="Decrease">−</button>
            <input inputmode="numeric" aria-label="Quantity" value={item.quantity} />
            <button aria-label="Increase">+</button>
          </div>
          <button class="plain">Remove</button>
          <span class="price">
            {item.listPrice > item.sellingPrice ? <s>{money(item.listPrice)}</s> : null}
            {item.quantity > 1 ? <small>{money(item.sellingPrice ?? 0)}</small> : null}
            <b>{money(lineTotal(item))}</b>
          </span>
        </div>
      </div>
    </li>
  );
}

function Data({ profile, address }) {
  return (
    <dl class="data">
      <dt>Contact</dt>
      <dd>{profile ? `${profile.firstName} ${profile.lastName} ${profile.email}` : "—"}</dd>
      <dt>Delivery</dt>
      <dd>{address ? `${address.street} ${address.number}, ${address.city}` : "—"}</dd>
    </dl>
  );
}

/** The whole cart. */
export function Cart({ cart, guest, money }) {
  const items = cart.items ?? [];
  const sellers = new Map((cart.sellers ?? []).map(({ id, name }) => [id, name]));
  return (
    <section aria-label="Shared cart">
      <header class="row">
        <h1>Shared cart ({items.reduce((units, { quantity }) => units + quantity, 0)})</h1>
        <button>Share</button>
      </header>
      <p class="quiet">{guest ? "Someone shared this cart with you." : "Your cart."}</p>
      <ul>
        {items.map((item) => (
          <Line key={item.uniqueId} item={item} seller={sellers.get(item.seller)} money={money} />
        ))}
      </ul>
      <Data profile={cart.clientProfileData} address={cart.shippingData?.address} />
      <dl class="totals">
        {(cart.totalizers ?? []).map(({ id, name, value }) => (
          <div key={id} class="row"><dt>{name}</dt><dd>{money(value)}</dd></div>
        ))}
        <div class="row grand"><dt>Total</dt><dd>{money(cart.value)}</dd></div>
      </dl>
      <a class="primary" href="/checkout/#/payment">Go to checkout</a>
    </section>
  );
}
