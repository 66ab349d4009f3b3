//! What pages are made up with: a style sheet, a script, fonts. All of it is in the program.

use std::borrow::Cow;

use kader_document::html::Sheet;

/// A file that pages need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asset {
    /// The style sheet.
    Style,
    /// What makes pages quicker to use; they work without it.
    Script,
    /// What looks for words where there is no server.
    Search,
    /// A face of the typeface, by its place.
    Font(usize),
}

impl Asset {
    /// Every file.
    pub fn all() -> impl Iterator<Item = Self> {
        let fonts = (0..kader_document::fonts::web_faces().len()).map(Self::Font);
        [Self::Style, Self::Script, Self::Search]
            .into_iter()
            .chain(fonts)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Style => "kader.css".to_owned(),
            Self::Script => "kader.js".to_owned(),
            Self::Search => "search.js".to_owned(),
            Self::Font(place) => format!("face-{place}.woff2"),
        }
    }

    /// The file with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::all().find(|asset| asset.name() == name)
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Style => "text/css; charset=utf-8",
            Self::Script | Self::Search => "text/javascript; charset=utf-8",
            Self::Font(_) => "font/woff2",
        }
    }

    /// What is in it.
    #[must_use]
    pub fn content(self) -> Cow<'static, [u8]> {
        match self {
            Self::Style => Cow::Owned(style().into_bytes()),
            Self::Script => Cow::Borrowed(include_bytes!("../assets/kader.js")),
            Self::Search => Cow::Borrowed(include_bytes!("../assets/search.js")),
            Self::Font(place) => {
                let face = kader_document::fonts::web_faces().into_iter().nth(place);
                Cow::Borrowed(face.map_or(&[], |face| face.woff2))
            }
        }
    }
}

/// The style sheet: the faces, what a report looks like (its tables and charts stand on pages
/// too), and what pages have beside that.
fn style() -> String {
    let mut text = String::new();
    for (place, face) in kader_document::fonts::web_faces().iter().enumerate() {
        text.push_str(&format!(
            "@font-face{{font-family:\"{}\";font-style:{};font-weight:{};font-display:swap;\
             src:url({}) format(\"woff2\")}}\n",
            face.family,
            face.slant.css(),
            face.weight,
            Asset::Font(place).name(),
        ));
    }
    text.push_str(Sheet::rules().text());
    text.push_str(include_str!("../assets/components.css"));
    text.push_str(include_str!("../assets/theme.css"));
    text.push_str(include_str!("../assets/site.css"));
    text.push_str(include_str!("../assets/missions.css"));
    text.push_str(include_str!("../assets/tables.css"));
    text
}
