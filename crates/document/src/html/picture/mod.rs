//! Pictures within a page: an SVG is read, held against closed lists, and written anew.
//!
//! Nothing of the text of a picture reaches the page unread. A picture with anything that is
//! not on the lists (a script, an event handler, foreign content, a reference to another
//! place, a style of its own) is refused whole.

mod allowed;
mod read;

pub use read::PictureError;
pub(super) use read::read;

use super::writer::{Attribute, Html, Id};

/// Checks that a picture can be shown on a page: one `<svg>` element, well-formed, made of
/// shapes and words only.
///
/// # Errors
/// [`PictureError`] says what is in the way and where.
///
/// ```
/// use kader_document::html::check_picture;
/// assert!(check_picture(r#"<svg viewBox="0 0 8 8"><path d="M0 0H8"/></svg>"#).is_ok());
/// assert!(check_picture("<svg viewBox='0 0 8 8'><script>alert(1)</script></svg>").is_err());
/// ```
pub fn check(svg: &str) -> Result<(), PictureError> {
    read(svg).map(|_| ())
}

/// A picture that was found safe.
#[derive(Debug, PartialEq)]
pub(super) struct Picture {
    root: Element,
    /// Its size in CSS pixels, in whole ones.
    size: Option<(u32, u32)>,
}

/// An element of a picture: its names are from the lists, its values were checked.
#[derive(Debug, PartialEq)]
struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, Value)>,
    children: Vec<Node>,
}

#[derive(Debug, PartialEq)]
enum Node {
    Element(Element),
    Words(String),
}

/// A value. Ids and references to them are kept apart, to be made unique on the page.
#[derive(Debug, PartialEq)]
enum Value {
    Plain(String),
    Id(String),
    /// As in `href="#arrow"`.
    Reference(String),
    /// As in `fill="url(#hatch)"`.
    Paint(String),
}

impl Picture {
    /// Writes the picture as an image with its alternative in words. Its ids become parts of
    /// `id`, so that two pictures on one page never share one.
    pub(super) fn write(&self, html: &mut Html, alternative: &str, id: &Id) {
        let mut opening = html
            .element("svg")
            .set(Attribute::Role, "img")
            .set(Attribute::AriaLabel, alternative);
        if let Some((width, height)) = self.size {
            opening = opening
                .set(Attribute::Svg("width"), &width.to_string())
                .set(Attribute::Svg("height"), &height.to_string());
        }
        for (name, value) in &self.root.attributes {
            // The size was read from the view box; the meaning is given above.
            if !matches!(*name, "width" | "height" | "role") && !name.starts_with("aria-") {
                opening = value.set(opening, name, id);
            }
        }
        opening.block(|html| write_all(html, &self.root.children, id));
    }
}

fn write_all(html: &mut Html, nodes: &[Node], id: &Id) {
    for node in nodes {
        match node {
            Node::Words(words) => html.text(words),
            Node::Element(element) => {
                let mut opening = html.element(element.name);
                for (name, value) in &element.attributes {
                    opening = value.set(opening, name, id);
                }
                opening.content(|html| write_all(html, &element.children, id));
            }
        }
    }
}

impl Value {
    fn set<'h>(
        &self,
        opening: super::writer::Opening<'h>,
        name: &'static str,
        id: &Id,
    ) -> super::writer::Opening<'h> {
        let own = |name: &str| id.part(format_args!("svg_{name}"));
        let value = match self {
            Value::Plain(value) => value.clone(),
            Value::Id(name) => own(name).as_str().to_owned(),
            Value::Reference(name) => format!("#{}", own(name).as_str()),
            Value::Paint(name) => format!("url(#{})", own(name).as_str()),
        };
        opening.set(Attribute::Svg(name), &value)
    }
}
