//! Walking a document in reading order.

use super::{Block, Document, Heading, Inline};

impl Document {
    /// Every heading, in reading order.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.body.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }

    /// Calls `visit` with every run of inlines, in reading order: headings, paragraphs, cells,
    /// captions, remarks, and at the end the footnotes. Nested runs are part of their parent.
    pub fn each_run<'a>(&'a self, visit: &mut dyn FnMut(&'a [Inline])) {
        Self::each_run_of(&self.body, visit);
        for note in &self.notes {
            visit(&note.text);
        }
    }

    /// As [`Document::each_run`], of some blocks.
    pub fn each_run_of<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a [Inline])) {
        each_run_of(blocks, visit);
    }
}

fn each_run_of<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a [Inline])) {
    for block in blocks {
        match block {
            Block::Heading(heading) => visit(&heading.text),
            Block::Paragraph { content } => visit(content),
            Block::List { items, .. } => items.iter().for_each(|item| each_run_of(item, visit)),
            Block::Terms { terms } => {
                for term in terms {
                    visit(&term.term);
                    visit(&term.meaning);
                }
            }
            Block::Quote { content } => each_run_of(content, visit),
            Block::Table(table) => each_run_of_table(table, visit),
            Block::Drawing(drawing) => {
                visit(&drawing.title);
                visit(&drawing.subtitle);
                drawing.remarks.iter().for_each(|remark| visit(remark));
            }
            Block::Notice(notice) => {
                visit(&notice.title);
                each_run_of(&notice.content, visit);
            }
        }
    }
}

fn each_run_of_table<'a>(table: &'a super::Table, visit: &mut dyn FnMut(&'a [Inline])) {
    visit(&table.caption);
    for cell in table.header.iter().flatten() {
        visit(&cell.content);
    }
    for group in &table.groups {
        if let Some(label) = &group.label {
            visit(label);
        }
        for cell in group.rows.iter().flat_map(|row| &row.cells) {
            visit(&cell.content);
        }
    }
    table.remarks.iter().for_each(|remark| visit(remark));
}
