//! The page that explains the sandbox: people, links, settings, products.
//! Changes no settings itself; its script uses the control paths.

use axum::extract::State;
use axum::response::Response;

use super::html::{self, escape};
use crate::app::App;
use crate::catalog::{Catalog, Sku};
use crate::language::Language;
use crate::people::Person;

/// `/`
pub(super) async fn page(State(app): State<App>) -> Response {
    let store = app.store();
    let shared = store.own_cart_of(Person::Ana);
    let people: Vec<String> = Person::ALL
        .iter()
        .map(|&person| {
            format!(
                "<tr><th scope=\"row\">{key}</th><td>{about}</td><td><code>{id}</code></td>\
                 <td><a href=\"/_sandbox/login/{key}?to=/checkout/%23/cart\">\
                 Sign in as {key}</a></td></tr>",
                key = person.key(),
                about = escape(person.description()),
                id = store.own_cart_of(person),
            )
        })
        .collect();
    let products: Vec<String> = store.shop.catalog.skus().iter().map(card).collect();
    let page = include_str!("files/guide.html")
        .replace("{{shared}}", shared)
        .replace("{{people}}", &people.concat())
        .replace("{{count}}", &Catalog::products().len().to_string())
        .replace("{{products}}", &products.concat());
    html::respond(page)
}

/// A product of the shelf.
fn card(sku: &Sku) -> String {
    let add = format!(
        "<a href=\"/checkout/cart/add?sku={}&amp;qty=1&amp;seller={}\">Add</a>",
        sku.id(),
        sku.seed.seller
    );
    format!(
        "<li><a href=\"{url}\"><img src=\"/arquivos/ids/{number}-160-160/{slug}.svg\" alt=\"\" \
         width=\"160\" height=\"160\" loading=\"lazy\"></a><strong>{name}</strong>\
         <span>{price}{unit} · {stock} in stock</span><small>SKU {id} · {seller}</small>{add}</li>",
        url = sku.detail_url(),
        number = sku.product.picture_number(),
        slug = sku.product.slug,
        name = escape(&sku.full_name(Language::English)),
        price = html::reais(sku.price),
        unit = if sku.seed.unit == "kg" { " per kg" } else { "" },
        stock = sku.stock,
        id = sku.id(),
        seller = escape(sku.seller_name()),
        add = if sku.stock > 0 { add } else { "<em>Out of stock</em>".to_owned() },
    )
}
