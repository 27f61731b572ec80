//! The protocol errors of the API: status, code and the sentence in three languages.
//! Business problems are not here: they are messages on a cart, with status 200.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

use crate::language::{Language, Text};

/// A refused request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ApiError {
    /// `{"fields":{},"error":{…},"operationId":…}`
    Coded { status: StatusCode, code: String, message: Option<String>, argument: String },
    /// The router's own page, for paths and methods it does not know.
    NotFound,
}

impl ApiError {
    fn coded(status: StatusCode, code: &str, argument: &str) -> Self {
        Self::Coded { status, code: code.to_owned(), message: None, argument: argument.to_owned() }
    }

    /// 400 with a code.
    pub(crate) fn bad(code: &str) -> Self {
        Self::coded(StatusCode::BAD_REQUEST, code, "")
    }

    /// 400 with a code whose sentence names something.
    pub(crate) fn bad_with(code: &str, argument: &str) -> Self {
        Self::coded(StatusCode::BAD_REQUEST, code, argument)
    }

    /// 401, for who brought nothing to be known by.
    pub(crate) fn unauthorized() -> Self {
        Self::coded(StatusCode::UNAUTHORIZED, "ORD062", "")
    }

    /// 403 with a code.
    pub(crate) fn forbidden(code: &str) -> Self {
        Self::coded(StatusCode::FORBIDDEN, code, "")
    }

    /// A code with a chosen status and sentence, for failures that were asked for.
    pub(crate) fn chosen(status: StatusCode, code: String, message: Option<String>) -> Self {
        Self::Coded { status, code, message, argument: String::new() }
    }

    /// The whole answer. `operation` is the same as in the answer's header.
    pub(crate) fn render(&self, language: Language, operation: &str) -> Response {
        match self {
            Self::NotFound => not_found_page(),
            Self::Coded { status, code, message, argument } => {
                let known = sentence(code).in_language(language).replace("{0}", argument);
                let body = envelope(code, message.as_deref().unwrap_or(&known), operation);
                (*status, Json(body)).into_response()
            }
        }
    }
}

/// Handlers refuse by returning an error; the traffic layer, which knows the operation's id and
/// the language, writes it out.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The vendor's envelope around a code.
fn envelope(code: &str, message: &str, operation: &str) -> Value {
    json!({
        "fields": {},
        "error": { "code": code, "message": message, "exception": null },
        "operationId": operation,
    })
}

/// What a path or method gives that the API does not have.
pub(crate) fn not_found_page() -> Response {
    let page =
        "<body>\n\t<h1>404 Not Found</h1>\n\t<p>There is nothing at this address.</p>\n</body>";
    let mut response = (StatusCode::NOT_FOUND, Html(page)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

fn sentence(code: &str) -> Text {
    match code {
        "001" => Text::same("Bad request"),
        "CHK003" => Text("Acesso negado", "Acceso denegado", "Access denied"),
        "CHK008" => Text(
            "A seção {0} não é reconhecida",
            "La sección {0} no se reconoce",
            "Section {0} is not recognized",
        ),
        "CHK0017" => Text(
            "O texto do pedido passou do limite de caracteres",
            "El texto del pedido superó el límite de caracteres",
            "The text of the order is longer than allowed",
        ),
        "CHK0022" => Text("Id de item inválido", "Id de ítem no válido", "Invalid id for item"),
        "CHK0023" => Text(
            "Quantidade inválida para o item",
            "Cantidad no válida para el ítem",
            "Invalid quantity for item",
        ),
        "CHK0024" => Text(
            "Vendedor inválido para o item",
            "Vendedor no válido para el ítem",
            "Invalid seller for item",
        ),
        "CHK0025" => {
            Text("Preço inválido para o item", "Precio no válido", "Invalid price for item")
        }
        "CHK0040" => Text(
            "O código postal tem caracteres não aceitos",
            "El código postal tiene caracteres no aceptados",
            "The postal code has characters that are not accepted",
        ),
        "CHK0041" => {
            Text("Índice de item inválido", "Índice de ítem no válido", "Invalid item index")
        }
        "CHK0062" => Text(
            "Mais itens do que o permitido: {0}",
            "Más ítems que lo permitido: {0}",
            "More items than allowed: {0}",
        ),
        "CHK0084" => {
            Text("O recurso já está em uso", "El recurso ya está en uso", "Resource in use")
        }
        "CHK0087" => Text(
            "Entre na sua conta para usar outro endereço",
            "Inicia sesión para usar otra dirección",
            "Login required to use a new address",
        ),
        "CHK0090" => Text("App não encontrado", "App no encontrada", "App id not found"),
        "CHK0091" => {
            Text("Campo não encontrado", "Campo no encontrado", "App key not found for id")
        }
        "CHK0108" => {
            Text("Índice de item repetido", "Índice de ítem repetido", "Duplicated item index")
        }
        "CHK0109" => Text(
            "Este e-mail é de outra pessoa",
            "Este correo es de otra persona",
            "This email belongs to another user",
        ),
        "CHK0152" => Text(
            "O carrinho não tem opções de parcelamento",
            "El carrito no tiene opciones de cuotas",
            "The cart has no installment options",
        ),
        "CHK0227" => Text(
            "Sem acesso aos dados deste carrinho",
            "Sin acceso a los datos de este carrito",
            "No access to the data of this cart",
        ),
        "CHK0292" => Text(
            "A espera pelo recurso terminou",
            "La espera por el recurso terminó",
            "A lock operation timed out",
        ),
        "ORD002" => Text("Carrinho inválido", "Carrito no válido", "Invalid order form"),
        "ORD062" => Text("Não autorizado", "No autorizado", "Unauthorized"),
        "ORD007" => Text(
            "O campo {0} dos dados pessoais é inválido",
            "El campo {0} de los datos personales no es válido",
            "The field {0} of the customer profile is invalid",
        ),
        _ => Text(
            "Não foi possível atender ao pedido",
            "No se pudo atender la solicitud",
            "The request could not be processed",
        ),
    }
}
