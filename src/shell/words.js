// The texts that are shown before the WebAssembly is there, or when it does not come, in a few
// languages. `tests/it/shell` compares them with the files of the languages.

import { languageOf } from "./languages.js";

const WORDS = {
  "pt-BR": {
    lang: "pt-BR",
    loading: "Carregando o carrinho",
    notLoaded: "Não foi possível carregar o carrinho",
    notLoadedText: "Verifique a conexão e recarregue a página, ou abra o seu carrinho na loja.",
    crashed: "O carrinho parou de funcionar",
    crashedText:
      "É uma falha da página. Seus itens estão salvos na loja; recarregue para continuar.",
    reload: "Recarregar",
    ownCart: "Abrir meu carrinho",
    items: "Produtos",
    title: "Carrinho compartilhado",
    ownTitle: "Seu carrinho",
    unitsOne: "1 item",
    unitsOther: "{{count}} itens",
    share: "Compartilhar",
    each: "{{name}} cada",
    saving: "Você economiza {{name}}",
    quantityOf: "Quantidade de {{name}}",
    increase: "Mais um: {{name}}",
    decrease: "Menos um: {{name}}",
    soldBy: "Vendido por {{name}}",
    remove: "Remover",
    removeItem: "Remover {{name}}",
    removeAll: "Remover todos os produtos",
    coupon: "Adicionar cupom",
    note: "Recado para a loja",
    summary: "Resumo",
    total: "Total",
    checkout: "Finalizar compra",
  },
  es: {
    lang: "es",
    loading: "Cargando el carrito",
    notLoaded: "No se pudo cargar el carrito",
    notLoadedText: "Revisa la conexión y recarga la página, o abre tu carrito en la tienda.",
    crashed: "El carrito dejó de funcionar",
    crashedText:
      "Es una falla de la página. Tus artículos están a salvo en la tienda; " +
      "recarga para continuar.",
    reload: "Recargar",
    ownCart: "Abrir mi carrito",
    items: "Productos",
    title: "Carrito compartido",
    ownTitle: "Tu carrito",
    unitsOne: "1 artículo",
    unitsOther: "{{count}} artículos",
    share: "Compartir",
    each: "{{name}} cada uno",
    saving: "Ahorras {{name}}",
    quantityOf: "Cantidad de {{name}}",
    increase: "Uno más: {{name}}",
    decrease: "Uno menos: {{name}}",
    soldBy: "Vendido por {{name}}",
    remove: "Quitar",
    removeItem: "Quitar {{name}}",
    removeAll: "Quitar todos los productos",
    coupon: "Agregar cupón",
    note: "Nota para la tienda",
    summary: "Resumen",
    total: "Total",
    checkout: "Finalizar compra",
  },
  en: {
    lang: "en",
    loading: "Loading the cart",
    notLoaded: "The cart could not be loaded",
    notLoadedText: "Check the connection and reload the page, or open your cart in the store.",
    crashed: "The cart stopped working",
    crashedText:
      "This is a fault of the page. Your items are safe in the store; reload to go on.",
    reload: "Reload",
    ownCart: "Open my own cart",
    items: "Products",
    title: "Shared cart",
    ownTitle: "Your cart",
    unitsOne: "1 item",
    unitsOther: "{{count}} items",
    share: "Share",
    each: "{{name}} each",
    saving: "You save {{name}}",
    quantityOf: "Quantity of {{name}}",
    increase: "One more {{name}}",
    decrease: "One less {{name}}",
    soldBy: "Sold by {{name}}",
    remove: "Remove",
    removeItem: "Remove {{name}}",
    removeAll: "Remove all products",
    coupon: "Add a coupon",
    note: "Note to the store",
    summary: "Summary",
    total: "Total",
    checkout: "Go to checkout",
  },
};

/**
 * The texts in the language of an element. They are `undefined` where the shell has none.
 *
 * @param {HTMLElement} host
 */
export const ownWords = (host) => WORDS[languageOf(host).name];

/**
 * The texts in the language of an element, or in English.
 *
 * @param {HTMLElement} host
 */
export const wordsFor = (host) => ownWords(host) ?? WORDS.en;
