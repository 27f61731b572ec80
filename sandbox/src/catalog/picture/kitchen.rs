//! The drawings of kitchen tools: pan, board, knife, spoon, grinder, kettle.
//! Does not choose the colours; a palette is an argument.

use super::shapes::{Palette, ellipse, path, rect, stroke};

pub(super) fn pan(c: &Palette) -> String {
    stroke(c.dark, 14.0, "M134 102l44-34")
        + &ellipse(c.shade, [174, 71, 3, 3])
        + &ellipse(c.dark, [88, 130, 64, 36])
        + &ellipse(c.main, [88, 122, 64, 36])
        + &ellipse(c.dark, [88, 122, 52, 27])
        + &stroke("#8a8a8c", 3.0, "M48 118q8-18 36-20")
}

pub(super) fn board(c: &Palette) -> String {
    format!(
        "<g transform=\"rotate(8 100 110)\">{}{}{}{}</g>",
        rect(c.main, [56, 62, 88, 104, 12]),
        rect(c.main, [84, 30, 32, 44, 14]),
        ellipse(c.ground, [100, 46, 7, 7]),
        stroke(c.dark, 2.0, "M70 84q30 8 60 0M70 104q30 10 60 0M70 126q30 8 60 0M70 146q30 8 60 0"),
    )
}

pub(super) fn knife(c: &Palette) -> String {
    format!(
        "<g transform=\"rotate(38 100 104)\">{}{}{}{}</g>",
        path("#dfe3e6", "M84 18q36 22 34 84H84z"),
        stroke("#fff", 3.0, "M92 36v60"),
        rect(c.accent, [82, 100, 38, 10, 3]),
        rect(c.dark, [84, 108, 32, 70, 12])
            + &ellipse(c.light, [100, 126, 3, 3])
            + &ellipse(c.light, [100, 156, 3, 3]),
    )
}

pub(super) fn spoon(c: &Palette) -> String {
    format!(
        "<g transform=\"rotate(32 100 104)\">{}{}{}</g>",
        stroke(c.main, 13.0, "M100 86v86"),
        ellipse(c.main, [100, 58, 28, 38]),
        ellipse(c.dark, [100, 58, 18, 27]).replace("/>", " opacity=\".45\"/>"),
    )
}

pub(super) fn grinder(c: &Palette) -> String {
    stroke(c.dark, 6.0, "M100 62V46h40")
        + &ellipse(c.accent, [146, 44, 9, 9])
        + &path(c.main, "M70 78q30-34 60 0z")
        + &rect(c.main, [66, 76, 68, 46, 6])
        + &rect(c.accent, [60, 118, 80, 48, 6])
        + &rect(c.light, [78, 132, 44, 20, 4])
        + &ellipse(c.dark, [100, 142, 4, 4])
        + &stroke(c.light, 3.0, "M76 86v24")
}

pub(super) fn kettle(c: &Palette) -> String {
    stroke(c.dark, 8.0, "M70 78q-2-36 30-36t30 36")
        + &stroke(c.main, 8.0, "M64 138q-30 2-28-30t-14-32")
        + &path(c.main, "M66 80h70l14 78q0 8-10 8H62q-10 0-10-8z")
        + &ellipse(c.dark, [101, 80, 35, 8])
        + &ellipse(c.accent, [101, 70, 7, 7])
        + &stroke(c.light, 4.0, "M74 96l-6 52")
}
