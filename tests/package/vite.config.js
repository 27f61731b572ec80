// As README.md tells it.
export default {
  build: { assetsInlineLimit: (file) => (file.endsWith(".wasm") ? false : undefined) },
};
