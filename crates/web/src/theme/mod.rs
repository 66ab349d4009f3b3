//! The look of a house of its own: colours, tokens, a logo and a typeface, from a folder with a
//! file `theme.toml`.
//!
//! A theme sets values of named tokens and nothing else, so that it can spoil neither a page nor
//! its policy. Colours are held against each other: a theme in which texts cannot be read is not
//! taken (WCAG 2.2, 1.4.3 and 1.4.11).

mod colour;
mod contrast;
mod file;
mod house;
mod shelf;
mod style;

use std::path::Path;

use kader_core::model::Text;
use kader_exchange::{Diagnostic, Sources};

pub use colour::Colour;
pub use file::NAME;

/// A theme; without anything of its own, the neutral one of the house.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    style: String,
    logo: Option<Logo>,
    files: Vec<Held>,
}

/// A logo, before the name of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// On light ground.
    pub light: ThemeFile,
    /// On dark ground, where it is another.
    pub dark: Option<ThemeFile>,
    /// What it says to those who do not see it.
    pub alternative: Text,
}

/// What kind of file a theme brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// A face of a typeface.
    Woff2,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Woff2];

    /// How the names of such files end.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Woff2 => "woff2",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Woff2 => "font/woff2",
        }
    }

    /// Whether a file begins as its kind does.
    fn begins(self, bytes: &[u8]) -> bool {
        match self {
            Self::Svg => std::str::from_utf8(bytes).is_ok_and(|text| text.contains("<svg")),
            Self::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
            Self::Woff2 => bytes.starts_with(b"wOF2"),
        }
    }
}

/// A file of a theme: which one, and of what kind. It is served under a name of ours, so that
/// nothing of the folder's own names is in an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThemeFile {
    /// Its place among the files of the theme.
    pub place: usize,
    /// Its kind.
    pub kind: FileKind,
}

/// A file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    kind: FileKind,
    bytes: Vec<u8>,
}

impl Theme {
    /// The theme in a folder.
    ///
    /// # Errors
    /// Everything that is wrong with it, with its places.
    pub fn read(folder: &Path) -> Result<Self, (Vec<Diagnostic>, Sources)> {
        file::read(folder)
    }

    /// Its rules, after those of the house.
    #[must_use]
    pub fn style(&self) -> &str {
        &self.style
    }

    /// Its logo.
    #[must_use]
    pub fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    /// Its files.
    pub fn files(&self) -> impl Iterator<Item = ThemeFile> {
        let held = self.files.iter().enumerate();
        held.map(|(place, held)| ThemeFile {
            place,
            kind: held.kind,
        })
    }

    /// What is in a file; nothing where the theme has no such file.
    #[must_use]
    pub fn content(&self, file: ThemeFile) -> Option<&[u8]> {
        let held = self.files.get(file.place)?;
        (held.kind == file.kind).then_some(held.bytes.as_slice())
    }
}
