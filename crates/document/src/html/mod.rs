//! The document tree as HTML: a whole page in one file, or pieces of one.
//!
//! The page needs nothing from outside and runs no script; its content security policy
//! says so. What a document says is escaped where it is written (see the `writer` module), and the
//! pictures in it are read and written anew, element by element from a closed list.

mod block;
mod contents;
mod drawing;
mod inline;
mod notes;
mod page;
mod picture;
mod scribe;
mod style;
mod table;
mod writer;

#[cfg(test)]
mod tests;

pub use page::page;
pub use picture::{PictureError, check as check_picture};
pub use style::Sheet;
pub use writer::Fragment;

use crate::tree::{Block, Drawing, Inline, Labels, Note, Table};

use scribe::Scribe;
use writer::Html;

/// The page on which pieces will stand.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The fixed words, in the language of the page.
    pub labels: &'a Labels,
    /// The rank (1 to 6) of the highest heading among the pieces: 2 below the title of a page.
    pub first_rank: u8,
    /// Whether tables and drawings are numbered, each from 1 within one call.
    pub numbered: bool,
    /// The notes that marks refer to; a mark without a note is no link.
    pub notes: &'a [Note],
    /// The address to which the path of a figure is joined, to show why it is what it is;
    /// `None` where figures are no links, as in a file of its own. It begins with one slash or
    /// with `https://`; from any other, figures are no links either.
    pub why: Option<&'a str>,
}

impl<'a> Setting<'a> {
    /// Pieces below the title of a page, without numbers, notes, or links from figures.
    #[must_use]
    pub fn new(labels: &'a Labels) -> Self {
        Self {
            labels,
            first_rank: 2,
            numbered: false,
            notes: &[],
            why: None,
        }
    }
}

/// Blocks, with sections around what stands below each heading, and the notes after them.
///
/// References lead only to places among these blocks; others are words.
#[must_use]
pub fn blocks(blocks: &[Block], setting: &Setting<'_>) -> Fragment {
    written(setting, blocks, |scribe, html| {
        scribe.blocks(html, blocks);
        scribe.notes(html, setting.first_rank);
    })
}

/// A table in a region that scrolls where the page is too narrow for it.
#[must_use]
pub fn table(table: &Table, setting: &Setting<'_>) -> Fragment {
    written(setting, &[], |scribe, html| scribe.table(html, table))
}

/// A drawing with its title, remarks and figures. A picture that is not safe to show
/// ([`check_picture`]) gives way to its alternative in words.
#[must_use]
pub fn drawing(drawing: &Drawing, setting: &Setting<'_>) -> Fragment {
    written(setting, &[], |scribe, html| scribe.drawing(html, drawing))
}

/// A run within a line.
#[must_use]
pub fn inlines(inlines: &[Inline], setting: &Setting<'_>) -> Fragment {
    written(setting, &[], |scribe, html| scribe.inlines(html, inlines))
}

fn written(
    setting: &Setting<'_>,
    blocks: &[Block],
    write: impl FnOnce(&mut Scribe<'_>, &mut Html),
) -> Fragment {
    let mut html = Html::default();
    write(&mut Scribe::new(*setting, blocks), &mut html);
    html.finish()
}
