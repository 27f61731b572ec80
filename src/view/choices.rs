//! Boxes to tick: a line's services, the gifts to choose from.
//! What is ticked follows the state; the boxes themselves, and the focus in them, stay.

use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::dom::{El, el, follow};

/// One thing that can be chosen.
pub(super) struct Choice {
    /// Those of one group are told from others; it may be empty.
    pub(super) group: String,
    /// What the vendor calls it.
    pub(super) id: String,
    /// What people call it.
    pub(super) label: String,
    /// Whether it takes the place of the others of its group.
    pub(super) is_the_only_one: bool,
    /// Whether it is chosen.
    pub(super) is_chosen: bool,
}

/// Told group and id of a box, and whether it is ticked now.
type Choose = Box<dyn Fn(&str, &str, bool)>;

/// The boxes for what `read` gives.
pub(super) fn choices(
    part: &'static str,
    read: impl Fn() -> Vec<Choice> + 'static,
    choose: impl Fn(&str, &str, bool) + 'static,
) -> El {
    choices_of(part, Rc::new(read), Box::new(choose))
}

fn choices_of(part: &'static str, read: Rc<dyn Fn() -> Vec<Choice>>, choose: Choose) -> El {
    let texts = Rc::clone(&read);
    let row = |choice: Choice| {
        let kind = if choice.is_the_only_one { "radio" } else { "checkbox" };
        vec![choice.group, choice.id, choice.label, kind.into()]
    };
    let list = el("ul")
        .class("choices")
        .attr("role", "list")
        .rows(
            move || texts().into_iter().map(row).collect(),
            move |row| {
                let input =
                    el("input").attr("name", &row[0]).attr("value", &row[1]).attr("type", &row[3]);
                let label = el("label").class("choice").part(part);
                el("li").child(label.child(input).child(el("span").text(&row[2])))
            },
        )
        .on("change", move |event: Event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(input) = target {
                let input: HtmlInputElement = input;
                choose(&input.name(), &input.value(), input.checked());
            }
        });
    let inputs = list.element().get_elements_by_tag_name("input");
    follow(move || {
        for (at, choice) in (0..).zip(read()) {
            if let Some(input) = inputs.item(at) {
                input.unchecked_into::<HtmlInputElement>().set_checked(choice.is_chosen);
            }
        }
    });
    list
}
