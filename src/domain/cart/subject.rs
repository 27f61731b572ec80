//! What a change is about, so that two changes can be compared whatever their kinds are.
//! It does not know what a change does.

use std::slice::from_ref;

use crate::domain::ids::{LineKey, SellerId, SkuId};
use crate::domain::people::field::Group;

/// What a change is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    /// One line.
    Line(&'a LineKey),
    /// Several lines.
    Lines(&'a [LineKey]),
    /// So many units of a SKU, which are not a line yet.
    NewItem(&'a SkuId, &'a SellerId, u32),
    /// The coupon with this code.
    Coupon(&'a str),
    /// The note.
    Note,
    /// The list of gifts with this id.
    Gifts(&'a str),
    /// Contact or delivery data.
    Form(Group),
    /// How these lines travel.
    DeliveryOf(&'a [LineKey]),
}

impl<'a> Subject<'a> {
    /// The lines themselves that it is about.
    pub(super) fn lines(self) -> &'a [LineKey] {
        match self {
            Self::Line(line) => from_ref(line),
            Self::Lines(lines) => lines,
            Self::NewItem(..)
            | Self::Coupon(_)
            | Self::Note
            | Self::Gifts(_)
            | Self::Form(_)
            | Self::DeliveryOf(_) => &[],
        }
    }

    /// Whether both are about the same, or at least about one line in common.
    pub(super) fn overlaps(self, other: Self) -> bool {
        match (self, other) {
            (Self::DeliveryOf(lines), Self::DeliveryOf(others)) => have_common(lines, others),
            _ => self == other || have_common(self.lines(), other.lines()),
        }
    }
}

fn have_common(lines: &[LineKey], others: &[LineKey]) -> bool {
    lines.iter().any(|line| others.contains(line))
}
