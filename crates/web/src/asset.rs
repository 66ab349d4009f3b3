//! What pages are made up with: a style sheet, a script, fonts. All of it is in the program.

use std::borrow::Cow;

use kader_document::html::Sheet;

use crate::theme::{FileKind, Theme, ThemeFile};

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
    /// A file of the theme.
    Theme(ThemeFile),
}

/// The style sheets of components and their tokens.
pub(crate) fn components() -> impl Iterator<Item = &'static str> {
    [
        include_str!("../assets/components.css"),
        include_str!("../assets/theme.css"),
    ]
    .into_iter()
}

impl Asset {
    /// Every file that the program brings.
    fn own() -> impl Iterator<Item = Self> {
        let fonts = (0..kader_document::fonts::web_faces().len()).map(Self::Font);
        [Self::Style, Self::Script, Self::Search]
            .into_iter()
            .chain(fonts)
    }

    /// Every file.
    pub fn all(theme: &Theme) -> impl Iterator<Item = Self> {
        Self::own().chain(theme.files().map(Self::Theme))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Style => "kader.css".to_owned(),
            Self::Script => "kader.js".to_owned(),
            Self::Search => "search.js".to_owned(),
            Self::Font(place) => format!("face-{place}.woff2"),
            Self::Theme(file) => format!("theme-{}.{}", file.place, file.kind.extension()),
        }
    }

    /// The file with this name, if there can be one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::own()
            .find(|asset| asset.name() == name)
            .or_else(|| Self::of_theme(name))
    }

    fn of_theme(name: &str) -> Option<Self> {
        let (place, extension) = name.strip_prefix("theme-")?.split_once('.')?;
        let kind = FileKind::ALL
            .into_iter()
            .find(|kind| kind.extension() == extension)?;
        let place = place.parse().ok()?;
        let asset = Self::Theme(ThemeFile { place, kind });
        // `theme-+1.svg` is no name of ours.
        (asset.name() == name).then_some(asset)
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Style => "text/css; charset=utf-8",
            Self::Script | Self::Search => "text/javascript; charset=utf-8",
            Self::Font(_) => "font/woff2",
            Self::Theme(file) => file.kind.media_type(),
        }
    }

    /// What is in it; nothing where the theme has no such file.
    #[must_use]
    pub fn content(self, theme: &Theme) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Style => Some(Cow::Owned(style(theme).into_bytes())),
            Self::Script => Some(Cow::Borrowed(include_bytes!("../assets/kader.js"))),
            Self::Search => Some(Cow::Borrowed(include_bytes!("../assets/search.js"))),
            Self::Font(place) => {
                let face = kader_document::fonts::web_faces().into_iter().nth(place);
                face.map(|face| Cow::Borrowed(face.woff2))
            }
            Self::Theme(file) => theme.content(file).map(Cow::Borrowed),
        }
    }
}

/// The style sheet: the faces, what a report looks like (its tables and charts stand on pages
/// too), what pages have beside that, and what the theme sets anew.
fn style(theme: &Theme) -> String {
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
    components().for_each(|sheet| text.push_str(sheet));
    text.push_str(include_str!("../assets/site.css"));
    text.push_str(include_str!("../assets/charts.css"));
    text.push_str(include_str!("../assets/missions.css"));
    text.push_str(include_str!("../assets/tables.css"));
    text.push_str(theme.style());
    text
}
