//! The routes of the Checkout API, one file for each resource.
//! A route does not contain the rules of a cart (`cart`) or the JSON of an answer (`view`).

mod add_to_cart;
mod anonymous;
mod attachments;
mod cart_request;
mod coupons;
mod custom_data;
mod gifts;
mod index;
mod installments;
mod item_options;
mod items;
mod manual_price;
mod messages;
mod order_form;
mod order_items;
mod ordination;
mod places;
mod profile;
mod search;
mod sessions;
mod simulation;
mod texts;

use axum::Router;
use axum::routing::{MethodRouter, delete, get, patch, post, put};

use crate::app::App;
use crate::errors::ApiError;

/// All routes of the imitated API.
pub(crate) fn router() -> Router<App> {
    let own = "/api/checkout/pub/orderForm";
    let cart = |rest: &str| format!("{own}/{{id}}{rest}");
    let spelled = Spelled(Router::new())
        .route(own, get(order_form::get_own).post(order_form::post_own))
        .route(&cart(""), get(order_form::get).post(order_form::post))
        .route(&cart("/items"), post(items::add).patch(items::patch))
        .route(&cart("/items/update"), post(items::update))
        .route(&cart("/items/removeAll"), post(items::remove_all))
        .route(&cart("/items/{index}/split"), post(items::split))
        .route(&cart("/items/{index}/clone"), post(items::clone))
        .route(&cart("/items/{index}/price"), put(manual_price::put).delete(manual_price::delete))
        .route(&cart("/items/{index}/offerings"), post(item_options::add_offering))
        .route(
            &cart("/items/{index}/offerings/{offering}/remove"),
            post(item_options::remove_offering),
        )
        .route(
            &cart("/items/{index}/attachments/{name}"),
            post(item_options::attach).delete(item_options::detach),
        )
        .route(
            &cart("/items/{index}/bundles/{offering}/attachments/{name}"),
            post(item_options::attach_to_offering).delete(item_options::detach_from_offering),
        )
        .route(
            &cart("/items/{index}/assemblyOptions/{option}"),
            post(item_options::assemble).delete(item_options::disassemble),
        )
        .route(&cart("/itemsOrdination"), post(ordination::post))
        .route(&cart("/selectable-gifts/{list}"), post(gifts::select))
        .route(&cart("/coupons"), post(coupons::post))
        .route(&cart("/messages/clear"), post(messages::clear))
        .route(&cart("/profile"), patch(profile::ignore))
        .route(&cart("/checkIn"), post(order_form::check_in))
        .route(&cart("/giftRegistry/{registry}/remove"), post(order_form::remove_gift_list))
        .route(&cart("/paymentAccount/{account}/remove"), post(order_form::no_change))
        // Older clients send the cart's id at this place.
        .route(&format!("{own}/giftRegistry/{{id}}/remove"), post(order_form::remove_gift_list))
        .route(&cart("/attachments/{name}"), post(attachments::post))
        .route(
            &cart("/customData/{app}"),
            put(custom_data::put_all).delete(custom_data::delete_all),
        )
        .route(
            &cart("/customData/{app}/{field}"),
            put(custom_data::put_one).delete(custom_data::delete_one),
        )
        .route(&cart("/installments"), get(installments::get))
        .route("/api/checkout/pub/orderForms/simulation", post(simulation::post))
        .route("/api/checkout/pub/profiles", get(profile::by_email))
        .route("/api/checkout/pub/postal-code/{country}/{code}", get(places::postal_code))
        .route("/api/checkout/pub/pickup-points", get(places::pickup_points))
        .route("/api/checkout/pub/regions", get(places::regions))
        .route("/api/checkout/pub/regions/{region}", get(places::region))
        .route("/api/sessions", get(sessions::get).post(sessions::post).patch(sessions::patch))
        .route("/api/intelligent-search/v1/products", get(search::products))
        .route("/api/segments", get(sessions::segment))
        .route("/checkout/changeToAnonymousUser/{id}", get(anonymous::get))
        .route("/checkout/cart/add", get(add_to_cart::get))
        .0;
    spelled
        .route("/api/{*rest}", delete(unknown).fallback(unknown))
        .method_not_allowed_fallback(unknown)
}

/// A router that accepts each path in the spellings of the vendor's clients.
struct Spelled(Router<App>);

impl Spelled {
    #[expect(clippy::needless_pass_by_value, reason = "it is called like the router's own `route`")]
    fn route(self, path: &str, methods: MethodRouter<App>) -> Self {
        let route = |router: Router<App>, path: &String| router.route(path, methods.clone());
        Self(spellings(path).iter().fold(self.0, route))
    }
}

/// The spellings of a path: every word as the vendor describes it or in lower case, and with or
/// without a slash at the end. A name in braces stays as it is.
fn spellings(path: &str) -> Vec<String> {
    let mut spelled = vec![String::new()];
    for segment in path.split('/').skip(1) {
        let lower = segment.to_ascii_lowercase();
        let is_word = !segment.starts_with('{');
        let other = Some(lower.as_str()).filter(|lower| is_word && *lower != segment);
        let words = [Some(segment), other];
        spelled = spelled
            .iter()
            .flat_map(|start| words.iter().flatten().map(move |word| format!("{start}/{word}")))
            .collect();
    }
    let slashed: Vec<String> = spelled.iter().map(|path| format!("{path}/")).collect();
    spelled.into_iter().chain(slashed).collect()
}

/// The answer for a path or a method that the API does not have.
pub(crate) async fn unknown() -> ApiError {
    ApiError::NotFound
}
