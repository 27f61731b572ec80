// The page's bundle: waits for the reads, early ones when there are some, draws, and says when.
import { render } from "preact";
import { Cart } from "./cart.jsx";
import { moneyFormat } from "./money.js";
import { startReads } from "./reads.js";
import css from "./style.css";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

const root = document.getElementById("cart");
const reads = globalThis.cartReads ?? startReads();
render(<p role="status">Loading the cart</p>, root);

reads.then(({ cart, guest }) => {
  render(<Cart cart={cart} guest={guest} money={moneyFormat(cart.storePreferencesData)} />, root);
  // As the component does: the lines stand in the document now.
  performance.mark("shared-cart:drawn");
});
