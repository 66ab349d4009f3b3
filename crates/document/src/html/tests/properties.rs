//! What holds for every document.

use proptest::prelude::*;

use super::reader::Read;
use crate::html::{Setting, blocks, page};
use crate::tree::arbitrary::{block, document, words};
use crate::tree::{Document, Inline};

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// The reader itself holds against well-formedness, unique ids, links that lead
    /// somewhere, links in links, blocks in paragraphs, and elements that no tree has.
    #[test]
    fn every_document_is_a_sound_page(document in document()) {
        let read = Read::new(&page(&document));
        each_leaf(&document, &mut |words| {
            assert!(read.words.contains(&as_shown(words)), "{words:?} is not on the page");
        });
        let ranks: Vec<u8> = read
            .elements
            .iter()
            .filter_map(|element| element.name.strip_prefix('h')?.parse().ok())
            .collect();
        prop_assert_eq!(ranks.first(), Some(&1));
        prop_assert_eq!(ranks.iter().filter(|rank| **rank == 1).count(), 1);
        for pair in ranks.windows(2) {
            prop_assert!(pair[1] <= pair[0] + 1, "h{} after h{}", pair[1], pair[0]);
        }
    }

    #[test]
    fn the_same_document_gives_the_same_bytes(document in document()) {
        prop_assert_eq!(page(&document), page(&document.clone()));
    }

    #[test]
    fn pieces_are_sound_on_their_own(
        block in block(),
        document in document(),
        why in proptest::option::of(prop_oneof![words(), words().prop_map(|words| format!("/{words}"))]),
        first_rank in any::<u8>(),
    ) {
        let setting = Setting {
            why: why.as_deref(),
            first_rank,
            notes: &document.notes,
            ..Setting::new(&document.meta.labels)
        };
        Read::new(blocks(&[block], &setting).as_str());
    }

    /// Also what breaks the promises of the tree gives a page, with every word on it.
    #[test]
    fn a_table_of_any_shape_is_shown(table in crate::tree::arbitrary::table(), cut in any::<usize>(), span in any::<u16>()) {
        let mut table = table;
        let rows: usize = table.groups.iter().map(|group| group.rows.len()).sum();
        for (index, row) in table.groups.iter_mut().flat_map(|group| &mut group.rows).enumerate() {
            if index == cut % (rows + 1) {
                row.cells.pop();
            } else if index % 2 == 1 {
                row.cells.extend(row.cells.first().cloned());
            }
        }
        for cell in table.header.iter_mut().flatten().skip(cut % 3) {
            cell.columns = span;
            cell.rows = span / 2;
        }
        table.columns.truncate(cut % 4);
        let document = Document { body: vec![crate::tree::Block::Table(table)], ..super::constructs::document() };
        let read = Read::new(&page(&document));
        each_leaf(&document, &mut |words| {
            assert!(read.words.contains(&as_shown(words)), "{words:?} is not on the page");
        });
    }
}

/// Every text of a document that stands on the page as words.
fn each_leaf(document: &Document, visit: &mut dyn FnMut(&str)) {
    document.each_run(&mut |run| run.iter().for_each(|inline| leaf(inline, visit)));
    for notice in &document.meta.notices {
        notice.iter().for_each(|inline| leaf(inline, visit));
    }
    let meta = &document.meta;
    for words in [
        &meta.title,
        &meta.labels.colophon,
        &meta.labels.skip,
        &meta.receipt.producer,
    ] {
        visit(words);
    }
    meta.issuers.iter().for_each(|words| visit(words));
}

fn leaf(inline: &Inline, visit: &mut dyn FnMut(&str)) {
    match inline {
        Inline::Text { text }
        | Inline::Figure { text, .. }
        | Inline::Unavailable { text, .. }
        | Inline::Citation { text, .. }
        | Inline::CrossReference { text, .. }
        | Inline::Abbreviation { text, .. }
        | Inline::Gap { text } => visit(text),
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Link { content, .. } => {
            content.iter().for_each(|inline| leaf(inline, visit));
        }
        Inline::NoteReference { number } => visit(&number.to_string()),
    }
}

/// What HTML forbids is replaced; lines of another system end in a space.
fn as_shown(words: &str) -> String {
    words
        .trim_matches(' ')
        .chars()
        .map(|character| match u32::from(character) {
            0x0d | 0x0c => ' ',
            0x00..=0x08 | 0x0b | 0x0e..=0x1f | 0x7f..=0x9f | 0xfdd0..=0xfdef => '\u{fffd}',
            code if code & 0xffff >= 0xfffe => '\u{fffd}',
            _ => character,
        })
        .collect()
}
