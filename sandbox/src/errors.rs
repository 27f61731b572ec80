//! The errors of the API: status, code, and the message in three languages.
//! Does not contain business problems, which are messages of a cart with status 200.

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
    /// A 404 page, for paths and methods that the API does not have.
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

    /// 400 with a code whose message contains `argument`.
    pub(crate) fn bad_with(code: &str, argument: &str) -> Self {
        Self::coded(StatusCode::BAD_REQUEST, code, argument)
    }

    /// 404 with a code whose message contains `argument`.
    pub(crate) fn missing(code: &str, argument: &str) -> Self {
        Self::coded(StatusCode::NOT_FOUND, code, argument)
    }

    /// 401 `ORD062`, for a request that identifies nobody.
    pub(crate) fn unauthorized() -> Self {
        Self::coded(StatusCode::UNAUTHORIZED, "ORD062", "")
    }

    /// 403 with a code.
    pub(crate) fn forbidden(code: &str) -> Self {
        Self::coded(StatusCode::FORBIDDEN, code, "")
    }

    /// An error with a given status, code and message, for faults that were asked for.
    pub(crate) fn chosen(status: StatusCode, code: String, message: Option<String>) -> Self {
        Self::Coded { status, code, message, argument: String::new() }
    }

    /// The answer. `operation` is the operationId, which is also in the answer's header.
    pub(crate) fn render(&self, language: Language, operation: &str) -> Response {
        match self {
            Self::NotFound => not_found_page(),
            Self::Coded { status, code, message, argument } => {
                let known = message_of(code).in_language(language).replace("{0}", argument);
                let body = envelope(code, message.as_deref().unwrap_or(&known), operation);
                (*status, Json(body)).into_response()
            }
        }
    }
}

/// A handler refuses a request by returning an error. The answer carries the error as an extension,
/// and the middleware renders it, because it knows the operationId and the language.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The vendor's JSON for an error.
fn envelope(code: &str, message: &str, operation: &str) -> Value {
    json!({
        "fields": {},
        "error": { "code": code, "message": message, "exception": null },
        "operationId": operation,
    })
}

/// The answer for a path or method that does not exist.
pub(crate) fn not_found_page() -> Response {
    let page =
        "<body>\n\t<h1>404 Not Found</h1>\n\t<p>There is nothing at this address.</p>\n</body>";
    let mut response = (StatusCode::NOT_FOUND, Html(page)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

fn message_of(code: &str) -> Text {
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
        _ => message_of_texts(code),
    }
}

/// The messages about texts and parts of a line, and the one for every other code.
fn message_of_texts(code: &str) -> Text {
    match code {
        "CHK0139" => Text(
            "A chave {0} do anexo é inválida",
            "La clave {0} del adjunto no es válida",
            "The attachment key {0} is invalid",
        ),
        "CHK0140" => Text(
            "O nome do anexo é inválido",
            "El nombre del adjunto no es válido",
            "The name of the attachment is invalid",
        ),
        "CHK0141" => Text(
            "O valor da chave {0} do anexo é inválido",
            "El valor de la clave {0} del adjunto no es válido",
            "The attachment value for the key {0} is invalid",
        ),
        "CHK0172" => {
            Text("Montagem do item inválida", "Armado del ítem no válido", "Invalid item assembly")
        }
        "FMT0046" => Text(
            "Alguns anexos do item não estão disponíveis",
            "Algunos adjuntos del ítem no están disponibles",
            "Some item attachments are not available",
        ),
        "FMT0047" => Text(
            "O anexo {0} tem uma chave ou um valor inválido",
            "El adjunto {0} tiene una clave o un valor no válido",
            "The attachment {0} has an invalid key or value",
        ),
        _ => Text(
            "Não foi possível atender ao pedido",
            "No se pudo atender la solicitud",
            "The request could not be processed",
        ),
    }
}
