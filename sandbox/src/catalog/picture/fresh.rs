//! The drawings of fresh products: cheese, eggs, fruit, loaf, plant, a tub of ice cream.
//! Does not choose the colours; a palette is an argument.

use super::shapes::{Palette, ellipse, mark, path, rect, stroke};

pub(super) fn cheese(c: &Palette) -> String {
    path(c.main, "M40 120q56-52 118-26v20L40 128z")
        + &path("#f2c766", "M40 126l118-14v40q0 10-10 10H50q-10 0-10-10z")
        + &ellipse(c.main, [74, 146, 9, 8])
        + &ellipse(c.main, [118, 138, 11, 9])
        + &ellipse(c.main, [142, 152, 6, 5])
        + &ellipse(c.main, [96, 156, 5, 4])
        + &stroke(c.light, 2.0, "M48 118q50-40 100-22")
}

pub(super) fn eggs(c: &Palette) -> String {
    let egg =
        |x: i32, fill: &str| path(fill, &format!("M{x} 132c-18 0-20-48 0-52 20 4 18 52 0 52z"));
    egg(70, "#e9c9a3")
        + &egg(100, "#f3dcc0")
        + &egg(130, "#ddb68b")
        + &path(
            c.main,
            "M42 116q15 12 29 0 15 12 29 0 15 12 29 0 15 12 29 0l-6 44q-1 8-9 8H57q-8 0-9-8z",
        )
        + &path(c.dark, "M46 146h108l-2 14q-1 8-9 8H57q-8 0-9-8z")
            .replace("/>", " opacity=\".4\"/>")
}

pub(super) fn fruit(c: &Palette) -> String {
    let one = |x: i32, y: i32, r: i32| {
        ellipse(c.main, [x, y, r, r - 2])
            + &path(c.accent, &format!("M{x} {top}q12-14 24-6-8 12-24 6z", top = y - r + 4))
            + &ellipse("#fff", [x - r / 3, y - r / 3, r / 4, r / 6])
                .replace("/>", " opacity=\".35\"/>")
    };
    one(72, 134, 31) + &one(130, 136, 29) + &one(102, 98, 30)
}

pub(super) fn loaf(c: &Palette) -> String {
    path(c.main, "M38 142q-4-52 62-56 66 4 62 56-1 22-24 22H62q-23 0-24-22z")
        + &path(c.dark, "M40 150q6 14 24 14h72q18 0 24-14-60 12-120 0z")
            .replace("/>", " opacity=\".45\"/>")
        + &stroke(c.light, 6.0, "M72 104q12 12 8 30M98 98q12 14 8 36M124 102q12 12 8 30")
}

pub(super) fn plant(c: &Palette) -> String {
    let leaf = |d: &str| path("#5f8a58", d);
    stroke("#456246", 4.0, "M100 122V66M100 100q-14-6-24-22M100 94q14-6 24-24")
        + &leaf("M100 72q-20-18-4-42 22 14 4 42z")
        + &leaf("M78 84q-28 2-36-22 28-6 36 22z")
        + &leaf("M122 78q26 0 34-24-28-4-34 24z")
        + &leaf("M88 108q-24 8-38-8 20-14 38 8z")
        + &leaf("M112 106q22 8 36-8-20-14-36 8z")
        + &path("#c07a52", "M64 118h72l-8 44q-1 6-8 6H80q-7 0-8-6z")
        + &rect("#a8653f", [60, 110, 80, 16, 4])
        + &stroke(c.light, 2.0, "M72 118h56")
}

pub(super) fn tub(c: &Palette) -> String {
    ellipse(c.light, [100, 76, 46, 26])
        + &ellipse("#fff8e8", [84, 66, 24, 18])
        + &ellipse("#fdf0d4", [116, 66, 24, 18])
        + &path(c.main, "M50 78h100l-9 80q-1 8-9 8H68q-8 0-9-8z")
        + &rect(c.dark, [46, 72, 108, 14, 7])
        + &rect(c.light, [72, 98, 56, 46, 8])
        + &mark(c.accent, 100, 124)
}
