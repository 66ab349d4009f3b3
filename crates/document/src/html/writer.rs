//! Writing HTML that is well-formed and escaped because nothing else can be written.
//!
//! Elements are closed by the closure that fills them, text and values are escaped where
//! they are written, and names come from closed lists. There is no way to write raw markup,
//! save the style sheet of the house itself.

use std::fmt::{self, Write as _};

use crate::tree::Anchor;

/// Finished markup of this module: safe to place within the body of a page as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment(String);

impl Fragment {
    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, given away.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Fragment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The attributes that may carry any value. `id`, `class`, `href` and `style` are not among
/// them: the first three have a type of their own, the last the policy of the page forbids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    AriaHidden,
    AriaLabel,
    AriaLabelledby,
    Charset,
    Colspan,
    Content,
    DataFigure,
    DataPaper,
    Headers,
    HttpEquiv,
    Lang,
    Name,
    Rel,
    Role,
    Rowspan,
    Scope,
    Tabindex,
    Title,
    /// An attribute of a drawing, from the list of those allowed there.
    Svg(&'static str),
}

impl Attribute {
    fn name(self) -> &'static str {
        match self {
            Attribute::AriaHidden => "aria-hidden",
            Attribute::AriaLabel => "aria-label",
            Attribute::AriaLabelledby => "aria-labelledby",
            Attribute::Charset => "charset",
            Attribute::Colspan => "colspan",
            Attribute::Content => "content",
            Attribute::DataFigure => "data-figure",
            Attribute::DataPaper => "data-paper",
            Attribute::Headers => "headers",
            Attribute::HttpEquiv => "http-equiv",
            Attribute::Lang => "lang",
            Attribute::Name => "name",
            Attribute::Rel => "rel",
            Attribute::Role => "role",
            Attribute::Rowspan => "rowspan",
            Attribute::Scope => "scope",
            Attribute::Tabindex => "tabindex",
            Attribute::Title => "title",
            Attribute::Svg(name) => name,
        }
    }
}

/// An `id`. Anchors have no underscore, so the ids made here never meet those of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id(String);

impl Id {
    /// The id of a place in the document.
    pub(super) fn of(anchor: &Anchor) -> Self {
        Self(anchor.as_str().to_owned())
    }

    /// The id of a fixed part of the page.
    pub(super) fn fixed(name: &'static str) -> Self {
        Self(format!("{name}__"))
    }

    /// The id of one of a numbered kind, such as the third note.
    pub(super) fn numbered(kind: &'static str, number: usize) -> Self {
        Self(format!("{kind}__{number}"))
    }

    /// The id of a part of what has this id.
    pub(super) fn part(&self, part: impl fmt::Display) -> Self {
        Self(format!("{}_{part}", self.0))
    }

    /// The id as it is written.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address(String);

impl Address {
    /// A place on this page.
    pub(super) fn within(id: &Id) -> Self {
        Self(format!("#{}", id.0))
    }

    /// The icon that is none, so that a browser asks for no other.
    pub(super) fn no_icon() -> Self {
        Self("data:,".to_owned())
    }

    /// An address elsewhere: `https` with a host, or `mailto`; nothing else, so that no
    /// address can run a script. Characters that no address has are percent-encoded.
    pub(super) fn elsewhere(url: &str) -> Option<Self> {
        let url = url.trim();
        let rest = without_scheme(url, "https://").or_else(|| without_scheme(url, "mailto:"))?;
        if !rest.starts_with(|first: char| first.is_alphanumeric()) {
            return None;
        }
        let mut address = String::with_capacity(url.len());
        encode(url, is_of_address, &mut address);
        Some(Self(address))
    }

    /// The page under `base` on what is named by `path`. The base is an address on this
    /// site, which begins with one slash, or elsewhere.
    pub(super) fn under(base: &str, path: &str) -> Option<Self> {
        let Self(mut address) = if base.starts_with('/') && !base.starts_with("//") {
            let mut address = String::with_capacity(base.len() + path.len());
            encode(base, is_of_address, &mut address);
            Self(address)
        } else {
            Self::elsewhere(base)?
        };
        let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        encode(path, kept, &mut address);
        Some(Self(address))
    }

    /// Whether it leads to another site, which `rel` has to say.
    pub(super) fn is_external(&self) -> bool {
        without_scheme(&self.0, "https://").is_some()
    }
}

/// What follows the scheme, which is written in any case.
fn without_scheme<'a>(url: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = url.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Whether an address can have the byte as it is.
fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte)
}

fn encode(text: &str, keep: impl Fn(u8) -> bool, out: &mut String) {
    for byte in text.bytes() {
        if keep(byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// Markup being written.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup so far, as it is to be placed in a page.
    pub(super) fn finish(self) -> Fragment {
        Fragment(self.0)
    }

    /// Writes what was written elsewhere.
    pub(super) fn fragment(&mut self, fragment: &Fragment) {
        self.0.push_str(&fragment.0);
    }

    /// Words.
    pub(super) fn text(&mut self, text: &str) {
        escape(text, &mut self.0);
    }

    /// A line break in the source, where white space means nothing.
    pub(super) fn line(&mut self) {
        self.0.push('\n');
    }

    /// The document type, the first line of a page.
    pub(super) fn doctype(&mut self) {
        self.0.push_str("<!DOCTYPE html>\n");
    }

    /// The style sheet of the page: from this house only, never from a document.
    pub(super) fn style(&mut self, sheet: &super::style::Sheet) {
        self.0.push_str("<style>");
        self.0.push_str(sheet.text());
        self.0.push_str("</style>\n");
    }

    /// Begins an element. The names are those of HTML, or of the list of a drawing.
    pub(super) fn element(&mut self, name: &'static str) -> Opening<'_> {
        self.0.push('<');
        self.0.push_str(name);
        Opening { html: self, name }
    }
}

/// An element whose attributes are being written; [`Opening::content`], [`Opening::text`] or
/// [`Opening::void`] ends that.
#[derive(Debug)]
#[must_use = "an element that is not finished leaves its tag open"]
pub(super) struct Opening<'h> {
    html: &'h mut Html,
    name: &'static str,
}

impl Opening<'_> {
    fn write(self, name: &str, value: &str) -> Self {
        let out = &mut self.html.0;
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
        self
    }

    /// A value of any content.
    pub(super) fn set(self, attribute: Attribute, value: &str) -> Self {
        self.write(attribute.name(), value)
    }

    /// A count.
    pub(super) fn count(self, attribute: Attribute, value: usize) -> Self {
        self.write(attribute.name(), &value.to_string())
    }

    /// A class of the style sheet; `""` for none.
    pub(super) fn class(self, class: &str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.write("class", class)
        }
    }

    /// The id.
    pub(super) fn id(self, id: &Id) -> Self {
        self.write("id", id.as_str())
    }

    /// What labels it.
    pub(super) fn labelled_by(self, id: &Id) -> Self {
        self.set(Attribute::AriaLabelledby, id.as_str())
    }

    /// Where it leads; an address on another site says so.
    pub(super) fn href(self, address: &Address) -> Self {
        let opening = self.write("href", &address.0);
        if address.is_external() {
            opening.set(Attribute::Rel, "external noopener noreferrer")
        } else {
            opening
        }
    }

    /// Ends the tag, writes the content and closes the element.
    pub(super) fn content(self, content: impl FnOnce(&mut Html)) {
        self.html.0.push('>');
        content(self.html);
        self.html.0.push_str("</");
        self.html.0.push_str(self.name);
        self.html.0.push('>');
    }

    /// As [`Opening::content`], and begins a new line of source after it. Only for elements
    /// around which white space means nothing.
    pub(super) fn block(self, content: impl FnOnce(&mut Html)) {
        self.html.0.push('>');
        content(self.html);
        self.html.0.push_str("</");
        self.html.0.push_str(self.name);
        self.html.0.push_str(">\n");
    }

    /// An element of words only.
    pub(super) fn text(self, text: &str) {
        self.content(|html| html.text(text));
    }

    /// Ends the tag of an element that has no content and no end tag.
    pub(super) fn void(self) {
        self.html.0.push('>');
    }
}

/// Escapes for text and for values between double quotes alike. Characters that HTML
/// forbids (controls, noncharacters) become the replacement character.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' | '\u{c}' => out.push(' '),
            character if is_forbidden(character) => out.push(char::REPLACEMENT_CHARACTER),
            character => out.push(character),
        }
    }
}

/// Whether HTML forbids the character in text: a control other than white space, or a
/// noncharacter (HTML standard, 13.1.4).
fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || (0xfdd0..=0xfdef).contains(&code)
        || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Html)) -> String {
        let mut html = Html::default();
        write(&mut html);
        html.finish().into_string()
    }

    #[test]
    fn text_and_values_are_escaped() {
        let html = written(|html| {
            html.element("p")
                .set(Attribute::Title, "\"'><b onclick=x>")
                .text("<script>&amp;");
        });
        assert_eq!(
            html,
            "<p title=\"&quot;&#39;&gt;&lt;b onclick=x&gt;\">&lt;script&gt;&amp;amp;</p>"
        );
    }

    #[test]
    fn what_html_forbids_is_replaced() {
        assert_eq!(
            written(|html| html.text("a\0b\u{1b}c\u{fffe}d\re\u{fdd0}")),
            "a\u{fffd}b\u{fffd}c\u{fffd}d e\u{fffd}"
        );
    }

    #[test]
    fn only_https_and_mail_lead_elsewhere() {
        for url in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " data:text/html,x",
            "http://example.org",
            "//example.org",
            "https://",
            "https:///x",
            "",
            "é",
        ] {
            assert_eq!(Address::elsewhere(url), None, "{url}");
        }
        let address = Address::elsewhere(" HTTPS://example.org/a b\"<é ").unwrap();
        assert_eq!(address.0, "HTTPS://example.org/a%20b%22%3C%C3%A9");
        assert!(address.is_external());
        assert!(
            !Address::elsewhere("mailto:post@example.org")
                .unwrap()
                .is_external()
        );
    }

    #[test]
    fn the_page_of_a_figure_is_named_by_its_path() {
        let address = |base: &str| {
            Address::under(base, "annex2/untso/deployed.military?#").map(|address| address.0)
        };
        let path = "annex2/untso/deployed.military%3F%23";
        assert_eq!(address("/waarom/"), Some(format!("/waarom/{path}")));
        assert_eq!(address("/?why="), Some(format!("/?why={path}")));
        assert_eq!(
            address("https://example.org/"),
            Some(format!("https://example.org/{path}"))
        );
        for base in ["javascript:", "//example.org/", "#", "", "data:text/html,"] {
            assert_eq!(address(base), None, "{base}");
        }
    }

    #[test]
    fn own_ids_never_meet_anchors() {
        let anchor = Anchor::new("main 1");
        assert!(!anchor.as_str().contains('_'));
        assert_eq!(Id::of(&anchor).part("caption").as_str(), "main-1_caption");
        assert_eq!(Id::numbered("note", 3).as_str(), "note__3");
    }
}
