//! Short words for the parts of a document tree.

use kader_document::tree::{
    Align, Anchor, Block, Cell, CellValue, Column, HeaderCell, Heading, Inline, Level, Row,
    RowGroup, RowKind,
};

pub use kader_document::tree::text;

pub fn heading(level: Level, number: &str, words: &str) -> Block {
    Block::Heading(Heading {
        level,
        number: (!number.is_empty()).then(|| number.to_owned()),
        anchor: Anchor::new(&format!("{number} {words}")),
        text: vec![text(words)],
        in_contents: level <= Level::Subsection,
    })
}

pub fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph { content }
}

pub fn words(words: &str) -> Block {
    paragraph(vec![text(words)])
}

pub fn strong(words: &str) -> Inline {
    Inline::Strong {
        content: vec![text(words)],
    }
}

pub fn emphasis(words: &str) -> Inline {
    Inline::Emphasis {
        content: vec![text(words)],
    }
}

pub fn figure(words: &str, path: &str) -> Inline {
    Inline::Figure {
        text: words.to_owned(),
        path: path.to_owned(),
        reconstructed: false,
    }
}

pub fn reconstructed(words: &str, path: &str) -> Inline {
    Inline::Figure {
        text: words.to_owned(),
        path: path.to_owned(),
        reconstructed: true,
    }
}

pub fn unavailable(reason: &str) -> Inline {
    Inline::Unavailable {
        text: "n.b.".to_owned(),
        reason: reason.to_owned(),
    }
}

pub fn gap(words: &str) -> Inline {
    Inline::Gap {
        text: words.to_owned(),
    }
}

pub fn note(number: usize) -> Inline {
    Inline::NoteReference { number }
}

pub fn abbreviation(words: &str, meaning: &str) -> Inline {
    Inline::Abbreviation {
        text: words.to_owned(),
        meaning: meaning.to_owned(),
    }
}

pub fn reference(words: &str, anchor: &str) -> Inline {
    Inline::CrossReference {
        text: words.to_owned(),
        target: Anchor::new(anchor),
    }
}

/// A parliamentary paper by its dossier and number.
pub fn paper(dossier: &str, number: &str) -> Inline {
    let plain: String = dossier.split(' ').collect();
    let id = format!("kst-{plain}-{number}");
    Inline::Citation {
        text: format!("Kamerstuk {}, nr. {number}", dossier.replace(' ', "\u{a0}")),
        url: Some(format!("https://zoek.officielebekendmakingen.nl/{id}.html")),
        paper: id,
    }
}

pub fn column(key: &str, align: Align, share: u16) -> Column {
    Column {
        key: key.to_owned(),
        align,
        share,
    }
}

pub fn head(words: &str, align: Align) -> HeaderCell {
    HeaderCell {
        content: vec![text(words)],
        columns: 1,
        rows: 1,
        align,
    }
}

pub fn head_over(words: &str, columns: u16, rows: u16, align: Align) -> HeaderCell {
    HeaderCell {
        content: vec![text(words)],
        columns,
        rows,
        align,
    }
}

pub fn cell(content: Vec<Inline>) -> Cell {
    Cell {
        content,
        value: CellValue::Words,
    }
}

pub fn count(content: Vec<Inline>) -> Cell {
    Cell {
        content,
        value: CellValue::Count,
    }
}

pub fn blank() -> Cell {
    Cell {
        content: Vec::new(),
        value: CellValue::Blank,
    }
}

pub fn row(cells: Vec<Cell>) -> Row {
    Row {
        kind: RowKind::Body,
        cells,
    }
}

pub fn total(cells: Vec<Cell>) -> Row {
    Row {
        kind: RowKind::Total,
        cells,
    }
}

pub fn group(label: &str, rows: Vec<Row>) -> RowGroup {
    RowGroup {
        label: (!label.is_empty()).then(|| vec![text(label)]),
        rows,
    }
}
