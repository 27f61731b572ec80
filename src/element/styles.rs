//! The style sheet of every element, from the files in `style/`, one per view file.
//! `tokens.css` comes first: it is the theming API.

/// All of it.
pub(super) const CSS: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/page.css"),
    include_str!("../../style/head.css"),
    include_str!("../../style/line.css"),
    include_str!("../../style/quantity.css"),
    include_str!("../../style/coupon.css"),
    include_str!("../../style/notices.css"),
    include_str!("../../style/people.css"),
    include_str!("../../style/totals.css"),
    include_str!("../../style/share.css"),
    include_str!("../../style/undo.css"),
    include_str!("../../style/problem.css"),
    include_str!("../../style/skeleton.css"),
);
