//! Blocks, and the sections that headings open.

use crate::tree::{Block, Heading, Inline, Notice, NoticeKind, Term, plain_text};

use super::scribe::Scribe;
use super::writer::{Attribute, Html, Opening};

/// How many ranks of sections are landmarks with a name: chapters and regions. A landmark for
/// every mission would bury those that help.
const NAMED_RANKS: u8 = 2;

impl Scribe<'_> {
    /// Blocks in reading order. What follows a heading stands in a section with it, up to the
    /// next heading of its level or higher; the rank of a heading is the depth of its section,
    /// so that ranks are never skipped.
    pub(super) fn blocks(&mut self, html: &mut Html, mut blocks: &[Block]) {
        while let [first, rest @ ..] = blocks {
            blocks = match first {
                Block::Heading(heading) => {
                    let end = rest
                        .iter()
                        .position(|block| {
                            matches!(block, Block::Heading(next) if next.level <= heading.level)
                        })
                        .unwrap_or(rest.len());
                    let (content, rest) = rest.split_at(end);
                    self.section(html, heading, content);
                    rest
                }
                other => {
                    self.block(html, other);
                    rest
                }
            };
        }
    }

    fn section(&mut self, html: &mut Html, heading: &Heading, content: &[Block]) {
        let rank = self.rank;
        let depth = rank.saturating_sub(self.setting.first_rank);
        let id = self.claim(&heading.anchor);
        if depth == 0 {
            self.begin_chapter();
        }
        let title = id.part("title");
        let empty = heading.number.as_deref().unwrap_or("").trim().is_empty()
            && says_nothing(&heading.text);
        let section = html.element("section").id(&id);
        let section = if depth < NAMED_RANKS && !empty {
            section.labelled_by(&title)
        } else {
            section
        };
        section.block(|html| {
            html.line();
            // Without words it would be a heading that says nothing.
            let opening = if empty {
                html.element("div")
            } else {
                heading_element(html, rank)
            };
            opening.id(&title).block(|html| {
                if let Some(number) = &heading.number {
                    html.element("span").class("number").text(number);
                    html.text(" ");
                }
                self.inlines(html, &heading.text);
            });
            self.rank = if empty {
                rank
            } else {
                rank.saturating_add(1).min(6)
            };
            self.blocks(html, content);
            self.rank = rank;
        });
    }

    fn block(&mut self, html: &mut Html, block: &Block) {
        match block {
            Block::Heading(heading) => self.section(html, heading, &[]),
            Block::Paragraph { content } => {
                html.element("p").block(|html| self.inlines(html, content));
            }
            Block::List { ordered, items } => self.list(html, *ordered, items),
            Block::Terms { terms } => self.terms(html, terms),
            Block::Quote { content } => {
                html.element("blockquote").block(|html| {
                    html.line();
                    self.blocks(html, content);
                });
            }
            Block::Table(table) => self.table(html, table),
            Block::Drawing(drawing) => self.drawing(html, drawing),
            Block::Notice(notice) => self.notice(html, notice),
        }
    }

    fn list(&mut self, html: &mut Html, ordered: bool, items: &[Vec<Block>]) {
        if items.is_empty() {
            return;
        }
        html.element(if ordered { "ol" } else { "ul" })
            .block(|html| {
                html.line();
                for item in items {
                    html.element("li").block(|html| match item.as_slice() {
                        [Block::Paragraph { content }] => self.inlines(html, content),
                        blocks => self.blocks(html, blocks),
                    });
                }
            });
    }

    fn terms(&mut self, html: &mut Html, terms: &[Term]) {
        if terms.is_empty() {
            return;
        }
        html.element("dl").class("terms").block(|html| {
            html.line();
            for term in terms {
                html.element("div").block(|html| {
                    html.element("dt")
                        .content(|html| self.inlines(html, &term.term));
                    html.element("dd")
                        .content(|html| self.inlines(html, &term.meaning));
                });
            }
        });
    }

    fn notice(&mut self, html: &mut Html, notice: &Notice) {
        let class = match notice.kind {
            NoticeKind::Information => "notice notice-information",
            NoticeKind::Decision => "notice notice-decision",
            NoticeKind::Reconstructed => "notice notice-reconstructed",
            NoticeKind::Gap => "notice notice-gap",
        };
        note_element(html, class, &plain_text(&notice.title)).block(|html| {
            html.line();
            if !notice.title.is_empty() {
                html.element("p")
                    .class("notice-title")
                    .block(|html| self.inlines(html, &notice.title));
            }
            self.blocks(html, &notice.content);
        });
    }

    /// Paragraphs below a table or a drawing: source, counting rule, reconstruction.
    pub(super) fn remarks(&mut self, html: &mut Html, remarks: &[Vec<Inline>]) {
        if remarks.is_empty() {
            return;
        }
        html.element("div").class("remarks").block(|html| {
            html.line();
            for remark in remarks {
                html.element("p").block(|html| self.inlines(html, remark));
            }
        });
    }
}

/// Whether a run has neither words nor marks.
pub(super) fn says_nothing(inlines: &[Inline]) -> bool {
    plain_text(inlines).trim().is_empty() && !inlines.iter().any(has_mark)
}

fn has_mark(inline: &Inline) -> bool {
    match inline {
        Inline::NoteReference { .. } => true,
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Link { content, .. } => content.iter().any(has_mark),
        _ => false,
    }
}

/// A heading of the rank, 1 to 6.
pub(super) fn heading_element(html: &mut Html, rank: u8) -> Opening<'_> {
    html.element(match rank {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    })
}

/// A text set apart, named by its title where it has one.
pub(super) fn note_element<'h>(html: &'h mut Html, class: &str, title: &str) -> Opening<'h> {
    let opening = html
        .element("div")
        .class(class)
        .set(Attribute::Role, "note");
    if title.trim().is_empty() {
        opening
    } else {
        opening.set(Attribute::AriaLabel, title.trim())
    }
}
