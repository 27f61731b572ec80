//! Refuses texts that the offering does not have: by name, key, length and allowed values.
//! Does not know which texts an item has; `catalog::options` does.

use serde_json::Value;

use crate::account::{AttachmentRefusal, Settings};
use crate::cart::line::Attachment;
use crate::cart::lines::AssemblyItem;
use crate::catalog::options::{self, Assembly};
use crate::catalog::texts::{Texts, Wrong};
use crate::errors::ApiError;

/// Checks texts that a route of their own enters. The vendor documents 404 for an unknown name or
/// key; the codes are in its list of errors.
pub(super) fn check_entered(
    settings: &Settings,
    known: Option<&Texts>,
    content: &Value,
) -> Result<(), ApiError> {
    let refuse = |code, argument: &str| match settings.attachment_refusal {
        AttachmentRefusal::NotFound => ApiError::missing(code, argument),
        AttachmentRefusal::Error | AttachmentRefusal::None => ApiError::bad_with(code, argument),
    };
    if settings.attachment_refusal == AttachmentRefusal::None {
        return Ok(());
    }
    let known = known.ok_or_else(|| refuse("CHK0140", ""))?;
    known.check(content).map_err(|wrong| match wrong {
        Wrong::Key(key) => refuse("CHK0139", &key),
        Wrong::Value(key) => ApiError::bad_with("CHK0141", &key),
    })
}

/// Checks the attachments of an item that is added, changed or copied.
pub(super) fn check_attachments(
    settings: &Settings,
    sku: &str,
    attachments: &[Attachment],
) -> Result<(), ApiError> {
    for attachment in attachments {
        check_sent(settings, options::texts(sku, &attachment.name), &attachment.content)?;
    }
    Ok(())
}

/// Checks the assembly options of an item that is added.
pub(super) fn check_assemblies(
    settings: &Settings,
    sku: &str,
    chosen: &[AssemblyItem],
) -> Result<(), ApiError> {
    for option in chosen {
        let known = assembly(sku, &option.assembly);
        let together: Vec<&AssemblyItem> =
            chosen.iter().filter(|it| it.assembly == option.assembly).collect();
        check_parts(known, &together)?;
        if let Some(input) = &option.input {
            check_sent(settings, options::texts(sku, &option.assembly), input)?;
        }
    }
    Ok(())
}

/// The assembly option of a size with this id.
pub(super) fn assembly(sku: &str, id: &str) -> Option<&'static Assembly> {
    options::assemblies(sku).iter().find(|option| option.texts.name == id)
}

/// Checks that an assembly option takes these parts: 400 `CHK0172` otherwise. An option that is an
/// attachment takes none.
pub(super) fn check_parts(
    known: Option<&Assembly>,
    chosen: &[&AssemblyItem],
) -> Result<(), ApiError> {
    let parts: Vec<(&str, i64)> = chosen
        .iter()
        .filter_map(|it| it.item.as_ref())
        .map(|(sku, _, quantity)| (sku.as_str(), *quantity))
        .collect();
    let takes = known.and_then(|option| option.parts.as_ref());
    let is_taken = parts.is_empty() || takes.is_some_and(|takes| takes.take(&parts));
    if is_taken { Ok(()) } else { Err(ApiError::bad("CHK0172")) }
}

/// Checks texts that are sent with an item. They have other codes than those of a route.
fn check_sent(settings: &Settings, known: Option<&Texts>, content: &Value) -> Result<(), ApiError> {
    if settings.attachment_refusal == AttachmentRefusal::None {
        return Ok(());
    }
    let known = known.ok_or_else(|| ApiError::bad("FMT0046"))?;
    known.check(content).map_err(|_| ApiError::bad_with("FMT0047", known.name))
}
