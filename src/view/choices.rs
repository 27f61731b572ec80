//! A list of checkboxes or radio buttons: services, gifts, delivery options.
//! It knows neither what is chosen nor why. What is checked follows the state.

use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::dom::{El, el};
use super::signals::follow;

/// One checkbox or radio button.
pub(super) struct CheckboxItem {
    /// The input's `name`. Radio buttons with the same name exclude each other.
    pub(super) group: String,
    /// The input's `value`: the vendor's id.
    pub(super) id: String,
    /// The text beside it.
    pub(super) label: String,
    /// Whether it is a radio button.
    pub(super) is_radio: bool,
    /// Whether it is checked.
    pub(super) is_checked: bool,
}

/// What is drawn once. The list sets `checked` afterwards.
#[derive(PartialEq)]
struct CheckboxRow {
    group: String,
    id: String,
    label: String,
    is_radio: bool,
}

/// Gets the group and the id of an item, and whether it is checked now.
type OnChange = Box<dyn Fn(&str, &str, bool)>;

/// The list of what `read` gives. `on_change` is called after somebody has changed an item.
pub(super) fn choices(
    part: &'static str,
    read: impl Fn() -> Vec<CheckboxItem> + 'static,
    on_change: impl Fn(&str, &str, bool) + 'static,
) -> El {
    list(part, Rc::new(read), Box::new(on_change))
}

fn list(part: &'static str, read: Rc<dyn Fn() -> Vec<CheckboxItem>>, on_change: OnChange) -> El {
    let items = Rc::clone(&read);
    let row = |CheckboxItem { group, id, label, is_radio, .. }| CheckboxRow {
        group,
        id,
        label,
        is_radio,
    };
    let list = el("ul")
        .class("choices")
        .attr("role", "list")
        .rows(
            move || items().into_iter().map(row).collect(),
            move |row: &CheckboxRow| {
                let input = el("input")
                    .attr("name", &row.group)
                    .attr("value", &row.id)
                    .attr("type", if row.is_radio { "radio" } else { "checkbox" });
                let label = el("label").class("choice").part(part);
                el("li").child(label.child(input).child(el("span").text(&row.label)))
            },
        )
        .on("change", move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(input) = target {
                let input: HtmlInputElement = input;
                on_change(&input.name(), &input.value(), input.checked());
            }
        });
    let inputs = list.element().get_elements_by_tag_name("input");
    follow(move || {
        for (at, item) in (0..).zip(read()) {
            if let Some(input) = inputs.item(at) {
                input.unchecked_into::<HtmlInputElement>().set_checked(item.is_checked);
            }
        }
    });
    list
}
