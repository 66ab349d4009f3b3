//! Drawings: the picture, what it says in words, and its figures.

use crate::tree::{Drawing, plain_text};

use super::block::says_nothing;
use super::picture;
use super::scribe::Scribe;
use super::writer::{Attribute, Html};

impl Scribe<'_> {
    /// A drawing. One whose picture may not be shown says in words what it would show.
    pub(super) fn drawing(&mut self, html: &mut Html, drawing: &Drawing) {
        let id = self.claim(&drawing.anchor);
        let number = self.next_drawing();
        let title = id.part("title");
        let alternative = self.alternative(drawing);
        let titled = number.is_some() || !says_nothing(&drawing.title);
        html.element("figure")
            .class("drawing")
            .id(&id)
            .block(|html| {
                html.line();
                if titled || !says_nothing(&drawing.subtitle) {
                    html.element("figcaption").id(&title).block(|html| {
                        html.element("p").class("drawing-title").block(|html| {
                            if let Some(number) = &number {
                                html.element("span").class("number").text(number);
                                html.text(" ");
                            }
                            self.inlines(html, &drawing.title);
                        });
                        if !says_nothing(&drawing.subtitle) {
                            html.element("p")
                                .class("drawing-subtitle")
                                .block(|html| self.inlines(html, &drawing.subtitle));
                        }
                    });
                }
                match picture::read(&drawing.svg) {
                    Ok(picture) => {
                        // A wide picture keeps a legible size and scrolls on a phone.
                        let opening = html
                            .element("section")
                            .class("scroll")
                            .set(Attribute::Tabindex, "0");
                        let opening = if titled {
                            opening.labelled_by(&title)
                        } else {
                            opening.set(Attribute::AriaLabel, &self.setting.labels.drawing)
                        };
                        opening.block(|html| picture.write(html, &alternative, &id));
                    }
                    Err(_) => html
                        .element("p")
                        .class("drawing-missing")
                        .block(|html| html.text(&alternative)),
                }
                self.remarks(html, &drawing.remarks);
                if let Some(data) = &drawing.data {
                    html.element("details").class("data").block(|html| {
                        html.element("summary")
                            .block(|html| html.text(&self.setting.labels.show_data));
                        self.table_without_number(html, data, None);
                    });
                }
            });
    }

    /// What the picture shows, in words; without words of its own, its title says it.
    fn alternative(&self, drawing: &Drawing) -> String {
        let title = plain_text(&drawing.title);
        [drawing.alternative.as_str(), title.as_str()]
            .into_iter()
            .find(|words| !words.trim().is_empty())
            .unwrap_or(&self.setting.labels.drawing)
            .to_owned()
    }
}
