//! A short way to write trees.
//!
//! `{28}` is a figure, `{~28}` one that rests on reconstructed records, `{?}` one that is not
//! available, `[^3]` the mark of note 3, `[Kamerstuk 29 521, nr. 446]` a citation,
//! `[>anchor|words]` a reference, `*words*` is emphasised, `!words!` is a gap.

use kader_document::tree::{
    Align, Anchor, Block, Cell, CellValue, Column, HeaderCell, Heading, Inline, Labels, Level,
    Meta, Notice, NoticeKind, Receipt, Row, RowGroup, RowKind, Table, Term,
};

/// Runs.
pub fn runs(mut words: &str) -> Vec<Inline> {
    let mut runs = Vec::new();
    while let Some(start) = words.find(['{', '[', '*', '!']) {
        let (before, rest) = words.split_at(start);
        if !before.is_empty() {
            runs.push(Inline::Text {
                text: before.to_owned(),
            });
        }
        let close = match &rest[..1] {
            "{" => "}",
            "[" => "]",
            same => same,
        };
        let end = rest[1..].find(close).expect("what is opened is closed") + 1;
        runs.push(run(&rest[..1], &rest[1..end]));
        words = &rest[end + 1..];
    }
    if !words.is_empty() {
        runs.push(Inline::Text {
            text: words.to_owned(),
        });
    }
    runs
}

fn run(sign: &str, words: &str) -> Inline {
    let text = words.to_owned();
    match (sign, words.chars().next()) {
        ("{", Some('?')) => Inline::Unavailable {
            text: "n.b.".to_owned(),
            reason: "geen bron noemt dit".to_owned(),
        },
        ("{", Some('~')) => Inline::Figure {
            text: words[1..].to_owned(),
            path: "example".to_owned(),
            reconstructed: true,
        },
        ("{", _) => Inline::Figure {
            text,
            path: "example".to_owned(),
            reconstructed: false,
        },
        ("[", Some('^')) => Inline::NoteReference {
            number: words[1..].parse().expect("a number"),
        },
        ("[", Some('>')) => {
            let (target, text) = words[1..].split_once('|').expect("a target and words");
            Inline::CrossReference {
                text: text.to_owned(),
                target: Anchor::new(target),
            }
        }
        ("[", _) => Inline::Citation {
            text,
            paper: "kst-29521-446".to_owned(),
            url: Some("https://zoek.officielebekendmakingen.nl/kst-29521-446.html".to_owned()),
        },
        ("*", _) => Inline::Emphasis {
            content: vec![Inline::Text { text }],
        },
        _ => Inline::Gap { text },
    }
}

/// A paragraph.
pub fn paragraph(words: &str) -> Block {
    Block::Paragraph {
        content: runs(words),
    }
}

/// A heading; its number comes before a `|`.
pub fn heading(level: Level, words: &str) -> Block {
    let (number, text) = words
        .split_once('|')
        .map_or((None, words), |(number, text)| (Some(number), text));
    Block::Heading(Heading {
        level,
        number: number.map(str::to_owned),
        anchor: Anchor::new(number.unwrap_or(text)),
        text: runs(text),
        in_contents: level <= Level::Subsection,
    })
}

/// A list of single paragraphs.
pub fn list(ordered: bool, items: &[&str]) -> Block {
    Block::List {
        ordered,
        items: items.iter().map(|item| vec![paragraph(item)]).collect(),
    }
}

/// Terms.
pub fn terms(terms: &[(&str, &str)]) -> Block {
    Block::Terms {
        terms: terms
            .iter()
            .map(|(term, meaning)| Term {
                term: runs(term),
                meaning: runs(meaning),
            })
            .collect(),
    }
}

/// A notice with one paragraph.
pub fn notice(kind: NoticeKind, title: &str, words: &str) -> Block {
    Block::Notice(Notice {
        kind,
        title: runs(title),
        content: vec![paragraph(words)],
    })
}

/// A column; figures are told by `>` before the key.
pub fn column(key: &str, share: u16) -> Column {
    let (align, key) = key
        .strip_prefix('>')
        .map_or((Align::Start, key), |key| (Align::End, key));
    Column {
        key: key.to_owned(),
        align,
        share,
    }
}

/// A header cell.
pub fn head(words: &str, columns: u16, rows: u16, align: Align) -> HeaderCell {
    HeaderCell {
        content: runs(words),
        columns,
        rows,
        align,
    }
}

/// A row of cells; empty words are a blank.
pub fn row(kind: RowKind, cells: &[&str]) -> Row {
    let cell = |words: &&str| Cell {
        content: runs(words),
        value: match *words {
            "" => CellValue::Blank,
            words if words.starts_with("{?") => CellValue::Unavailable,
            words if words.starts_with('{') => CellValue::Count,
            _ => CellValue::Words,
        },
    };
    Row {
        kind,
        cells: cells.iter().map(cell).collect(),
    }
}

/// A group of rows.
pub fn group(label: Option<&str>, rows: Vec<Row>) -> RowGroup {
    RowGroup {
        label: label.map(runs),
        rows,
    }
}

/// A table with one header row.
pub fn table(caption: &str, columns: Vec<Column>, header: &[&str], groups: Vec<RowGroup>) -> Table {
    let cells = header
        .iter()
        .zip(&columns)
        .map(|(words, column)| head(words, 1, 1, column.align));
    Table {
        anchor: Anchor::new(&format!("table {caption}")),
        caption: runs(caption),
        header: vec![cells.collect()],
        columns,
        groups,
        remarks: Vec::new(),
    }
}

/// A title page in Dutch.
pub fn meta(title: &str) -> Meta {
    let word = str::to_owned;
    Meta {
        language: word("nl"),
        title: word(title),
        subtitle: String::new(),
        issuers: vec![word("Ministerie van Voorbeelden")],
        date: word("17 mei 2023"),
        running_head: word(title),
        description: word("Een voorbeeld."),
        keywords: vec![word("missies")],
        notices: Vec::new(),
        labels: labels(),
        receipt: Receipt {
            producer: word("kader 0.1.0"),
            input_sha256: word("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            known_at: word("2023-05-17T09:00:00Z"),
            valid_on: word("2023-04-30"),
            parameters: vec![word("edition example")],
        },
    }
}

fn labels() -> Labels {
    let word = str::to_owned;
    Labels {
        contents: word("Inhoud"),
        page: word("Pagina"),
        of: word("van"),
        notes: word("Noten"),
        note: word("Noot"),
        reconstructed: word("gereconstrueerd"),
        table: word("Tabel"),
        drawing: word("Figuur"),
        show_data: word("Toon de cijfers"),
        colophon: word("Verantwoording"),
        back: word("Terug naar de tekst"),
        skip: word("Naar de inhoud"),
        receipt: [
            "Gemaakt met",
            "Invoer (SHA-256)",
            "Kennis van",
            "Geldend op",
            "Parameters",
        ]
        .map(word),
    }
}
