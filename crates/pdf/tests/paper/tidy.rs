//! Changes every text of a tree.

use kader_document::tree::{Block, Cell, Document, Inline, Table};

type Change<'a> = &'a mut dyn FnMut(&mut String);

/// Calls `change` with every text that is printed.
pub fn each_text(document: &mut Document, change: Change<'_>) {
    let meta = &mut document.meta;
    let labels = &mut meta.labels;
    let receipt = &mut meta.receipt;
    let texts = [
        &mut meta.title,
        &mut meta.subtitle,
        &mut meta.date,
        &mut meta.running_head,
        &mut meta.description,
        &mut labels.contents,
        &mut labels.page,
        &mut labels.of,
        &mut labels.notes,
        &mut labels.note,
        &mut labels.reconstructed,
        &mut labels.table,
        &mut labels.drawing,
        &mut labels.show_data,
        &mut labels.colophon,
        &mut labels.back,
        &mut labels.skip,
        &mut receipt.producer,
        &mut receipt.input_sha256,
        &mut receipt.known_at,
        &mut receipt.valid_on,
    ];
    texts.into_iter().for_each(&mut *change);
    labels.receipt.iter_mut().for_each(&mut *change);
    receipt.parameters.iter_mut().for_each(&mut *change);
    meta.issuers.iter_mut().for_each(&mut *change);
    meta.notices
        .iter_mut()
        .for_each(|runs| in_runs(runs, change));
    in_blocks(&mut document.body, change);
    document
        .notes
        .iter_mut()
        .for_each(|note| in_runs(&mut note.text, change));
}

fn in_blocks(blocks: &mut [Block], change: Change<'_>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                heading.number.iter_mut().for_each(&mut *change);
                in_runs(&mut heading.text, change);
            }
            Block::Paragraph { content } => in_runs(content, change),
            Block::List { items, .. } => items.iter_mut().for_each(|item| in_blocks(item, change)),
            Block::Terms { terms } => {
                for term in terms {
                    in_runs(&mut term.term, change);
                    in_runs(&mut term.meaning, change);
                }
            }
            Block::Quote { content } => in_blocks(content, change),
            Block::Table(table) => in_table(table, change),
            Block::Drawing(drawing) => {
                in_runs(&mut drawing.title, change);
                in_runs(&mut drawing.subtitle, change);
                drawing
                    .remarks
                    .iter_mut()
                    .for_each(|runs| in_runs(runs, change));
            }
            Block::Notice(notice) => {
                in_runs(&mut notice.title, change);
                in_blocks(&mut notice.content, change);
            }
        }
    }
}

fn in_table(table: &mut Table, change: Change<'_>) {
    in_runs(&mut table.caption, change);
    table
        .remarks
        .iter_mut()
        .for_each(|runs| in_runs(runs, change));
    table
        .header
        .iter_mut()
        .flatten()
        .for_each(|cell| in_runs(&mut cell.content, change));
    for group in &mut table.groups {
        group
            .label
            .iter_mut()
            .for_each(|runs| in_runs(runs, change));
        let cells = group.rows.iter_mut().flat_map(|row| &mut row.cells);
        cells.for_each(|Cell { content, .. }| in_runs(content, change));
    }
}

fn in_runs(runs: &mut [Inline], change: Change<'_>) {
    for run in runs {
        match run {
            Inline::Text { text }
            | Inline::Figure { text, .. }
            | Inline::Unavailable { text, .. }
            | Inline::Citation { text, .. }
            | Inline::CrossReference { text, .. }
            | Inline::Abbreviation { text, .. }
            | Inline::Gap { text } => change(text),
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Link { content, .. } => {
                in_runs(content, change);
            }
            Inline::NoteReference { .. } => {}
        }
    }
}
