//! The drawings of things for the home: apron, basket, candle, cloth, lamp.
//! Does not choose the colours; a palette is an argument.

use super::shapes::{Palette, ellipse, path, rect, stroke};

pub(super) fn apron(c: &Palette) -> String {
    stroke(c.dark, 4.0, "M84 56q0-28 16-28t16 28M60 100l-24 16M140 100l24 16")
        + &path(c.main, "M80 54h40q2 34 28 44v60q0 8-8 8H60q-8 0-8-8V98q26-10 28-44z")
        + &rect(c.dark, [76, 116, 48, 34, 6])
        + &stroke(c.light, 2.0, "M76 124h48M84 62h32")
}

pub(super) fn basket(c: &Palette) -> String {
    stroke(c.dark, 8.0, "M52 104q0-62 48-62t48 62")
        + &ellipse(c.accent, [76, 96, 20, 18])
        + &ellipse(c.light, [124, 94, 22, 18])
        + &rect("#d9a441", [92, 70, 18, 40, 6])
        + &path(c.main, "M42 100h116l-12 60q-1 6-8 6H62q-7 0-8-6z")
        + &stroke(
            c.dark,
            2.5,
            "M48 118h104M52 136h96M56 152h88M72 102l6 62M100 102v62M128 102l-6 62",
        )
        + &rect(c.dark, [38, 94, 124, 13, 6])
}

pub(super) fn candle(c: &Palette) -> String {
    path("#f4b942", "M100 24q18 22 0 36-18-14 0-36z")
        + &stroke(c.dark, 3.0, "M100 58v18")
        + &rect("#ffffff", [60, 66, 80, 100, 10]).replace("/>", " opacity=\".6\"/>")
        + &rect(c.main, [64, 82, 72, 80, 8])
        + &rect(c.light, [76, 104, 48, 34, 5])
        + &stroke(c.dark, 2.5, "M86 116h28M90 126h20")
}

pub(super) fn cloth(c: &Palette) -> String {
    rect(c.dark, [44, 128, 112, 38, 10])
        + &rect(c.main, [44, 102, 112, 38, 10])
        + &rect(c.light, [44, 78, 112, 36, 10])
        + &stroke(c.main, 3.0, "M62 78v36M76 78v36M124 78v36M138 78v36")
        + &stroke(c.light, 2.5, "M44 122h112")
        + &stroke(c.main, 2.5, "M44 152h112")
}

pub(super) fn lamp(c: &Palette) -> String {
    ellipse("#ffe9ae", [100, 108, 66, 34]).replace("/>", " opacity=\".55\"/>")
        + &stroke(c.dark, 7.0, "M100 92v66")
        + &path(c.main, "M74 36h52l26 60H48z")
        + &stroke(c.light, 4.0, "M80 46L64 88")
        + &ellipse(c.dark, [100, 160, 34, 8])
}
