//! Where in a file of rows something stands.

use std::fmt;

/// A place in a file of rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The sheet; nothing for a file that has none.
    pub sheet: Option<String>,
    /// The row, from 1, as a spreadsheet program numbers it; in CSV the line in which it begins.
    /// Nothing where the file or sheet as a whole is meant.
    pub row: Option<u32>,
    /// The column, from 0; nothing where the row as a whole is meant.
    pub column: Option<u32>,
}

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn file(name: &str) -> Self {
        Self {
            file: name.to_owned(),
            sheet: None,
            row: None,
            column: None,
        }
    }

    /// The same file and sheet, at a row and perhaps a column.
    #[must_use]
    pub fn at(&self, row: u32, column: Option<u32>) -> Self {
        Self {
            row: Some(row),
            column,
            ..self.clone()
        }
    }

    /// The cell or row as spreadsheet programs call it, with its sheet: `Blad1!C7`, `Blad1!7:7`.
    #[must_use]
    pub fn cell(&self) -> Option<String> {
        let row = self.row?;
        let within = match self.column {
            Some(column) => format!("{}{row}", letters(column)),
            None => format!("{row}:{row}"),
        };
        Some(match &self.sheet {
            None => within,
            Some(sheet) if sheet.chars().all(char::is_alphanumeric) => format!("{sheet}!{within}"),
            Some(sheet) => format!("'{}'!{within}", sheet.replace('\'', "''")),
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.cell(), &self.sheet) {
            (Some(cell), _) => write!(formatter, "{}, {cell}", self.file),
            (None, Some(sheet)) => write!(formatter, "{}, {sheet}", self.file),
            (None, None) => formatter.write_str(&self.file),
        }
    }
}

/// The letters of a column, from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn letters(column: u32) -> String {
    let mut letters = String::new();
    let mut left = column;
    loop {
        let letter = u8::try_from(left % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + letter));
        match left / 26 {
            0 => return letters,
            more => left = more - 1,
        }
    }
}

/// The column, from 0, and the row, from 1, of a name such as `C7`; nothing where it is none.
pub(super) fn named(cell: &str) -> Option<(u32, u32)> {
    let digits = cell.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = cell.split_at_checked(digits)?;
    let mut column = 0_u32;
    for letter in letters.bytes() {
        if !letter.is_ascii_alphabetic() {
            return None;
        }
        let letter = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(letter)?;
    }
    let row: u32 = row.parse().ok().filter(|row| *row > 0)?;
    Some((column.checked_sub(1)?, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters_and_back() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
        }
        for column in 0..20_000 {
            assert_eq!(
                named(&format!("{}7", letters(column))),
                Some((column, 7)),
                "{column}"
            );
        }
        for wrong in ["", "7", "A", "A0", "A-1", "é1", "A1B", "AAAAAAAAAA1"] {
            assert_eq!(named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_cell_is_called_as_spreadsheets_call_it() {
        let mut place = Place::file("lijst.xlsx");
        assert_eq!(place.to_string(), "lijst.xlsx");
        place = place.at(7, Some(2));
        assert_eq!(place.cell().as_deref(), Some("C7"));
        place.sheet = Some("Blad1".into());
        assert_eq!(place.to_string(), "lijst.xlsx, Blad1!C7");
        place.sheet = Some("2023 '24".into());
        place.column = None;
        assert_eq!(place.cell().as_deref(), Some("'2023 ''24'!7:7"));
    }
}
