//! The page of one product, to which the component's lines link.
//! Contains only a picture, the sizes, and links that add a size to the visitor's cart.

use axum::extract::{Path, State};
use axum::response::Response;

use super::html::{self, escape};
use super::words::Words;
use crate::app::App;
use crate::call::Call;
use crate::catalog::{Catalog, Sku};
use crate::errors::not_found_page;

/// `/{slug}/p`
pub(super) async fn page(State(app): State<App>, call: Call, Path(slug): Path<String>) -> Response {
    let words = Words::of(&call);
    let Some(product) = Catalog::product(&slug) else { return not_found_page() };
    let store = app.store();
    let sizes: Vec<String> = store
        .shop
        .catalog
        .skus()
        .iter()
        .filter(|sku| sku.product.id == product.id)
        .map(|sku| size(sku, words))
        .collect();
    let name = product.name.in_language(words.language);
    let body = format!(
        "<article class=\"product\"><img src=\"/arquivos/ids/{}-600-600/{slug}.svg\" \
         alt=\"\" width=\"600\" height=\"600\"><div><p class=\"brand\">{}</p><h1>{}</h1>\
         <ul class=\"sizes\">{}</ul></div></article>",
        product.picture_number(),
        escape(product.brand),
        escape(name),
        sizes.concat(),
    );
    html::store(words, name, "", &body)
}

fn size(sku: &Sku, words: &Words) -> String {
    let unit = if sku.seed.unit == "kg" { words.by_weight } else { "" };
    let add = if sku.stock > 0 {
        format!(
            "<a class=\"button\" href=\"/checkout/cart/add?sku={}&amp;qty=1&amp;seller={}\">{}</a>",
            sku.id(),
            sku.seed.seller,
            escape(words.add),
        )
    } else {
        format!("<span class=\"sold-out\">{}</span>", escape(words.sold_out))
    };
    format!(
        "<li><span>{} <strong>{}</strong> {unit}<br><small>{} {}</small></span>{add}</li>",
        escape(sku.size(words.language)),
        html::reais(sku.price),
        escape(words.sold_by),
        escape(sku.seller_name()),
    )
}
