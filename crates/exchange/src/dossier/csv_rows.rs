//! CSV to rows of cells, each with its place (RFC 4180, any of three separators and line ends).

use std::borrow::Cow;

use kader_core::record::Span;

/// A cell.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cell<'t> {
    /// What it says, without the quotes around it.
    pub(crate) text: Cow<'t, str>,
    /// Where it stands, quotes included.
    pub(crate) span: Span,
    /// Whether it stands in quotes, so that its spaces are meant.
    pub(crate) quoted: bool,
}

/// A row, or where it stops being CSV.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Row<'t> {
    Cells(Vec<Cell<'t>>),
    /// A quote opens here and no quote closes it.
    Unclosed(Span),
    /// Behind the closing quote of a cell stands more.
    AfterQuote(Span),
}

/// The separator of a CSV text: of comma, semicolon and tab the one most used in its first line.
pub(crate) fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|separator| (count(*separator), *separator == b','))
        .unwrap_or(b',')
}

/// The rows of a text; empty lines are none.
pub(crate) struct Rows<'t> {
    text: &'t str,
    separator: u8,
    place: usize,
}

impl<'t> Rows<'t> {
    pub(crate) fn new(text: &'t str, separator: u8) -> Self {
        Self {
            text,
            separator,
            place: 0,
        }
    }

    fn at(&self, place: usize) -> Option<u8> {
        self.text.as_bytes().get(place).copied()
    }

    /// The first place from `from` on that ends a cell without quotes.
    fn cell_end(&self, from: usize) -> usize {
        let bytes = self.text.as_bytes().get(from..).unwrap_or_default();
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\n' | b'\r');
        from + bytes.iter().position(ends).unwrap_or(bytes.len())
    }

    /// The place behind the quote that closes the cell that opens at `open`.
    fn closing(&self, open: usize) -> Option<usize> {
        let mut place = open + 1;
        loop {
            let rest = self.text.as_bytes().get(place..)?;
            place += rest.iter().position(|byte| *byte == b'"')? + 1;
            if self.at(place) != Some(b'"') {
                return Some(place);
            }
            place += 1;
        }
    }

    fn cell(&self, begin: usize) -> Result<(Cell<'t>, usize), Row<'t>> {
        let part = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        if self.at(begin) != Some(b'"') {
            let end = self.cell_end(begin);
            let cell = Cell {
                text: Cow::Borrowed(part(begin, end)),
                span: Span::new(begin, end),
                quoted: false,
            };
            return Ok((cell, end));
        }
        let Some(end) = self.closing(begin) else {
            return Err(Row::Unclosed(Span::new(begin, begin + 1)));
        };
        let rest = self.cell_end(end);
        if !part(end, rest).trim().is_empty() {
            return Err(Row::AfterQuote(Span::new(end, rest)));
        }
        let inner = part(begin + 1, end - 1);
        let text = if inner.contains('"') {
            Cow::Owned(inner.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inner)
        };
        let cell = Cell {
            text,
            span: Span::new(begin, end),
            quoted: true,
        };
        Ok((cell, rest))
    }
}

impl<'t> Iterator for Rows<'t> {
    type Item = Row<'t>;

    fn next(&mut self) -> Option<Row<'t>> {
        while matches!(self.at(self.place), Some(b'\n' | b'\r')) {
            self.place += 1;
        }
        self.at(self.place)?;
        let mut cells = Vec::new();
        loop {
            match self.cell(self.place) {
                Ok((cell, end)) => {
                    cells.push(cell);
                    self.place = end;
                }
                Err(fault) => {
                    // What follows an open quote is all within it; else the next line is sound.
                    self.place = match fault {
                        Row::Unclosed(_) => self.text.len(),
                        _ => {
                            let rest = self.text.get(self.place..).unwrap_or_default();
                            self.place + rest.find('\n').unwrap_or(rest.len())
                        }
                    };
                    return Some(fault);
                }
            }
            if self.at(self.place) != Some(self.separator) {
                return Some(Row::Cells(cells));
            }
            self.place += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        Rows::new(text, separator(text))
            .map(|row| match row {
                Row::Cells(cells) => cells.into_iter().map(|cell| cell.text.into()).collect(),
                fault => vec![format!("{fault:?}")],
            })
            .collect()
    }

    #[test]
    fn cells_are_found_within_quotes_and_after_empty_lines() {
        let text = "\r\na,\"b,\n \"\"c\"\"\",d\r\n\r\ne,,f";
        assert_eq!(
            texts(text),
            [vec!["a", "b,\n \"c\"", "d"], vec!["e", "", "f"]]
        );
        let spans: Vec<&str> = Rows::new(text, b',')
            .flat_map(|row| match row {
                Row::Cells(cells) => cells,
                _ => Vec::new(),
            })
            .map(|cell| &text[cell.span.start as usize..cell.span.end as usize])
            .collect();
        assert_eq!(spans, ["a", "\"b,\n \"\"c\"\"\"", "d", "e", "", "f"]);
    }

    #[test]
    fn the_separator_is_the_one_of_the_header() {
        assert_eq!(separator("id;post;from\n1;a;b,c,d,e"), b';');
        assert_eq!(separator("id\tpost"), b'\t');
        assert_eq!(separator("id"), b',');
    }

    #[test]
    fn quotes_that_do_not_fit_are_told() {
        assert_eq!(
            texts("a,\"b\nc,d"),
            [["Unclosed(Span { start: 2, end: 3 })"]]
        );
        assert_eq!(
            texts("\"a\"b,c\nd,e"),
            [
                vec!["AfterQuote(Span { start: 3, end: 4 })"],
                vec!["d", "e"]
            ]
        );
        assert_eq!(texts("a\"b,c"), [["a\"b", "c"]]);
    }
}
