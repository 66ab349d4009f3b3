//! Where something stands: bytes, lines and columns.
//!
//! ```
//! use kader_citation::place::Lines;
//!
//! let lines = Lines::new("één\ntwee");
//! let place = lines.place(6, 10);
//! assert_eq!((place.line, place.column), (2, 1));
//! assert_eq!((place.end_line, place.end_column), (2, 5));
//! ```

use serde::Serialize;

/// The place of a match in its text.
///
/// Lines and columns count from 1, columns in characters. `end` and
/// `end_column` lie just past the last character.
///
/// ```
/// use kader_citation::place::Lines;
///
/// let text = "zie\nStb. 2022, 3";
/// let place = Lines::new(text).place(4, text.len());
/// assert_eq!(place.of(text), "Stb. 2022, 3");
/// assert_eq!((place.line, place.column, place.end_column), (2, 1, 13));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The line of the first character.
    pub line: usize,
    /// The column of the first character.
    pub column: usize,
    /// The line of the last character.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
}

impl Place {
    /// The text at this place; empty when the text is another.
    ///
    /// ```
    /// let place = kader_citation::place::Lines::new("abc").place(1, 2);
    /// assert_eq!(place.of("abc"), "b");
    /// assert_eq!(place.of(""), "");
    /// ```
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// The lines of a text, to find places in it quickly.
///
/// ```
/// let lines = kader_citation::place::Lines::new("a\nb\n");
/// assert_eq!(lines.place(2, 3).line, 2);
/// ```
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of a text. A line ends with a newline.
    ///
    /// ```
    /// let lines = kader_citation::place::Lines::new("");
    /// assert_eq!(lines.place(0, 0).line, 1);
    /// ```
    #[must_use]
    pub fn new(text: &'t str) -> Lines<'t> {
        let mut starts = vec![0];
        // Sixteen bytes at a time: the compiler makes one comparison of it.
        for (base, chunk) in text.as_bytes().chunks(16).enumerate() {
            let any = chunk.iter().fold(false, |any, byte| any | (*byte == b'\n'));
            if any {
                let ends = chunk.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
                starts.extend(ends.map(|(at, _)| base * 16 + at + 1));
            }
        }
        Lines { text, starts }
    }

    /// The place of the bytes from `start` up to, not including, `end`.
    ///
    /// ```
    /// let place = kader_citation::place::Lines::new("a\nb").place(0, 3);
    /// assert_eq!((place.line, place.end_line), (1, 2));
    /// ```
    #[must_use]
    pub fn place(&self, start: usize, end: usize) -> Place {
        let line = self.line(start);
        // Nearly everything ends on the line it begins on.
        let one = start <= end && self.starts.get(line).is_none_or(|next| end < *next);
        let end_line = if one { line } else { self.line(end) };
        let (column, end_column) = (self.column(line, start), self.column(end_line, end));
        Place {
            start,
            end,
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// The line of a byte, counted from 1.
    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at)
    }

    /// The column of a byte on its line, counted from 1.
    fn column(&self, line: usize, at: usize) -> usize {
        let start = line
            .checked_sub(1)
            .and_then(|index| self.starts.get(index))
            .unwrap_or(&0);
        let before = self.text.get(*start..at).unwrap_or_default();
        before.chars().count() + 1
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Lines;

    proptest! {
        #[test]
        fn lines_and_columns_are_those_counted_from_the_start(
            text in "([a-zé]{0,9}\n{0,2}){0,12}", from in 0_usize..150, length in 0_usize..40,
        ) {
            let start = text.floor_char_boundary(from);
            let end = text.floor_char_boundary(start + length);
            let place = Lines::new(&text).place(start, end);
            let counted = |at: usize| {
                let before = &text[..at];
                let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
                (before.matches('\n').count() + 1, column)
            };
            prop_assert_eq!((place.line, place.column), counted(start));
            prop_assert_eq!((place.end_line, place.end_column), counted(end));
        }
    }
}
