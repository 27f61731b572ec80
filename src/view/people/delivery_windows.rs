//! The times of scheduled deliveries: below the options of a parcel, a list for each option that
//! has times. It knows no dates: `i18n` writes them.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;

use crate::domain::cart::delivery::Parcel;
use crate::domain::ids::LineKey;
use crate::view::context::Page;
use crate::view::dom::{El, el};
use crate::view::signals::follow;

/// A list of times. Which one is selected is set afterwards.
#[derive(PartialEq)]
struct WindowsRow {
    /// The id of the list's element.
    id: String,
    /// The vendor's id of the option.
    option: String,
    label: String,
    /// The id and the text of each time.
    windows: Vec<(String, String)>,
}

/// The lists of the parcel at `at`, which is about these lines.
pub(super) fn delivery_windows(page: Page, at: usize, lines: Vec<LineKey>) -> El {
    let (cart, words) = (page.cart, &page.texts.forms);
    let list = el("div")
        .class("fields")
        .rows(
            move || rows(page, at),
            move |row: &WindowsRow| {
                let mut select = el("select").attr("id", &row.id).attr("name", &row.option);
                select = select.child(el("option").attr("value", "").text(words.choose));
                for (id, text) in &row.windows {
                    select = select.child(el("option").attr("value", id).text(text));
                }
                let label = el("label").attr("for", &row.id).text(&row.label);
                el("div").class("ask").child(label).child(select.part("delivery-window"))
            },
        )
        .on("change", move |event| {
            let target = event.target();
            let Some(select) = target.map(JsCast::unchecked_into::<HtmlInputElement>) else {
                return;
            };
            let (option, wanted) = (select.name(), select.value());
            let parcel = parcel_at(page, at);
            let options = parcel.into_iter().flat_map(|parcel| parcel.options);
            let mut windows = options.filter(|it| it.id == option).flat_map(|it| it.windows);
            if let Some(window) = windows.find(|window| window.id() == wanted) {
                cart.choose_delivery_at(&lines, &option, Some(window));
            }
        });
    let selects = list.element().get_elements_by_tag_name("select");
    follow(move || {
        let Some(Parcel { chosen, window, .. }) = parcel_at(page, at) else { return };
        let window = window.map(|window| window.id()).unwrap_or_default();
        for number in 0..selects.length() {
            let Some(select) = selects.item(number) else { continue };
            // A list has `name` and `value` too, and nothing else is used.
            let select: HtmlInputElement = select.unchecked_into();
            let is_chosen = chosen.as_ref() == Some(&select.name());
            select.set_value(if is_chosen { &window } else { "" });
        }
    });
    list
}

fn parcel_at(page: Page, at: usize) -> Option<Parcel> {
    page.open.summary.get().shipping.parcels().into_iter().nth(at)
}

fn rows(page: Page, at: usize) -> Vec<WindowsRow> {
    let words = &page.texts.forms;
    let currency = page.open.currency.get();
    let mut rows = Vec::new();
    let options = parcel_at(page, at).into_iter().flat_map(|parcel| parcel.options);
    for (number, option) in options.enumerate().filter(|(_, option)| !option.windows.is_empty()) {
        let mut windows = Vec::new();
        for window in &option.windows {
            let price = currency.format(window.price.unwrap_or_default());
            windows.push((window.id(), words.window(window, &price)));
        }
        rows.push(WindowsRow {
            id: ["window-", &at.to_string(), "-", &number.to_string()].concat(),
            label: words.day_and_hours_of(&option.name),
            option: option.id,
            windows,
        });
    }
    rows
}
