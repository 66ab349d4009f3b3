//! Runs within a line.

use crate::tree::{Anchor, Inline, plain_text};

use super::scribe::Scribe;
use super::writer::{Address, Attribute, Html, Id};

impl Scribe<'_> {
    /// A run within a line.
    pub(super) fn inlines(&mut self, html: &mut Html, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(html, inline);
        }
    }

    fn inline(&mut self, html: &mut Html, inline: &Inline) {
        match inline {
            Inline::Text { text } => html.text(text),
            Inline::Emphasis { content } => {
                html.element("em")
                    .content(|html| self.inlines(html, content));
            }
            Inline::Strong { content } => {
                html.element("strong")
                    .content(|html| self.inlines(html, content));
            }
            Inline::Figure {
                text,
                path,
                reconstructed,
            } => {
                self.figure(html, text, path, *reconstructed);
            }
            Inline::Unavailable { text, reason } => self.unavailable(html, text, reason),
            Inline::Citation { text, paper, url } => {
                self.citation(html, text, paper, url.as_deref());
            }
            Inline::Link { content, url } => self.link(html, content, url),
            Inline::CrossReference { text, target } => self.cross_reference(html, text, target),
            Inline::NoteReference { number } => self.mark(html, *number),
            Inline::Abbreviation { text, meaning } => self.abbreviation(html, text, meaning),
            Inline::Gap { text } => html.element("mark").class("gap").text(text),
        }
    }

    /// A figure names its path, so that a reader can ask for the why of it; one that rests on
    /// reconstructed records is hatched, as in the charts, and says so to those who hear it.
    fn figure(&mut self, html: &mut Html, text: &str, path: &str, reconstructed: bool) {
        let word = self.setting.labels.reconstructed.as_str();
        let class = if reconstructed {
            "figure reconstructed"
        } else {
            "figure"
        };
        let title = if reconstructed {
            format!("{path} ({word})")
        } else {
            path.to_owned()
        };
        let why = self.setting.why.and_then(|base| Address::under(base, path));
        let opening = match &why {
            Some(address) if !self.linked && !text.trim().is_empty() => {
                html.element("a").href(address)
            }
            _ => html.element("span"),
        };
        let opening = opening
            .class(class)
            .set(Attribute::DataFigure, path)
            .set(Attribute::Title, &title);
        opening.content(|html| {
            html.text(text);
            if reconstructed {
                unseen(html, word);
            }
        });
    }

    fn unavailable(&mut self, html: &mut Html, text: &str, reason: &str) {
        html.element("span")
            .class("unavailable")
            .set(Attribute::Title, reason)
            .content(|html| {
                html.text(text);
                if !reason.trim().is_empty() {
                    unseen(html, reason);
                }
            });
    }

    fn citation(&mut self, html: &mut Html, text: &str, paper: &str, url: Option<&str>) {
        let address = url.and_then(Address::elsewhere);
        let opening = match &address {
            Some(address) if !self.linked && !text.trim().is_empty() => {
                html.element("a").href(address)
            }
            _ => html.element("span"),
        };
        opening
            .class("citation")
            .set(Attribute::DataPaper, paper)
            .text(text);
    }

    /// A link whose address is not allowed, that says nothing, or that stands in another
    /// link, is its words.
    fn link(&mut self, html: &mut Html, content: &[Inline], url: &str) {
        match Address::elsewhere(url) {
            Some(address) if !self.linked && !plain_text(content).trim().is_empty() => {
                self.linked = true;
                html.element("a")
                    .href(&address)
                    .content(|html| self.inlines(html, content));
                self.linked = false;
            }
            _ => self.inlines(html, content),
        }
    }

    fn cross_reference(&mut self, html: &mut Html, text: &str, target: &Anchor) {
        match self.target(target) {
            Some(id) if !self.linked && !text.trim().is_empty() => {
                html.element("a").href(&Address::within(&id)).text(text);
            }
            _ => html.text(text),
        }
    }

    /// The mark of a note: a link to it, to which the note leads back.
    fn mark(&mut self, html: &mut Html, number: usize) {
        let digits = number.to_string();
        let place = if self.linked {
            None
        } else {
            number.checked_sub(1)
        };
        let Some(marks) = place.and_then(|index| self.marks.get_mut(index)) else {
            html.element("sup").class("note-mark").text(&digits);
            return;
        };
        *marks += 1;
        let id = mark_id(number, *marks);
        let label = format!("{} {digits}", self.setting.labels.note);
        html.element("sup").class("note-mark").content(|html| {
            html.element("a")
                .id(&id)
                .href(&Address::within(&Id::numbered("note", number)))
                .set(Attribute::Role, "doc-noteref")
                .set(Attribute::AriaLabel, label.trim())
                .text(&digits);
        });
    }

    fn abbreviation(&mut self, html: &mut Html, text: &str, meaning: &str) {
        if self.first_use(text, meaning) {
            html.element("abbr")
                .set(Attribute::Title, meaning)
                .text(text);
        } else {
            html.text(text);
        }
    }
}

/// The id of the mark that is the `count`th for its note.
pub(super) fn mark_id(number: usize, count: usize) -> Id {
    let first = Id::numbered("mark", number);
    if count == 1 { first } else { first.part(count) }
}

/// What is said but not seen, in brackets after what is seen.
fn unseen(html: &mut Html, words: &str) {
    html.element("span").class("unseen").content(|html| {
        html.text(" (");
        html.text(words);
        html.text(")");
    });
}
