//! The drawings of packed food: bag, bar, bottle, jar, tin.
//! Does not choose the colours; a palette is an argument.

use super::shapes::{Palette, ellipse, mark, path, rect, stroke};

pub(super) fn bag(c: &Palette) -> String {
    path(c.main, "M62 62h76l6 98q0 8-8 8H64q-8 0-8-8z")
        + &path(c.dark, "M62 62h76l2 16H60z")
        + &rect(c.dark, [66, 44, 68, 22, 5])
        + &rect(c.light, [74, 94, 52, 50, 6])
        + &mark(c.main, 100, 122)
        + &stroke(c.accent, 3.0, "M86 136h28")
        + &stroke(c.light, 2.0, "M74 55h52")
}

pub(super) fn bar(c: &Palette) -> String {
    format!(
        "<g transform=\"rotate(-9 100 110)\">{}{}{}{}{}</g>",
        rect(c.dark, [54, 74, 92, 84, 5]),
        stroke(c.main, 2.5, "M54 95h92M54 116h92M54 137h92M77 74v84M100 74v84M123 74v84"),
        rect(c.main, [50, 100, 100, 64, 4]),
        rect(c.light, [66, 114, 68, 34, 4]),
        mark(c.dark, 100, 132),
    )
}

pub(super) fn bottle(c: &Palette) -> String {
    path(c.main, "M88 58h24v18q22 10 22 32v48q0 10-10 10H76q-10 0-10-10v-48q0-22 22-32z")
        + &rect(c.dark, [86, 34, 28, 28, 5])
        + &path("#fff", "M76 108q1-16 12-22l4 5q-9 6-10 20v40h-6z")
            .replace("/>", " opacity=\".3\"/>")
        + &rect(c.light, [66, 108, 68, 40, 0])
        + &mark(c.accent, 100, 130)
}

pub(super) fn jar(c: &Palette) -> String {
    rect("#ffffff", [58, 66, 84, 100, 16]).replace("/>", " opacity=\".65\"/>")
        + &path(c.main, "M58 84h84v66q0 16-16 16H74q-16 0-16-16z")
        + &rect(c.dark, [62, 46, 76, 24, 6])
        + &stroke(c.light, 2.0, "M70 58h60")
        + &rect(c.light, [72, 98, 56, 46, 8])
        + &mark(c.accent, 100, 122)
        + &stroke(c.dark, 2.5, "M88 136h24")
}

pub(super) fn tin(c: &Palette) -> String {
    rect(c.main, [56, 64, 88, 102, 6])
        + &ellipse(c.dark, [100, 64, 44, 11])
        + &ellipse(c.light, [100, 61, 34, 7])
        + &rect(c.light, [56, 92, 88, 48, 0])
        + &path(c.accent, "M100 128q-20-8-14-26 16 2 14 26zM100 128q20-8 14-26-16 2-14 26z")
        + &stroke(c.dark, 2.0, "M56 92h88M56 140h88")
}
