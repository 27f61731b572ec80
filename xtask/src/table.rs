//! Formats tables as text.
//! Does not know what the cells mean.

/// The alignment of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A table with a line below its head. No line ends with spaces.
pub(crate) fn table(head: &[&str], align: &[Align], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = (0..head.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell));
            cells.chain([width(head[column])]).max().unwrap_or(0)
        })
        .collect();
    let line = |cells: &[&str]| {
        let columns = cells.iter().zip(&widths).zip(align);
        let padded = columns.map(|((cell, &width), align)| match align {
            Align::Left => format!("{cell:<width$}"),
            Align::Right => format!("{cell:>width$}"),
        });
        format!("{}\n", padded.collect::<Vec<_>>().join("  ").trim_end())
    };
    let rule: Vec<String> = widths.iter().map(|&width| "─".repeat(width)).collect();
    let mut text = line(head);
    text += &line(&rule.iter().map(String::as_str).collect::<Vec<_>>());
    for row in rows {
        text += &line(&row.iter().map(String::as_str).collect::<Vec<_>>());
    }
    text
}

fn width(cell: &str) -> usize {
    cell.chars().count()
}

/// A number of bytes, with its digits in groups of three: `12 345`.
pub(crate) fn bytes(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [vec!["loader".into(), "1 234".into()], vec!["é".into(), "5".into()]];
        let drawn = table(&["file", "raw"], &[Align::Left, Align::Right], &rows);
        assert_eq!(drawn, "file      raw\n──────  ─────\nloader  1 234\né           5\n");
    }

    #[test]
    fn bytes_are_grouped_by_three() {
        assert_eq!(bytes(7), "7");
        assert_eq!(bytes(100_000), "100 000");
        assert_eq!(bytes(1_234_567), "1 234 567");
    }
}
