//! The sources: every paper that the document cites, once.

use std::collections::BTreeSet;

use kader_core::register::Register;
use kader_core::wording::{Lang, day};

use super::resolver::citation;
use crate::tree::{Block, Document, Inline, Note, text};

/// The papers that blocks and notes cite, as a list; in order of how they are cited.
pub(super) fn sources(
    register: &Register,
    blocks: &[Block],
    notes: &[Note],
    lang: Lang,
) -> Vec<Block> {
    let mut cited = BTreeSet::new();
    let mut visit = |run: &[Inline]| collect(run, &mut cited);
    Document::each_run_of(blocks, &mut visit);
    for note in notes {
        visit(&note.text);
    }
    let mut papers: Vec<_> = cited
        .iter()
        .filter_map(|id| register.papers.get(id.as_str()))
        .collect();
    papers.sort_by_key(|paper| (paper.kind, paper.cited(lang), paper.id.clone()));
    let items: Vec<Vec<Block>> = papers
        .into_iter()
        .map(|paper| {
            let mut content = vec![citation(paper, lang)];
            if let Some(title) = &paper.title {
                let title = title.in_language(lang);
                if title != paper.cited(lang) {
                    content.push(text(format!(", {title}")));
                }
            }
            if let Some(date) = paper.date {
                content.push(text(format!(", {}", day(lang, date))));
            }
            vec![Block::Paragraph { content }]
        })
        .collect();
    if items.is_empty() {
        Vec::new()
    } else {
        vec![Block::List {
            ordered: false,
            items,
        }]
    }
}

fn collect(run: &[Inline], cited: &mut BTreeSet<String>) {
    for inline in run {
        match inline {
            Inline::Citation { paper, .. } => {
                cited.insert(paper.clone());
            }
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::Link { content, .. } => collect(content, cited),
            _ => {}
        }
    }
}
