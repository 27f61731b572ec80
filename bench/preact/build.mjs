// Builds the comparison page into the folder given: hashed names, compressed ahead of time, two HTML
// files which differ in one line, the early start of the reads.
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "../../dist/bench/preact");

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(here, "src", entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "text" },
    legalComments: "none",
  });
  return outputFiles[0].contents;
}

async function put(name, bytes) {
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(join(out, name), bytes);
  await writeFile(join(out, `${name}.br`), brotli);
  await writeFile(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  return brotli.length;
}

const hashed = (name, bytes) =>
  `preact-${name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.js`;

const page = (head) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Cart</title>
${head}
</head><body><main id="cart"></main></body></html>
`;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const [early, main] = [await bundle("early.js"), await bundle("main.jsx")];
const [earlyName, mainName] = [hashed("early", early), hashed("main", main)];
const bytes = (await put(mainName, main)) + (await put(earlyName, early));

const script = (name) => `<script type="module" src="/shared-cart/${name}"></script>`;
const preload = (name) => `<link rel="modulepreload" href="/shared-cart/${name}">`;
await writeFile(join(out, "preact-late.html"), page(preload(mainName) + script(mainName)));
await writeFile(
  join(out, "preact-early.html"),
  page(preload(earlyName) + preload(mainName) + script(earlyName) + script(mainName)),
);
const prefetch = (name) => `<link rel="prefetch" href="/shared-cart/${name}">`;
await writeFile(join(out, "preact-late-prefetch.html"), page(prefetch(mainName)));
await writeFile(
  join(out, "preact-early-prefetch.html"),
  page(prefetch(earlyName) + prefetch(mainName)),
);
console.log(`The Preact page: ${bytes} bytes of brotli`);
