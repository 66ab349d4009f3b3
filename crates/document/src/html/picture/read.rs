//! Reading the SVG of a picture: strict XML without document types, instructions or CDATA.

use std::fmt;

use super::{Element, Node, Picture, Value, allowed};

/// How deep elements may stand in each other.
const MOST_DEPTH: usize = 64;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Why a picture cannot be shown on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureError {
    /// Where, in bytes from the start of the SVG.
    pub at: usize,
    /// What is in the way.
    pub what: String,
}

impl fmt::Display for PictureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "the picture cannot be shown: at byte {}: {}; draw it with shapes, words and \
             presentation attributes only",
            self.at, self.what
        )
    }
}

impl std::error::Error for PictureError {}

/// Reads a picture.
///
/// # Errors
/// When it is not one well-formed `<svg>` element, or has anything that is not allowed.
pub(in super::super) fn read(svg: &str) -> Result<Picture, PictureError> {
    let mut reader = Reader { text: svg, at: 0 };
    reader.space();
    let root = match reader.node()? {
        Some(Piece::Open(element, closed)) if element.name == "svg" => {
            if closed {
                element
            } else {
                reader.fill(element)?
            }
        }
        _ => return Err(reader.error("it does not begin with <svg>")),
    };
    reader.space();
    if reader.at < svg.len() {
        return Err(reader.error("something follows </svg>"));
    }
    let size = size(&root);
    Ok(Picture { root, size })
}

/// Width and height by the view box, rounded up to whole pixels.
fn size(root: &Element) -> Option<(u32, u32)> {
    let value = root
        .attributes
        .iter()
        .find(|(name, _)| *name == "viewBox")
        .map(|(_, value)| value)?;
    let Value::Plain(value) = value else {
        return None;
    };
    let mut numbers = value
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .skip(2);
    let width = whole(numbers.next()?)?;
    let height = whole(numbers.next()?)?;
    numbers.next().is_none().then_some((width, height))
}

fn whole(number: &str) -> Option<u32> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let up = u32::from(fraction.bytes().any(|digit| digit != b'0'));
    whole
        .parse::<u32>()
        .ok()?
        .checked_add(up)
        .filter(|size| (1..=10_000).contains(size))
}

enum Piece {
    /// A start tag, and whether it ends itself.
    Open(Element, bool),
    Close(&'static str),
    Words(String),
}

struct Reader<'s> {
    text: &'s str,
    at: usize,
}

impl<'s> Reader<'s> {
    fn error(&self, what: impl Into<String>) -> PictureError {
        PictureError {
            at: self.at,
            what: what.into(),
        }
    }

    fn rest(&self) -> &'s str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    fn skip(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    /// Reads what stands in the element up to its end tag. The open elements are kept in a
    /// list, not in calls, so that deep nesting cannot exhaust the stack.
    fn fill(&mut self, root: Element) -> Result<Element, PictureError> {
        let mut open = vec![root];
        while let Some(piece) = self.node()? {
            let done = match piece {
                Piece::Words(words) => Some(Node::Words(words)),
                Piece::Open(element, true) => Some(Node::Element(element)),
                Piece::Open(element, false) if open.len() < MOST_DEPTH => {
                    open.push(element);
                    None
                }
                Piece::Open(..) => return Err(self.error("elements stand too deep")),
                Piece::Close(name) => {
                    let element = open.pop().filter(|element| element.name == name);
                    let Some(element) = element else {
                        return Err(self.error(format!("</{name}> closes another element")));
                    };
                    if open.is_empty() {
                        return Ok(element);
                    }
                    Some(Node::Element(element))
                }
            };
            if let (Some(node), Some(parent)) = (done, open.last_mut()) {
                parent.children.push(node);
            }
        }
        Err(self.error("it ends before </svg>"))
    }

    /// The next piece; comments are passed over. `None` at the end.
    fn node(&mut self) -> Result<Option<Piece>, PictureError> {
        while self.skip("<!--") {
            let Some(length) = self.rest().find("-->") else {
                return Err(self.error("a comment has no end"));
            };
            self.at += length + 3;
        }
        let rest = self.rest();
        if rest.is_empty() {
            return Ok(None);
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            return Err(self.error("declarations, instructions and CDATA are not allowed"));
        }
        if self.skip("</") {
            let name = self.element_name()?;
            self.space();
            if !self.skip(">") {
                return Err(self.error("an end tag has no end"));
            }
            return Ok(Some(Piece::Close(name)));
        }
        if self.skip("<") {
            return self.open().map(Some);
        }
        let length = rest.find('<').unwrap_or(rest.len());
        let words = self.unescaped(rest.get(..length).unwrap_or(""))?;
        self.at += length;
        Ok(Some(Piece::Words(words)))
    }

    fn name(&mut self) -> &'s str {
        let rest = self.rest();
        let length = rest
            .find(|character: char| {
                !character.is_ascii_alphanumeric() && !"-_:.".contains(character)
            })
            .unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or("")
    }

    fn element_name(&mut self) -> Result<&'static str, PictureError> {
        let name = self.name();
        allowed::element(name).ok_or_else(|| self.error(format!("<{name}> is not allowed")))
    }

    fn open(&mut self) -> Result<Piece, PictureError> {
        let name = self.element_name()?;
        let mut element = Element {
            name,
            attributes: Vec::new(),
            children: Vec::new(),
        };
        loop {
            let before = self.at;
            self.space();
            if self.skip("/>") {
                return Ok(Piece::Open(element, true));
            }
            if self.skip(">") {
                return Ok(Piece::Open(element, false));
            }
            if self.at == before {
                return Err(self.error(format!("the tag <{name}> is not well-formed")));
            }
            if let Some(attribute) = self.attribute()? {
                if element
                    .attributes
                    .iter()
                    .any(|(name, _)| *name == attribute.0)
                {
                    return Err(self.error(format!("{} stands twice", attribute.0)));
                }
                element.attributes.push(attribute);
            }
        }
    }

    /// An attribute; `None` for a declaration of a name space, which a page needs not.
    fn attribute(&mut self) -> Result<Option<(&'static str, Value)>, PictureError> {
        let name = self.name();
        self.space();
        if name.is_empty() || !self.skip("=") {
            return Err(self.error("an attribute is not well-formed"));
        }
        self.space();
        let quote = if self.skip("\"") {
            '"'
        } else if self.skip("'") {
            '\''
        } else {
            return Err(self.error(format!("the value of {name} is not quoted")));
        };
        let rest = self.rest();
        let Some(length) = rest.find(quote) else {
            return Err(self.error(format!("the value of {name} has no end")));
        };
        let raw = rest.get(..length).unwrap_or("");
        if raw.contains('<') {
            return Err(self.error(format!("the value of {name} holds a <")));
        }
        let value = self.unescaped(raw)?;
        let attribute = match name {
            "xmlns" if value == SVG => None,
            "xmlns:xlink" if value == XLINK => None,
            "xlink:href" => Some(("href", self.value("href", value)?)),
            name => {
                let Some(name) = allowed::attribute(name) else {
                    return Err(self.error(format!("the attribute {name} is not allowed")));
                };
                Some((name, self.value(name, value)?))
            }
        };
        self.at += length + 1;
        Ok(attribute)
    }

    /// A value, held against what its attribute may hold.
    fn value(&self, name: &str, value: String) -> Result<Value, PictureError> {
        let local = |reference: &str| reference.strip_prefix('#').and_then(own_id);
        match name {
            "id" => own_id(&value)
                .map(Value::Id)
                .ok_or_else(|| self.error("an id has letters, digits, - and _ only")),
            "href" => local(&value)
                .map(Value::Reference)
                .ok_or_else(|| self.error("a reference leads out of the picture")),
            // A shape that is not seen may be pointed at, to show its title; nothing may hide
            // what lies below it from that.
            "pointer-events" if value != "all" => {
                Err(self.error("pointer-events is something else than all"))
            }
            "aria-label" | "transform" | "gradientTransform" | "patternTransform" => {
                Ok(Value::Plain(value))
            }
            // Presentation attributes are read as CSS, where a function can fetch something.
            _ if value.contains('(') && !is_colour(&value) => value
                .trim()
                .strip_prefix("url(")
                .and_then(|rest| rest.strip_suffix(')'))
                .and_then(local)
                .map(Value::Paint)
                .ok_or_else(|| self.error(format!("{name} leads out of the picture"))),
            _ => Ok(Value::Plain(value)),
        }
    }

    fn unescaped(&self, raw: &str) -> Result<String, PictureError> {
        let mut words = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((before, after)) = rest.split_once('&') {
            words.push_str(before);
            let found = after
                .split_once(';')
                .and_then(|(name, rest)| Some((entity(name)?, rest)));
            let Some((character, after)) = found else {
                return Err(self.error("an entity is not one of those of XML"));
            };
            words.push(character);
            rest = after;
        }
        words.push_str(rest);
        Ok(words)
    }
}

fn is_colour(value: &str) -> bool {
    let function = value.split_once('(').map_or("", |(function, _)| function);
    matches!(function, "rgb" | "rgba" | "hsl" | "hsla") && value.matches('(').count() == 1
}

fn own_id(name: &str) -> Option<String> {
    let fits = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    fits.then(|| name.to_owned())
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    fn refused(svg: &str) -> String {
        match check(svg) {
            Ok(()) => panic!("was let through: {svg}"),
            Err(error) => error.what,
        }
    }

    #[test]
    fn shapes_and_words_pass() {
        let svg = "\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 320.5' class=\"chart\">\
                   <!-- <script> --><defs><linearGradient id=\"a-1\"><stop offset='0'/></linearGradient></defs>\
                   <g fill='url(#a-1)'><text x=\"1\">A &amp; B &#233;&#xeb;</text></g><use href='#a-1' /></svg>\n";
        let picture = read(svg).unwrap();
        assert_eq!(picture.size, Some((640, 321)));
        assert_eq!(picture.root.children.len(), 3);
    }

    #[test]
    fn whatever_could_act_is_refused() {
        for (inside, why) in [
            ("<script>alert(1)</script>", "<script>"),
            ("<SCRIPT>alert(1)</SCRIPT>", "<SCRIPT>"),
            ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
            ("<image href='#x'/>", "<image>"),
            ("<a href='#x'/>", "<a>"),
            ("<style>*{}</style>", "<style>"),
            ("<animate attributeName='href'/>", "<animate>"),
            ("<g onload='alert(1)'/>", "onload"),
            ("<g style='fill:red'/>", "style"),
            ("<use href='https://example.org/#x'/>", "leads out"),
            ("<use href='javascript:alert(1)'/>", "leads out"),
            ("<use xlink:href='data:image/svg+xml,x'/>", "leads out"),
            ("<g fill='url(https://example.org/x)'/>", "leads out"),
            ("<g fill='red url(x)'/>", "leads out"),
            ("<g fill='u\\72l(x)'/>", "leads out"),
            (
                "<g mask='image-set(\"https://example.org/x\")'/>",
                "leads out",
            ),
            ("<g fill='rgb(0,0,0) url(x)'/>", "leads out"),
            ("<g fill='URL(#x)'/>", "leads out"),
            ("<g id='a b'/>", "an id"),
            ("<g pointer-events='none'/>", "pointer-events"),
            ("<g pointer-events='ALL'/>", "pointer-events"),
            ("<g pointer-events='url(#x)'/>", "pointer-events"),
            ("<g fill=red/>", "not quoted"),
            ("<g fill='a' fill='b'/>", "twice"),
            ("<g fill='a'class='b'/>", "not well-formed"),
            ("<g fill/>", "not well-formed"),
            ("<g><rect></g></rect>", "closes another"),
            ("<text>&nbsp;</text>", "entity"),
            ("<![CDATA[x]]>", "CDATA"),
            ("<?php ?>", "CDATA"),
            ("<!-- x", "comment"),
        ] {
            let what = refused(&format!("<svg viewBox='0 0 1 1'>{inside}</svg>"));
            assert!(what.contains(why), "{inside}: {what}");
        }
    }

    #[test]
    fn a_shape_that_is_not_seen_can_be_pointed_at() {
        let svg = "<svg viewBox='0 0 8 8'><g class='mark'><title>A &lt; B</title>\
                   <rect width='8' height='8' fill='none' pointer-events='all'/></g></svg>";
        assert_eq!(check(svg), Ok(()));
    }

    #[test]
    fn it_is_one_svg_and_nothing_else() {
        for svg in [
            "",
            "words",
            "<g/>",
            "<svg/><svg/>",
            "<svg/>words",
            "<svg>",
            "<svg><g/>",
            "<?xml version='1.0'?><svg/>",
            "<!DOCTYPE svg><svg/>",
            "</svg>",
            "<svg",
            "<svg a='",
        ] {
            refused(svg);
        }
        assert_eq!(check("<svg/>"), Ok(()));
    }

    #[test]
    fn depth_is_bounded() {
        let deep =
            |depth: usize| format!("<svg>{}{}</svg>", "<g>".repeat(depth), "</g>".repeat(depth));
        assert_eq!(check(&deep(MOST_DEPTH - 1)), Ok(()));
        assert!(refused(&deep(100_000)).contains("deep"));
    }

    #[test]
    fn an_error_says_where_and_what_to_do() {
        let error = check("<svg><script/></svg>").unwrap_err();
        assert_eq!(error.at, 12);
        assert!(
            error
                .to_string()
                .contains("at byte 12: <script> is not allowed; draw it with")
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = check(&text);
            let _ = check(&format!("<svg>{text}</svg>"));
            let _ = check(&format!("<svg {text}/>"));
        }
    }
}
