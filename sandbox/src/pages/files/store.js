// The theme's own script: shows where the store's checkout would go on, when the hash says so.
const elsewhere = document.querySelector(".elsewhere");
const cart = document.querySelector("shared-cart");

function show() {
  const inCart = ["", "#", "#/", "#/cart"].includes(location.hash);
  if (elsewhere) elsewhere.hidden = inCart;
  if (cart) cart.hidden = !inCart;
}

addEventListener("hashchange", show);
show();
