//! Postal codes, pickup points and regions.
//! Does not know most postal codes; there is a short list of those it knows.

use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::call::Call;
use crate::catalog::SELLERS;
use crate::errors::ApiError;
use crate::view::shipping::pickup_point;

/// The characters that a postal code may not have.
pub(super) const REFUSED: [char; 8] = ['<', '>', '?', '+', '"', ';', '%', '*'];

/// The address of a postal code. Every field of an unknown one is None.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) city: Option<String>,
    pub(super) state: Option<String>,
    pub(super) street: Option<String>,
    pub(super) neighborhood: Option<String>,
}

/// The known places: country, postal code, city, state, street, neighbourhood.
const PLACES: [[&str; 6]; 15] = [
    ["BRA", "01310100", "São Paulo", "SP", "Avenida Paulista", "Bela Vista"],
    ["BRA", "22250040", "Rio de Janeiro", "RJ", "Praia de Botafogo", "Botafogo"],
    ["BRA", "30160011", "Belo Horizonte", "MG", "Rua da Bahia", "Centro"],
    ["BRA", "69005010", "Manaus", "AM", "Rua dos Andradas", "Centro"],
    ["BRA", "90010150", "Porto Alegre", "RS", "Rua dos Andradas", "Centro Histórico"],
    ["BRA", "04538133", "São Paulo", "SP", "Avenida Brigadeiro Faria Lima", "Itaim Bibi"],
    ["PRT", "1200195", "Lisboa", "Lisboa", "Rua Garrett", "Chiado"],
    ["USA", "10001", "New York", "NY", "West 30th Street", "Chelsea"],
    ["CHL", "8320000", "Santiago", "Región Metropolitana", "Estado", "Santiago Centro"],
    ["CHL", "6200000", "Punta Arenas", "Magallanes", "Avenida España", "Centro"],
    [
        "ARG",
        "1425",
        "Buenos Aires",
        "Ciudad Autónoma de Buenos Aires",
        "Avenida Santa Fe",
        "Palermo",
    ],
    ["MEX", "06600", "Cuauhtémoc", "Ciudad de México", "Paseo de la Reforma", "Juárez"],
    ["COL", "110221", "Bogotá, D.C.", "Bogotá, D.C.", "Carrera 7", "Chapinero"],
    ["PER", "15074", "Lima", "Lima", "Avenida José Larco", "Miraflores"],
    ["ESP", "28013", "Madrid", "Madrid", "Gran Vía", "Centro"],
];

/// Looks up a postal code, with or without its hyphen.
pub(super) fn look_up(country: &str, code: &str) -> Place {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let known = PLACES.iter().find(|place| place[0] == country && place[1] == plain);
    known.map_or_else(Place::default, |place| Place {
        city: Some(place[2].to_owned()),
        state: Some(place[3].to_owned()),
        street: Some(place[4].to_owned()),
        neighborhood: Some(place[5].to_owned()),
    })
}

/// The longitude and the latitude of a postal code. The store knows them only for one.
pub(super) fn coordinates(country: &str, code: &str) -> Vec<f64> {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    if country == "BRA" && plain == "04538133" { vec![-46.6869, -23.5865] } else { Vec::new() }
}

/// `GET /postal-code/{country}/{code}`. An unknown one is an address with empty texts.
pub(super) async fn postal_code(
    Path((country, code)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    if code.contains(REFUSED) {
        return Err(ApiError::bad("CHK0040"));
    }
    let place = look_up(&country, &code);
    let geo_coordinates = coordinates(&country, &code);
    Ok(Json(json!({
        "postalCode": code,
        "city": place.city.unwrap_or_default(),
        "state": place.state.unwrap_or_default(),
        "country": country,
        "street": place.street.unwrap_or_default(),
        "number": "",
        "neighborhood": place.neighborhood.unwrap_or_default(),
        "complement": "",
        "reference": "",
        "geoCoordinates": geo_coordinates,
    }))
    .into_response())
}

/// `GET /pickup-points?geoCoordinates=` or `?postalCode=&countryCode=`
pub(super) async fn pickup_points(call: Call) -> Result<Response, ApiError> {
    let is_known = call.query("geoCoordinates").is_some() || call.query("postalCode").is_some();
    if !is_known {
        return Err(ApiError::bad("001"));
    }
    let country = call.query("countryCode").unwrap_or("BRA");
    Ok(Json(json!({
        "paging": { "page": 1, "pageSize": 100, "total": 1, "pages": 1 },
        "items": [{ "distance": 0.4, "pickupPoint": pickup_point(country) }],
    }))
    .into_response())
}

/// `GET /regions?country=&postalCode=`
pub(super) async fn regions(call: Call) -> Result<Response, ApiError> {
    if call.query("country").is_none() {
        return Err(ApiError::bad("001"));
    }
    Ok(Json(json!([region_json(REGION)])).into_response())
}

/// `GET /regions/{region}`
pub(super) async fn region(Path(region): Path<String>) -> Response {
    Json(region_json(&region)).into_response()
}

/// The id of the only region.
pub(super) const REGION: &str = "v2.8A1D3C5E7F90B2D4";

fn region_json(id: &str) -> Value {
    let sellers: Vec<Value> = SELLERS
        .iter()
        .map(|seller| json!({ "id": seller.id, "name": seller.name, "logo": null }))
        .collect();
    json!({ "id": id, "sellers": sellers })
}
