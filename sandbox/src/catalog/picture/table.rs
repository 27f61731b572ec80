//! The drawings of tableware: mug, teapot, plate, bowl, glass.
//! Does not choose the colours; a palette is an argument.

use super::shapes::{Palette, ellipse, path, rect, stroke};

pub(super) fn mug(c: &Palette) -> String {
    stroke(c.main, 10.0, "M134 92q28-2 26 22-2 20-28 20")
        + &path(c.main, "M54 76h82v76q0 14-14 14H68q-14 0-14-14z")
        + &ellipse(c.dark, [95, 76, 41, 9])
        + &ellipse("#6b4a33", [95, 77, 34, 6])
        + &stroke(c.light, 4.0, "M64 98v44")
        + &stroke(c.light, 2.5, "M82 58q-6-8 0-16t0-14M106 58q-6-8 0-16t0-14")
        + &rect(c.dark, [54, 158, 82, 8, 4]).replace("/>", " opacity=\".5\"/>")
}

pub(super) fn teapot(c: &Palette) -> String {
    stroke(c.main, 9.0, "M58 96q-30-4-24 26 4 20 32 20")
        + &path(c.main, "M136 112q20-4 24-32l14 4q-4 42-36 54z")
        + &path(c.main, "M100 78c38 0 50 30 46 56-3 20-16 32-46 32s-43-12-46-32c-4-26 8-56 46-56z")
        + &path(c.dark, "M72 84q28-20 56 0-28 10-56 0z")
        + &ellipse(c.accent, [100, 66, 8, 8])
        + &path(c.light, "M100 142q-18-8-12-26 14 4 12 26zM100 142q18-8 12-26-14 4-12 26z")
        + &stroke(c.light, 3.0, "M66 110q2-12 10-18")
}

pub(super) fn plate(c: &Palette) -> String {
    ellipse(c.dark, [100, 120, 74, 44])
        + &ellipse(c.light, [100, 116, 74, 44])
        + &ellipse(c.main, [100, 116, 62, 36])
        + &ellipse(c.light, [100, 116, 56, 31])
        + &ellipse(c.ground, [100, 117, 40, 21])
}

pub(super) fn bowl(c: &Palette) -> String {
    path(c.main, "M38 98h124q-2 46-34 60-4 8-28 8t-28-8q-32-14-34-60z")
        + &ellipse(c.dark, [100, 98, 62, 15])
        + &ellipse(c.light, [100, 101, 52, 10])
        + &stroke(c.light, 4.0, "M56 122q8 18 22 26")
        + &stroke(c.accent, 4.0, "M48 120q52 22 104 0")
}

pub(super) fn glass(c: &Palette) -> String {
    let one = |x: i32| {
        path("#fff", &format!("M{x} 72h50l-6 88q0 6-6 6h-26q-6 0-6-6z"))
            .replace("/>", " opacity=\".7\"/>")
            + &path(c.main, &format!("M{} 108h46l-4 52q0 6-6 6h-26q-6 0-6-6z", x + 2))
                .replace("/>", " opacity=\".55\"/>")
            + &stroke(c.dark, 2.0, &format!("M{x} 72h50"))
            + &stroke("#fff", 3.0, &format!("M{} 84l3 60", x + 10))
    };
    one(106) + &one(44)
}
