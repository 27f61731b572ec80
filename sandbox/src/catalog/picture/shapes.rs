//! The shapes and colours from which all pictures are drawn.
//! Does not know what a picture shows.

/// The colours of one picture.
#[derive(Debug)]
pub(super) struct Palette {
    pub(super) ground: &'static str,
    pub(super) shade: &'static str,
    pub(super) main: &'static str,
    pub(super) dark: &'static str,
    pub(super) light: &'static str,
    pub(super) accent: &'static str,
}

/// A path in one colour.
pub(super) fn path(fill: &str, d: &str) -> String {
    format!("<path fill=\"{fill}\" d=\"{d}\"/>")
}

/// A line with rounded ends.
pub(super) fn stroke(colour: &str, width: f32, d: &str) -> String {
    format!(
        "<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"{d}\"/>"
    )
}

/// A rectangle with rounded corners: left, top, width, height, radius.
pub(super) fn rect(fill: &str, [x, y, width, height, radius]: [i32; 5]) -> String {
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" \
         fill=\"{fill}\"/>"
    )
}

/// An ellipse: centre and radii.
pub(super) fn ellipse(fill: &str, [cx, cy, rx, ry]: [i32; 4]) -> String {
    format!("<ellipse cx=\"{cx}\" cy=\"{cy}\" rx=\"{rx}\" ry=\"{ry}\" fill=\"{fill}\"/>")
}

/// The store's logo for labels: a small sun over a horizon.
pub(super) fn mark(colour: &str, x: i32, y: i32) -> String {
    path(colour, &format!("M{} {y}a11 11 0 0 1 22 0z", x - 11))
        + &stroke(colour, 2.0, &format!("M{} {}h28", x - 14, y + 5))
}
