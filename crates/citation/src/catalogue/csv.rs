//! Comma-separated rows (RFC 4180), as little as the catalogue needs.

/// A row: the line it starts on, from 1, and its cells.
pub(super) type Row = (usize, Vec<String>);

/// The rows of a file; empty lines are left out. `Err` holds the line on which
/// a quoted cell begins that never ends.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, usize> {
    let mut rows = Vec::new();
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut line, mut started, mut quoted) = (1, 1, None);
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\n' {
            line += 1;
        }
        match (letter, quoted) {
            ('"', Some(_)) if letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            ('"', Some(_)) => quoted = None,
            (_, Some(_)) => cell.push(letter),
            ('"', None) if cell.is_empty() => quoted = Some(line),
            (',', None) => cells.push(std::mem::take(&mut cell)),
            ('\r', None) => {}
            ('\n', None) => {
                cells.push(std::mem::take(&mut cell));
                push(&mut rows, started, std::mem::take(&mut cells));
                started = line;
            }
            (_, None) => cell.push(letter),
        }
    }
    if let Some(line) = quoted {
        return Err(line);
    }
    cells.push(cell);
    push(&mut rows, started, cells);
    Ok(rows)
}

fn push(rows: &mut Vec<Row>, line: usize, cells: Vec<String>) {
    if cells.iter().any(|cell| !cell.trim().is_empty()) {
        rows.push((line, cells));
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn quotes_hold_commas_newlines_and_quotes() {
        let read = rows("a,b\r\n\n\"x, \"\"y\"\"\nz\",1\n").unwrap();
        assert_eq!(read[0], (1, vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(read[1], (3, vec!["x, \"y\"\nz".to_owned(), "1".to_owned()]));
        assert_eq!(rows("a\n\"b"), Err(2));
    }
}
