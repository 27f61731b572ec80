// Loaded before the page's bundle: the reads are under way while the bundle still loads.
import { startReads } from "./reads.js";

globalThis.cartReads = startReads();
