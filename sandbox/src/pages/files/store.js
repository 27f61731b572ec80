// The theme's own script. When the hash is not that of the cart, it hides the component and shows
// the store's own step.
const elsewhere = document.querySelector(".elsewhere");
const cart = document.querySelector("shared-cart");

function show() {
  // A link that was damaged on its way may have its query here.
  const [route] = location.hash.split("?");
  const inCart = ["", "#", "#/", "#/cart"].includes(route);
  if (elsewhere) elsewhere.hidden = inCart;
  if (cart) cart.hidden = !inCart;
}

addEventListener("hashchange", show);
show();
