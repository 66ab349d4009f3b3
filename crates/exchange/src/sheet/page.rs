//! `docs/import.md`: what can be imported, and the headers and words that are known.

use std::fmt::Write as _;

use kader_core::record::Shape;
use kader_core::wording::Lang;

use super::columns::{Column, RowKind, columns, written};

/// The page, made from the columns and the catalogue; a test compares it with the file.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(BEFORE);
    for kind in RowKind::ALL {
        let (name, rows) = match kind {
            RowKind::Deployments => ("Deployments", "one row for each deployment"),
            RowKind::Posts => ("Posts", "one row for each post"),
            RowKind::Requests => ("Requests", "one row for each request for protection"),
        };
        let _ = write!(
            page,
            "\n## {name}\nRows are `{}`: {rows}. What each field means stands in \
             [dossier.md](dossier.md).\n\n| field | needed | Dutch headers | English headers |\n\
             | --- | --- | --- | --- |\n",
            kind.word()
        );
        for column in columns(kind) {
            let needed = if column.required { "yes" } else { "" };
            let _ = writeln!(
                page,
                "| `{}` | {needed} | {} | {} |",
                column.path,
                listed(&column.headers(Lang::Nl)),
                listed(&column.headers(Lang::En))
            );
        }
    }
    page.push_str(WORDS);
    let mut told: Vec<String> = Vec::new();
    for column in RowKind::ALL.into_iter().flat_map(columns) {
        for (choice, word) in words(&column) {
            let row = format!("| `{word}` | {} |\n", listed(&written(&choice, word)[1..]));
            if !told.contains(&row) {
                page.push_str(&row);
                told.push(row);
            }
        }
    }
    page.push_str(BEHIND);
    page
}

fn listed(words: &[String]) -> String {
    words.join(", ")
}

/// The words that a column can hold, each with the name of its choice.
fn words(column: &Column) -> Vec<(String, &'static str)> {
    fn within(shape: &Shape, found: &mut Vec<(String, &'static str)>) {
        match shape {
            Shape::Choice { name, choices, .. } | Shape::State { name, choices, .. } => {
                let words = choices
                    .iter()
                    .map(|choice| ((*name).to_owned(), choice.word));
                found.extend(words);
            }
            Shape::Word(word) => found.push(("end".to_owned(), word)),
            Shape::OneOf { forms, .. } => forms.iter().for_each(|form| within(form, found)),
            Shape::List(inner) => within(inner, found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    column
        .shapes
        .iter()
        .for_each(|shape| within(shape, &mut found));
    found
}

const BEFORE: &str = "\
# Bringing data in

Deployments, posts and requests for protection come in as rows: from CSV, from XLSX (Excel) or from ODS (LibreOffice). A dossier comes in as a whole. Either way the import is planned first: the plan says of every row whether it would be added, changed (which fields, from what to what), withdrawn, left as it is, or what is wrong with it. Only a plan without any error can be carried out, and then as a whole. The same file again changes nothing. This page is made from the columns and the catalogue; a test holds them together.

## What a file looks like
- One row is the header; it need not be the first. Above it may stand a title; what is above it is not read.
- Capitals, spaces, accents and punctuation in a header do not matter, and neither does what stands in brackets behind it: `Eerste dag (dd-mm-jjjj)` is `eerste dag`. The order of columns does not matter.
- A header that is not known, that can be more than one field or that stands twice is an error, with the nearest that is known: no column is left out in silence. A [mapping](#a-mapping) says what it is.
- Both ends of a period are inclusive. `Tot` alone is no header: in Dutch it leaves open whether the day itself counts; `tot en met` is one.
- CSV is UTF-8, separated by commas, semicolons or tabs.
- Of a workbook the sheet is read that has such a header. Hidden sheets are read only when they are named. When several fit, one must be named.
- Of a formula its value is used. One that fails (`#N/A`), or that was never computed, is an error.
- Cells below the header that are merged are an error: it cannot be told which rows their value is for. Hidden rows and columns are read as any other.
- XLS (before 2007) and workbooks with a password are not read.

## What a cell looks like
- A day is `2023-04-30`, `30-4-2023` (day first), `30 april 2023`, `30 April 2023`, or a cell that a spreadsheet shows as a day; a number in a column of days is one too, counted from the day that the workbook counts from (1900 or 1904). A time with it must be midnight. In CSV a number is no day, since nothing says from when is counted. With slashes it could be either order, and is an error.
- Yes is `ja`, `yes`, `true`, `waar` or `1`; no is `nee`, `no`, `false`, `onwaar` or `0`.
- A list has semicolons between its items.
- An empty cell is a field that is left out. A row without any value is no row.
- Ids stay text: a day that a spreadsheet made of `2018-07` is an error, not an id.

## What a row changes
- A row with an id that the register has, changes that record; one with a new id adds one.
- A field that has **no column** stays as it is. An **empty cell** of a column empties its field.
- What the file does not name, stays; unless it is said to hold all records of its kind: then what it does not name is withdrawn.
- A dossier is the whole state: what it does not hold is withdrawn.
";

const WORDS: &str = "
## Words
Beside the word of the data itself, in capitals or not:

| word | may be written as |
| --- | --- |
";

const BEHIND: &str = "
## A mapping
What was taken for what is kept as a small file and can be handed in again, with the next file of the same make. It wins over what headers usually mean. `-` leaves a column out.

```toml
rows = \"deployments\"
sheet = \"Blad1\"

[columns]
\"Interne notitie\" = \"-\"
\"Nr\" = \"id\"
\"Plek\" = \"post\"
\"Vertrek\" = \"from\"
```

## An example
```text
Uitzendingen OMFC, stand 1 mei 2023;;;;;
;;;;;
Nr;Functie;Persoon;Categorie;Van;Tot en met
6;omfc-observer;1006;militair;1-4-2023;15-1-2024
8;omfc-observer;1008;militair;1-1-2024;
```

```text
list.csv: 1 added, 1 changed, 0 withdrawn, 0 unchanged, 0 wrong
+ deployment 8 (row 5)
~ deployment 6 (row 4): until: “2023-12-15” → “2024-01-15”
```

## Bounds
Anyone may hand in a file, so that reading one is bounded: 1 048 576 rows, 16 384 columns, 33 554 432 cells that hold something, 1 MiB in a cell; a part of a workbook may become 150 times its packed size, or 64 MiB if that is more. Beyond that it is refused, whatever it claims of itself. Of more than 10 000 errors the first are told and the rest are counted.
";
