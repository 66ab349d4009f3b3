//! The notes at the end, each with the way back to its marks.

use super::inline::mark_id;
use super::scribe::Scribe;
use super::writer::{Address, Attribute, Fragment, Html, Id};

/// The marks of the ways back where a note has more than one.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";

impl Scribe<'_> {
    /// The notes, under a heading of the rank. Without notes, nothing.
    pub(super) fn notes(&mut self, html: &mut Html, rank: u8) {
        if self.setting.notes.is_empty() {
            return;
        }
        // A note can carry marks of its own, so all are written before the ways back are known.
        let texts: Vec<Fragment> = self
            .setting
            .notes
            .iter()
            .map(|note| {
                let mut text = Html::default();
                self.inlines(&mut text, &note.text);
                text.finish()
            })
            .collect();
        let heading = Id::fixed("notes");
        html.element("section")
            .class("notes")
            .set(Attribute::Role, "doc-endnotes")
            .labelled_by(&heading)
            .block(|html| {
                html.line();
                super::block::heading_element(html, rank)
                    .id(&heading)
                    .block(|html| html.text(&self.setting.labels.notes));
                html.element("ol").block(|html| {
                    for (index, text) in texts.iter().enumerate() {
                        self.note(html, index, text);
                    }
                });
            });
    }

    fn note(&self, html: &mut Html, index: usize, text: &Fragment) {
        let number = index + 1;
        let marks = self.marks.get(index).copied().unwrap_or(0);
        html.element("li")
            .id(&Id::numbered("note", number))
            .block(|html| {
                html.fragment(text);
                for count in 1..=marks {
                    self.way_back(html, number, count, marks);
                }
            });
    }

    fn way_back(&self, html: &mut Html, number: usize, count: usize, marks: usize) {
        let letter = if marks == 1 {
            String::new()
        } else {
            letter(count)
        };
        let labels = self.setting.labels;
        let said = format!("{}: {} {number}", labels.back, labels.note);
        html.text(" ");
        html.element("a")
            .class("back")
            .href(&Address::within(&mark_id(number, count)))
            .set(Attribute::Role, "doc-backlink")
            .set(Attribute::Title, &labels.back)
            .content(|html| {
                // The sign is for the eye, the words for the ear, the letter for both.
                html.element("span")
                    .set(Attribute::AriaHidden, "true")
                    .text("↩\u{fe0e}");
                html.element("span").class("unseen").text(&said);
                if !letter.is_empty() {
                    html.element("sup").text(&letter);
                }
            });
    }
}

/// `a`, `b` … `z`, and from there on the count itself.
fn letter(count: usize) -> String {
    count
        .checked_sub(1)
        .and_then(|index| LETTERS.get(index))
        .map_or_else(
            || format!(".{count}"),
            |letter| char::from(*letter).to_string(),
        )
}
