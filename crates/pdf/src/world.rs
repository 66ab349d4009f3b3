//! Typst's view of the world: the templates, the fonts and one input, all in memory. There is
//! no file system, no network and no clock in it.

use kader_document::fonts;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World, WorldExt as _};

use crate::PdfError;

/// The templates, by their path in the folder `templates`. The first is the report.
const TEMPLATES: [(&str, &str); 8] = [
    ("report.typ", include_str!("../templates/report.typ")),
    (
        "report/back.typ",
        include_str!("../templates/report/back.typ"),
    ),
    (
        "report/block.typ",
        include_str!("../templates/report/block.typ"),
    ),
    (
        "report/drawing.typ",
        include_str!("../templates/report/drawing.typ"),
    ),
    (
        "report/front.typ",
        include_str!("../templates/report/front.typ"),
    ),
    (
        "report/inline.typ",
        include_str!("../templates/report/inline.typ"),
    ),
    (
        "report/table.typ",
        include_str!("../templates/report/table.typ"),
    ),
    (
        "report/theme.typ",
        include_str!("../templates/report/theme.typ"),
    ),
];

/// Where the template of the report looks for its input.
const INPUT: &str = "inputs/report.json";

/// A world with one input.
pub(crate) struct PaperWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: Vec<Source>,
    input: (FileId, Bytes),
}

impl PaperWorld {
    /// The world in which the report is set from `input`, as JSON.
    pub(crate) fn new(input: String) -> Result<Self, PdfError> {
        let fonts = fonts()?;
        let sources = TEMPLATES
            .into_iter()
            .map(|(path, text)| Ok(Source::new(file(path)?, text.to_owned())))
            .collect::<Result<Vec<_>, PdfError>>()?;
        // Row headers of tables are still behind this flag in Typst 0.15.
        let features = std::iter::once(Feature::A11yExtras).collect();
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: file(TEMPLATES[0].0)?,
            sources,
            input: (file(INPUT)?, Bytes::from_string(input)),
        })
    }

    /// A message of Typst with the place it speaks of.
    pub(crate) fn describe(&self, diagnostic: &SourceDiagnostic) -> String {
        let place = diagnostic.span.id().map_or_else(String::new, |id| {
            let path = id.get().vpath().get_without_slash().to_owned();
            let line = self
                .range(diagnostic.span)
                .zip(self.source(id).ok())
                .and_then(|(range, source)| source.lines().byte_to_line(range.start));
            match line {
                Some(line) => format!("{path}, line {}: ", line + 1),
                None => format!("{path}: "),
            }
        });
        let hints: String = diagnostic
            .hints
            .iter()
            .map(|hint| format!(" ({})", hint.v))
            .collect();
        format!("{place}{}{hints}", diagnostic.message)
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (input, bytes) = &self.input;
        if id == *input {
            Ok(bytes.clone())
        } else {
            Err(not_found(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// There is no clock: a report looks the same whenever it is made.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The faces of the typeface.
pub(crate) fn fonts() -> Result<Vec<Font>, PdfError> {
    fonts::faces()
        .into_iter()
        .map(|(name, bytes)| {
            Font::new(Bytes::new(bytes), 0)
                .ok_or_else(|| PdfError::Internal(format!("the font {name} cannot be read")))
        })
        .collect()
}

fn file(path: &str) -> Result<FileId, PdfError> {
    let path = VirtualPath::new(path)
        .map_err(|_| PdfError::Internal(format!("{path} is no path of a template")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
